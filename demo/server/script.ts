/** What both servers say, read from demo/replies.json and the files it names. What a step may be, it says itself. */
import { readFileSync } from 'node:fs';
import type { ChatEvent, ErrorEvent, Item, ItemUpdate, Source, StreamOptions, Thread, ThreadChange } from './types.js';

/** What a script says of an item; the player knows its id, its thread and the time. */
export type ItemFields = { type?: Item['type']; [field: string]: unknown };

export type Failure = Omit<ErrorEvent, 'type'>;

interface Writing {
  text: string;
  in?: string;
  part?: number;
}

export type Step = { when?: 'answered' | 'skipped'; unknown?: true } & (
  | { wait: number }
  | { progress: string; icon?: string }
  | { stream_options: StreamOptions }
  | (Writing & { rate: number; repeat?: number; unfinished?: boolean })
  | { together: Writing[]; rate: number }
  | { annotate: Source[]; in?: string; part?: number; index?: number | null; late?: boolean }
  | { add: string; item?: ItemFields }
  | { update: string; with: ItemUpdate; rate?: number }
  | { done: string; item?: ItemFields }
  | { replace: string; item: ItemFields }
  | { remove: string }
  | { event: ChatEvent }
  | { thread: ThreadChange }
  | { error: Failure }
);

export interface Reply {
  name: string;
  words: string[];
  title: string;
  allow_cancel: boolean;
  fails_first?: Failure;
  /** The actions of widgets that this reply answers, and what it takes from their payload. */
  actions?: string[];
  takes?: Record<string, string>;
  steps: Step[];
}

/** A thread that exists before anybody wrote: one question and answer again and again, or items one by one. */
export type Seed = { id: string; title: string; days: number; status?: Thread['status'] } & (
  | { turns: number; user: string; assistant: string }
  | { items: ItemFields[] }
);

export type Entry = { [field: string]: unknown };

interface Script {
  default: string;
  action: string;
  replies: Reply[];
  threads: Seed[];
  /** Pieces of items, by their name, that steps and other pieces use. */
  templates: { [name: string]: unknown };
  /** What the texts speak of: sets of records by their id, which is one of their fields. */
  records: { [set: string]: { [id: string]: Entry } };
}

const folder = new URL('../', import.meta.url);

function readScript(): Script {
  const index = readJson('replies.json') as Pick<Script, 'default' | 'action'> & { files: string[] };
  const files = index.files.map((name) => readJson(`replies/${name}.json`) as Partial<Script>);
  return {
    ...index,
    replies: files.flatMap(({ replies = [] }) => replies),
    threads: files.flatMap(({ threads = [] }) => threads),
    templates: Object.assign({}, ...files.map(({ templates }) => templates)),
    records: Object.assign({}, ...files.map(({ records }) => records && withIds(records))),
  };
}

function withIds(records: Script['records']): Script['records'] {
  const set = (entries: Script['records'][string]) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { id, ...entry }]));
  return Object.fromEntries(Object.entries(records).map(([name, entries]) => [name, set(entries)]));
}

/** A text that is `image:name` stands for the picture of that name, as a data: URL. */
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'), (_, value) => {
    if (typeof value !== 'string' || !value.startsWith('image:')) return value;
    const image = readFileSync(new URL(`replies/images/${value.slice('image:'.length)}.png`, folder));
    return `data:image/png;base64,${image.toString('base64')}`;
  });
}

export const script = readScript();

export function replyNamed(name: string): Reply {
  const reply = script.replies.find((one) => one.name === name);
  if (!reply) throw new Error(`The files of demo/replies.json have no reply named "${name}".`);
  return reply;
}
