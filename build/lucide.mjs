// The icons of Lucide in shards that are loaded one by one: the module `virtual:lucide`, for Vite and for the server of
// the unit tests. It is JavaScript, because that server is set up by Node itself.
//
// A shard has paths by name, as the package writes its names: `AlarmClockCheck`, and `AlarmCheck`, as it was called once.
// Which shard has a name is computed from it, so that no list of names is ever loaded.
import { toPath } from './lucide-path.mjs';

/** 2.2 kB each (gzip), for one icon; twice as many would halve that, and double the list of files. */
const COUNT = 64;
const ID = /^virtual:lucide(-\d+)?$/;

/** It is written into the module, too: it needs nothing but what it is given. */
export function shardOf(name, count) {
  let shard = 0;
  for (let i = 0; i < name.length; i++) shard = (shard * 31 + name.charCodeAt(i)) % count;
  return shard;
}

export async function makeShards() {
  const { icons } = await import('lucide');
  const shards = Array.from({ length: COUNT }, () => ({}));
  for (const [name, icon] of Object.entries(icons)) shards[shardOf(name, COUNT)][name] = toPath(icon);
  return shards;
}

let shards;

async function source(id) {
  const [shard] = id.match(/\d+$/) ?? [];
  if (shard === undefined) {
    const imports = Array.from({ length: COUNT }, (_, index) => `() => import('virtual:lucide-${index}')`);
    return `export const shards = [${imports.join()}];\nexport ${shardOf}`;
  }
  shards ??= makeShards();
  return `export default ${JSON.stringify((await shards)[shard])}`;
}

export function lucide() {
  return {
    name: 'chat-kit:lucide',
    /** What comes behind the last slash is the name of the chunk. */
    resolveId: { filter: { id: ID }, handler: (id) => id.replace('virtual:', '\0virtual/') },
    load: {
      filter: { id: /^\0virtual\/lucide/ },
      handler: async (id) => ({ code: await source(id), map: { mappings: '' } }),
    },
  };
}

export function lucideInTests() {
  return {
    name: 'chat-kit:lucide',
    resolveImport: ({ source: id }) => (ID.test(id) ? `/${id}` : undefined),
    serve: async ({ path }) => (ID.test(path.slice(1)) ? { body: await source(path), type: 'js' } : undefined),
  };
}
