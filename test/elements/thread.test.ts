// The thread view alone, driven by states that take long to reach from outside: silence above all.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { ChatRequestEvent } from '../../src/elements/part.js';
import type { ChatKitThread } from '../../src/elements/thread.js';
import de from '../../src/i18n/locales/de.js';
import { makeWords } from '../../src/i18n/words.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import { type ItemNote, newThread, newTurn, type ThreadState, type TurnState } from '../../src/state/state.js';
import { painted } from '../support/chat.js';
import { assistantMessage, userMessage } from '../support/frames.js';

const withTurn = (turn: Partial<TurnState>, more: Partial<ThreadState> = {}): ThreadState => ({
  ...newThread('key', 'thread_1'),
  load: 'ready',
  items: [userMessage('u1', 'Hi')],
  turn: { ...newTurn('turn_1', 'u1'), heard: true, phase: 'streaming', ...turn },
  ...more,
});

async function show(thread: ThreadState, words?: ReturnType<typeof makeWords>): Promise<ChatKitThread> {
  const element = await fixture<ChatKitThread>(
    words
      ? html`<chat-kit-thread .thread=${thread} .words=${words}></chat-kit-thread>`
      : html`<chat-kit-thread .thread=${thread}></chat-kit-thread>`,
  );
  await painted();
  return element;
}

const text = (element: Element, part: string) =>
  [...element.querySelectorAll(`[part~="${part}"]`)]
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim())
    .join(' | ');

describe('the thread view', () => {
  it('says that a server is silent for long, in the reader’s language, and that nothing needs sending again', async () => {
    const state = withTurn(
      { silent: true, open: ['m1'] },
      { items: [userMessage('u1', 'Hi'), assistantMessage('m1', 'One')] },
    );
    expect(text(await show(state), 'progress')).to.equal(
      'Still waiting for the answer. There is no need to send your message again.',
    );
    expect(text(await show(state, makeWords('de', de)), 'progress')).to.equal(
      'Noch keine Antwort. Sie müssen Ihre Nachricht nicht noch einmal senden.',
    );
  });

  it('goes on as before when the silence ends', async () => {
    const items = [userMessage('u1', 'Hi'), assistantMessage('m1', 'One')];
    const element = await show(withTurn({ silent: true, open: ['m1'] }, { items }));
    const message = element.querySelector('[part~="assistant-message"]');
    element.thread = withTurn({ open: ['m1'] }, { items });
    await painted();
    expect(text(element, 'progress')).to.equal('');
    expect(element.querySelector('[part~="assistant-message"]') === message).to.equal(true);
  });

  it('says one thing about what goes on: silence before progress before thinking', async () => {
    const progress = { text: 'Searching' };
    expect(text(await show(withTurn({ silent: true, progress })), 'progress')).to.contain('Still waiting');
    expect(text(await show(withTurn({ progress })), 'progress')).to.equal('Searching');
    expect(text(await show(withTurn({})), 'progress')).to.equal('Thinking');
    expect(text(await show(withTurn({ phase: 'sending', heard: false })), 'progress')).to.equal('Thinking');
    for (const phase of ['completed', 'stopped', 'stopping', 'failed'] as const) {
      expect(text(await show(withTurn({ phase })), 'progress'), phase).to.equal('');
    }
  });

  it('shows each failure that has a sentence by that, and any other by a plain one', async () => {
    const failing = (code: string, message?: string) =>
      withTurn({ phase: 'failed', failure: { code, retry: false, ...(message ? { message } : {}) } });
    expect(text(await show(failing('overloaded')), 'error')).to.contain('busy');
    expect(text(await show(failing('something.new')), 'error')).to.equal('Something went wrong.');
    expect(text(await show(failing('toString')), 'error')).to.equal('Something went wrong.');
    expect(text(await show(failing('custom', 'Our words')), 'error')).to.equal('Our words');
  });

  it('marks what was cut, and what was not saved', async () => {
    const marked = async (note: object) =>
      text(
        await show(withTurn({ phase: 'completed' }, { items: [assistantMessage('m1', 'One')], notes: { m1: note } })),
        'stopped-mark',
      );
    expect(await marked({ cut: 'stopped' })).to.equal('Stopped');
    expect(await marked({ cut: 'stopped', unsaved: true })).to.equal('Stopped, and not saved on the server');
    expect(await marked({ cut: 'broken' })).to.equal('Cut off');
    expect(await marked({ cut: 'broken', unsaved: true })).to.equal('Cut off, and not saved on the server');
    expect(await marked({})).to.equal('');
  });

  it('says that a message was not sent', async () => {
    const failed = { phase: 'failed', failure: { code: 'network', retry: true } } as const;
    const withNote = (note: ItemNote) => show(withTurn(failed, { notes: { u1: note } }));
    expect(text(await withNote({ local: true, unsent: true }), 'stopped-mark')).to.equal('Not sent');
    expect(text(await withNote({ local: true }), 'stopped-mark')).to.equal('');
  });

  it('hides what is not for the reader, and names what it cannot show', async () => {
    const hidden = { type: 'hidden_context_item', id: 'h', thread_id: 't', created_at: '', content: 'secret' } as const;
    const unknown = { ...hidden, type: 'hologram', id: 'x' } as unknown as ThreadItem;
    const element = await show(withTurn({ phase: 'completed' }, { items: [hidden, unknown] }));
    expect(element.textContent).to.not.contain('secret');
    expect(element.textContent).to.contain('cannot be shown here (\u2068hologram\u2069)');
  });

  it('asks, and does nothing by itself', async () => {
    const element = await show(withTurn({ phase: 'failed', failure: { code: 'network', retry: true } }));
    const asked: string[] = [];
    element.addEventListener('chat-kit-request', (event) => asked.push((event as ChatRequestEvent).request.type));
    element.querySelector<HTMLElement>('[part~="retry-button"]')?.click();
    expect(asked).to.deep.equal(['retry']);
    expect(text(element, 'error')).to.contain('The connection was lost');
  });
});
