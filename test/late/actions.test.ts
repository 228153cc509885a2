// What can be done with an answer: for the whole turn, as the options allow, by pointer, touch and keyboard.
import { expect } from '@open-wc/testing';
import { plainText } from '../../src/elements/late/copying.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import {
  added,
  answer,
  assistantMessage,
  done,
  frames,
  messageAdded,
  opening,
  page,
  streamOptions,
  userMessage,
  widget,
  workflow,
} from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';

const card = { ...widget('widget_1', { type: 'Card', children: [] }), copy_text: 'Three flights' };
const ITEMS: ThreadItem[] = [
  userMessage('user_1', 'Where to?'),
  workflow('workflow_1', [{ type: 'custom', title: 'Looking' }]),
  assistantMessage('message_1', 'To the **sea**.'),
  card,
];

async function load(items: ThreadItem[], options: Parameters<typeof mount>[0] = {}) {
  const server = await scenario(
    { match: 'items.list', json: page(items.toReversed()) },
    { match: 'items.feedback', json: {} },
    { body: [frames(streamOptions(), ...answer(['Again'], 'message_9'))] },
  );
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', ...options });
  await chat.shows('message-actions');
  await until('the buttons are there', () => button(chat, 'Copy') || options.threadItemActions?.copy === false);
  return { server, chat };
}

const button = (chat: Chat, label: string): HTMLButtonElement | undefined =>
  (chat.all('message-action') as HTMLButtonElement[]).find((one) => one.ariaLabel === label);

/** Takes the place of the clipboard, which asks the reader in some browsers. */
function clipboard(write: (text: string) => Promise<void>): () => void {
  const { clipboard } = navigator;
  const original = clipboard.writeText;
  clipboard.writeText = write;
  return () => {
    clipboard.writeText = original;
  };
}

describe('the actions of an answer', () => {
  afterEach(closeScenarios);

  it('copy its words, those of its widgets with them', async () => {
    const { chat } = await load(ITEMS);
    const copied: string[] = [];
    const restore = clipboard(async (text) => void copied.push(text));
    for (const row of chat.all('message-actions')) row.querySelector('button')?.click();
    button(chat, 'Copy as Markdown')?.click();
    expect(copied).to.deep.equal(['Where to?', 'To the sea.\n\nThree flights', 'To the **sea**.\n\nThree flights']);
    await until('it is said', () => chat.announced.includes('Copied'));
    expect(button(chat, 'Copied')).to.exist;
    restore();
  });

  it('say so when there is no clipboard', async () => {
    const { chat } = await load(ITEMS);
    const restore = clipboard(async () => {
      throw new Error('refused');
    });
    button(chat, 'Copy')?.click();
    await until('it is said', () => chat.announced.includes('could not be copied'));
    restore();
  });

  it('send feedback for all items of the turn, once', async () => {
    const { chat, server } = await load(ITEMS, { threadItemActions: { feedback: true } });
    const good = chat.part('feedback-positive');
    good.click();
    good.click();
    const [request] = await server.requestCount('items.feedback', 1);
    expect(request?.params).to.deep.equal({
      thread_id: 'thread_1',
      item_ids: ['workflow_1', 'message_1', 'widget_1'],
      kind: 'positive',
    });
    await until('it is shown', () => good.ariaPressed === 'true');
    expect(chat.part('feedback-negative').ariaPressed).to.equal('false');
    expect((await server.requests()).filter(({ type }) => type === 'items.feedback')).to.have.length(1);
  });

  it('answer the last question again, and no earlier one', async () => {
    const items = [...ITEMS, userMessage('user_2', 'And then?'), assistantMessage('message_2', 'Home.')];
    const { chat, server } = await load(items, { threadItemActions: { retry: true } });
    expect(chat.all('retry-button')).to.have.length(1);
    chat.part('retry-button').click();
    const [request] = await server.requestCount('threads.retry_after_item', 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'user_2' });
    await chat.shows('assistant-message', 'Again');
    expect(chat.text('assistant-message')).to.not.contain('Home.');
  });

  it('are those that the options allow', async () => {
    const { chat } = await load(ITEMS);
    expect(chat.has('feedback-positive')).to.equal(false);
    expect(chat.has('retry-button')).to.equal(false);
    chat.element.setOptions({ ...chat.element.options, threadItemActions: { copy: false, feedback: true } });
    await chat.shows('feedback-positive');
    expect(chat.all('copy-button')).to.deep.equal([]);
  });

  it('may be of the page', async () => {
    const clicks: unknown[] = [];
    const { chat } = await load(ITEMS, {
      threadItemActions: { own: [{ id: 'save', label: 'Save', onClick: (what) => clicks.push(what) }] },
    });
    const save = button(chat, 'Save');
    expect(save?.textContent).to.equal('Save');
    save?.click();
    expect(clicks).to.deep.equal([
      {
        threadId: 'thread_1',
        itemIds: ['workflow_1', 'message_1', 'widget_1'],
        text: 'To the **sea**.\n\nThree flights',
      },
    ]);
  });

  it('come when the answer is there, and move nothing', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), messageAdded(), ...answer(['Hello'])),
        frames(added(assistantMessage('message_2'))),
        { release: 'end' },
        frames(done(assistantMessage('message_2', 'Bye'))),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('assistant-message', 'Hello');
    expect(chat.all('message-actions')).to.have.length(1);
    const end = chat.next('chatkit.response.end');
    await server.release('end');
    await end;
    await until('the row is there', () => chat.all('message-actions').length === 2);
    const height = chat.scroller.scrollHeight;
    for (const row of chat.all('message-actions')) row.parentElement?.remove();
    await painted();
    expect(chat.scroller.scrollHeight).to.equal(height);
  });
});

describe('an answer as plain text', () => {
  for (const [markdown, text] of [
    ['# Title\n\nSome **bold** and `code`.', 'Title\n\nSome bold and code.'],
    ['- one\n- two\n  - three', '• one\n• two\n  • three'],
    ['3. one\n4. two', '3. one\n4. two'],
    ['> said\n\n---\n\n```js\nlet a;\n```', 'said\n\nlet a;'],
    ['[here](https://a.test) and <https://b.test>', 'here (https://a.test) and https://b.test'],
    ['| a | b |\n|---|---|\n| 1 | *2* |', 'a\tb\n1\t2'],
    ['one  \ntwo', 'one\ntwo'],
  ] as const)
    it(JSON.stringify(markdown), () => {
      expect(plainText(markdown)).to.equal(text);
    });
});
