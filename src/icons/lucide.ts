// The icons of Lucide. They come in shards, each of them when one of its icons is first asked for.
import { type Shard, shardOf, shards } from 'virtual:lucide';

/** What is there, or on its way. */
const known = new Map<number, Shard | Promise<Shard>>();

/**
 * The path of an icon by its name, or null when there is none of that name; promised when its shard must be loaded
 * first. The promise is broken when that fails; who asks again later tries again.
 */
export function lucidePath(name: string): string | null | Promise<string | null> {
  // As the package writes it: `arrow-down-a-z` is `ArrowDownAZ`.
  const key = name.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());
  const find = (shard: Shard) => (Object.hasOwn(shard, key) ? shard[key] : null);
  const number = shardOf(key, shards.length);
  const shard = known.get(number) ?? load(number);
  return shard instanceof Promise ? shard.then(find) : find(shard);
}

function load(number: number): Promise<Shard> {
  const loading = shards[number]().then(
    ({ default: shard }) => {
      known.set(number, shard);
      return shard;
    },
    (error) => {
      known.delete(number);
      throw error;
    },
  );
  known.set(number, loading);
  return loading;
}
