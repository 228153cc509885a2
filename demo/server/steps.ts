/** What a step says, made ready to be played: its placeholders filled, its fields joined, its text cut into words. */
import { wordsOf } from './pace.js';
import type { ItemUpdate } from './types.js';

/** A copy of anything in which each `{name}` of a text is the value of that name. */
export function fill<T>(step: T, values: Record<string, string>): T {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(/\{([a-z]+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? values[name] : whole));
    }
    if (Array.isArray(value)) return value.map(visit);
    if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
    return value;
  };
  return visit(step) as T;
}

/** The changes laid over what was there, object by object; a list is changed as a whole. */
export function merge(before: object | undefined, changes: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    const old = merged[key];
    merged[key] = isFields(old) && isFields(value) ? merge(old, value) : value;
  }
  return merged;
}

/** The updates that tell one update word by word: its delta in pieces, or its task, added once, as it grows. */
export function shorten(update: ItemUpdate): ItemUpdate[] {
  if ('delta' in update) return wordsOf(update.delta).map((delta) => ({ ...update, delta }));
  if (!('task' in update) || !('content' in update.task) || !update.task.content) return [update];
  const { task } = update;
  let content = '';
  return wordsOf(task.content ?? '').map((word, index) => {
    content += word;
    const type = index === 0 ? update.type : 'workflow.task.updated';
    return { ...update, type, task: { ...task, content } as typeof task };
  });
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
