// One answer to "may I?" for button, key, method and property.
import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/items.js';
import { initialState } from '../../src/state/reduce.js';
import {
  activeThread,
  type ChatStatus,
  canAnswer,
  canLoadOlder,
  canRetry,
  canRetryLast,
  canSend,
  canStop,
  findThread,
  isAnswering,
  isBusy,
  isVisible,
  messageText,
  openQuestions,
  pendingTool,
  status,
} from '../../src/state/select.js';
import { newThread, newTurn, type ThreadState, type TurnPhase, type TurnState } from '../../src/state/state.js';
import { Store } from '../../src/state/store.js';
import {
  added,
  assistantMessage,
  delta,
  done,
  image,
  messageAdded,
  messageDone,
  thread,
  toolCall,
  userMessage,
  widget,
  workflow,
} from '../support/frames.js';
import { a, bare, end, fold, loaded, questions, running, start, stop, threadOf } from './states.js';

const { items: _, ...info } = thread();
const having = (turn: Partial<TurnState> | null, more: Partial<ThreadState> = {}): ThreadState => ({
  ...newThread(a, 'thread_1'),
  load: 'ready',
  turn: turn && { ...newTurn('turn_1', 'user_1'), ...turn },
  ...more,
});

interface Answers {
  status: ChatStatus;
  busy: boolean;
  send: boolean;
  /** With the server's permission. */
  stop: boolean;
  /** With a failure that may be tried again. */
  retry: boolean;
}

const phases: Record<TurnPhase, Answers> = {
  tool: { status: 'tool', busy: true, send: false, stop: true, retry: false },
  sending: { status: 'sending', busy: true, send: false, stop: true, retry: false },
  streaming: { status: 'streaming', busy: true, send: false, stop: true, retry: false },
  stopping: { status: 'stopping', busy: false, send: true, stop: false, retry: false },
  stopped: { status: 'idle', busy: false, send: true, stop: false, retry: false },
  completed: { status: 'idle', busy: false, send: true, stop: false, retry: false },
  failed: { status: 'failed', busy: false, send: true, stop: false, retry: true },
};

describe('what may be done', () => {
  for (const phase of Object.keys(phases) as TurnPhase[]) {
    const expected = phases[phase];
    it(`while a turn is ${phase}`, () => {
      const state = having({ phase, allowCancel: true, failure: { code: 'network', retry: true } });
      expect({
        status: status(state),
        busy: isBusy(state),
        send: canSend(state),
        stop: canStop(state),
        retry: canRetry(state),
      }).to.deep.equal(expected);
    });

    it(`while a turn is ${phase} and the server did not allow a stop`, () => {
      expect(canStop(having({ phase, allowCancel: false }))).to.equal(false);
    });

    it(`while a turn is ${phase} in a thread that is locked or closed`, () => {
      for (const type of ['locked', 'closed'] as const) {
        const state = having({ phase, allowCancel: true }, { info: { ...info, status: { type } } });
        expect(canSend(state), type).to.equal(false);
        expect(
          canRetry(having({ phase, failure: { code: 'x', retry: true } }, { info: { ...info, status: { type } } })),
        ).to.equal(false);
        expect(canStop(state), `a stop is possible in a ${type} thread`).to.equal(expected.stop);
      }
    });
  }

  it('without a turn: send, and nothing else', () => {
    const state = having(null);
    expect([status(state), isBusy(state), canSend(state), canStop(state), canRetry(state)]).to.deep.equal([
      'idle',
      false,
      true,
      false,
      false,
    ]);
  });

  it('sending waits until the thread is loaded', () => {
    expect(canSend(having(null, { load: 'loading' }))).to.equal(false);
    expect(canSend(having(null, { load: { code: 'network', retry: true } }))).to.equal(false);
    expect(canSend(having(null, { info: null }))).to.equal(true);
    expect(canSend(having(null, { info: { ...info, status: { type: 'active' } } }))).to.equal(true);
    expect(canSend(having(null, { info: { ...info, status: { type: 'archived' } as never } }))).to.equal(true);
  });

  it('trying again needs the permission of the failure, and a question', () => {
    const failed = (retry: boolean, question: string | null = 'user_1') =>
      canRetry(having({ phase: 'failed', failure: { code: 'x', retry }, question }));
    expect([failed(true), failed(false), failed(true, null)]).to.deep.equal([true, false, false]);
  });

  it('older pages are asked for one at a time', () => {
    const may = (older: string | null, loadingOlder: boolean) => canLoadOlder(having(null, { older, loadingOlder }));
    expect([may('m1', false), may('m1', true), may(null, false)]).to.deep.equal([true, false, false]);
  });
});

describe('what else may be done when nothing runs', () => {
  const u1 = userMessage('u1', 'Hi');
  const m1 = assistantMessage('m1', 'Hello');
  const after = (more: Partial<ThreadState>, turn: Partial<TurnState> | null = null) => having(turn, more);

  it('the last question may be answered again, once it was answered, also of a thread that was just loaded', () => {
    expect(canRetryLast(threadOf(loaded(u1, m1)))).to.equal(true);
    expect(canRetryLast(threadOf(loaded(u1, widget('w', { type: 'Card' }))))).to.equal(true);
    expect(canRetryLast(after({ items: [u1, m1] }, { phase: 'completed' }))).to.equal(true);
    expect(canRetryLast(after({ items: [u1, m1] }, { phase: 'stopped' }))).to.equal(true);
  });

  it('and not when nothing was answered, asked or confirmed, nor while it must wait', () => {
    const no: [string, ThreadState][] = [
      ['without an answer', after({ items: [m1, u1] })],
      ['without anything that is seen of it', after({ items: [u1, toolCall('c', 'ask'), bare('end_of_turn')] })],
      ['without a question', after({ items: [m1] })],
      ['in an empty thread', after({})],
      ['when the question is ours', after({ items: [u1, m1], notes: { u1: { local: true } } })],
      ['when the thread has no id', after({ items: [u1, m1], id: null })],
      ['while it is loading', after({ items: [u1, m1], load: 'loading' })],
      ['while a turn runs', after({ items: [u1, m1] }, { phase: 'streaming' })],
      ['in a locked thread', after({ items: [u1, m1], info: { ...info, status: { type: 'locked' } } })],
      ['behind a failure, which has a say of its own', after({ items: [u1, m1] }, { phase: 'failed' })],
    ];
    for (const [when, thread] of no) expect(canRetryLast(thread), when).to.equal(false);
  });

  it('questions wait until the reader says something; what the assistant says does not take them away', () => {
    const asked = questions('q', 'one');
    const open = (...items: ThreadItem[]) => openQuestions(threadOf(loaded(...items)))?.id;
    expect(open(u1, asked)).to.equal('q');
    expect(open(u1, asked, bare('end_of_turn'), m1)).to.equal('q');
    expect(open(u1, asked, questions('r', 'two'))).to.equal('r');
    expect(open(asked, u1)).to.equal(undefined);
    expect(open(u1, { ...asked, status: 'answered' }, m1)).to.equal(undefined);
    expect(open(u1, { ...asked, status: 'skipped' })).to.equal(undefined);
    expect(open()).to.equal(undefined);
  });

  it('questions are shown as soon as they are there, and can be answered when the turn is over', () => {
    const asked = questions('q', 'one');
    const during = [running(added(asked)), running(added(asked), done(asked))];
    for (const state of during) {
      expect([openQuestions(threadOf(state)), canAnswer(threadOf(state))]).to.deep.equal([asked, false]);
    }
    expect(canAnswer(threadOf(fold(running(done(asked)), end())))).to.equal(true);
    expect(canAnswer(threadOf(loaded(u1, asked)))).to.equal(true);
    expect(canAnswer(threadOf(loaded(u1, m1)))).to.equal(false);
    const locked = after({ items: [u1, asked], info: { ...info, status: { type: 'locked' } } });
    expect([openQuestions(locked), canAnswer(locked)]).to.deep.equal([asked, false]);
  });

  it('a call waits for the reader when it is the last, pending, and nothing runs', () => {
    const call = toolCall('c', 'ask');
    const waits = (...items: ThreadItem[]) => pendingTool(threadOf(loaded(...items)))?.id;
    expect(waits(u1, call)).to.equal('c');
    expect(waits(u1, toolCall('b', 'ask'), call)).to.equal('c');
    expect(waits(u1, call, { ...bare('hidden_context_item'), content: 'x' }, bare('end_of_turn'))).to.equal('c');
    expect(waits(u1, call, m1)).to.equal(undefined);
    expect(waits(u1, { ...call, status: 'completed' })).to.equal(undefined);
    const no = [
      after({ items: [call], id: null }),
      after({ items: [call] }, { phase: 'tool' }),
      after({ items: [call], load: 'loading' }),
      after({ items: [call], info: { ...info, status: { type: 'closed' } } }),
    ];
    for (const thread of no) expect(pendingTool(thread)).to.equal(null);
    expect(pendingTool(after({ items: [call] }, { phase: 'stopping' }))).to.equal(call);
  });
});

describe('what is shown', () => {
  it('an item is visible unless it is for machines, or has no words yet', () => {
    const base = { id: 'i', thread_id: 't', created_at: '' };
    const seen: [ThreadItem, boolean][] = [
      [userMessage('i', 'Hello'), true],
      [assistantMessage('i', 'Hi'), true],
      [assistantMessage('i'), false],
      [assistantMessage('i', '', ''), false],
      [widget('i', { type: 'Card' }), true],
      [workflow('i', []), true],
      [image('i'), true],
      [toolCall('i', 'ask'), false],
      [{ ...base, type: 'task', task: { type: 'thought', content: '' } }, true],
      [{ ...base, type: 'structured_input', status: 'pending', inputs: [] }, true],
      [{ ...base, type: 'end_of_turn' }, false],
      [{ ...base, type: 'hidden_context_item', content: 'x' }, false],
      [{ ...base, type: 'sdk_hidden_context', content: 'x' }, false],
    ];
    for (const [item, visible] of seen) expect(isVisible(item), item.type).to.equal(visible);
  });

  it('an answer speaks for itself once it has words, until it is done', () => {
    const answering = (...events: Parameters<typeof running>) => isAnswering(threadOf(running(...events)));
    expect(answering()).to.equal(false);
    expect(answering(messageAdded())).to.equal(false);
    expect(answering(messageAdded(), delta('Hi'))).to.equal(true);
    expect(answering(messageAdded(), delta('Hi'), messageDone('Hi'))).to.equal(false);
    expect(answering(added(widget('w', { type: 'Card' })))).to.equal(true);
    expect(isAnswering(threadOf(loaded(assistantMessage('m', 'Hi'))))).to.equal(false);
  });

  it('the text of a message is its parts put together', () => {
    expect(messageText(assistantMessage('m', 'a', 'b'))).to.equal('ab');
    const tag = { type: 'input_tag', id: 't', text: '@Ann', data: {} } as const;
    expect(messageText(userMessage('u', 'Hi ', { content: [{ type: 'input_text', text: 'Hi ' }, tag] }))).to.equal(
      'Hi @Ann',
    );
    expect(messageText(widget('w', { type: 'Card' }))).to.equal('');
  });

  it('threads are found by the id of the server', () => {
    const state = initialState(a, 'thread_1');
    expect(findThread(state, 'thread_1')).to.equal(activeThread(state));
    expect(findThread(state, 'thread_2')).to.equal(undefined);
    expect(() => activeThread({ ...state, active: 'gone' })).to.throw('gone');
  });
});

describe('the store', () => {
  it('tells of changes, and of nothing else, until nobody listens any more', () => {
    const store = new Store(loaded());
    let told = 0;
    const leave = store.subscribe(() => told++);
    store.dispatch(stop('no such turn'));
    expect(told).to.equal(0);
    store.dispatch(start());
    expect(told).to.equal(1);
    leave();
    store.dispatch(stop());
    expect(told).to.equal(1);
    expect(status(threadOf(store.state))).to.equal('stopping');
  });
});
