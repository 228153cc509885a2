// The small questions every reader of foreign JSON asks.
import type { ThreadItem } from './items.js';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An item of any type, known or not, that can be put into a list; a known one also has the field it is drawn from. */
export function isItem(value: unknown): value is ThreadItem {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.type !== 'string') return false;
  switch (value.type as ThreadItem['type']) {
    case 'user_message':
      return isContent(value.content);
    case 'assistant_message':
      return isContent(value.content);
    case 'widget':
      return isRecord(value.widget);
    case 'workflow':
      return isRecord(value.workflow) && Array.isArray(value.workflow.tasks);
    case 'task':
      return isRecord(value.task);
    case 'structured_input':
      return Array.isArray(value.inputs);
    default:
      return true;
  }
}

function isContent(value: unknown): boolean {
  return Array.isArray(value) && value.every((part) => isRecord(part) && typeof part.text === 'string');
}
