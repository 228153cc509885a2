// What a server that is behind, or that lost something, may and may not change on screen.
import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/items.js';
import { isSettled } from '../../src/state/merge.js';
import { reduce } from '../../src/state/reduce.js';
import type { ChatState } from '../../src/state/state.js';
import {
  assistantMessage,
  delta,
  done,
  failed,
  messageAdded,
  messageDone,
  streamOptions,
  userDone,
  userMessage,
  widget,
} from '../support/frames.js';
import {
  a,
  asked,
  end,
  fold,
  idsOf,
  itemOf,
  loaded,
  merge,
  noteOf,
  running,
  stop,
  streamed,
  threadOf,
} from './states.js';

const broken = { code: 'network', retry: true };
const question = userMessage('user_1', 'Hello');
const first = assistantMessage('m1', 'First');
const hidden: ThreadItem = { id: 'h', thread_id: 't', created_at: '', type: 'hidden_context_item', content: '' };

describe('a turn that was cut off is settled', () => {
  const settled = (state: ChatState, ...items: ThreadItem[]) => isSettled(threadOf(state), { items, older: null });

  it('once its question is in the page, though it was stopped before a word', () => {
    const state = fold(running(userDone('Hello'), streamOptions()), stop());
    expect([settled(state), settled(state, question)]).to.deep.equal([false, true]);
  });

  it('once all that was finished is there as well', () => {
    const state = fold(
      running(userDone('Hello'), done(first), done(widget('w', { type: 'Card' })), messageAdded(), delta('Half')),
      stop(),
    );
    const half = assistantMessage('message_1', 'Half');
    expect(settled(state, question, half)).to.equal(false);
    expect(settled(state, question, first, half)).to.equal(false);
    expect(settled(state, question, first, widget('w', { type: 'Card' }), half)).to.equal(true);
  });

  it('without what no reader is shown, and without earlier turns', () => {
    const state = fold(
      asked('Hello', loaded(assistantMessage('m0', 'old'))),
      streamed(userDone('Hello')),
      streamed(done(hidden)),
      stop(),
    );
    expect(settled(state, question)).to.equal(true);
  });

  it('without what is above the page', () => {
    const state = fold(running(userDone('Hello'), done(first), messageAdded(), delta('Half')), stop());
    const page = { items: [first, assistantMessage('message_1', 'Half')], older: 'm1' };
    expect(isSettled(threadOf(state), page)).to.equal(true);
  });
});

describe('the question of a turn that was cut off', () => {
  const cut: Record<string, ChatState> = {
    stopped: fold(running(userDone('Hello'), streamOptions()), stop()),
    failed: fold(running(userDone('Hello'), failed('No', true)), end()),
  };
  for (const [name, state] of Object.entries(cut)) {
    it(`(${name}) stays when the server has not kept it, as one to be sent`, () => {
      const after = reduce(state, merge([]));
      expect(idsOf(after)).to.deep.equal(['user_1']);
      expect(noteOf(after, 'user_1')).to.deep.equal({ key: 'local_1', local: true, unsent: true });
      expect(reduce(after, merge([]))).to.equal(after);
    });

    it(`(${name}) loses the mark when the server has it after all`, () => {
      for (const final of [true, false]) {
        const after = fold(state, merge([]), merge([question], { final }));
        expect(noteOf(after, 'user_1')).to.deep.equal({ key: 'local_1' });
      }
    });
  }

  it('goes with a completed turn that the server removed', () => {
    const state = fold(running(userDone('Hello'), messageDone('Hi')), end());
    expect(idsOf(reduce(state, merge([])))).to.deep.equal([]);
  });

  it('is not sent as long as it is ours, also when an answer was heard', () => {
    const state = fold(running(streamOptions(), messageAdded(), delta('Half')), end(broken));
    expect(noteOf(state, 'local_1')).to.deep.equal({ key: 'local_1', local: true, unsent: true });
    const adopted = reduce(state, merge([question]));
    expect(noteOf(adopted, 'user_1')).to.deep.equal({ key: 'local_1' });
    expect(noteOf(fold(running(userDone('Hello')), end(broken)), 'user_1')).to.deep.equal({ key: 'local_1' });
  });

  it('is known by its words, trimmed', () => {
    const state = fold(asked(' Hello \n'), end(broken), merge([question]));
    expect(idsOf(state)).to.deep.equal(['user_1']);
  });
});

describe('an older page', () => {
  const at = (after: string) =>
    ({ type: 'older.end', thread: a, after, page: { items: [assistantMessage('old', 'x')], older: null } }) as const;
  const loading = fold(loaded(), merge([first], { older: 'm1' }), { type: 'older.start', thread: a });

  it('is dropped when it was asked for at another place', () => {
    const after = reduce(loading, at('elsewhere'));
    expect(idsOf(after)).to.deep.equal(['m1']);
    expect(threadOf(after)).to.deep.include({ older: 'm1', loadingOlder: false, olderFailed: false });
    expect(idsOf(reduce(loading, at('m1')))).to.deep.equal(['old', 'm1']);
  });

  it('that failed at another place is no failure of this one', () => {
    const after = reduce(loading, { type: 'older.end', thread: a, after: 'elsewhere' });
    expect(threadOf(after)).to.deep.include({ loadingOlder: false, olderFailed: false });
  });
});

describe('a widget of twenty thousand levels', () => {
  const deep = (): ThreadItem => {
    const open = '{"type":"Box","children":['.repeat(20_000);
    return widget('w', JSON.parse(`${open}{"type":"Text"}${']}'.repeat(20_000)}`));
  };

  it('is read again without an error, as one that changed', () => {
    const again = deep();
    expect(itemOf(reduce(loaded(question, deep()), merge([question, again])), 'w') === again).to.equal(true);
  });
});
