// Items become turns; a turn that did not change is the same object, and one that grew keeps the name of its element.
import { expect } from '@open-wc/testing';
import { groupTurns, keyOf, type TurnGroup } from '../../src/elements/turns.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import { assistantMessage, userMessage } from '../support/frames.js';

const ask = (id: string) => userMessage(id, `question ${id}`);
const say = (id: string) => assistantMessage(id, `answer ${id}`);
const group = (items: ThreadItem[], before: readonly TurnGroup[] = [], notes = {}) => groupTurns(items, notes, before);
const shape = (groups: readonly TurnGroup[]) => groups.map(({ items }) => items.map(({ id }) => id).join(' '));
const keys = (groups: readonly TurnGroup[]) => groups.map(({ key }) => key);

describe('a turn', () => {
  it('is a question and all that follows it', () => {
    expect(shape(group([ask('q1'), say('a1'), say('b1'), ask('q2'), say('a2')]))).to.deep.equal(['q1 a1 b1', 'q2 a2']);
    expect(shape(group([ask('q1'), ask('q2')]))).to.deep.equal(['q1', 'q2']);
    expect(group([])).to.deep.equal([]);
  });

  it('may begin without its question, when that is on an older page', () => {
    expect(shape(group([say('a1'), say('b1'), ask('q2')]))).to.deep.equal(['a1 b1', 'q2']);
  });

  it('is the same object as before when its items are', () => {
    const items = [ask('q1'), say('a1'), ask('q2'), say('a2')];
    const before = group(items);
    const after = group([...items.slice(0, 3), say('a2')], before);
    expect(after[0]).to.equal(before[0]);
    expect(after[1]).to.not.equal(before[1]);
    expect(keys(after)).to.deep.equal(['q1', 'q2']);
  });

  it('is another object when it grew, or became shorter', () => {
    const before = group([ask('q1'), say('a1')]);
    for (const items of [[ask('q1')], [...(before[0]?.items ?? []), say('b1')]]) {
      const after = group(items, before);
      expect(after[0]).to.not.equal(before[0]);
      expect(after[0]?.items).to.deep.equal(items);
      expect(keys(after)).to.deep.equal(['q1']);
    }
  });
});

describe('the name of a turn', () => {
  const notes = { user_1: { key: 'local_1' } };

  it('stays while the id of its question changes from ours to that of the server', () => {
    const before = group([ask('local_1')], [], { local_1: { key: 'local_1', local: true } });
    const after = group([ask('user_1'), say('a1')], before, notes);
    expect(keys(after)).to.deep.equal(keys(before));
    expect(keyOf(ask('user_1'), notes)).to.equal('local_1');
    expect(keyOf(ask('user_2'), notes)).to.equal('user_2');
  });

  it('stays when its older rest comes, and when more comes before and behind it', () => {
    const newest = group([say('b1'), ask('q2'), say('a2')]);
    expect(keys(newest)).to.deep.equal(['b1', 'q2']);
    const second = newest[1]?.items ?? [];
    const [b1] = newest[0]?.items ?? [];
    if (!b1) throw new Error('no item');
    const withAnswer = group([say('a1'), b1, ...second], newest);
    expect(shape(withAnswer)).to.deep.equal(['a1 b1', 'q2 a2']);
    expect(keys(withAnswer)).to.deep.equal(['b1', 'q2']);
    expect(withAnswer[1]).to.equal(newest[1]);
    const whole = group(
      [ask('q0'), say('a0'), ask('q1'), ...(withAnswer[0]?.items ?? []), ...second, say('b2')],
      withAnswer,
    );
    expect(shape(whole)).to.deep.equal(['q0 a0', 'q1 a1 b1', 'q2 a2 b2']);
    expect(keys(whole)).to.deep.equal(['q0', 'b1', 'q2']);
    const again = group(
      whole.flatMap(({ items }) => items),
      whole,
    );
    expect(again).to.deep.equal(whole);
    for (const [index, turn] of again.entries()) expect(turn).to.equal(whole[index]);
  });

  it('is never the name of two', () => {
    const before = group([say('a1'), say('b1'), ask('q2')]);
    const after = group([ask('q1'), say('a1'), ask('q1b'), say('b1'), ask('q2'), ask('q3')], before);
    expect(new Set(keys(after)).size).to.equal(after.length);
  });
});
