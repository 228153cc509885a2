// What real streams do, line by line as measured (the ChatKit wire): none of it throws, and each comes to what it means.
import { expect } from '@open-wc/testing';
import type { ThreadItemUpdate, ThreadStreamEvent } from '../../src/protocol/events.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import type { Annotation } from '../../src/protocol/sources.js';
import type { Task } from '../../src/protocol/tasks.js';
import { isVisible } from '../../src/state/select.js';
import type { ChatState } from '../../src/state/state.js';
import {
  added,
  assistantMessage,
  delta,
  done,
  failed,
  image,
  messageAdded,
  messageDone,
  page,
  partAdded,
  partDone,
  removed,
  replaced,
  streamOptions,
  threadCreated,
  threadUpdated,
  toolCall,
  updated,
  userDone,
  userMessage,
  widget,
  workflow,
} from '../support/frames.js';
import {
  bare,
  end,
  fold,
  freeze,
  idsOf,
  itemOf,
  loaded,
  noteOf,
  running,
  streamed,
  textOf,
  threadOf,
} from './states.js';

const wire = <T>(value: unknown) => value as T;
const parsed = <T>(json: string) => JSON.parse(json) as T;
/** Frozen all the way: nothing here is changed in place. */
const after = (...events: ThreadStreamEvent[]): ChatState =>
  events.reduce((state, event) => freeze(fold(state, streamed(freeze(event)))), freeze(running()));
const annotation = (title: string): Annotation => ({
  type: 'annotation',
  source: { type: 'file', title, filename: title },
});
const annotate = (title: string, annotation_index: number): ThreadStreamEvent =>
  updated('message_1', {
    type: 'assistant_message.content_part.annotation_added',
    content_index: 0,
    annotation_index,
    annotation: annotation(title),
  });
const titles = (state: ChatState) => {
  const item = itemOf(state, 'message_1');
  return item?.type === 'assistant_message' && item.content[0]?.annotations.map(({ source }) => source.title);
};
const task = (title: string): Task => ({ type: 'custom', title });
const put = (type: 'added' | 'updated', task_index: number, title: string): ThreadStreamEvent =>
  updated('w', { type: `workflow.task.${type}`, task_index, task: task(title) });
const shown = (state: ChatState) => {
  const item = itemOf(state, 'w');
  return item?.type === 'workflow' && item.workflow.tasks.map(({ title }) => title ?? '');
};
const drawing = (url: string, progress?: number | null): ThreadStreamEvent =>
  updated('i', {
    type: 'generated_image.updated',
    image: { id: 'x', url },
    ...(progress !== undefined && { progress }),
  });

describe('the beginning of a stream', () => {
  it('threads.create: thread.created, the user message as done, stream_options', () => {
    const state = after(threadCreated({ title: 'T' }), userDone('Hello'), streamOptions());
    expect(idsOf(state)).to.deep.equal(['user_1']);
    expect(threadOf(state).turn).to.deep.include({ question: 'user_1', allowCancel: true, open: [] });
  });

  it('add_user_message: the user message replaces the one that was shown while sending, without added', () => {
    const state = after(userDone('Hello, cleaned'), streamOptions());
    expect([idsOf(state), textOf(state, 'user_1')]).to.deep.equal([['user_1'], 'Hello, cleaned']);
  });

  it('all others: stream_options; the user message and the call are not repeated', () => {
    const call = toolCall('c', 'ask');
    const start = fold(loaded(userMessage('u', 'Hi'), call), { type: 'turn.start', thread: 'a', turn: 'turn_1' });
    expect(threadOf(start).turn?.question).to.equal('u');
    const state = fold(start, streamed(streamOptions()), streamed(messageDone('Hi')), end());
    expect(idsOf(state)).to.deep.equal(['u', 'c', 'message_1']);
    expect(threadOf(state).turn?.phase).to.equal('completed');
  });
});

describe('begin and end of items', () => {
  it('done without added is normal', () => {
    const things: ThreadItem[] = [
      toolCall('c', 'ask'),
      { ...bare('task', 't'), task: task('x') },
      widget('w', { type: 'Card' }),
    ];
    const state = after(...things.map(done));
    expect(idsOf(state)).to.deep.equal(['local_1', 'c', 't', 'w']);
    expect(threadOf(fold(state, end())).turn?.phase).to.equal('completed');
  });

  it('added without done happens: then the stream was cut off, however clean its end', () => {
    expect(threadOf(fold(after(messageAdded(), delta('Hi')), end())).turn?.failure?.code).to.equal('unfinished');
  });

  it('done is the truth: it may differ from the deltas, and come with no delta at all', () => {
    expect(textOf(after(messageAdded(), delta('I will'), messageDone('No.')))).to.equal('No.');
    expect(textOf(after(messageDone('No.')))).to.equal('No.');
  });

  it('updates for items that are finished, or that were never seen, change no finished text', () => {
    const state = after(messageAdded(), messageDone('All'), delta(' and more'), delta('x', 'nowhere'));
    expect([idsOf(state), textOf(state)]).to.deep.equal([['local_1', 'message_1'], 'All']);
  });

  it('a second done counts; the removal of what is not there does not', () => {
    const state = after(messageDone('One'), messageDone('Two'), removed('nowhere'));
    expect([idsOf(state), textOf(state)]).to.deep.equal([['local_1', 'message_1'], 'Two']);
  });

  it('replaced for an id never seen brings the item', () => {
    expect(idsOf(after(replaced(widget('w', { type: 'Card' }))))).to.deep.equal(['local_1', 'w']);
  });

  it('replaced keeps the id, ends a pending item, and may change type and date', () => {
    const now = { ...widget('message_1', { type: 'Card' }), created_at: '2001-01-01' };
    const state = after(messageAdded(), delta('Half'), messageAdded('b'), replaced(now), messageDone('B', 'b'));
    expect(idsOf(state)).to.deep.equal(['local_1', 'message_1', 'b']);
    expect(itemOf(state, 'message_1')).to.equal(now);
    expect(threadOf(fold(state, end())).turn?.phase).to.equal('completed');
  });

  it('two items stream at once, each with its own deltas', () => {
    const state = after(messageAdded('a1'), messageAdded('b1'), delta('a', 'a1'), delta('b', 'b1'), delta('A', 'a1'));
    expect([textOf(state, 'a1'), textOf(state, 'b1')]).to.deep.equal(['aA', 'b']);
  });

  it('an item that was cut off once, and comes again, is whole', () => {
    const cut = fold(after(userDone('Hello'), messageAdded(), delta('Half')), end({ code: 'network', retry: true }));
    expect(noteOf(cut, 'message_1')?.cut).to.equal('broken');
    const again = fold(
      cut,
      { type: 'turn.start', thread: 'a', turn: 'turn_2' },
      streamed(messageDone('Whole'), 'turn_2'),
    );
    expect(noteOf(again, 'message_1')?.cut).to.equal(undefined);
  });

  it('hidden context may leak in added: it is never shown, and nothing to wait for', () => {
    for (const type of ['hidden_context_item', 'sdk_hidden_context'] as const) {
      const state = after(added({ ...bare(type, 'h'), content: 'secret' }), messageDone('Hi'));
      expect(
        threadOf(state)
          .items.filter(isVisible)
          .map(({ id }) => id),
      ).to.deep.equal(['local_1', 'message_1']);
      expect(threadOf(fold(state, end())).turn?.phase).to.equal('completed');
    }
  });
});

describe('the parts of a message', () => {
  it('content_part.added may be missing', () => {
    expect(textOf(after(messageAdded(), delta('Hi')))).to.equal('Hi');
  });

  it('added may hold text that the deltas go on with', () => {
    expect(textOf(after(added(assistantMessage('message_1', 'Hi')), delta(' there')))).to.equal('Hi there');
  });

  it('a content_index may skip, and the parts may come out of order', () => {
    const state = after(messageAdded(), delta('c', 'message_1', 2), partAdded('message_1', 0), delta('a'));
    expect(itemOf(state, 'message_1')).to.deep.equal(assistantMessage('message_1', 'a', '', 'c'));
  });

  it('content_part.done may have no annotations though some were added: they stay', () => {
    const state = after(messageAdded(), delta('Hi'), annotate('a', 0), partDone('Hi'));
    expect(titles(state)).to.deep.equal(['a']);
  });

  it('the item’s done has the annotations again: they are there once', () => {
    const whole = {
      ...assistantMessage('message_1'),
      content: [{ type: 'output_text', text: 'Hi', annotations: [annotation('a')] }],
    };
    const state = after(messageAdded(), delta('Hi'), annotate('a', 0), partDone('Hi'), done(wire<ThreadItem>(whole)));
    expect(titles(state)).to.deep.equal(['a']);
  });

  it('content_part.done never takes words away, and may change them', () => {
    const done = (text: string) => textOf(after(messageAdded(), delta('Half a sentence'), partDone(text)));
    expect(done('')).to.equal('Half a sentence');
    expect(done('Half')).to.equal('Half a sentence');
    expect(done('Half a sentence, whole')).to.equal('Half a sentence, whole');
    expect(done('Another sentence')).to.equal('Another sentence');
  });

  it('annotation_added inserts at its index, as the server does, and behind the last where that skips', () => {
    const begin = [messageAdded(), delta('Hi')];
    expect(titles(after(...begin, annotate('b', 0), annotate('a', 0), annotate('c', 2)))).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
    expect(titles(after(...begin, annotate('a', 3), annotate('b', 1e12)))).to.deep.equal(['a', 'b']);
  });

  it('an annotation may have no index, a list of them may be none, and nothing throws', () => {
    const odd = wire<ThreadItem>({
      ...assistantMessage('message_1', 'Hi'),
      content: [{ text: 'Hi', annotations: 'none' }],
    });
    expect(titles(after(added(odd), annotate('a', 0)))).to.deep.equal(['a']);
    expect(titles(after(added(odd), partDone('Hi')))).to.deep.equal([]);
  });
});

describe('the tasks of a workflow', () => {
  const begun = added(workflow('w', []));

  it('come whole, by index', () => {
    expect(shown(after(begun, put('added', 0, 'a'), put('added', 1, 'b'), put('updated', 0, 'A')))).to.deep.equal([
      'A',
      'b',
    ]);
  });

  it('whose index skips leave a place that nothing is seen of, until the missing ones come', () => {
    const skipped = after(begun, put('added', 2, 'c'));
    expect(shown(skipped)).to.deep.equal(['', '', 'c']);
    const item = itemOf(skipped, 'w');
    expect(item?.type === 'workflow' && item.workflow.tasks[0]).to.deep.equal({ type: 'custom' });
    const filled = fold(skipped, streamed(put('added', 0, 'a')), streamed(put('added', 1, 'b')));
    expect(shown(filled)).to.deep.equal(['a', 'b', 'c']);
  });

  it('may be updated before they are added: they are there at once, and once', () => {
    const state = after(begun, put('updated', 0, 'early'));
    expect(shown(state)).to.deep.equal(['early']);
    expect(shown(fold(state, streamed(put('added', 0, 'a'))))).to.deep.equal(['a']);
  });

  it('go on when the workflow is done', () => {
    expect(shown(after(done(workflow('w', [task('a')])), put('updated', 0, 'A'), put('added', 1, 'b')))).to.deep.equal([
      'A',
      'b',
    ]);
  });

  it('at an index that is none, or too far away to be one, are not taken', () => {
    const state = after(begun, put('added', 0, 'a'));
    for (const index of [-1, 0.5, Number.NaN, 1e9, '0', null, {}, '__proto__']) {
      expect(fold(state, streamed(put('added', wire<number>(index), 'x'))), String(index)).to.equal(state);
    }
  });
});

describe('an image', () => {
  const progressOf = (state: ChatState) => noteOf(state, 'i')?.progress;

  it('is added without a picture, gets some, and says how far it is: between 0 and 1, or unknown', () => {
    const given = [0, 0.25, 1, -3, 7, 1e308 * 10, null, undefined, 'half', {}];
    const seen = given.map((progress) =>
      progressOf(after(added(image('i')), drawing('data:,', wire<number>(progress)))),
    );
    expect(seen).to.deep.equal([0, 0.25, 1, 0, 1, 1, undefined, undefined, undefined, undefined]);
    expect(progressOf(after(added(image('i')), drawing('data:,', 0.5), drawing('data:,')))).to.equal(undefined);
  });

  it('is nowhere on its way when it is done, replaced, begun again, or broken off', () => {
    const halfway = after(added(image('i')), drawing('data:,1', 0.5));
    const whole = image('i', 'data:,2');
    for (const event of [done(whole), replaced(whole), added(image('i'))]) {
      expect(progressOf(fold(halfway, streamed(event))), event.type).to.equal(undefined);
    }
    expect(noteOf(fold(halfway, end()), 'i')).to.deep.equal({ cut: 'broken' });
  });

  it('that is done stays as it is when an earlier picture limps behind, and gets one if it had none', () => {
    const whole = image('i', 'data:,2');
    expect(itemOf(after(added(image('i')), done(whole), drawing('data:,1', 0.9)), 'i')).to.equal(whole);
    expect(itemOf(after(done(image('i')), drawing('data:,1')), 'i')).to.have.deep.property('image', {
      id: 'x',
      url: 'data:,1',
    });
  });
});

describe('a widget', () => {
  const grow = (component_id: string, text: string): ThreadStreamEvent =>
    updated('w', { type: 'widget.streaming_text.value_delta', component_id, delta: text, done: true });

  it('says done: true on every delta, and goes on', () => {
    const state = after(
      added(widget('w', { type: 'Card', children: [{ type: 'Text', id: 't' }] })),
      grow('t', 'a'),
      grow('t', 'b'),
    );
    expect(JSON.stringify(itemOf(state, 'w'))).to.contain('"value":"ab"');
  });

  it('passes through as authored: unknown types, one child alone, actions with only a type, nulls', () => {
    const root = parsed<Record<string, unknown>>(
      '{"type":"Hologram","onClickAction":{"type":"go"},"children":{"type":"Text","id":"t","value":null},"size":null}',
    );
    expect(itemOf(after(done(widget('w', wire(root)))), 'w')).to.have.property('widget', root);
    expect(JSON.stringify(itemOf(after(done(widget('w', wire(root))), grow('t', 'a')), 'w'))).to.contain('"value":"a"');
  });

  it('of twenty thousand levels is no stack that overflows', () => {
    const deep = `${'{"type":"Box","children":['.repeat(20_000)}{"type":"Text","id":"t"}${']}'.repeat(20_000)}`;
    const state = running(added(widget('w', parsed(deep))));
    expect(fold(state, streamed(grow('t', 'a')))).to.equal(state);
    const update: ThreadItemUpdate = {
      type: 'widget.component.updated',
      component_id: 't',
      component: { type: 'Text' },
    };
    expect(fold(state, streamed(updated('w', update)))).to.equal(state);
  });
});

describe('the thread', () => {
  it('created and updated carry empty items: these overwrite nothing', () => {
    const state = after(
      threadCreated({ items: page() }),
      userDone('Hello'),
      messageDone('Hi'),
      threadUpdated({ items: page() }),
    );
    expect(idsOf(state)).to.deep.equal(['user_1', 'message_1']);
  });

  it('may be renamed, locked and opened at any time, also behind an error', () => {
    const state = after(
      messageAdded(),
      failed('No', true),
      threadUpdated({ title: 'A', status: { type: 'locked', reason: 'enough' } }),
      threadUpdated({ title: 'B', status: { type: 'active' } }),
      delta('Hi'),
    );
    expect(threadOf(state).info).to.deep.include({ title: 'B', status: { type: 'active' } });
    expect(textOf(state)).to.equal('Hi');
  });

  it('stream_options come again in the middle, and count', () => {
    expect(threadOf(after(streamOptions(true), messageAdded(), streamOptions(false))).turn?.allowCancel).to.equal(
      false,
    );
  });

  it('dates have no zone, or have one: nothing is sorted by them', () => {
    const at = (id: string, created_at: string) => done({ ...assistantMessage(id, 'x'), created_at });
    expect(idsOf(after(at('late', '2030-01-01T00:00:00Z'), at('early', '2020-01-01T00:00:00.000001')))).to.deep.equal([
      'local_1',
      'late',
      'early',
    ]);
  });

  it('end_of_turn is kept in its place, and shown to nobody', () => {
    const state = after(messageDone('a', 'm1'), done(bare('end_of_turn', 'e')), messageDone('b', 'm2'));
    expect(idsOf(state)).to.deep.equal(['local_1', 'm1', 'e', 'm2']);
  });
});

describe('names and values', () => {
  it('ids are opaque: what objects know is an id like any other, in every role', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '\u0000', '../..']) {
      const cases: [string, ChatState][] = [
        [
          'an image',
          after(
            added(image(id)),
            updated(id, { type: 'generated_image.updated', image: { id, url: 'data:,' }, progress: 0.5 }),
          ),
        ],
        ['a message that broke off', fold(after(added(assistantMessage(id, 'Hi'))), end())],
        ['a question', fold(after(userDone('Hello', id)), end())],
        [
          'feedback',
          fold(loaded(assistantMessage(id, 'Hi')), { type: 'feedback', thread: 'a', item: id, feedback: 'positive' }),
        ],
      ];
      for (const [what, state] of cases) {
        const { notes } = threadOf(state);
        expect(Object.keys(notes), `${what} ${id}`).to.include(id);
        expect(Object.getPrototypeOf(notes) === Object.prototype, `${what} ${id}`).to.equal(true);
        expect(idsOf(state)).to.include(id);
      }
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    }
  });

  it('a note of __proto__ is a note of nothing else', () => {
    const state = fold(
      after(userDone('Hello'), messageAdded('__proto__'), delta('Hi', '__proto__'), messageDone('x', 'm')),
      end(),
    );
    expect(Object.getOwnPropertyDescriptor(threadOf(state).notes, '__proto__')?.value).to.deep.equal({ cut: 'broken' });
    expect(noteOf(state, 'm')?.cut).to.equal(undefined);
    const kept = fold(state, { type: 'merge', thread: 'a', page: { items: [], older: null }, final: true });
    expect(Object.getOwnPropertyDescriptor(threadOf(kept).notes, '__proto__')?.value).to.deep.equal({
      cut: 'broken',
      unsaved: true,
    });
  });

  it('free data keeps its nulls, its large numbers and its keys', () => {
    const args = parsed<Record<string, unknown>>('{"n":9007199254740993,"none":null,"__proto__":{"a":1}}');
    const item = itemOf(after(done(toolCall('c', 'ask', args))), 'c');
    expect(item?.type === 'client_tool_call' && item.arguments).to.equal(args);
  });

  it('error has the server’s words, or a code without any, and is not always the last', () => {
    const failure = (...given: Parameters<typeof failed>) => {
      const over = fold(after(failed(...given), threadUpdated({ title: 'T' }), messageDone('Hi')), end());
      return [threadOf(over).turn?.failure, textOf(over)];
    };
    expect(failure('No credit', true)).to.deep.equal([{ code: 'custom', message: 'No credit', retry: true }, 'Hi']);
    expect(failure(null, false, 'stream.error')).to.deep.equal([{ code: 'stream.error', retry: false }, 'Hi']);
    expect(failure(null, false, 'rate_limit.someday')).to.deep.equal([
      { code: 'rate_limit.someday', retry: false },
      'Hi',
    ]);
  });

  it('no event at all is a failure, however clean the end', () => {
    const silent = fold(loaded(), { type: 'turn.start', thread: 'a', turn: 'turn_1' }, end());
    expect(threadOf(silent).turn?.failure).to.deep.equal({ code: 'empty', retry: true });
  });
});
