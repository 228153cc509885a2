// Reads the texts out of a tree of components, in order. Nothing in the tree is trusted to be what it should be.
import { isRecord } from '../../protocol/guards.js';

type Look = 'text' | 'title' | 'quiet' | 'markdown' | 'action';

export type WidgetLine = {
  /** Where it comes from in the tree: the same while texts before it come and go. */
  readonly key: string;
} & (
  | { type: Look; text: string }
  | { type: 'rule' | 'more' }
  /** What stood side by side, and one above the other in that. */
  | { type: 'row' | 'column'; lines: readonly WidgetLine[] }
);

const MAX_NODES = 200;
const MAX_DEPTH = 20;

const ROWS = new Set(['Row', 'Table.Row', 'ListViewItem']);
const LOOKS: Record<string, Look> = {
  Title: 'title',
  Markdown: 'markdown',
  Button: 'action',
  Caption: 'quiet',
  Label: 'quiet',
  Image: 'quiet',
  Input: 'quiet',
  Textarea: 'quiet',
  Select: 'quiet',
  DatePicker: 'quiet',
};

/** Empty when there is nothing to read. */
export function widgetLines(root: unknown): readonly WidgetLine[] {
  const reader = new Reader();
  const lines = withoutOuterRules(reader.read(root, '', 0));
  return reader.isCut && lines.length > 0 ? [...lines, { key: 'more', type: 'more' }] : lines;
}

class Reader {
  isCut = false;
  #left = MAX_NODES;

  read(node: unknown, key: string, depth: number): WidgetLine[] {
    if (!isRecord(node)) return [];
    if (depth >= MAX_DEPTH || this.#left <= 0) {
      this.isCut = true;
      return [];
    }
    this.#left--;
    if (node.type === 'Divider') return [{ key, type: 'rule' }];
    return [...ownLines(node, key), ...this.#inside(node, key, depth), ...buttons(node, key)];
  }

  #inside(node: Record<string, unknown>, key: string, depth: number): WidgetLine[] {
    const children = Array.isArray(node.children) ? node.children.slice(0, MAX_NODES + 1) : [node.children];
    const parts = children
      .map((child, index) => ({ key: `${key}.${index}`, lines: this.read(child, `${key}.${index}`, depth + 1) }))
      .filter(({ lines }) => lines.length > 0);
    const isRow = ROWS.has(String(node.type)) || node.direction === 'row';
    if (!isRow || parts.length < 2) return parts.flatMap(({ lines }) => lines);
    const lines = parts.map(
      (part): WidgetLine => (part.lines.length === 1 && part.lines[0]) || { ...part, type: 'column' },
    );
    return [{ key: `${key}-row`, type: 'row', lines }];
  }
}

function ownLines(node: Record<string, unknown>, key: string): WidgetLine[] {
  const type = String(node.type);
  // The name of a drawing is no text.
  if (type === 'Icon') return [];
  const text = firstText(node.value, node.label, node.title, node.text, node.alt, node.placeholder, node.name);
  const options = textsOf(node.options, ({ label, value }) => firstText(label, value)).join(' · ');
  return [
    ...textsOf([node.status], ({ text }) => firstText(text)).map((text) => line(`${key}-status`, 'quiet', text)),
    ...(text ? [line(key, Object.hasOwn(LOOKS, type) ? (LOOKS[type] as Look) : 'text', text)] : []),
    ...(options ? [line(`${key}-options`, 'text', options)] : []),
  ];
}

/** Those of a card. */
function buttons({ confirm, cancel }: Record<string, unknown>, key: string): WidgetLine[] {
  const labels = textsOf([confirm, cancel], ({ label }) => firstText(label));
  const lines = labels.map((text, index) => line(`${key}-button-${index}`, 'action', text));
  return lines.length > 0 ? [{ key: `${key}-buttons`, type: 'row', lines }] : [];
}

const line = (key: string, type: Look, text: string): WidgetLine => ({ key, type, text });

const textsOf = (list: unknown, textOf: (from: Record<string, unknown>) => string | null): string[] =>
  Array.isArray(list) ? list.slice(0, MAX_NODES).flatMap((from) => (isRecord(from) ? (textOf(from) ?? []) : [])) : [];

const firstText = (...values: unknown[]): string | null =>
  values.find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? null;

/** A rule parts what is above it from what is below. */
function withoutOuterRules(lines: readonly WidgetLine[]): readonly WidgetLine[] {
  const isText = ({ type }: WidgetLine) => type !== 'rule';
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
