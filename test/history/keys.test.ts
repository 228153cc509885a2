// The history without a pointer.
import { expect } from '@open-wc/testing';
import { painted } from '../support/chat.js';
import { delta, frames, messageAdded, opening } from '../support/frames.js';
import { closeScenarios } from '../support/scenario.js';
import { opened, openHistory, type Panel, row, threadPage, three, withHistory } from './panel.js';

afterEach(closeScenarios);

async function listed(...args: Parameters<typeof openHistory>): Promise<Panel> {
  const panel = await openHistory(...args);
  await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
  await panel.focuses('history');
  return panel;
}

describe('with the keyboard, the history', () => {
  it('is walked through by arrows, from the thread on screen on, and opened by Enter', async () => {
    const panel = await listed([three, ...opened('b', 'Lighthouse rules')], { options: { initialThread: 'b' } });
    await panel.key('ArrowDown');
    await panel.focuses('Lighthouse rules');
    await panel.key('ArrowDown');
    await panel.key('ArrowDown');
    await panel.focuses('Ships');
    await panel.key('Home');
    await panel.focuses('Chat a');
    await panel.key('End');
    await panel.focuses('Ships');
    await panel.key('ArrowUp');
    await panel.key('ArrowUp');
    await panel.key('ArrowUp');
    await panel.focuses('history-search');
    await panel.key('ArrowDown');
    await panel.focuses('Chat a');
    await panel.key('Enter');
    await panel.closes();
    expect(panel.chat.element.threadId).to.equal('a');
  });

  it('has one row that Tab comes to, with what can be done there', async () => {
    const panel = await listed();
    await panel.key('End');
    const reachable = () =>
      [...(panel.element?.querySelectorAll<HTMLElement>('chat-kit-history-item button') ?? [])]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((button) => button.ariaLabel ?? button.querySelector('.name')?.textContent);
    await panel.focuses('Ships');
    await painted();
    expect(reachable()).to.deep.equal(['Ships', 'Rename \u2068Ships\u2069', 'Delete \u2068Ships\u2069']);
  });

  it('is searched by typing, and Escape takes back the search first', async () => {
    const panel = await listed();
    await panel.key('End');
    await panel.write('light');
    await panel.lists('Lighthouse rules');
    await panel.focuses('history-search');
    await panel.key('Escape');
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    expect(panel.isOpen).to.equal(true);
    await panel.key('Escape');
    await panel.closes();
    expect(panel.focused).to.contain('history-button');
  });

  it('renames by F2 and Enter', async () => {
    const panel = await listed([three, { match: 'threads.update', json: row('c', 'Boats') }]);
    await panel.key('End');
    await panel.key('F2');
    await panel.focuses('history-title-input');
    await panel.write('Boats');
    await panel.key('ArrowUp');
    await panel.key('Enter');
    await panel.lists('Chat a', 'Lighthouse rules', 'Boats');
    await panel.focuses('Boats');
  });

  it('deletes by Delete after a question, which Escape answers with no', async () => {
    const panel = await listed([three, { match: 'threads.delete', json: {} }]);
    await panel.key('End');
    await panel.key('Delete');
    await panel.chat.shows('history-confirm-button');
    await panel.key('Escape');
    await panel.chat.hides('history-confirm-button');
    await panel.focuses('Ships');
    await panel.key('Delete');
    await panel.chat.shows('history-confirm-button');
    await panel.key('Shift+Tab');
    await panel.key('Enter');
    await panel.lists('Chat a', 'Lighthouse rules');
    await panel.focuses('Lighthouse rules');
  });

  it('does not stop an answer by Escape, which closes it', async () => {
    const panel = await withHistory([
      threadPage([row('thread_1', null)]),
      { body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'never' }] },
    ]);
    await panel.chat.send('Hi');
    await panel.chat.becomes('streaming');
    panel.chat.part('history-button').click();
    await panel.lists('Untitled chat');
    await panel.focuses('history');
    await panel.key('Escape');
    await panel.closes();
    expect(panel.chat.element.status).to.equal('streaming');
  });
});
