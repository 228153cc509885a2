// Every documented part can be styled from the page, and every documented token has an effect.
import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { playing } from '../demo/items/player.js';
import { optionsOf, reach } from '../demo/items/show.js';
import { states as demoStates } from '../demo/items/states.js';
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
  arrive: (chat: Chat) => Promise<unknown>;
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
    arrive: (chat) => chat.shows('prompt'),
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
    arrive: async (chat) => {
      await chat.send('Hi');
      await chat.shows('progress', 'Wait');
      await chat.shows('notice');
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
    arrive: async (chat) => {
      registerFence('drawn', (source) => new Text(source));
      await chat.ask('Hi');
      await chat.shows('image-button');
      await chat.shows('code-drawing');
    },
  },
  {
    parts: ['stopped-mark', 'error', 'retry-button'],
    responses: [{ body: [frames(...opening('Hi'), messageAdded(), delta('One'), failed('No', true))] }],
    arrive: async (chat) => {
      await chat.ask('Hi');
      await chat.shows('error');
    },
  },
  {
    parts: ['history-confirm-button'],
    responses: [{ match: 'threads.list', json: page([{ id: 'a', title: 'A', created_at: '' }]) }],
    arrive: async (chat) => {
      await chat.element.showHistory();
      (await chat.shows('history-delete-button')).click();
      await chat.shows('history-confirm-button');
    },
  },
  {
    parts: ['header-title', 'scroll-button', 'banner'],
    responses: thread('closed'),
    initialThread: 'thread_1',
    arrive: async (chat) => {
      await chat.shows('assistant-message');
      chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
      chat.scroller.scrollTop = 10;
      await chat.shows('scroll-button');
    },
  },
];

/** The parts of the history, in what is done with its one thread, which is on screen and answers. */
const historyStates: { parts: string[]; press?: string }[] = [
  {
    parts: [
      'history-button',
      'history',
      'history-close-button',
      'history-search',
      'history-list',
      'history-heading',
      'history-thread',
      'history-running',
      'history-rename-button',
    ],
  },
  { parts: ['history-delete-button', 'history-error'], press: 'history-delete-button' },
  { parts: ['history-title-input', 'history-action'], press: 'history-rename-button' },
];

/** The parts of items, in the states that the page of every item has. */
const itemStates: Record<string, { parts: string[]; goOn?: (chat: Chat) => Promise<unknown> }> = {
  actions: { parts: ['message-actions', 'message-action', 'feedback-positive', 'feedback-negative'] },
  'source-card': { parts: ['annotation', 'annotation-card'] },
  'sources-open': { parts: ['sources', 'sources-button', 'source'] },
  'workflow-expanded': { parts: ['workflow', 'workflow-summary', 'workflow-steps', 'task'] },
  widget: { parts: ['widget', 'widget-status', 'widget-card', 'widget-card-actions'] },
  'widget-list': { parts: ['widget-list', 'widget-list-item', 'widget-list-more'] },
  'widget-table': { parts: ['widget-basic', 'widget-table'] },
  image: { parts: ['image', 'generated-image', 'image-view'] },
  'image-waiting': { parts: ['image-progress'] },
  'image-broken': { parts: ['image-failed'] },
  'image-large': { parts: ['dialog', 'large-image', 'close-button', 'download-button'] },
  'questions-answered': { parts: ['structured-input', 'structured-input-question', 'structured-input-answer'] },
  'question-single': { parts: ['question-send-button'] },
  questions: {
    parts: [
      'questions',
      'question',
      'question-choice',
      'question-input',
      'question-back-button',
      'question-skip-button',
      'question-skip-all-button',
      'question-next-button',
    ],
    goOn: async (chat) => {
      chat.part('question-skip-button').click();
      await chat.shows('question-back-button');
    },
  },
  said: { parts: ['attachments', 'attachment', 'tag', 'quoted-text'] },
  'tool-waiting': { parts: ['tool-call', 'tool-call-card', 'tool-call-run', 'tool-call-refuse'] },
};

async function expectStyled(chat: Chat, parts: string[]): Promise<void> {
  await painted();
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  for (const [index, name] of parts.entries()) {
    sheet.replaceSync(`chat-kit::part(${name}) { outline: ${index + 3}px dashed rgb(1, 2, 3); letter-spacing: 7px; }`);
    const { outlineStyle, outlineWidth, letterSpacing } = getComputedStyle(chat.part(name));
    expect([outlineStyle, outlineWidth, letterSpacing], name).to.deep.equal(['dashed', `${index + 3}px`, '7px']);
  }
  document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
}

describe('parts', () => {
  afterEach(closeScenarios);

  it('are all documented, and all tried here', () => {
    const documented = [...source.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name);
    const tried = [...states, ...historyStates, ...Object.values(itemStates)].flatMap(({ parts }) => parts);
    expect(tried.toSorted()).to.deep.equal(documented.toSorted());
  });

  for (const { parts, responses, initialThread = null, arrive } of states) {
    it(`can be styled from the page: ${parts.join(', ')}`, async () => {
      const server = await scenario(...responses);
      const startScreen = { prompts: [{ label: 'a', prompt: 'b' }] };
      const chat = await mount({
        api: { url: server.url },
        startScreen,
        initialThread,
        disclaimer: { text: 'Check it.' },
      });
      await arrive(chat);
      await expectStyled(chat, parts);
    });
  }

  for (const { parts, press } of historyStates) {
    it(`can be styled from the page: ${parts.join(', ')}`, async () => {
      const list = { match: 'threads.list', json: page() };
      const server = await scenario(list, { body: [frames(...opening('Hi')), { release: 'never' }] });
      const chat = await mount({ api: { url: server.url } }, { width: 1000 });
      await chat.element.showHistory();
      await chat.send('Hi');
      await chat.shows('history-running');
      if (press) chat.part(press).click();
      await chat.shows(parts.at(-1) as string);
      await expectStyled(chat, parts);
    });
  }

  for (const [name, { parts, goOn }] of Object.entries(itemStates)) {
    it(`can be styled from the page: ${parts.join(', ')}`, async () => {
      const state = demoStates.find((one) => one.name === name);
      if (!state) throw new Error(`There is no state ${name}`);
      const chat = await mount(optionsOf(state, playing(state)));
      await reach(chat.element, state);
      await goOn?.(chat);
      await expectStyled(chat, parts);
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
