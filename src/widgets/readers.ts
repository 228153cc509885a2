// What a prop may be.
import { isRecord } from '../protocol/guards.js';
import type { ActionConfig } from '../protocol/widgets.js';
import { type PropsOf, type Reader, reader, type Shape } from './component.js';

export const text = reader('a text', (value) => (typeof value === 'string' ? value : undefined));

/** A text, or what is written as one. */
export const written = reader('a text', (value) =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : text(value),
);

export const flag = reader('true or false', (value) => (typeof value === 'boolean' ? value : undefined));

export const number = reader('a number', (value) => (Number.isFinite(value) ? (value as number) : undefined));

export const count = reader('a whole number above zero', (value) =>
  Number.isInteger(value) && (value as number) > 0 ? (value as number) : undefined,
);

export const oneOf = <const T extends readonly (string | number | boolean)[]>(...allowed: T): Reader<T[number]> =>
  reader(allowed.join(' | '), (value) => allowed.find((one) => one === value));

export const either = <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> =>
  reader(`${first.expects}, or ${second.expects}`, (value) => first(value) ?? second(value));

/** What in it is of the wrong kind is left out. */
export const list = <T>(of: Reader<T>): Reader<readonly T[]> =>
  reader(`a list, each ${of.expects}`, (value) =>
    Array.isArray(value) ? value.flatMap((item) => of(item) ?? []) : undefined,
  );

/** The props of `S`, those named in `N` for sure. */
type ObjectOf<S extends Shape, N extends keyof S> = PropsOf<S> & {
  readonly [K in N]-?: Exclude<ReturnType<S[K]>, undefined>;
};

/** Without what is of the wrong kind; nothing at all without what is `needed`. */
export const object = <const S extends Shape, N extends keyof S & string = never>(
  shape: S,
  ...needed: N[]
): Reader<ObjectOf<S, N>> =>
  reader<ObjectOf<S, N>>(`{${Object.keys(shape).join(', ')}}`, (value) => {
    if (!isRecord(value) || Array.isArray(value)) return undefined;
    const clean: Record<string, unknown> = {};
    for (const [name, read] of Object.entries(shape)) {
      const found = Object.hasOwn(value, name) ? read(value[name]) : undefined;
      if (found !== undefined) clean[name] = found;
    }
    return needed.every((name) => Object.hasOwn(clean, name)) ? (clean as never) : undefined;
  });

export const children = reader<readonly unknown[]>('components', (value) =>
  Array.isArray(value) ? value : isRecord(value) ? [value] : undefined,
);

export const action = reader<ActionConfig>(
  'an action {type, payload, handler, loadingBehavior, streaming}',
  (value) => {
    if (!isRecord(value) || typeof value.type !== 'string') return undefined;
    return {
      type: value.type,
      ...(value.payload !== undefined && value.payload !== null && { payload: value.payload }),
      handler: value.handler === 'client' ? 'client' : 'server',
      loadingBehavior: oneOf('none', 'self', 'container')(value.loadingBehavior) ?? 'auto',
      streaming: value.streaming !== false,
    };
  },
);
