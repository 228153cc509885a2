// The small questions every reader of foreign JSON asks.
import type { ThreadItem } from './items.js';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const anything = (): boolean => true;
const isMessage = ({ content }: Record<string, unknown>): boolean =>
  areRecords(content) && content.every(({ text }) => typeof text === 'string');

/** What an item cannot be drawn without. */
const checks: { [T in ThreadItem['type']]: (item: Record<string, unknown>) => boolean } = {
  user_message: isMessage,
  assistant_message: isMessage,
  client_tool_call: ({ name }) => typeof name === 'string',
  widget: ({ widget }) => isRecord(widget),
  generated_image: anything,
  structured_input: ({ inputs }) => areRecords(inputs),
  task: ({ task }) => isRecord(task),
  workflow: ({ workflow }) => isRecord(workflow) && Array.isArray(workflow.tasks),
  end_of_turn: anything,
  hidden_context_item: anything,
  sdk_hidden_context: anything,
};

/** Does this chat know items of this type? */
export const isKnownType = (type: string): type is ThreadItem['type'] => Object.hasOwn(checks, type);

/** An item of any type, known or not, that can be put into a list; a known one also has the field it is drawn from. */
export function isItem(value: unknown): value is ThreadItem {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.type !== 'string') return false;
  return !isKnownType(value.type) || checks[value.type](value);
}

/** Of no interest to a reader, and never pending: servers keep the `done` of hidden context to themselves. */
export const isMarker = ({ type }: ThreadItem): boolean =>
  type === 'end_of_turn' || type === 'hidden_context_item' || type === 'sdk_hidden_context';

function areRecords(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isRecord);
}
