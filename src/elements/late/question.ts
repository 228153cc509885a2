// What a structured input asks, whatever types its server gave it: what offers nothing to choose is a free question.
import type { StructuredInputItem } from '../../protocol/items.js';

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly description: string;
  /** What can be chosen; nothing where the answer is free. */
  readonly options: readonly string[];
  /** More than one may be chosen. */
  readonly multiple: boolean;
  /** What was answered, as the server has it; null while it has nothing. */
  readonly answer: readonly string[] | null;
}

export function questionsOf(item: StructuredInputItem): readonly Question[] {
  return list(item.inputs)
    .filter((input) => typeof input === 'object' && input !== null)
    .map(toQuestion);
}

function toQuestion(input: unknown, index: number): Question {
  const { id, type, question, description, options, multiple, answer } = fields(input);
  const { values, skipped } = fields(answer);
  const answered = skipped === true ? [] : texts(list(values));
  return {
    id: typeof id === 'string' ? id : String(id ?? index),
    text: text(question),
    description: text(description),
    options: type === 'multiple_choice' ? texts(list(options).map((option) => fields(option).value)) : [],
    multiple: multiple === true,
    answer: answer === null || answer === undefined ? null : answered,
  };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown) => Object(value) as Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
/** Each once. */
const texts = (values: unknown[]): string[] => [
  ...new Set(values.filter((value): value is string => text(value) !== '')),
];
