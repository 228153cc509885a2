// Every event folds into what it means, into its own thread, and makes nothing new beside the changed path.
import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import type { Action } from '../../src/state/actions.js';
import { initialState, reduce } from '../../src/state/reduce.js';
import type { ChatState, ThreadState } from '../../src/state/state.js';
import {
  added,
  assistantMessage,
  delta,
  done,
  failed,
  messageAdded,
  messageDone,
  page,
  progress,
  removed,
  replaced,
  streamOptions,
  thread,
  threadCreated,
  threadUpdated,
  updated,
  userDone,
  userMessage,
  widget,
} from '../support/frames.js';
import {
  a,
  asked,
  b,
  end,
  fold,
  idsOf,
  itemOf,
  loaded,
  merge,
  running,
  start,
  stop,
  streamed,
  textOf,
  threadOf,
} from './states.js';

interface Row {
  before?: ThreadStreamEvent[];
  event: ThreadStreamEvent;
  shows: (thread: ThreadState) => unknown;
  as: unknown;
}

const rows: Record<ThreadStreamEvent['type'], Row> = {
  'thread.created': {
    event: threadCreated({ title: 'Made' }),
    shows: ({ id, info }) => [id, info?.title],
    as: ['thread_1', 'Made'],
  },
  'thread.updated': {
    event: threadUpdated({ title: 'Renamed', status: { type: 'locked', reason: 'enough' } }),
    shows: ({ info }) => [info?.title, info?.status],
    as: ['Renamed', { type: 'locked', reason: 'enough' }],
  },
  'thread.item.added': {
    event: added(assistantMessage('message_1', 'already')),
    shows: ({ items, turn }) => [items.at(-1), turn?.open],
    as: [assistantMessage('message_1', 'already'), ['message_1']],
  },
  'thread.item.updated': {
    before: [messageAdded()],
    event: delta('Hi'),
    shows: ({ items }) => items.at(-1),
    as: assistantMessage('message_1', 'Hi'),
  },
  'thread.item.done': {
    before: [messageAdded(), delta('Hi')],
    event: messageDone('Hi there'),
    shows: ({ items, turn }) => [items.at(-1), turn?.open],
    as: [assistantMessage('message_1', 'Hi there'), []],
  },
  'thread.item.removed': {
    before: [messageAdded(), delta('Hi')],
    event: removed('message_1'),
    shows: ({ items, turn }) => [items.length, turn?.open],
    as: [1, []],
  },
  'thread.item.replaced': {
    before: [messageAdded(), delta('Hi')],
    event: replaced(widget('message_1', { type: 'Card' })),
    shows: ({ items, turn }) => [items.at(-1), turn?.open],
    as: [widget('message_1', { type: 'Card' }), []],
  },
  stream_options: { event: streamOptions(true), shows: ({ turn }) => turn?.allowCancel, as: true },
  progress_update: {
    event: progress('Reading', 'book'),
    shows: ({ turn }) => turn?.progress,
    as: { text: 'Reading', icon: 'book' },
  },
  client_effect: {
    event: { type: 'client_effect', name: 'confetti', data: { n: 1 } },
    shows: ({ turn, items }) => [turn?.phase, turn?.heard, items.length],
    as: ['streaming', true, 1],
  },
  error: {
    event: failed('No more credit', true),
    shows: ({ turn }) => [turn?.phase, turn?.failure],
    as: ['streaming', { code: 'custom', message: 'No more credit', retry: true }],
  },
  notice: {
    event: { type: 'notice', level: 'warning', message: 'Slow today', title: 'Note' },
    shows: ({ turn }) => turn?.notices,
    as: [{ level: 'warning', message: 'Slow today', title: 'Note' }],
  },
};

describe('an event of the stream', () => {
  for (const [type, { before = [], event, shows, as }] of Object.entries(rows)) {
    it(`${type} folds`, () => {
      expect(event.type).to.equal(type);
      expect(shows(threadOf(running(...before, event)))).to.deep.equal(as);
    });

    it(`${type} is the first sign of life, whatever it says`, () => {
      const { turn } = threadOf(fold(asked(), { type: 'turn.silent', thread: a, turn: 'turn_1' }, streamed(event)));
      expect(turn).to.deep.include({ phase: 'streaming', heard: true, silent: false });
    });

    it(`${type} changes nothing once the turn was stopped, has ended, failed, or another follows`, () => {
      const live = running(...before);
      const states: ChatState[] = [
        fold(live, stop()),
        fold(live, ...before.map(() => streamed(removed('message_1'))), end()),
        fold(live, end({ code: 'network', retry: true })),
        fold(live, stop(), start('turn_2', userMessage('local_2', 'And?'))),
        loaded(),
      ];
      for (const state of states) expect(reduce(state, streamed(event))).to.equal(state);
    });
  }
});

describe('what did not change stays the same object', () => {
  const idle: [string, ThreadStreamEvent[], ThreadStreamEvent][] = [
    ['an update of an item that is not there', [], delta('x', 'nowhere')],
    ['a delta behind the end of its message', [messageAdded(), messageDone('All')], delta(' and more')],
    [
      'an update that does not fit its item',
      [messageAdded()],
      updated('message_1', { type: 'widget.root.updated', widget: { type: 'Card' } }),
    ],
    ['a delta without a text', [messageAdded()], delta('')],
    ['a part that is no part', [messageAdded()], delta('x', 'message_1', -1)],
    ['the removal of an item that is not there', [], removed('nowhere')],
    ['the same stream options again', [], streamOptions(true)],
    ['an effect', [], { type: 'client_effect', name: 'confetti' }],
    ['the thread of somebody else', [], threadUpdated({ id: 'thread_of_another' })],
  ];
  for (const [name, before, event] of idle) {
    it(name, () => {
      const state = running(streamOptions(true), ...before);
      expect(reduce(state, streamed(event))).to.equal(state);
    });
  }

  it('an action for a thread that is not there', () => {
    const state = loaded();
    const actions: Action[] = [
      streamed(messageAdded(), 'turn_1', 'gone'),
      { type: 'load.start', thread: 'gone' },
      { type: 'merge', thread: 'gone', page: { items: [], older: null }, final: true },
      { type: 'turn.settled', thread: 'gone', turn: 'turn_1' },
      { type: 'forget', thread: 'gone' },
    ];
    for (const action of actions) expect(reduce(state, action)).to.equal(state);
  });

  it('an action that repeats what is so already', () => {
    const once = (state: ChatState, action: Action) => {
      const next = reduce(state, action);
      expect(next, action.type).to.not.equal(state);
      expect(reduce(next, action), `${action.type} again`).to.equal(next);
    };
    once(loaded(), { type: 'load.start', thread: a });
    once(loaded(), { type: 'older.start', thread: a });
    once(asked(), { type: 'turn.silent', thread: a, turn: 'turn_1' });
    once(running(streamOptions(true)), stop());
    once(fold(running(), stop()), { type: 'turn.settled', thread: a, turn: 'turn_1' });
    once(running(messageAdded(), messageDone('Hi')), end());
    expect(reduce(loaded(), { type: 'open', thread: a, id: 'thread_1' })).to.deep.equal(loaded());
    const state = loaded();
    expect(reduce(state, { type: 'open', thread: a, id: 'thread_1' })).to.equal(state);
    once(reduce(state, merge([], { older: 'm1' })), { type: 'older.end', thread: a, after: 'm1' });
  });

  it('the siblings of a delta: other items, their notes, the thread beside it and what the turn knows', () => {
    const before = fold(
      running(streamOptions(true), userDone('Hello'), messageAdded('message_1'), messageAdded('message_2')),
      { type: 'open', thread: b, id: 'thread_2' },
    );
    const after = reduce(before, streamed(delta('Hi', 'message_2')));
    expect(after).to.not.equal(before);
    expect(after.threads[b]).to.equal(before.threads[b]);
    const [old, now] = [threadOf(before), threadOf(after)];
    expect(now.items[0]).to.equal(old.items[0]);
    expect(now.items[1]).to.equal(old.items[1]);
    expect(now.items[2]).to.not.equal(old.items[2]);
    expect(now.turn).to.equal(old.turn);
    expect(now.notes).to.equal(old.notes);
    expect(now.info).to.equal(old.info);
  });

  it('the parts of a message beside the one that grows', () => {
    const before = running(messageAdded(), delta('one', 'message_1', 0), delta('two', 'message_1', 1));
    const after = reduce(before, streamed(delta('!', 'message_1', 1)));
    const [old, now] = [itemOf(before, 'message_1'), itemOf(after, 'message_1')];
    if (old?.type !== 'assistant_message' || now?.type !== 'assistant_message') throw new Error('no message');
    expect(now.content[0]).to.equal(old.content[0]);
    expect(now.content[1]?.text).to.equal('two!');
    expect(old.content[1]?.text, 'the old state is not touched').to.equal('two');
  });

  it('frozen states fold as well: nothing is changed in place', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner);
      return Object.freeze(value);
    };
    let state = freeze(asked());
    for (const { before = [], event } of Object.values(rows)) {
      for (const each of [...before, event]) state = freeze(reduce(state, streamed(freeze(each))));
    }
    expect(threadOf(freeze(reduce(state, stop()))).turn?.phase).to.equal('stopping');
  });
});

describe('threads are kept apart', () => {
  it('an event folds into its own thread while another is on screen', () => {
    const state = fold(
      asked(),
      { type: 'open', thread: b, id: 'thread_2' },
      streamed(messageAdded()),
      streamed(delta('Hi')),
    );
    expect(state.active).to.equal(b);
    expect(textOf(state)).to.equal('Hi');
    expect(threadOf(state, b).items).to.deep.equal([]);
  });

  it('two turns of one name in two threads do not meet', () => {
    const state = fold(
      asked(),
      { type: 'open', thread: b, id: 'thread_2' },
      start('turn_1', undefined, b),
      streamed(messageAdded()),
      streamed(messageAdded('message_b'), 'turn_1', b),
      stop('turn_1', b),
    );
    expect(threadOf(state).turn?.phase).to.equal('streaming');
    expect(threadOf(state, b).turn?.phase).to.equal('stopping');
    expect(threadOf(state).items.at(-1)?.id).to.equal('message_1');
  });

  it('a thread that is shown is not forgotten, another one is', () => {
    const both = fold(loaded(), { type: 'open', thread: b, id: null });
    expect(reduce(both, { type: 'forget', thread: b })).to.equal(both);
    expect(Object.keys(reduce(both, { type: 'forget', thread: a }).threads)).to.deep.equal([b]);
  });

  it('opening shows a known thread as it was left, and a new one empty', () => {
    const left = loaded(userMessage('user_1', 'Hello'));
    const away = fold(left, { type: 'open', thread: b, id: null });
    expect(threadOf(away, b)).to.deep.include({ id: null, load: 'ready', items: [] });
    expect(threadOf(fold(left, { type: 'open', thread: b, id: 'thread_2' }), b).load).to.equal('loading');
    expect(threadOf(fold(away, { type: 'open', thread: a, id: 'thread_1' }))).to.equal(threadOf(left));
  });

  it('information about another thread than this one is not taken', () => {
    const state = loaded();
    const { items: _, ...info } = thread({ id: 'thread_2', title: 'Other' });
    expect(reduce(state, { type: 'load.info', thread: a, info })).to.equal(state);
  });
});

describe('what a thread is called and what it holds are two things', () => {
  it('thread.created and thread.updated never overwrite the items', () => {
    const items = page([assistantMessage('message_other', 'not here')]);
    const state = running(
      userDone('Hello'),
      messageAdded(),
      threadCreated({ items }),
      threadUpdated({ items: page() }),
    );
    expect(idsOf(state)).to.deep.equal(['user_1', 'message_1']);
    expect(threadOf(state).info).to.not.have.property('items');
  });

  it('a new thread gets the id of the server, once', () => {
    const state = fold(
      initialState(a, null),
      start('turn_1', userMessage('local_1', 'Hello')),
      streamed(threadCreated()),
    );
    expect(threadOf(state).id).to.equal('thread_1');
    expect(threadOf(reduce(state, streamed(threadCreated({ id: 'thread_9' })))).id).to.equal('thread_1');
  });

  it('a load that failed says why, and a retry loads again', () => {
    const failure = { code: 'forbidden', retry: false };
    const state = fold(initialState(a, 'thread_1'), { type: 'load.failed', thread: a, failure });
    expect(threadOf(state).load).to.equal(failure);
    expect(threadOf(fold(state, { type: 'load.start', thread: a })).load).to.equal('loading');
  });
});

describe('done is the truth', () => {
  it('also where it differs from the deltas, and where there were none', () => {
    expect(textOf(running(messageAdded(), delta('I will'), messageDone('I cannot do that')))).to.equal(
      'I cannot do that',
    );
    expect(textOf(running(done(assistantMessage('message_1', 'No'))))).to.equal('No');
  });
});
