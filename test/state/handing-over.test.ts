// What the page or the reader answers: shown at once, as the server will have it, and taken back if it was not taken.
import { expect } from '@open-wc/testing';
import type { ClientToolCallItem } from '../../src/protocol/items.js';
import type { StructuredInputSubmission } from '../../src/protocol/requests.js';
import type { Action } from '../../src/state/actions.js';
import { answered } from '../../src/state/answers.js';
import { reduce } from '../../src/state/reduce.js';
import { canStop, isBusy, pendingTool, status } from '../../src/state/select.js';
import type { ChatState } from '../../src/state/state.js';
import {
  assistantMessage,
  done,
  failed,
  messageDone,
  replaced,
  streamOptions,
  toolCall,
  userMessage,
} from '../support/frames.js';
import {
  a,
  end,
  fold,
  freeze,
  itemOf,
  loaded,
  merge,
  questions,
  running,
  start,
  stop,
  streamed,
  threadOf,
} from './states.js';

const u1 = userMessage('u1', 'Hi');
const call = toolCall('c', 'ask');
const called: ClientToolCallItem = { ...call, status: 'completed', output: { ok: true } };
const asked = questions('q', 'one', 'many*');
const say = (answers: StructuredInputSubmission['answers'], status: 'answered' | 'skipped' = 'answered') =>
  answered(asked, { status, answers });
const hand = (item: Extract<Action, { type: 'turn.item' }>['item']): Action => ({
  type: 'turn.item',
  thread: a,
  turn: 'turn_1',
  item,
});
const broken = { code: 'network', retry: true };

describe('an answer to a structured input', () => {
  const answersOf = (item: typeof asked) => item.inputs.map(({ answer }) => answer);
  const given = (...values: string[]) => ({ values, skipped: false });
  const skipped = { values: [], skipped: true };

  it('has one value, or as many as were asked for', () => {
    const item = say({ one: given('a', 'b'), many: given('a', 'b') });
    expect(item.status).to.equal('answered');
    expect(answersOf(item)).to.deep.equal([given('a'), given('a', 'b')]);
  });

  it('is skipped where it is left out, empty, or said to be', () => {
    expect(answersOf(say({ one: given() }))).to.deep.equal([skipped, skipped]);
    expect(answersOf(say({ one: { values: ['a'], skipped: true }, many: given('b') }))).to.deep.equal([
      skipped,
      given('b'),
    ]);
  });

  it('is skipped as a whole, whatever it holds', () => {
    const item = say({ one: given('a') }, 'skipped');
    expect([item.status, ...answersOf(item)]).to.deep.equal(['skipped', skipped, skipped]);
  });

  it('to what was not asked is not there, and to names that objects know it is', () => {
    expect(answersOf(say({ other: given('a') }))).to.deep.equal([skipped, skipped]);
    const odd = questions('q', 'constructor', '__proto__');
    const own = JSON.parse('{"__proto__":{"values":["a"],"skipped":false}}');
    expect(answersOf(answered(odd, { status: 'answered', answers: own }))).to.deep.equal([skipped, given('a')]);
  });

  it('to a free text is that text', () => {
    const free = { ...asked, inputs: [{ type: 'freeform' as const, id: 'f', question: '?' }] };
    expect(answersOf(answered(free, { status: 'answered', answers: { f: given('all', 'of it') } }))).to.deep.equal([
      given('all', 'of it'),
    ]);
  });

  it('changes nothing in place', () => {
    freeze(asked);
    expect(say({ one: given('a') })).to.not.equal(asked);
  });
});

describe('what was answered', () => {
  const item = say({ one: { values: ['a'], skipped: false } });
  const sent = freeze(fold(loaded(u1, asked), start('turn_1', undefined), hand(item)));

  it('is shown at once, in its place, in a turn that answers the last question', () => {
    expect(itemOf(sent, 'q')).to.equal(item);
    expect(threadOf(sent).turn).to.deep.include({
      phase: 'sending',
      question: 'u1',
      before: asked,
      allowCancel: false,
    });
  });

  it('waits again when the turn fails, or is stopped, before the server took it', () => {
    for (const events of [[], [streamOptions()]]) {
      const state = events.reduce((state: ChatState, event) => reduce(state, streamed(event)), sent);
      expect(itemOf(fold(state, end(broken)), 'q')).to.equal(asked);
      expect(itemOf(fold(state, stop()), 'q')).to.equal(asked);
      expect(threadOf(fold(state, stop())).turn?.before).to.equal(null);
    }
  });

  it('is as the server says once it said more than its options, whatever happens then', () => {
    const theirs = { ...item, created_at: 'then' };
    const taken = fold(sent, streamed(streamOptions()), streamed(replaced(theirs)));
    for (const over of [end(broken), stop(), end()]) expect(itemOf(fold(taken, over), 'q')).to.equal(theirs);
    const other = fold(sent, streamed(streamOptions()), streamed(messageDone('Thanks')), end(broken));
    expect(itemOf(other, 'q')).to.equal(item);
  });

  it('stays when the stream ends well, though it told nothing of it', () => {
    expect(itemOf(fold(sent, streamed(streamOptions()), end()), 'q')).to.equal(item);
  });

  it('is not taken back by a page that is older than it', () => {
    expect(itemOf(reduce(sent, merge([u1, asked], { final: false })), 'q')).to.equal(item);
  });

  it('is what the page says once the turn is over', () => {
    const failure = fold(sent, end(broken));
    expect(itemOf(fold(failure, merge([u1, item])), 'q')).to.deep.equal(item);
    expect(itemOf(fold(failure, merge([u1, asked])), 'q')).to.equal(asked);
  });

  it('goes nowhere when its item is gone, or its turn is', () => {
    const gone = fold(loaded(u1), start('turn_1', undefined));
    expect(fold(gone, hand(item))).to.equal(gone);
    const over = fold(sent, stop());
    expect(fold(over, hand(item))).to.equal(over);
  });
});

describe('a tool of the page', () => {
  const streamEnded = running(streamOptions(), done(call));
  const runs = freeze(fold(streamEnded, hand(call)));
  const output = freeze(fold(runs, hand(called)));

  it('runs in the same turn, under its name, and may be stopped as before', () => {
    expect([status(threadOf(runs)), isBusy(threadOf(runs)), canStop(threadOf(runs))]).to.deep.equal([
      'tool',
      true,
      true,
    ]);
    expect(threadOf(runs).turn).to.deep.include({ progress: { text: 'ask' }, id: 'turn_1' });
    expect(pendingTool(threadOf(runs)), 'nobody is asked to decide').to.equal(null);
    const forbidden = fold(running(streamOptions(false), done(call)), hand(call));
    expect(canStop(threadOf(forbidden))).to.equal(false);
  });

  it('has its output in its item when that is sent; then the turn has heard nothing yet', () => {
    expect(itemOf(output, 'c')).to.equal(called);
    expect(threadOf(output).turn).to.deep.include({
      phase: 'sending',
      heard: false,
      progress: null,
      allowCancel: true,
    });
    expect(threadOf(fold(output, end())).turn?.failure?.code).to.equal('empty');
  });

  it('is pending again when its output was not taken', () => {
    expect(itemOf(fold(output, end(broken)), 'c')).to.equal(call);
    expect(pendingTool(threadOf(fold(output, end(broken))))).to.equal(call);
    expect(itemOf(fold(output, streamed(failed('No')), end()), 'c')).to.equal(called);
  });

  it('stays pending when it is stopped', () => {
    const stopped = fold(runs, stop());
    expect(pendingTool(threadOf(stopped))).to.equal(call);
    expect(threadOf(stopped).turn).to.deep.include({ phase: 'stopping', progress: null });
    expect(fold(stopped, hand(called)), 'a late result').to.equal(stopped);
  });

  it('that runs before anything was sent may be stopped; its output waits for the server’s word', () => {
    const again = fold(loaded(u1, call), start('turn_1', undefined), hand(call));
    expect(canStop(threadOf(again))).to.equal(true);
    expect(canStop(threadOf(fold(again, hand(called))))).to.equal(false);
  });

  it('is not silent, and was not', () => {
    const silent = fold(streamEnded, { type: 'turn.silent', thread: a, turn: 'turn_1' }, hand(call));
    expect(threadOf(silent).turn?.silent).to.equal(false);
  });
});

describe('feedback', () => {
  const give = (item: string, feedback?: 'positive' | 'negative'): Action => ({
    type: 'feedback',
    thread: a,
    item,
    feedback,
  });

  it('is noted, changed and taken back, item by item, beside what else is known of them', () => {
    const state = loaded(u1, assistantMessage('m1', 'a'), assistantMessage('m2', 'b'));
    const liked = fold(state, give('m1', 'positive'), give('m2', 'positive'));
    expect(threadOf(liked).notes).to.deep.equal({ m1: { feedback: 'positive' }, m2: { feedback: 'positive' } });
    expect(reduce(liked, give('m1', 'positive'))).to.equal(liked);
    const changed = fold(liked, give('m1', 'negative'), give('m2'));
    expect(threadOf(changed).notes).to.deep.equal({ m1: { feedback: 'negative' }, m2: {} });
    const cut = fold(
      running(streamOptions(), { type: 'thread.item.added', item: assistantMessage('m', 'Hi') }),
      stop(),
    );
    expect(threadOf(fold(cut, give('m', 'negative'))).notes.m).to.deep.equal({ cut: 'stopped', feedback: 'negative' });
  });

  it('outlives a reading of the thread', () => {
    const liked = fold(loaded(u1, assistantMessage('m1', 'a')), give('m1', 'positive'));
    const read = fold(liked, merge([u1, assistantMessage('m1', 'changed')]));
    expect(threadOf(read).notes.m1).to.deep.equal({ feedback: 'positive' });
  });
});
