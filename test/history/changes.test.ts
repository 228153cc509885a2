// Another title, and a thread that goes: by pointer, with what the server refuses.
import { expect } from '@open-wc/testing';
import { painted, until } from '../support/chat.js';
import { delta, frames, messageAdded, opening } from '../support/frames.js';
import { closeScenarios } from '../support/scenario.js';
import { opened, openHistory, type Panel, row, threadPage, three } from './panel.js';

afterEach(closeScenarios);

async function rename(panel: Panel, title: string, to: string): Promise<void> {
  panel.in(title, 'history-rename-button').click();
  const field = await panel.chat.shows('history-title-input');
  (field as HTMLInputElement).value = to;
  await until('the field has the focus', () => panel.chat.focused === field);
  panel.chat.press('Enter', {}, field);
  await painted();
}

async function remove(panel: Panel, title: string): Promise<void> {
  panel.in(title, 'history-delete-button').click();
  (await panel.chat.shows('history-confirm-button')).click();
  await painted();
}

describe('a thread in the history', () => {
  it('has another title at once, also in the header, and the row has the focus', async () => {
    const panel = await openHistory(
      [three, ...opened('a'), { match: 'threads.update', wait: 'later', json: row('a', 'Mine') }],
      {
        options: { initialThread: 'a' },
      },
    );
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await rename(panel, 'Chat a', '  Mine ');
    expect([panel.titles[0], panel.chat.text('header-title')]).to.deep.equal(['Mine', 'Mine']);
    await panel.focuses('Mine');
    const [request] = await panel.server.requestCount('threads.update', 1);
    expect(request?.params).to.deep.equal({ thread_id: 'a', title: 'Mine' });
    await panel.server.release('later');
    await until('it is said', () => panel.said === 'The chat was renamed.');
  });

  it('has its old title back when the server refuses, and a line that says so', async () => {
    const panel = await openHistory([three, { match: 'threads.update', status: 403 }]);
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await rename(panel, 'Ships', 'Boats');
    await panel.chat.shows('history-error', 'could not be renamed. You are not allowed');
    expect(panel.titles.at(-1)).to.equal('Ships');
    expect(panel.said).to.contain('could not be renamed');
    panel.in('Ships', 'history-rename-button').click();
    await panel.chat.hides('history-error');
  });

  it('keeps its title when nothing else was written', async () => {
    const panel = await openHistory();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await rename(panel, 'Ships', '   ');
    await rename(panel, 'Ships', 'Ships');
    panel.in('Ships', 'history-rename-button').click();
    const field = (await panel.chat.shows('history-title-input')) as HTMLInputElement;
    field.value = 'Boats';
    panel.chat.press('Enter', { isComposing: true }, field);
    panel.chat.press('Escape', {}, field);
    await panel.chat.hides('history-title-input');
    expect([panel.titles.at(-1), panel.isOpen]).to.deep.equal(['Ships', true]);
    expect((await panel.server.requests()).filter(({ type }) => type === 'threads.update')).to.deep.equal([]);
  });

  it('is deleted after a second step, and the next one has the focus', async () => {
    const panel = await openHistory([three, { match: 'threads.delete', json: {}, wait: 'later' }]);
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    panel.in('Lighthouse rules', 'history-delete-button').click();
    await panel.chat.shows('history-confirm-button');
    expect(panel.row('Lighthouse rules').textContent).to.contain(
      'Delete “\u2068Lighthouse rules\u2069”? This cannot be undone.',
    );
    await until('the way back has the focus', () => panel.chat.focused?.textContent === 'Cancel');
    panel.chat.part('history-confirm-button').click();
    const [request] = await panel.server.requestCount('threads.delete', 1);
    expect(request?.params).to.deep.equal({ thread_id: 'b' });
    expect(panel.row('Lighthouse rules').querySelector('[aria-busy=true]')).to.exist;
    await panel.focuses('Lighthouse rules');
    await panel.server.release('later');
    await panel.lists('Chat a', 'Ships');
    await panel.focuses('Ships');
    expect(panel.said).to.equal('The chat was deleted.');
  });

  it('that is on screen gives way to a new one', async () => {
    const panel = await openHistory([three, ...opened('a'), { match: 'threads.delete', json: {} }], {
      options: { initialThread: 'a' },
      width: 1000,
    });
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    const changed = panel.chat.next('chatkit.thread.change');
    await remove(panel, 'Chat a');
    expect((await changed).detail).to.deep.equal({ threadId: null });
    await panel.lists('Lighthouse rules', 'Ships');
    expect(panel.chat.element.threadId).to.equal(null);
  });

  it('stays when the server refuses, with a line that says so', async () => {
    const panel = await openHistory([three, { match: 'threads.delete', status: 500 }]);
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await remove(panel, 'Ships');
    await panel.chat.shows('history-error', 'could not be deleted. Something went wrong on the server.');
    expect(panel.titles.length).to.equal(3);
  });

  it('is not deleted while it answers, and says why', async () => {
    const panel = await openHistory(
      [threadPage([]), { body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'never' }] }],
      { width: 1000 },
    );
    await panel.chat.send('Hi');
    await panel.lists('Untitled chat');
    panel.chat.part('history-delete-button').click();
    await panel.chat.shows('history-error', 'An answer is still running in this chat.');
    expect(panel.chat.has('history-confirm-button')).to.equal(false);
  });

  it('can only be opened where the page allows no more', async () => {
    const panel = await openHistory([three], { options: { history: { showDelete: false, showRename: false } } });
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    expect([panel.chat.has('history-delete-button'), panel.chat.has('history-rename-button')]).to.deep.equal([
      false,
      false,
    ]);
    panel.chat.press('F2', {}, panel.in('Ships', 'history-thread'));
    await painted();
    expect(panel.chat.has('history-title-input')).to.equal(false);
  });
});
