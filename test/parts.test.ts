// Every documented part can be styled from the page, and every documented token has an effect.
import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { registerFence } from '../src/index.js';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  assistantMessage,
  delta,
  failed,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  progress,
  userMessage,
} from './support/frames.js';
import { closeScenarios, type Response, scenario } from './support/scenario.js';

const source = (await readFile({ path: '../src/chat-kit.ts', encoding: 'utf8' })) ?? '';

const thread = (status: string): Response[] => [
  {
    match: 'threads.get_by_id',
    json: { id: 'thread_1', created_at: '', title: 'Title', status: { type: status }, items: page() },
  },
  {
    match: 'items.list',
    json: page(
      Array.from({ length: 9 }, (_, i) => [assistantMessage(`m${i}`, 'a\nb\nc'), userMessage(`u${i}`, 'Hi')]).flat(),
    ),
  },
];

const states: {
  parts: string[];
  responses: Response[];
  initialThread?: string;
  reach: (chat: Chat) => Promise<unknown>;
}[] = [
  {
    parts: [
      'header',
      'thread',
      'start-screen',
      'greeting',
      'prompt',
      'composer',
      'composer-input',
      'send-button',
      'disclaimer',
    ],
    responses: [],
    reach: (chat) => chat.shows('prompt'),
  },
  {
    parts: [
      'message',
      'user-message',
      'assistant-message',
      'progress',
      'notice',
      'stop-button',
      'new-thread-button',
      'header-action',
    ],
    responses: [
      {
        body: [
          frames(
            ...opening('Hi'),
            { type: 'notice', level: 'info', message: 'Note' },
            messageAdded(),
            delta('One'),
            progress('Wait'),
          ),
          { release: 'never' },
        ],
      },
    ],
    reach: async (chat) => {
      await chat.send('Hi');
      await chat.shows('progress', 'Wait');
    },
  },
  {
    parts: ['markdown', 'code-block', 'code-drawing', 'copy-button', 'table', 'image-button'],
    responses: [
      {
        body: [
          frames(
            ...opening('Hi'),
            messageAdded(),
            messageDone('```drawn\ncode\n```\n\n| a |\n|---|\n| b |\n\n![alt](https://images.test/a.png)'),
          ),
        ],
      },
    ],
    reach: async (chat) => {
      registerFence('drawn', (source) => new Text(source));
      await chat.ask('Hi');
      await chat.shows('image-button');
      await chat.shows('code-drawing');
    },
  },
  {
    parts: ['stopped-mark', 'error', 'retry-button'],
    responses: [{ body: [frames(...opening('Hi'), messageAdded(), delta('One'), failed('No', true))] }],
    reach: async (chat) => {
      await chat.ask('Hi');
      await chat.shows('error');
    },
  },
  {
    parts: ['header-title', 'scroll-button', 'banner'],
    responses: thread('closed'),
    initialThread: 'thread_1',
    reach: async (chat) => {
      await chat.shows('assistant-message');
      chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
      chat.scroller.scrollTop = 10;
      await chat.shows('scroll-button');
    },
  },
];

describe('parts', () => {
  afterEach(closeScenarios);

  it('are all documented, and all tried here', () => {
    const documented = [...source.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name);
    expect(states.flatMap(({ parts }) => parts).toSorted()).to.deep.equal(documented.toSorted());
  });

  for (const { parts, responses, initialThread = null, reach } of states) {
    it(`can be styled from the page: ${parts.join(', ')}`, async () => {
      const server = await scenario(...responses);
      const startScreen = { prompts: [{ label: 'a', prompt: 'b' }] };
      const chat = await mount({
        api: { url: server.url },
        startScreen,
        initialThread,
        disclaimer: { text: 'Check it.' },
      });
      await reach(chat);
      await painted();
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
      for (const [index, name] of parts.entries()) {
        sheet.replaceSync(
          `chat-kit::part(${name}) { outline: ${index + 3}px dashed rgb(1, 2, 3); letter-spacing: 7px; }`,
        );
        const { outlineStyle, outlineWidth, letterSpacing } = getComputedStyle(chat.part(name));
        expect([outlineStyle, outlineWidth, letterSpacing], name).to.deep.equal(['dashed', `${index + 3}px`, '7px']);
      }
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
    });
  }
});

describe('tokens', () => {
  const all = [...source.matchAll(/@cssproperty (--[\w-]+)/g)].map(([, name]) => name as string);
  /** They come with what is loaded for code and formulas. */
  const late = all.filter((name) => /-(code|math)-/.test(name));
  const tokens = all.filter((name) => !late.includes(name));

  it('are all there, and each can be set by the page', async () => {
    const chat = await mount({ api: { url: '/' } });
    expect(tokens.length).to.be.above(15);
    for (const token of tokens) {
      const style = getComputedStyle(chat.scroller);
      expect(style.getPropertyValue(token), token).to.not.equal('');
      chat.element.style.setProperty(token, '17px');
      expect(style.getPropertyValue(token), token).to.equal('17px');
      chat.element.style.removeProperty(token);
    }
  });

  it('of what is loaded later can be set as well', async () => {
    const text = '```diff\n- a\n+ b\n```\n\n$x$';
    const server = await scenario({ body: [frames(...opening('Hi'), messageAdded(), messageDone(text))] });
    const chat = await mount({ api: { url: server.url } });
    for (const token of late) chat.element.style.setProperty(token, token.includes('math') ? 'serif' : 'rgb(1, 2, 3)');
    await chat.ask('Hi');
    const find = (selector: string) => chat.scroller.querySelector(selector) as Element;
    await until('the code has colours', () => find('.code-addition'));
    await until('the formula is drawn', () => find('math'));
    expect(getComputedStyle(find('.code-addition')).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(find('math')).fontFamily).to.equal('serif');
    expect(late.length).to.equal(11);
  });

  it('reach what they name', async () => {
    const chat = await mount({ api: { url: '/' }, theme: 'light' });
    chat.element.style.setProperty('--chat-kit-surface', 'rgb(1, 2, 3)');
    chat.element.style.setProperty('--chat-kit-accent', 'rgb(9, 8, 7)');
    chat.element.style.setProperty('--chat-kit-font-size', '21px');
    chat.type('x');
    await painted();
    const chatBox = chat.element.shadowRoot?.querySelector('.chat') as Element;
    expect(getComputedStyle(chatBox).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(chat.input).fontSize).to.equal('21px');
    await Promise.all(
      chat
        .part('send-button')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    expect(getComputedStyle(chat.part('send-button')).backgroundColor).to.equal('rgb(9, 8, 7)');
  });
});
