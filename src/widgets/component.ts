// A type of component: the props that it has, each with who reads it, and how it is drawn.
import type { WidgetComponent } from '../protocol/widgets.js';
import type { WidgetContext } from './context.js';

/** Gives what a prop says; undefined when it is of the wrong kind. */
export interface Reader<T> {
  (value: unknown): T | undefined;
  /** What it should be, for developers: in the log and in the docs. */
  readonly expects?: string;
}

/** A reader that can say what it expects. */
export const reader = <T>(expects: string, read: (value: unknown) => T | undefined): Reader<T> =>
  Object.assign(read, { expects });

export type Shape = Readonly<Record<string, Reader<unknown>>>;

/** What was read: each prop may be missing, whatever its author was told. */
export type PropsOf<S extends Shape> = {
  readonly [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined>;
};

export interface Component {
  readonly shape: Shape;
  draw(node: WidgetComponent, context: WidgetContext): unknown;
}

export function component<const S extends Shape>(
  shape: S,
  draw: (props: PropsOf<S>, context: WidgetContext, node: WidgetComponent) => unknown,
): Component {
  return { shape, draw: (node, context) => draw(read(node, shape, context), context, node) };
}

const COMMON = new Set(['type', 'id', 'key']);

/** The props that are what they must be. Of the others developers are told. */
export function read<S extends Shape>(node: WidgetComponent, shape: S, context: WidgetContext): PropsOf<S> {
  const props: Record<string, unknown> = {};
  for (const prop of Object.keys(node)) {
    const value = node[prop];
    if (value === null || value === undefined || COMMON.has(prop)) continue;
    const read = Object.hasOwn(shape, prop) ? shape[prop] : undefined;
    const clean = read?.(value);
    if (clean === undefined) {
      context.log('widget.prop', { component: node.type, prop, expected: read?.expects ?? 'no such prop' });
    } else props[prop] = clean;
  }
  return props as PropsOf<S>;
}
