// Keep the node: what the reader looks at, or has selected, is never drawn anew because more came.
import { expect } from '@open-wc/testing';
import { type Chat, mount, painted } from './support/chat.js';
import { delta, frame, frames, messageAdded, messageDone, opening } from './support/frames.js';
import { closeScenarios, scenario } from './support/scenario.js';

const nodes = (chat: Chat) => [
  ...chat.scroller.querySelectorAll('chat-kit-turn, chat-kit-message, .words, chat-kit-markdown, p'),
];
const texts = (chat: Chat) =>
  [...chat.scroller.querySelectorAll('.words, p')].flatMap(({ childNodes }) =>
    [...childNodes].filter((node) => node instanceof Text),
  );
const isStartOf = (before: Node[], after: Node[]) => before.every((node, index) => node === after[index]);

async function start() {
  const server = await scenario({
    body: [
      frames(...opening('Hi there\nyou'), messageAdded(), delta('First line\n\nSecond li')),
      { release: '1' },
      frame(delta('ne, still open')) + frame(delta(' here')),
      { release: '2' },
      frame(delta('\n\nThird')),
      { release: 'end' },
      frames(messageDone('First line\n\nSecond line, still open here\n\nThird and last')),
    ],
  });
  const chat = await mount({ api: { url: server.url } });
  const end = chat.next('chatkit.response.end');
  await chat.send('Hi there\nyou');
  await chat.shows('assistant-message', 'Second li');
  return { chat, server, end };
}

/** The selection as a page sees it: engines differ in how they tell of one in a shadow root. */
function selected(chat: Chat): string {
  const root = chat.element.shadowRoot as ShadowRoot & { getSelection?: () => Selection | null };
  return String(root.getSelection?.() ?? '') || String(getSelection() ?? '');
}

describe('a growing answer', () => {
  afterEach(closeScenarios);

  it('keeps every node, of finished lines and of the open one', async () => {
    const { chat, server, end } = await start();
    const [before, words] = [nodes(chat), texts(chat)];
    await server.release('1');
    await chat.shows('assistant-message', 'still open here');
    expect(isStartOf(before, nodes(chat))).to.equal(true);
    expect(isStartOf(words, texts(chat))).to.equal(true);
    expect(texts(chat).length).to.equal(words.length);
    await server.release('2');
    await server.release('end');
    await end;
    await painted();
    expect(isStartOf(before, nodes(chat))).to.equal(true);
    expect(isStartOf(words, texts(chat))).to.equal(true);
    expect(texts(chat).map(({ data }) => data)).to.deep.equal([
      'Hi there\nyou',
      'First line',
      'Second line, still open here',
      'Third and last',
    ]);
  });

  it('keeps a selection in the open line', async () => {
    const { chat, server, end } = await start();
    const open = texts(chat).at(-1) as Text;
    getSelection()?.setBaseAndExtent(open, 0, open, 6);
    expect(selected(chat)).to.equal('Second');
    await server.release('1');
    await chat.shows('assistant-message', 'still open here');
    expect(selected(chat)).to.equal('Second');
    await server.release('2');
    await server.release('end');
    await end;
    await painted();
    expect(selected(chat)).to.equal('Second');
    getSelection()?.removeAllRanges();
  });

  it('keeps the message that was sent while it gets its name from the server', async () => {
    const server = await scenario({ wait: 'go', body: [frames(...opening('Hi')), { release: 'never' }] });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    const message = await chat.shows('user-message');
    expect(message.dataset.item).to.equal('local_1');
    await server.release('go');
    await chat.shows('stop-button');
    expect(chat.part('user-message') === message).to.equal(true);
    expect(message.dataset.item).to.equal('user_1');
  });

  it('is redrawn only where the finished text differs', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), messageAdded(), delta('Same\n\nWrong\n\nSame too\n\nToo much')),
        { release: 'end' },
        frames(messageDone('Same\n\nRight\n\nSame too')),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('assistant-message', 'Too much');
    const words = texts(chat).slice(1, 4);
    await server.release('end');
    await end;
    await painted();
    const after = texts(chat).slice(1);
    expect(after.map(({ data }) => data)).to.deep.equal(['Same', 'Right', 'Same too']);
    expect(isStartOf(words, after)).to.equal(true);
  });

  it('shows markup as the text it is', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const server = await scenario({ body: [frames(...opening(evil), messageAdded(), delta(evil), messageDone(evil))] });
    const chat = await mount({ api: { url: server.url } });
    await chat.ask(evil);
    expect(chat.text('assistant-message')).to.equal(evil);
    expect(chat.text('user-message')).to.equal(evil);
    expect(chat.scroller.querySelector('img, script')).to.equal(null);
  });
});
