/** Plays one reply, step by step, as events. It stops at an item that waits for an answer and goes on after it. */
import { applyUpdate } from './apply.js';
import { completeAnnotation, completeEvent, completeItem, completeUpdate } from './complete.js';
import { type Pace, paced, wait, wordsOf } from './pace.js';
import { StreamFailure } from './responder.js';
import type { ItemFields, Reply, Step } from './script.js';
import { merge, shorten } from './steps.js';
import { newId } from './store.js';
import { fill, type Values } from './templates.js';
import type { ChatEvent, Item, ItemUpdate, Source, TextPart, ThreadChange } from './types.js';

export interface Scene {
  pace: Pace;
  /** What `{name}` stands for in the steps. */
  values: Values;
  /** How the item was answered after which the reply goes on. */
  outcome?: 'answered' | 'skipped';
  changeThread: (change: ThreadChange) => Promise<ChatEvent>;
}

/** The message that texts go to when they name none. */
const OWN = 'answer';

/** The widget that an action came from. */
const SENDER = 'sender';

export class Player {
  /** The id of the item whose answer the next steps wait for. */
  waitsFor?: string;
  readonly #steps: Step[];
  readonly #threadId: string;
  /** By their name in the script: the items as last told, their ids, and the part that is being written. */
  readonly #items = new Map<string, Item>();
  readonly #ids = new Map<string, string>();
  readonly #openParts = new Map<string, number>();
  #next = 0;
  #unfinished = false;

  constructor(reply: Reply, threadId: string, sender?: Item) {
    this.#steps = reply.steps;
    this.#threadId = threadId;
    if (!sender) return;
    this.#items.set(SENDER, sender);
    this.#ids.set(SENDER, sender.id);
  }

  async *play(scene: Scene): AsyncGenerator<ChatEvent> {
    this.waitsFor = undefined;
    while (this.#next < this.#steps.length) {
      const step = fill(this.#steps[this.#next] as Step, scene.values);
      this.#next += 1;
      if (step.when && step.when !== scene.outcome) continue;
      yield* this.#step(step, scene);
      if (this.waitsFor) return;
    }
    yield* this.#endOwn();
  }

  async *#step(step: Step, { pace, changeThread }: Scene): AsyncGenerator<ChatEvent> {
    if ('wait' in step) {
      await wait(step.wait, pace);
    } else if ('progress' in step) {
      yield { type: 'progress_update', text: step.progress, ...(step.icon && { icon: step.icon }) };
    } else if ('stream_options' in step) {
      yield { type: 'stream_options', stream_options: step.stream_options };
    } else if ('text' in step) {
      const { text, in: name = OWN, part = 0, rate, repeat = 1 } = step;
      for await (const word of paced(wordsOf(text.repeat(repeat)), rate, pace)) yield* this.#write(name, part, word);
      this.#unfinished = step.unfinished ?? false;
    } else if ('together' in step) {
      const lanes = step.together.map(({ text, in: name = OWN, part = 0 }) =>
        wordsOf(text).map((word) => ({ name, part, word })),
      );
      const longest = Math.max(...lanes.map(({ length }) => length));
      const inTurn = Array.from({ length: longest }, (_, n) => lanes.flatMap((lane) => lane[n] ?? [])).flat();
      for await (const { name, part, word } of paced(inTurn, step.rate, pace)) yield* this.#write(name, part, word);
    } else if ('annotate' in step) {
      for (const source of step.annotate) yield* this.#annotate(source, step);
    } else if ('add' in step) {
      if (step.add !== OWN) yield* this.#endOwn();
      yield this.#add(step.add, step.item);
    } else if ('update' in step) {
      const { update: name, with: update, rate } = step;
      if (rate === undefined) yield this.#update(name, update);
      else for await (const piece of paced(shorten(update), rate, pace)) yield this.#update(name, piece);
    } else if ('done' in step) {
      if (step.done !== OWN) yield* this.#endOwn();
      yield* this.#done(step.done, step.item);
    } else if ('replace' in step) {
      yield* this.#replace(step.replace, step.item);
    } else if ('remove' in step) {
      yield* this.#remove(step.remove);
    } else if ('event' in step) {
      yield completeEvent(step.event);
    } else if ('thread' in step) {
      yield await changeThread(step.thread);
    } else if ('error' in step) {
      yield* this.#endOwn();
      throw new StreamFailure(step.error);
    } else {
      step satisfies never;
    }
  }

  *#write(name: string, part: number, delta: string): Generator<ChatEvent> {
    if (name !== OWN) yield* this.#endOwn();
    if (!this.#items.has(name)) yield this.#add(name);
    if (this.#openParts.get(name) !== part) {
      yield* this.#endPart(name);
      const content = { type: 'output_text' as const, text: '', annotations: [] };
      const type = 'assistant_message.content_part.added';
      if (!this.#part(name, part)) yield this.#update(name, { type, content_index: part, content });
      this.#openParts.set(name, part);
    }
    yield this.#update(name, { type: 'assistant_message.content_part.text_delta', content_index: part, delta });
  }

  *#annotate(source: Source, step: Extract<Step, { annotate: Source[] }>): Generator<ChatEvent> {
    const { in: name = OWN, part = 0, late = false } = step;
    const { text = '', annotations = [] } = this.#part(name, part) ?? {};
    const annotation = completeAnnotation({ source, index: step.index === undefined ? [...text].length : step.index });
    const event = this.#update(name, {
      type: 'assistant_message.content_part.annotation_added',
      content_index: part,
      annotation_index: annotations.length,
      annotation,
    });
    if (!late) yield event;
  }

  #add(name: string, fields: ItemFields = { type: 'assistant_message', content: [] }): ChatEvent {
    return { type: 'thread.item.added', item: this.#make(name, fields) };
  }

  #update(name: string, given: ItemUpdate): ChatEvent {
    const update = completeUpdate(given);
    const item = this.#items.get(name);
    if (item) this.#items.set(name, applyUpdate(item, update));
    return { type: 'thread.item.updated', item_id: this.#id(name), update };
  }

  *#done(name: string, fields: ItemFields = {}): Generator<ChatEvent> {
    yield* this.#endPart(name);
    const item = this.#make(name, merge(this.#items.get(name), fields));
    if (name === OWN) this.#forget(name);
    if ('status' in item && item.status === 'pending') this.waitsFor = item.id;
    yield { type: 'thread.item.done', item };
  }

  *#replace(name: string, fields: ItemFields): Generator<ChatEvent> {
    const item = this.#make(name, fields);
    this.#openParts.delete(name);
    if (name === OWN) this.#forget(name);
    yield { type: 'thread.item.replaced', item };
  }

  /** An item keeps its id, so that it can still be spoken of. */
  *#remove(name: string): Generator<ChatEvent> {
    const id = this.#id(name);
    this.#items.delete(name);
    this.#openParts.delete(name);
    if (name === OWN) this.#forget(name);
    yield { type: 'thread.item.removed', item_id: id };
  }

  /** The message of the reply's own ends where another item begins. */
  *#endOwn(): Generator<ChatEvent> {
    if (this.#items.has(OWN) && !this.#unfinished) yield* this.#done(OWN);
    this.#forget(OWN);
  }

  /** As the reference server ends a part: without its annotations, which the item's `done` has again. */
  *#endPart(name: string): Generator<ChatEvent> {
    const index = this.#openParts.get(name);
    const part = index === undefined ? undefined : this.#part(name, index);
    this.#openParts.delete(name);
    if (index === undefined || !part) return;
    const update = {
      type: 'assistant_message.content_part.done' as const,
      content_index: index,
      content: { ...part, annotations: [] },
    };
    yield { type: 'thread.item.updated', item_id: this.#id(name), update };
  }

  #make(name: string, fields: ItemFields): Item {
    const id = this.#id(name, fields.type);
    const item = completeItem({
      ...(fields.type === 'client_tool_call' && { call_id: id.replace('tc', 'call') }),
      created_at: this.#items.get(name)?.created_at ?? new Date().toISOString(),
      ...fields,
      id,
      thread_id: this.#threadId,
    } as Item);
    this.#items.set(name, item);
    return item;
  }

  #part(name: string, index: number): TextPart | undefined {
    const item = this.#items.get(name);
    return item?.type === 'assistant_message' ? item.content[index] : undefined;
  }

  #id(name: string, type?: Item['type']): string {
    const id = this.#ids.get(name) ?? newId(type);
    this.#ids.set(name, id);
    return id;
  }

  #forget(name: string): void {
    this.#items.delete(name);
    this.#ids.delete(name);
    this.#openParts.delete(name);
  }
}
