// What the live region says, phase by phase; the page's side of it is in test/a11y.test.ts.
import { expect } from '@open-wc/testing';
import { Announcer } from '../../src/controllers/announcer.js';
import { newThread, newTurn, type TurnPhase } from '../../src/state/state.js';
import { assistantMessage } from '../support/frames.js';

const at = (phase: TurnPhase, turn = 't1', key = 'a') => ({
  ...newThread(key, null),
  items: [assistantMessage('m1', 'One')],
  turn: { ...newTurn(turn, null), phase, open: phase === 'streaming' ? ['m1'] : [] },
});

describe('Announcer', () => {
  it('says what began and ended', () => {
    const announcer = new Announcer();
    expect(announcer.follow(newThread('a', null))).to.equal(null);
    expect(announcer.follow(at('sending'))).to.equal(null);
    expect(announcer.follow(at('streaming'))).to.equal('answerBegan');
    expect(announcer.follow(at('streaming'))).to.equal('answerBegan');
    expect(announcer.follow(at('completed'))).to.equal('answerEnded');
    expect(announcer.follow(at('sending', 't2'))).to.equal(null);
  });

  it('says that it began with the first word, and once', () => {
    const announcer = new Announcer();
    announcer.follow(at('sending'));
    const { turn, ...thread } = at('streaming');
    expect(announcer.follow({ ...thread, items: [], turn })).to.equal(null);
    expect(announcer.follow({ ...thread, turn })).to.equal('answerBegan');
    expect(announcer.follow({ ...thread, turn: { ...turn, open: [] } })).to.equal('answerBegan');
  });

  it('says that a server is silent, and when it goes on', () => {
    const announcer = new Announcer();
    announcer.follow(at('sending'));
    const { turn, ...thread } = at('streaming');
    expect(announcer.follow({ ...thread, turn: { ...turn, silent: true } })).to.equal('stillWaiting');
    expect(announcer.follow({ ...thread, turn })).to.equal('answerBegan');
  });

  it('says that a tool of the page runs, and that the answer goes on', () => {
    const announcer = new Announcer();
    announcer.follow(at('streaming'));
    expect(announcer.follow(at('tool'))).to.equal('runningTool');
    expect(announcer.follow(at('sending'))).to.equal('answerBegan');
    expect(announcer.follow(at('tool'))).to.equal('runningTool');
  });

  it('says what was stopped', () => {
    const announcer = new Announcer();
    announcer.follow(at('streaming'));
    expect(announcer.follow(at('stopping'))).to.equal('answerStopped');
    expect(announcer.follow(at('stopped'))).to.equal('answerStopped');
  });

  it('leaves a failure to its alert', () => {
    const announcer = new Announcer();
    announcer.follow(at('streaming'));
    expect(announcer.follow(at('failed'))).to.equal(null);
  });

  it('says nothing of what was over before its thread was shown', () => {
    for (const phase of ['completed', 'stopped', 'failed'] as const) {
      const announcer = new Announcer();
      announcer.follow(newThread('a', null));
      expect(announcer.follow(at(phase, 't9', 'b')), phase).to.equal(null);
      expect(announcer.follow(at(phase, 't9', 'b')), phase).to.equal(null);
    }
  });
});
