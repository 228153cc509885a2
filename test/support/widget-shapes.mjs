// The props that each component of a widget reads, from the sources, in a process without a DOM.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// What a length or a colour may be, the browsers are asked in other tests.
globalThis.CSS ??= { supports: () => true };

const file = fileURLToPath(new URL('../../src/widgets/registry.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false });

/** By type of component: what each prop is read by. */
export const shapes = Object.fromEntries(Object.entries(module.registry).map(([type, { shape }]) => [type, shape]));

/** Every component has them, whatever it is. */
export const common = ['type', 'id', 'key'];

/** What is said of a type in `found`, as lines that name what is missing here, or was never published. */
export function compare(found) {
  const complaints = [];
  for (const [type, props] of Object.entries(found)) {
    const shape = shapes[type];
    if (!shape) complaints.push(`${type}: no such component`);
    for (const [prop, values] of Object.entries(props)) {
      if (!shape || common.includes(prop)) continue;
      if (!Object.hasOwn(shape, prop)) complaints.push(`${type}.${prop} is not read`);
      else
        for (const value of values)
          if (shape[prop](value) === undefined) complaints.push(`${type}.${prop}: ${JSON.stringify(value)} is refused`);
    }
  }
  return complaints;
}
