// What build/lucide.mjs makes of the package `lucide`.

declare module 'virtual:lucide' {
  /** Paths by name. */
  type Shard = Readonly<Record<string, string>>;

  export const shards: readonly (() => Promise<{ default: Shard }>)[];
  /** Which of so many shards has this name. */
  export function shardOf(name: string, count: number): number;
}
