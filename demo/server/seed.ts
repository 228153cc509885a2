/** The threads that exist before anybody wrote: one long enough to page through, and one with all that there is. */
import { completeItem } from './complete.js';
import { type ItemFields, type Seed, script } from './script.js';
import type { MemoryStore } from './store.js';
import { fill } from './templates.js';
import type { Item, Thread } from './types.js';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

export async function seed(store: MemoryStore): Promise<void> {
  for (const one of script.threads) {
    const { id, title, days, status = { type: 'active' } } = one;
    const begun = Date.now() - days * DAY;
    const thread: Thread = { id, title, created_at: iso(begun), status, metadata: {} };
    await store.addThread(thread, 'turns' in one ? turns(one, begun) : items(one, begun));
  }
}

/** One turn a day, up to yesterday. */
function turns({ id, turns, user, assistant }: Extract<Seed, { turns: number }>, begun: number): Item[] {
  return Array.from({ length: turns }, (_, index) => {
    const n = index + 1;
    const at = begun + index * DAY;
    const itemId = `${id.replace(/^thr/, 'msg')}_${n}`;
    const say = (text: string) => text.replaceAll('{n}', String(n));
    return [
      finished(
        { type: 'user_message', content: [{ type: 'input_text', text: say(user) }] },
        { id: `${itemId}_user`, thread_id: id, created_at: iso(at) },
      ),
      finished(
        { type: 'assistant_message', content: [{ type: 'output_text', text: say(assistant), annotations: [] }] },
        { id: `${itemId}_assistant`, thread_id: id, created_at: iso(at + 2000) },
      ),
    ];
  }).flat();
}

/** Item by item, a minute apart. */
function items({ id, items }: Extract<Seed, { items: ItemFields[] }>, begun: number): Item[] {
  return items.map((fields, index) =>
    finished(fill(fields, {}), {
      id: `${id.replace(/^thr/, 'itm')}_${index + 1}`,
      thread_id: id,
      created_at: iso(begun + index * MINUTE),
    }),
  );
}

function finished(fields: ItemFields, base: Pick<Item, 'id' | 'thread_id' | 'created_at'>): Item {
  return completeItem({ ...fields, ...base } as Item);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
