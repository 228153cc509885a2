// What the reader has chosen and written so far, and what of it is sent.
import type { StructuredInputSubmission } from '../../protocol/requests.js';
import type { Question } from './question.js';

export interface Answer {
  chosen: Set<string>;
  /** The words of the reader's own. */
  own: string;
  /** They count, beside or instead of what can be chosen. */
  isOwn: boolean;
  skipped: boolean;
}

/** Of one structured input. */
export interface AnswerDraft {
  /** The question on screen. */
  at: number;
  readonly answers: Map<string, Answer>;
}

export const newDraft = (): AnswerDraft => ({ at: 0, answers: new Map() });

export function answerTo({ answers }: AnswerDraft, { id, options }: Question): Answer {
  const known = answers.get(id);
  if (known) return known;
  const fresh: Answer = { chosen: new Set(), own: '', isOwn: options.length === 0, skipped: false };
  answers.set(id, fresh);
  return fresh;
}

export function choose({ multiple }: Question, answer: Answer, value: string, on: boolean): void {
  if (!multiple) clear(answer);
  if (on) answer.chosen.add(value);
  else answer.chosen.delete(value);
}

export function chooseOwn({ multiple }: Question, answer: Answer, on: boolean): void {
  if (!multiple) clear(answer);
  answer.isOwn = on;
}

function clear(answer: Answer): void {
  answer.chosen.clear();
  answer.isOwn = false;
}

/** Each once, and none that says nothing. */
export function valuesOf({ options, multiple }: Question, { chosen, own, isOwn }: Answer): string[] {
  const values = options.filter((value) => chosen.has(value));
  const words = own.trim().toWellFormed();
  if (words && (isOwn || options.length === 0)) values.push(words);
  return multiple ? [...new Set(values)] : values.slice(0, 1);
}

export function submission(questions: readonly Question[], draft: AnswerDraft): StructuredInputSubmission {
  const answers = questions.map((question) => {
    const answer = answerTo(draft, question);
    const values = answer.skipped ? [] : valuesOf(question, answer);
    return [question.id, { values, skipped: values.length === 0 }] as const;
  });
  const isSkipped = answers.every(([, { skipped }]) => skipped);
  // Not by assignment: a question may be named `__proto__`.
  return { status: isSkipped ? 'skipped' : 'answered', answers: Object.fromEntries(answers) };
}
