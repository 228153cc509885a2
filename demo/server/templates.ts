/** Fills in what a script leaves open: `{name}` in its texts, the templates that it uses, a tree for each record. */
import { script } from './script.js';

/** What the names in a script stand for. */
export type Values = Record<string, unknown>;

const NAME = /\{([a-z_]+(?:\.[a-z_]+)*)(?:\|([^{}]*))?\}/g;
const ONLY_NAME = new RegExp(`^${NAME.source}$`);

/** A copy in which nothing is left open for which there is a value, or a record. What is put in is not looked at again. */
export function fill<T>(tree: T, values: Values): T {
  return visit(tree, { ...script.records, ...values }) as T;
}

function visit(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return fillText(value, values);
  if (Array.isArray(value))
    return value.flatMap((inner) => (isEach(inner) ? forEach(inner, values) : [visit(inner, values)]));
  if (!isFields(value)) return value;
  const { use, ...rest } = value;
  const fields = Object.entries(rest).map(([key, inner]): [string, unknown] => [key, visit(inner, values)]);
  const filled = Object.fromEntries(fields.filter(([, inner]) => inner !== undefined));
  return typeof use === 'string' ? visit(script.templates[use], { ...values, ...filled }) : filled;
}

/** A text that is nothing but a name becomes the value itself, of any type; `{name|}` without a value becomes nothing. */
function fillText(text: string, values: Values): unknown {
  const [, name, otherwise] = text.match(ONLY_NAME) ?? [];
  if (name === undefined) {
    return text.replace(NAME, (whole, name: string, otherwise?: string) => {
      const value = standIn(values, name, otherwise);
      return value === undefined || typeof value === 'object' ? whole : String(value);
    });
  }
  const value = standIn(values, name, otherwise);
  if (value === undefined) return text;
  return value === '' && otherwise === '' ? undefined : value;
}

function standIn(values: Values, name: string, otherwise: string | undefined): unknown {
  const value = lookUp(values, name) ?? undefined;
  return value === undefined || (value === '' && otherwise !== undefined) ? otherwise : value;
}

interface Each {
  each: string;
  as: string;
  show: unknown;
}

const isEach = (value: unknown): value is Each => isFields(value) && typeof value.each === 'string';

function forEach({ each, as, show }: Each, values: Values): unknown[] {
  return Object.values(script.records[each] ?? {}).map((record) => visit(show, { ...values, [as]: record }));
}

/** What lies at a path such as `contact.email`. */
export function lookUp(from: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined), from);
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
