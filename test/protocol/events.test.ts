// The guard at the door: what may be folded, what is new to us, and what is broken.
import { expect } from '@open-wc/testing';
import { checkEvent, type ThreadItemUpdate, type ThreadStreamEvent } from '../../src/protocol/events.js';
import { isItem, isRecord } from '../../src/protocol/guards.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import {
  added,
  assistantMessage,
  delta,
  done,
  failed,
  image,
  progress,
  removed,
  replaced,
  streamOptions,
  threadCreated,
  threadId,
  threadUpdated,
  toolCall,
  userMessage,
  widget,
  workflow,
} from '../support/frames.js';

const good: { [T in ThreadStreamEvent['type']]: ThreadStreamEvent } = {
  'thread.created': threadCreated(),
  'thread.updated': threadUpdated(),
  'thread.item.added': added(assistantMessage('m')),
  'thread.item.updated': delta('x'),
  'thread.item.done': done(assistantMessage('m', 'x')),
  'thread.item.removed': removed('m'),
  'thread.item.replaced': replaced(assistantMessage('m', 'x')),
  stream_options: streamOptions(),
  progress_update: progress('Reading'),
  client_effect: { type: 'client_effect', name: 'confetti' },
  error: failed('No'),
  notice: { type: 'notice', level: 'info', message: 'Hello' },
};

/** What each event cannot be folded without. */
const broken: { [T in ThreadStreamEvent['type']]: Record<string, unknown>[] } = {
  'thread.created': [{ thread: undefined }, { thread: null }, { thread: [] }, { thread: { id: 7 } }],
  'thread.updated': [{ thread: undefined }, { thread: 'thread_1' }, { thread: {} }],
  'thread.item.added': [
    { item: undefined },
    { item: null },
    { item: { id: 'm' } },
    { item: { type: 'widget', id: 'm' } },
  ],
  'thread.item.updated': [{ item_id: 7 }, { update: undefined }, { update: null }, { update: { type: 7 } }],
  'thread.item.done': [{ item: undefined }, { item: { type: 'assistant_message' } }],
  'thread.item.removed': [{ item_id: undefined }, { item_id: null }],
  'thread.item.replaced': [{ item: undefined }, { item: 'm' }],
  stream_options: [{ stream_options: undefined }, { stream_options: true }],
  progress_update: [{ text: undefined }, { text: 5 }],
  client_effect: [{ name: undefined }],
  error: [],
  notice: [{ message: undefined }, { message: {} }],
};

const updates: { [T in ThreadItemUpdate['type']]: true } = {
  'assistant_message.content_part.added': true,
  'assistant_message.content_part.text_delta': true,
  'assistant_message.content_part.annotation_added': true,
  'assistant_message.content_part.done': true,
  'widget.streaming_text.value_delta': true,
  'widget.root.updated': true,
  'widget.component.updated': true,
  'workflow.task.added': true,
  'workflow.task.updated': true,
  'generated_image.updated': true,
};

describe('checkEvent', () => {
  for (const type of Object.keys(good) as ThreadStreamEvent['type'][]) {
    it(`lets ${type} in, and not without what it is made of`, () => {
      expect(good[type].type).to.equal(type);
      expect(checkEvent(good[type])).to.equal('ok');
      expect(checkEvent({ ...good[type], added_next_year: { deep: [1] } })).to.equal('ok');
      for (const wrong of broken[type])
        expect(checkEvent({ ...good[type], ...wrong }), JSON.stringify(wrong)).to.equal('malformed');
    });
  }

  for (const type of Object.keys(updates)) {
    it(`lets an update ${type} in`, () => {
      expect(checkEvent({ type: 'thread.item.updated', item_id: 'm', update: { type } })).to.equal('ok');
    });
  }

  it('tells what is new to us from what is broken', () => {
    for (const type of ['thread.exploded', '', '__proto__', 'constructor', 'toString']) {
      expect(checkEvent({ type }), type).to.equal('unknown');
      expect(checkEvent({ type: 'thread.item.updated', item_id: 'm', update: { type } }), type).to.equal('unknown');
    }
    for (const value of [null, undefined, 7, 'error', [], [{ type: 'error' }], {}, { type: 7 }, { type: null }]) {
      expect(checkEvent(value), String(value)).to.equal('malformed');
    }
  });
});

const base = { id: 'i', thread_id: threadId, created_at: '' };
const items: { [T in ThreadItem['type']]: ThreadItem } = {
  user_message: userMessage('i', 'Hello'),
  assistant_message: assistantMessage('i', 'Hi'),
  client_tool_call: toolCall('i', 'ask'),
  widget: widget('i', { type: 'Card' }),
  generated_image: image('i'),
  structured_input: { ...base, type: 'structured_input', status: 'pending', inputs: [] },
  task: { ...base, type: 'task', task: { type: 'image' } },
  workflow: workflow('i', []),
  end_of_turn: { ...base, type: 'end_of_turn' },
  hidden_context_item: { ...base, type: 'hidden_context_item', content: null },
  sdk_hidden_context: { ...base, type: 'sdk_hidden_context', content: null },
};

describe('isItem', () => {
  for (const [type, item] of Object.entries(items)) {
    it(`takes a ${type}, and none without an id`, () => {
      expect(isItem(item)).to.equal(true);
      expect(isItem({ ...item, id: undefined })).to.equal(false);
      expect(isItem({ ...item, id: 5 })).to.equal(false);
    });
  }

  it('takes an item of a type that is new to us', () => {
    expect(isItem({ id: 'i', type: 'hologram' })).to.equal(true);
    expect(isItem({ id: 'i', type: 'constructor' })).to.equal(true);
  });

  it('does not take one without the field it is drawn from', () => {
    const wrong: unknown[] = [
      { id: 'i', type: 'user_message' },
      { id: 'i', type: 'user_message', content: [{ type: 'input_text' }] },
      { id: 'i', type: 'assistant_message', content: 'Hi' },
      { id: 'i', type: 'assistant_message', content: [null] },
      { id: 'i', type: 'assistant_message', content: [{ type: 'output_text', text: 5 }] },
      { id: 'i', type: 'widget', widget: [] },
      { id: 'i', type: 'workflow', workflow: {} },
      { id: 'i', type: 'task' },
      { id: 'i', type: 'structured_input', inputs: null },
      { id: 'i', type: 'structured_input', inputs: [null] },
      { id: 'i', type: 'client_tool_call', name: {} },
      null,
      'item',
    ];
    for (const item of wrong) expect(isItem(item), JSON.stringify(item)).to.equal(false);
  });
});

describe('isRecord', () => {
  it('is for objects with keys', () => {
    expect([{}, Object.create(null), { a: 1 }].every(isRecord)).to.equal(true);
    expect([null, undefined, [], 'a', 1, () => {}].some(isRecord)).to.equal(false);
  });
});
