// How large a tree is. It is measured once: trees are never changed in place.
import { isRecord } from '../protocol/guards.js';

export interface Weight {
  /** Components in it, itself included; what takes longer counts for more. */
  readonly nodes: number;
  /** Levels below it. */
  readonly height: number;
}

const NONE: Weight = { nodes: 0, height: 0 };

const known = new WeakMap<object, Weight>();

export const childrenOf = (node: object): readonly unknown[] => {
  const { children } = node as { children?: unknown };
  return Array.isArray(children) ? children : isRecord(children) ? [children] : [];
};

/** With its axes, its legend and all its values. */
const CHART = 25;
/** Options are drawn like components; of more, most are drawn when they are wanted. */
const MOST_OPTIONS = 15;

function ownWeight({ type, options }: { type?: unknown; options?: unknown }): number {
  if (type === 'Chart') return CHART;
  return 1 + (Array.isArray(options) ? Math.min(options.length, MOST_OPTIONS) : 0);
}

/** Works without recursion: a tree of a server may be deeper than the stack. */
export function weigh(tree: unknown): Weight {
  if (!isRecord(tree)) return NONE;
  const open: object[] = [tree];
  for (let node = open.at(-1); node; node = open.at(-1)) {
    const waiting = known.has(node) ? [] : childrenOf(node).filter((child) => isRecord(child) && !known.has(child));
    if (waiting.length > 0) {
      open.push(...(waiting as object[]));
      continue;
    }
    open.pop();
    if (known.has(node)) continue;
    let nodes = ownWeight(node);
    let height = 0;
    for (const child of childrenOf(node)) {
      const inside = isRecord(child) ? known.get(child) : undefined;
      if (!inside) continue;
      nodes += inside.nodes;
      height = Math.max(height, inside.height + 1);
    }
    known.set(node, { nodes, height });
  }
  return known.get(tree) ?? NONE;
}
