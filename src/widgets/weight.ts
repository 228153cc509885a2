// How large a tree is. It is measured once: trees are never changed in place.
import { isRecord } from '../protocol/guards.js';

export interface Weight {
  /** Components in it, itself included. */
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
    let nodes = 1;
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
