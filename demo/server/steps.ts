/** What a step says, made ready to be played: its fields joined, its text cut into words. */
import { wordsOf } from './pace.js';
import { isFields } from './templates.js';
import type { ItemUpdate } from './types.js';

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
