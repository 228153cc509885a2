/** The threads that exist before anybody wrote: long enough to page through, one turn a day up to yesterday. */
import script from '../replies.json' with { type: 'json' };
import type { MemoryStore } from './store.js';
import type { Item, Thread } from './types.js';

const DAY = 24 * 60 * 60 * 1000;

export async function seed(store: MemoryStore): Promise<void> {
  for (const { id, title, turns, user, assistant } of script.threads) {
    const day = (n: number) => Date.now() - (turns + 1 - n) * DAY;
    const thread: Thread = { id, title, created_at: iso(day(1)), status: { type: 'active' }, metadata: {} };
    const items: Item[] = [];
    for (let n = 1; n <= turns; n += 1) {
      const itemId = `${id.replace(/^thr/, 'msg')}_${n}`;
      items.push(
        {
          type: 'user_message',
          id: `${itemId}_user`,
          thread_id: id,
          created_at: iso(day(n)),
          content: [{ type: 'input_text', text: user.replaceAll('{n}', String(n)) }],
          attachments: [],
          inference_options: {},
        },
        {
          type: 'assistant_message',
          id: `${itemId}_assistant`,
          thread_id: id,
          created_at: iso(day(n) + 2000),
          content: [{ type: 'output_text', text: assistant.replaceAll('{n}', String(n)), annotations: [] }],
        },
      );
    }
    await store.addThread(thread, items);
  }
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
