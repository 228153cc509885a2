// What an action changes: a turn without a question, and one copy of an item for another.
import { expect } from '@open-wc/testing';
import { isSettled } from '../../src/state/merge.js';
import { initialState, reduce } from '../../src/state/reduce.js';
import { canAct, canRetry, canSend, startOfTurn } from '../../src/state/select.js';
import type { ChatState } from '../../src/state/state.js';
import {
  added,
  assistantMessage,
  delta,
  messageAdded,
  messageDone,
  thread,
  userDone,
  userMessage,
  widget,
} from '../support/frames.js';
import { a, end, fold, freeze, idsOf, loaded, noteOf, start, stop, streamed, threadOf } from './states.js';

const question = userMessage('user_1', 'Hello');
const card = (value: string) => widget('w1', { type: 'Card', children: [{ type: 'Text', value }] });
const before = loaded(question, assistantMessage('m0', 'Yours'), card('a'));
const acting = (...events: Parameters<typeof streamed>[0][]): ChatState =>
  fold(before, { ...start(), unasked: true } as ReturnType<typeof start>, ...events.map((event) => streamed(event)));
const { items: _, ...info } = thread();

describe('an action', () => {
  const may = (state: ChatState) => [true, false].map((streaming) => canAct(threadOf(state), streaming));

  it('may be sent in a thread that is loaded; one that streams when no turn runs', () => {
    expect(may(before)).to.deep.equal([true, true]);
    expect(may(acting())).to.deep.equal([false, true]);
    expect(may(fold(acting(), stop()))).to.deep.equal([true, true]);
    expect(may(fold(acting(), end()))).to.deep.equal([true, true]);
    expect(may(initialState(a, null))).to.deep.equal([false, false]);
    expect(may(fold(before, { type: 'load.start', thread: a }))).to.deep.equal([false, false]);
  });

  it('may be sent where no message may', () => {
    for (const type of ['locked', 'closed'] as const) {
      const state = fold(before, { type: 'load.info', thread: a, info: { ...info, status: { type } } });
      expect([canSend(threadOf(state)), ...may(state)]).to.deep.equal([false, true, true]);
    }
  });
});

describe('the turn of an action', () => {
  it('answers no question, and begins behind what was there', () => {
    const state = acting(messageAdded('m1'));
    expect(threadOf(state).turn).to.include({ question: null, after: 'w1', phase: 'streaming' });
    expect(startOfTurn(threadOf(state))).to.equal(2);
    expect(startOfTurn(threadOf(fold(before, start())))).to.equal(0);
    expect(startOfTurn(threadOf(initialState(a, null)))).to.equal(-1);
  });

  it('cannot be tried again, until the server has put a question into it', () => {
    const failure = { code: 'network', retry: true };
    expect(canRetry(threadOf(fold(acting(messageAdded('m1')), end(failure))))).to.equal(false);
    const state = fold(acting(userDone('And?', 'user_2')), end(failure));
    expect(canRetry(threadOf(state))).to.equal(true);
    expect(threadOf(state).turn?.question).to.equal('user_2');
  });

  it('takes no message of the server for one that waits to be sent', () => {
    const unsent = fold(
      before,
      start('turn_0', userMessage('local_1', 'Mine')),
      end({ code: 'network', retry: true }, 'turn_0'),
    );
    const state = fold(
      unsent,
      { ...start(), unasked: true } as ReturnType<typeof start>,
      streamed(userDone('Other', 'user_2')),
    );
    expect(idsOf(state)).to.deep.equal(['user_1', 'm0', 'w1', 'local_1', 'user_2']);
    expect(noteOf(state, 'local_1')).to.include({ local: true, unsent: true });
  });

  it('is settled when the server has what came in it, and not before', () => {
    const stopped = fold(acting(added(assistantMessage('m1', 'One')), messageDone('One', 'm1')), stop());
    const settled = (...ids: string[]) =>
      isSettled(threadOf(stopped), {
        items: threadOf(stopped).items.filter(({ id }) => ids.includes(id)),
        older: null,
      });
    expect(settled('user_1', 'm0', 'w1')).to.equal(false);
    expect(settled('user_1', 'm0', 'w1', 'm1')).to.equal(true);
  });
});

describe('one copy of an item for another', () => {
  const replace = (item: ReturnType<typeof card>) => ({ type: 'item.replace', thread: a, item }) as const;

  it('takes its place, and nothing else changes', () => {
    const state = reduce(freeze(before), replace(card('b')));
    const [then, now] = [threadOf(before), threadOf(state)];
    expect(now.items[2]).to.deep.equal(card('b'));
    expect(now.items.slice(0, 2).every((item, index) => item === then.items[index])).to.equal(true);
    expect({ ...now, items: null }).to.deep.equal({ ...then, items: null });
    expect(now.notes === then.notes).to.equal(true);
  });

  it('goes nowhere when the item is not here, or its thread', () => {
    expect(reduce(before, replace({ ...card('b'), id: 'w2' })) === before).to.equal(true);
    expect(reduce(before, { ...replace(card('b')), thread: 'other' }) === before).to.equal(true);
  });

  it('may come in the middle of a turn, which goes on with the new one', () => {
    const state = fold(
      acting(messageAdded('m1'), delta('One', 'm1')),
      replace(card('b')),
      streamed(delta(' two', 'm1')),
    );
    expect(threadOf(state).turn?.open).to.deep.equal(['m1']);
    expect(threadOf(state).items.slice(2)).to.deep.equal([card('b'), assistantMessage('m1', 'One two')]);
  });
});
