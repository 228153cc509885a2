// What a tree says, in short: as the name of something, or as its first line.
import { isRecord } from '../../protocol/guards.js';
import { childrenOf } from '../weight.js';

/** So many components are looked at, and so many letters are taken. */
const MOST_NODES = 200;
const MOST_LETTERS = 200;

const SAID: Readonly<Record<string, string>> = {
  Badge: 'label',
  Caption: 'value',
  Image: 'alt',
  Label: 'value',
  Markdown: 'value',
  Text: 'value',
  Title: 'value',
};

/** The texts in the order in which they are read, without those of buttons and fields. */
function* textsIn(nodes: readonly unknown[]): Generator<{ type: string; text: string }> {
  const open = [...nodes].reverse();
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen++) {
    const node = open.pop();
    if (!isRecord(node)) continue;
    const prop = typeof node.type === 'string' && Object.hasOwn(SAID, node.type) ? SAID[node.type] : undefined;
    const text = prop === undefined ? undefined : node[prop];
    if (typeof text === 'string' && text.trim() !== '') yield { type: node.type as string, text: text.trim() };
    open.push(...childrenOf(node).slice(0, MOST_NODES).reverse());
  }
}

export function wordsIn(nodes: readonly unknown[] = []): string {
  const texts: string[] = [];
  let letters = 0;
  for (const { text } of textsIn(nodes)) {
    texts.push(text);
    letters += text.length;
    if (letters > MOST_LETTERS) break;
  }
  return cut(texts.join(', '));
}

/** The title in it, else the first text. */
export function titleIn(nodes: readonly unknown[] = []): string | undefined {
  const texts = [...textsIn(nodes)];
  const found = texts.find(({ type }) => type === 'Title') ?? texts[0];
  return found && cut(found.text);
}

const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
