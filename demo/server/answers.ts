/** What a reader answered: to the questions of an item, or as the page, to a tool that was called. */
import type { Item, ItemOf, Questions, StructuredInput, Submission } from './types.js';

/** As the reference server does it: unknown questions are ignored, what has no answer counts as skipped. */
export function applySubmission(item: Questions, { status, answers }: Submission): Questions {
  const inputs = item.inputs.map((question): StructuredInput => {
    const given = answers.get(question.id);
    if (status === 'skipped' || !given || given.skipped || given.values.length === 0) {
      return { ...question, answer: { values: [], skipped: true } };
    }
    const single = question.type === 'multiple_choice' && !question.multiple;
    return { ...question, answer: { values: single ? given.values.slice(0, 1) : given.values, skipped: false } };
  });
  return { ...item, status, inputs };
}

export function isPendingCall(item: Item | undefined): item is ItemOf<'client_tool_call'> {
  return item?.type === 'client_tool_call' && item.status === 'pending';
}

/** The answers as a list, a line for each question. */
export function quoteAnswers({ inputs }: Questions): string {
  return inputs
    .map(({ question, answer }) => {
      const values = answer?.values.map((value) => `“${value}”`).join(', ');
      return `- ${question} ${values || '*skipped*'}`;
    })
    .join('\n');
}

/** Anything as a text: a text as it is, the rest as JSON. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null, null, 2);
}
