// The history on screen: what it lists, what it opens, and how it comes and goes.
import { expect } from '@open-wc/testing';
import { painted, until } from '../support/chat.js';
import { answer, delta, frames, messageAdded, opening } from '../support/frames.js';
import { closeScenarios } from '../support/scenario.js';
import { opened, openHistory, row, threadPage, three, withHistory } from './panel.js';

afterEach(closeScenarios);

const headings = (panel: Awaited<ReturnType<typeof openHistory>>) =>
  panel.chat.all('history-heading').map(({ textContent }) => textContent);

describe('the history', () => {
  it('has a button, which says whether it is open, and is loaded with the first click', async () => {
    const panel = await withHistory([three]);
    const button = panel.chat.part('history-button');
    expect([button.ariaLabel, button.ariaExpanded, panel.element]).to.deep.equal(['Chat history', 'false', null]);
    const opens = panel.chat.record('chatkit.history.open');
    const closes = panel.chat.record('chatkit.history.close');
    button.click();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await until('the button says so', () => button.ariaExpanded === 'true');
    expect([opens.length, closes.length]).to.deep.equal([1, 0]);
    panel.chat.part('history-close-button').click();
    await painted();
    expect([button.ariaExpanded, opens.length, closes.length, panel.isOpen]).to.deep.equal(['false', 1, 1, false]);
  });

  it('groups what it lists by date, in the order of the server', async () => {
    const panel = await openHistory();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    const year = new Date(Date.now() - 24 * 400 * 3_600_000).getFullYear();
    expect(headings(panel).length).to.equal(3);
    expect(headings(panel).at(-1)).to.match(new RegExp(`^[A-Z][a-z]+ ${year}$`));
  });

  it('has no button without a server, and where the page switched it off', async () => {
    const panel = await withHistory([], { options: { history: { enabled: false } } });
    expect(panel.chat.part('history-button').hidden).to.equal(true);
    const failed = await panel.chat.element.showHistory().catch(({ message }) => message);
    expect(failed).to.contain('options.history.enabled is false');
    panel.chat.element.setOptions({ locale: 'en' });
    await painted();
    expect(panel.chat.part('history-button').hidden).to.equal(true);
    expect(await panel.chat.element.showHistory().catch(({ message }) => message)).to.contain('no server');
    expect(panel.isOpen).to.equal(false);
  });

  it('closes when the page switches it off, and is opened and closed by its methods', async () => {
    const panel = await withHistory([three]);
    const { element } = panel.chat;
    await Promise.all([element.showHistory(), element.hideHistory()]);
    expect(panel.isOpen).to.equal(false);
    await element.showHistory();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    element.setOptions({ ...element.options, history: { enabled: false } });
    await panel.closes();
  });

  it('over the thread keeps the rest out of reach, and not what is said to a screen reader', async () => {
    const panel = await openHistory();
    const { chat } = panel;
    const inert = () => [chat.part('thread').inert, chat.part('header').inert, chat.input.closest('[inert]') !== null];
    const dialog = chat.part('history');
    expect([dialog.role, dialog.ariaModal, ...inert()]).to.deep.equal(['dialog', 'true', true, true, true]);
    expect(chat.element.shadowRoot?.querySelector('.chat > [role=status]')?.closest('[inert]')).to.equal(null);
    await panel.focuses('history');
    panel.element?.querySelector<HTMLElement>('.scrim')?.click();
    await panel.closes();
    expect([...inert(), panel.element?.inert]).to.deep.equal([false, false, false, true]);
    expect(panel.focused).to.contain('history-button');
  });

  it('stands beside the thread where there is room, and stays when a thread is opened', async () => {
    const panel = await openHistory([three, ...opened('a')], { width: 1000 });
    const { chat } = panel;
    expect([chat.part('history').role, chat.part('history').ariaModal]).to.deep.equal(['region', null]);
    expect(chat.part('thread').inert).to.equal(false);
    expect(chat.part('thread').getBoundingClientRect().left).to.be.at.least(
      chat.part('history').getBoundingClientRect().right - 1,
    );
    (await chat.shows('history-thread')).click();
    await until('the thread is open', () => chat.element.threadId === 'a');
    await until('it is marked', () => panel.in('Chat a', 'history-thread').ariaCurrent === 'true');
    expect(panel.isOpen).to.equal(true);
  });

  it('over the thread closes when a thread is opened, which has the focus', async () => {
    const panel = await openHistory([three, ...opened('a')]);
    (await panel.chat.shows('history-thread')).click();
    await panel.closes();
    expect([panel.chat.element.threadId, panel.focused]).to.deep.equal(['a', 'thread']);
  });

  it('closes when there is no room any more for whoever writes beside it', async () => {
    const panel = await openHistory([three], { width: 1000 });
    panel.chat.input.focus();
    (panel.chat.element.parentElement as HTMLElement).style.inlineSize = '500px';
    await panel.closes();
    expect(panel.focused).to.equal('composer-input');
  });

  it('marks the thread on screen and those that answer, also when the reader is elsewhere', async () => {
    const panel = await withHistory(
      [
        threadPage([row('thread_1', null), row('a')]),
        {
          body: [
            frames(...opening('Hi'), messageAdded(), delta('One')),
            { release: 'end' },
            frames(...answer(['One'])),
          ],
        },
        ...opened('a'),
      ],
      { width: 1000 },
    );
    const { chat } = panel;
    await chat.send('Hi');
    await chat.becomes('streaming');
    chat.part('history-button').click();
    await panel.lists('Untitled chat', 'Chat a');
    expect(chat.all('history-running').length).to.equal(1);
    expect(chat.all('history-thread').map(({ ariaCurrent }) => ariaCurrent)).to.deep.equal(['true', null]);
    await chat.element.setThreadId('a');
    await until('the mark went', () => panel.in('Chat a', 'history-thread').ariaCurrent === 'true');
    expect(chat.text('history-running')).to.equal('Answering');
    await panel.server.release('end');
    await until('nothing is running', () => !chat.has('history-running'));
  });

  it('puts a new thread on top and shows its title as soon as it has one', async () => {
    const title = (text: string) => ({
      type: 'thread.updated',
      thread: { ...row('thread_1', text), items: { data: [], has_more: false } },
    });
    const panel = await openHistory(
      [threadPage([row('a')]), { body: [frames(...opening('Hi'), title('Rain') as never, ...answer(['One']))] }],
      { width: 1000 },
    );
    await panel.chat.send('Hi');
    await panel.lists('Rain', 'Chat a');
  });

  it('reads on when its end is near, and says what is coming', async () => {
    const many = Array.from({ length: 30 }, (_, n) => row(`m${n}`));
    const panel = await openHistory([
      threadPage(many, 'm29'),
      threadPage([row('z', 'Last')], undefined, { wait: 'second' }),
    ]);
    await until('the first page is there', () => panel.titles.length === 30);
    const list = panel.chat.part('history-list');
    list.scrollTop = list.scrollHeight;
    await panel.server.requestCount('threads.list', 2);
    await until('it says so', () => list.textContent?.includes('Loading chats'));
    await panel.server.release('second');
    await until('all are there', () => panel.titles.length === 31);
    await panel.server.requestCount('threads.list', 2);
  });

  it('says that there is nothing, that it could not be read, and reads again when asked', async () => {
    const empty = await openHistory([threadPage([])]);
    await until('it says so', () => empty.chat.text('history-list') === 'Your chats will be listed here.');
    const panel = await openHistory([threadPage([], undefined, { status: 500 }), three]);
    await until('it says so', () =>
      panel.chat.text('history-list').includes('could not be loaded. Something went wrong on the server.'),
    );
    panel.chat.part('history-list').querySelector('button')?.click();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
  });

  it('asks again at each opening, and shows what it had until the answer is there', async () => {
    const panel = await openHistory([three, threadPage([row('n', 'New')], undefined, { wait: 'again' })]);
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await panel.chat.element.hideHistory();
    await panel.chat.element.showHistory();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await panel.server.release('again');
    await panel.lists('New');
  });

  it('is that of another server after a change of server', async () => {
    const panel = await openHistory();
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    const other = await withHistory([threadPage([row('x', 'Elsewhere')])]);
    panel.chat.element.setOptions({ ...panel.chat.element.options, api: { url: other.server.url } });
    await panel.lists('Elsewhere');
  });

  it('searches, reads further pages for it, and says when nothing fits', async () => {
    const panel = await openHistory([
      threadPage([row('a'), row('b', 'Lighthouse rules')], 'b'),
      threadPage([row('c', 'Old lighthouse')]),
    ]);
    const field = panel.chat.part('history-search') as HTMLInputElement;
    const look = (query: string) => {
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    look('LIGHT');
    await panel.lists('Lighthouse rules', 'Old lighthouse');
    await until('the number is said', () => panel.said === '2 chats found');
    look('<b>none</b>');
    await panel.lists();
    expect(panel.chat.text('history-list')).to.equal('No chat fits “\u2068<b>none</b>\u2069”.');
    look('');
    await until('all are back', () => panel.titles.length === 3);
  });

  it('does not search without end', async () => {
    const panel = await openHistory(
      Array.from({ length: 20 }, (_, n) => threadPage([row(`t${n}`)], `t${n}`)),
      { height: 300 },
    );
    const field = panel.chat.part('history-search') as HTMLInputElement;
    await until('the screen is full', () => panel.titles.length >= 2);
    field.value = 'none';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('there is a button to go on', () => panel.chat.part('history-list').querySelector('button.more'));
    expect(panel.chat.text('history-list')).to.contain('Search older chats');
    const asked = (await panel.server.requests()).length;
    expect(asked).to.be.below(20);
  });

  it('shows hostile titles as text, in their own direction, and words for one that is empty', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202eabc';
    const panel = await openHistory([
      threadPage([row('a', hostile), row('b', '  '), row('c', 'שלום'), row('d', 'x'.repeat(5000))]),
    ]);
    await until('they are listed', () => panel.titles.length === 4);
    expect(panel.titles.slice(0, 3)).to.deep.equal([hostile, 'Untitled chat', 'שלום']);
    expect(panel.element?.querySelector('img')).to.equal(null);
    const name = panel.in('שלום', 'history-thread').querySelector('.name') as HTMLElement;
    expect(getComputedStyle(name).direction).to.equal('rtl');
    const list = panel.chat.part('history-list');
    expect(list.scrollWidth).to.equal(list.clientWidth);
  });
});
