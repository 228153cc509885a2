// Fields that are shown have the type that is shown, whatever the server sends.
import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import { reduce } from '../../src/state/reduce.js';
import { canRetry, canSend } from '../../src/state/select.js';
import { failed, progress, thread, threadCreated, threadUpdated, userDone } from '../support/frames.js';
import { a, end, fold, loaded, running, threadOf } from './states.js';

const template = { _$litType$: 1, strings: ['x'], values: [] };
/** As JSON can bring it, past what the types say. */
const wire = (event: Record<string, unknown>) => event as ThreadStreamEvent;

describe('a notice', () => {
  const shown = (more: Record<string, unknown>) =>
    threadOf(running(wire({ type: 'notice', level: 'info', message: 'm', ...more }))).turn?.notices[0];

  it('has a title that is text, or none', () => {
    expect(shown({ title: template })?.title).to.equal(null);
    expect(shown({})?.title).to.equal(null);
    expect(shown({ title: 'Note' })?.title).to.equal('Note');
  });

  it('has one of three levels', () => {
    const levels = ['info', 'warning', 'danger', 'loud', template, null].map((level) => shown({ level })?.level);
    expect(levels).to.deep.equal(['info', 'warning', 'danger', 'info', 'info', 'info']);
  });

  it('is one of the last twenty', () => {
    const many = Array.from({ length: 25 }, (_, i) => wire({ type: 'notice', level: 'info', message: `${i + 1}` }));
    const { notices = [] } = threadOf(running(...many)).turn ?? {};
    expect(notices.map(({ message }) => Number(message))).to.deep.equal(Array.from({ length: 20 }, (_, i) => i + 6));
  });
});

describe('progress', () => {
  it('has an icon that is text, or none', () => {
    const icon = (value: unknown) => threadOf(running(wire({ ...progress('p'), icon: value }))).turn?.progress?.icon;
    expect([icon('book'), icon(template), icon(undefined)]).to.deep.equal(['book', null, null]);
  });
});

describe('a thread', () => {
  const ways: Record<string, (more: Record<string, unknown>) => ReturnType<typeof threadOf>> = {
    'that is created': (more) => threadOf(running(threadCreated(more))),
    'that is updated': (more) => threadOf(running(threadUpdated(more))),
    'that is loaded': (more) =>
      threadOf(reduce(loaded(), { type: 'load.info', thread: a, info: thread(more as object) })),
  };
  for (const [name, info] of Object.entries(ways)) {
    it(`${name} has a title that is text, or none, and no items`, () => {
      const titles = ['Trip', '', template, 7, undefined].map((title) => info({ title }).info?.title);
      expect(titles).to.deep.equal(['Trip', '', null, null, null]);
      expect(info({}).info).to.not.have.property('items');
    });

    it(`${name} is active, locked or closed, for a reason that is text, or none`, () => {
      const status = (value: unknown) => info({ status: value }).info?.status;
      expect(status({ type: 'locked', reason: 'enough' })).to.deep.equal({ type: 'locked', reason: 'enough' });
      expect(status({ type: 'closed', reason: template })).to.deep.equal({ type: 'closed', reason: null });
      for (const odd of [{ type: 'archived' }, { type: template }, 'locked', null, undefined]) {
        expect(status(odd), JSON.stringify(odd)).to.deep.equal({ type: 'active' });
      }
    });
  }

  it('of a status that is not known takes messages', () => {
    const archived = reduce(loaded(), {
      type: 'load.info',
      thread: a,
      info: thread({ status: { type: 'archived' } as never }),
    });
    expect(canSend(threadOf(archived))).to.equal(true);
  });

  it('that is locked or closed answers nothing again', () => {
    const after = (type: 'active' | 'locked' | 'closed') =>
      fold(running(userDone('Hello'), threadUpdated({ status: { type } }), failed('No', true)), end());
    const may = (['active', 'locked', 'closed'] as const).map((type) => canRetry(threadOf(after(type))));
    expect(may).to.deep.equal([true, false, false]);
  });
});
