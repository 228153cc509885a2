// A server in the page: it plays one state, and keeps what is asked of it to itself.
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import type { ThreadMetadata } from '../../src/protocol/threads.js';
import { said, THREAD } from './make.js';

export interface Play {
  /** What the thread holds when it is loaded. */
  items?: readonly ThreadItem[];
  info?: Partial<ThreadMetadata>;
  /** What is asked, and what comes then. */
  ask?: string;
  events?: readonly ThreadStreamEvent[];
  /** The stream does not end. */
  running?: boolean;
}

export function playing({ items = [], info = {}, ask = '', events = [], running = false }: Play): typeof fetch {
  const thread = { id: THREAD, created_at: '2026-01-01T12:00:00', title: null, metadata: {}, ...info };
  const none = { data: [], has_more: false };
  const stored: ThreadItem[] = [...items];
  const stream = (): Response => {
    stored.push(said(ask), ...events.flatMap(keptOf));
    const all: ThreadStreamEvent[] = [
      { type: 'thread.created', thread: { ...thread, items: none } },
      { type: 'thread.item.done', item: said(ask) },
      { type: 'stream_options', stream_options: { allow_cancel: true } },
      ...events,
    ];
    const body = new ReadableStream({
      start(controller) {
        const text = all.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
        controller.enqueue(new TextEncoder().encode(text));
        if (!running) controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  return async (_, init) => {
    const { type } = JSON.parse(String(init?.body)) as { type: string };
    if (type === 'items.list') return Response.json({ data: stored.toReversed(), has_more: false });
    if (type === 'threads.get_by_id') return Response.json({ ...thread, items: none });
    if (type === 'items.feedback') return Response.json({});
    return stream();
  };
}

/** As the reference server keeps it: what is done, and what was said of a message that is not. */
function keptOf(event: ThreadStreamEvent): ThreadItem[] {
  if (event.type === 'thread.item.done') return [event.item];
  return event.type === 'thread.item.added' && event.item.type === 'assistant_message' ? [event.item] : [];
}
