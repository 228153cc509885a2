// What a person has entered, by the names of the fields: `a.b` is b in a.
import { isRecord } from '../protocol/guards.js';
import { findAll } from './own-properties.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Names of more parts are nobody's. */
const DEEPEST = 50;

/** The name of a field that says something else than another, or than the action already does. */
export class NameCollision extends Error {
  override readonly name = 'NameCollision';

  constructor(field: string, what: string) {
    super(`The field "${field}" of a widget ${what}: its value is not sent`);
  }
}

/** The payload with the values of the fields in `scope`. What cannot be put into it is told. */
export function withValues(payload: unknown, scope: Element, onError: (error: Error) => void): unknown {
  const fields = fieldsIn(scope);
  if (fields.length === 0) return payload;
  if (payload !== undefined && (!isRecord(payload) || Array.isArray(payload))) {
    for (const { name } of fields) onError(new NameCollision(name, 'has no place in a payload that is no object'));
    return payload;
  }
  const result: Record<string, unknown> = { ...payload };
  /** Objects that were made here, or copied: the payload itself stays as it is. */
  const mine = new Set<unknown>([result]);
  for (const { name, value } of fields) {
    const path = name.split('.');
    const problem = canBeSent(path) ? put(result, path, value, mine) : 'has a name that cannot be sent';
    if (problem) onError(new NameCollision(name, problem));
  }
  return result;
}

const canBeSent = (path: string[]): boolean =>
  path.length <= DEEPEST && path.every((part) => part !== '' && part !== '__proto__');

function put(target: Record<string, unknown>, path: string[], value: unknown, mine: Set<unknown>): string | null {
  const [name = '', ...rest] = path;
  const has = Object.hasOwn(target, name);
  if (rest.length === 0) {
    if (has) return 'has a name that is taken';
    target[name] = value;
    return null;
  }
  const found = has ? target[name] : {};
  if (!isRecord(found) || Array.isArray(found)) return 'is inside of what is no object';
  const inner = mine.has(found) ? found : { ...found };
  mine.add(inner);
  target[name] = inner;
  return put(inner, rest, value, mine);
}

function fieldsIn(scope: Element): { name: string; value: unknown }[] {
  const names = 'input[name]:not([data-nameless]), select[name], textarea[name]';
  const controls = [...(isControl(scope) ? [scope] : []), ...findAll<Control>(scope, names)];
  return controls
    .filter((control) => !control.matches(':disabled') && control.name !== '' && isSaid(control))
    .map((control) => ({ name: control.name, value: entered(control) }));
}

const isControl = (element: Element): element is Control => /^(input|select|textarea)$/.test(element.localName);

/** Of radio buttons, only the one that is chosen says something. */
const isSaid = (control: Control): boolean => control.type !== 'radio' || (control as HTMLInputElement).checked;

function entered(control: Control): unknown {
  if (control.type === 'checkbox') return (control as HTMLInputElement).checked;
  if (control.type !== 'number') return control.value;
  const { valueAsNumber } = control as HTMLInputElement;
  return Number.isNaN(valueAsNumber) ? null : valueAsNumber;
}
