/** What a reply takes from the payload of an action. Clients are not trusted: each field is what it must be, or nothing. */
import { script } from './script.js';
import { isFields, lookUp, type Values } from './templates.js';

const LONGEST = 500;

/** Undefined when the payload names a record that there is not: then the action is not understood. */
export function take(kinds: Record<string, string>, payload: unknown): Values | undefined {
  const values: Values = {};
  for (const [path, kind] of Object.entries(kinds)) {
    const value = read(kind, lookUp(payload, path));
    if (value === undefined) return;
    put(values, path.split('.'), value);
  }
  return values;
}

function read(kind: string, value: unknown): unknown {
  switch (kind) {
    case 'text':
      return cut(asText(value), LONGEST);
    case 'day': {
      const day = asText(value).match(/^\d{4}-\d\d-\d\d(?=T|$)/)?.[0];
      return day ? { day, time: `${day}T00:00:00` } : {};
    }
    default:
      return recordOf(kind, typeof value === 'boolean' ? String(value) : asText(value));
  }
}

function recordOf(kind: string, id: string): unknown {
  const records = script.records[kind] ?? {};
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

function asText(value: unknown): string {
  if (Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' ? value : '';
}

function put(values: Values, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    values[name] = value;
    return;
  }
  const inner = isFields(values[name]) ? values[name] : {};
  values[name] = inner;
  put(inner, rest, value);
}

/** Not in the middle of a character. */
export function cut(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
