// The documents by name, and how they are cut. All of them end with the same word, in a paragraph of its own.
import { code, dice, filler, list, mixed, table } from './corpus.mjs';

export const LAST_WORD = 'lastword';
export const END = `\n\nThis is the end, and here is the ${LAST_WORD}.`;
const DELTA = 4;

/** Exactly so many deltas: what the blocks leave is filled with words. */
function mixedOf(deltas) {
  const roll = dice(deltas);
  const length = deltas * DELTA - END.length;
  const body = mixed(roll, length - 80);
  return `${body}\n\n${filler(roll, length - body.length - 2)}${END}`;
}

const fence = (lines, indent) => ['```ts', ...lines, '```'].map((line) => (line ? indent + line : line)).join('\n');

const makers = {
  'mixed-2000': () => mixedOf(2000),
  'mixed-3000': () => mixedOf(3000),
  'mixed-4000': () => mixedOf(4000),
  'mixed-40000': () => mixedOf(40_000),
  fence: () => `Here it is:\n\n${fence(code(dice(1), 'ts', 10_000), '')}${END}`,
  list: () => `Here it is:\n\n${list(dice(2), 2000)}${END}`,
  table: () => `Here it is:\n\n${table(dice(3), 2000)}${END}`,
  'fence-in-item': () => `- One.\n- Two:\n\n${fence(code(dice(4), 'ts', 10_000), '  ')}${END}`,
};

const made = new Map();

function documentOf(name) {
  if (!made.has(name)) made.set(name, makers[name]());
  return made.get(name);
}

/** The answer that streams a text, see lab/server.mjs. */
export function textTurn(text) {
  const part = (text) => ({ type: 'output_text', text, annotations: [] });
  const update = (what, values) => ({ type: `assistant_message.content_part.${what}`, content_index: 0, ...values });
  const item = { type: 'assistant_message', content: [] };
  return {
    item,
    begin: [update('added', { content: part('') })],
    updates: deltasOf(text).map((delta) => update('text_delta', { delta })),
    end: [update('done', { content: part(text) })],
    done: { ...item, content: [part(text)] },
  };
}

export const documentTurn = (name) => textTurn(documentOf(name));

/** A text, cut as models send it. */
export const deltasOf = (text) =>
  Array.from({ length: Math.ceil(text.length / DELTA) }, (_, index) => text.slice(index * DELTA, (index + 1) * DELTA));

const MESSAGES = 2000;
const stamp = { thread_id: 'thr_2000', created_at: '2026-01-01T12:00:00.000001' };

/** A thread of 2,000 messages, from new to old. Every second one is an answer in Markdown. */
export function threadItems() {
  made.get('thread') ?? made.set('thread', Array.from({ length: MESSAGES }, (_, index) => message(index)).reverse());
  return made.get('thread');
}

function message(index) {
  const id = `m_${index}`;
  const roll = dice(index);
  if (index % 2 === 0) {
    const content = [{ type: 'input_text', text: filler(roll, 60) }];
    return { ...stamp, id, type: 'user_message', content, attachments: [] };
  }
  const text = mixed(roll, 400) + (index === MESSAGES - 1 ? END : '');
  return { ...stamp, id, type: 'assistant_message', content: [{ type: 'output_text', text, annotations: [] }] };
}
