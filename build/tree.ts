// What the build reads of a source: its syntax tree, and Lit's templates in it.
export type Range = { start: number; end: number };
export type Node = Range & { type: string } & Record<string, unknown>;
export type Template = Range & { tag: string; texts: string[]; expressions: Range[] };

export const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
export const nameOf = ({ name, value }: Node): string => String(name ?? value);

export function* nodesIn(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value === 'object' && value) for (const each of Object.values(value)) yield* nodesIn(each);
}

/** The template, when this node is one of Lit's, with its texts as they are written and the places between them. */
export function templateOf({ type, start, end, tag, quasi }: Node): Template | undefined {
  if (type !== 'TaggedTemplateExpression' || !['html', 'svg'].includes(nameOf(tag as Node))) return;
  const { quasis } = quasi as { quasis: (Range & { value: { raw: string } })[] };
  const expressions = quasis.slice(1).map((after, index) => ({ start: quasis[index]?.end ?? 0, end: after.start }));
  return { start, end, tag: nameOf(tag as Node), texts: quasis.map(({ value }) => value.raw), expressions };
}
