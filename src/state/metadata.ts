// What a thread is called and whether it takes messages, with every shown field of the type it should have.
import { isRecord } from '../protocol/guards.js';
import type { Thread, ThreadMetadata, ThreadStatus } from '../protocol/threads.js';

export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function metadataOf(thread: ThreadMetadata | Thread): ThreadMetadata {
  const { items: _, ...info } = { items: undefined, ...thread };
  return { ...info, title: textOrNull(info.title), status: statusOf(info.status) };
}

function statusOf(status: unknown): ThreadStatus {
  if (!isRecord(status) || (status.type !== 'locked' && status.type !== 'closed')) return { type: 'active' };
  return { type: status.type, reason: textOrNull(status.reason) };
}
