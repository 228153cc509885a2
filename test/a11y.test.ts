// Everyone: axe finds nothing in any state, the keyboard reaches everything, and the live region is brief.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { playing } from '../demo/items/player.js';
import { optionsOf, reach } from '../demo/items/show.js';
import { states as demoStates } from '../demo/items/states.js';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  failed,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  progress,
  userMessage,
} from './support/frames.js';
import { closeScenarios, type Response, scenario } from './support/scenario.js';

const prompts = [
  { label: 'Weather', prompt: 'How is the weather?' },
  { label: 'News', prompt: 'What is new?' },
];
const streaming: Response = {
  body: [
    frames(...opening('Hi'), messageAdded(), delta('One')),
    { every: 20, write: frame(delta(' more')), until: 'end' },
    frames(messageDone('One more')),
  ],
};
const held = { match: 'items.list', wait: 'reading', json: page() };

const MARKDOWN = `# One
Text with **bold**, \`code\`, a [link](https://a.test), a formula $x^2$ and a note[^1].
- item
- [x] done
  1. inner

> Quote

| a | b |
|---|--:|
| 1 | 2 |

$$\\frac{1}{2}$$

![A light](https://images.test/a.png)

---
<b>HTML</b>

[^1]: Note`;

/** One of the page of every item. */
async function showState(name: string): Promise<Chat> {
  const state = demoStates.find((one) => one.name === name);
  if (!state) throw new Error(`There is no state ${name}`);
  const chat = await mount(optionsOf(state, playing(state)), { height: 900 });
  await reach(chat.element, state);
  await painted();
  return chat;
}

describe('axe finds nothing wrong', () => {
  afterEach(closeScenarios);

  const states: Record<
    string,
    { responses: Response[]; reach: (chat: Chat) => Promise<unknown>; initialThread?: string }
  > = {
    'on the start screen': { responses: [], reach: (chat) => chat.shows('prompt') },
    'with a draft': {
      responses: [],
      reach: async (chat) => {
        chat.type('A draft');
        await chat.element.focusComposer();
      },
    },
    'while the answer is awaited': {
      responses: [{ body: [frames(...opening('Hi'), progress('Searching')), { release: 'never' }] }],
      reach: async (chat) => {
        await chat.send('Hi');
        await chat.shows('progress', 'Searching');
      },
    },
    'while an answer streams': {
      responses: [streaming],
      reach: async (chat) => {
        await chat.send('Hi');
        await chat.shows('assistant-message', 'One more');
      },
    },
    'with an error, a notice and a mark': {
      responses: [
        {
          body: [
            frames(...opening('Hi'), { type: 'notice', level: 'warning', title: 'Slow', message: 'A slow day.' }),
            frames(messageAdded(), delta('One'), failed('The model is tired.', true)),
          ],
        },
      ],
      reach: async (chat) => {
        await chat.ask('Hi');
        await chat.shows('retry-button');
      },
    },
    'with all that an answer can hold': {
      responses: [
        {
          body: [
            frames(...opening('Hi'), messageAdded(), messageDone(`${MARKDOWN}\n\n\`\`\`ts\nconst a = 1;\n\`\`\``)),
          ],
        },
      ],
      reach: async (chat) => {
        await chat.ask('Hi');
        await until('the code has colours', () => chat.scroller.querySelector('.code-keyword'));
        await until('the formula is drawn', () => chat.scroller.querySelector('math'));
      },
    },
    'after a stop': {
      responses: [streaming, held],
      reach: async (chat) => {
        await chat.send('Hi');
        (await chat.shows('stop-button')).click();
        await chat.shows('stopped-mark');
      },
    },
    'in a long thread that was scrolled': {
      responses: [
        {
          match: 'items.list',
          json: page(
            Array.from({ length: 12 }, (_, i) => [
              assistantMessage(`m${i}`, 'One\ntwo\nthree'),
              userMessage(`u${i}`, 'Hi'),
            ]).flat(),
          ),
        },
      ],
      initialThread: 'thread_1',
      reach: async (chat) => {
        await chat.shows('assistant-message');
        chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
        chat.scroller.scrollTop = 100;
        await chat.shows('scroll-button');
      },
    },
    'when a thread cannot be loaded': {
      responses: [{ match: 'items.list', status: 500, body: [] }],
      initialThread: 'thread_1',
      reach: (chat) => chat.shows('retry-button'),
    },
    'when the conversation is closed': {
      responses: [
        {
          match: 'threads.get_by_id',
          json: { id: 'thread_1', created_at: '', title: 'Old', status: { type: 'closed' }, items: page() },
        },
        { match: 'items.list', json: page([assistantMessage('m', 'One')]) },
      ],
      initialThread: 'thread_1',
      reach: (chat) => chat.shows('banner'),
    },
  };

  for (const theme of ['light', 'dark'] as const) {
    for (const [name, { responses, reach, initialThread = null }] of Object.entries(states)) {
      it(`${name} (${theme})`, async () => {
        const server = await scenario(...responses);
        const chat = await mount({ api: { url: server.url }, theme, startScreen: { prompts }, initialThread });
        await reach(chat);
        await painted();
        await expect(chat.element).to.be.accessible();
      });
    }
  }

  it('from right to left', async () => {
    const server = await scenario(streaming);
    const chat = await mount({ api: { url: server.url }, locale: 'ar' });
    await until('the words are there', () => getComputedStyle(chat.scroller).direction === 'rtl');
    await chat.send('مرحبا');
    await chat.shows('assistant-message', 'One more');
    await expect(chat.element).to.be.accessible();
  });

  it('without a server', async () => {
    const chat = await mount({});
    await expect(chat.element).to.be.accessible();
  });
});

describe('by keyboard', () => {
  afterEach(closeScenarios);

  const names = (element: Element | null) =>
    element?.getAttribute('part')?.split(' ').at(-1) ?? element?.localName ?? 'nothing';

  /** What Tab comes to, from before the chat to behind it. */
  async function walk(chat: Chat): Promise<string[]> {
    const [before, after] = [document.createElement('input'), document.createElement('input')];
    chat.element.before(before);
    chat.element.after(after);
    before.focus();
    const seen: string[] = [];
    for (;;) {
      await sendKeys({ press: 'Tab' });
      await painted();
      if (document.activeElement === after) break;
      if (document.activeElement !== chat.element || seen.length > 40) throw new Error(`Lost after ${seen.join(', ')}`);
      seen.push(names(chat.focused));
    }
    before.remove();
    after.remove();
    return seen;
  }

  it('everything can be reached, in the order of the screen', async () => {
    const server = await scenario({ body: [frames(...opening('Hi'), ...answer(['One']))] });
    const chat = await mount({ api: { url: server.url }, startScreen: { prompts } });
    expect(await walk(chat)).to.deep.equal([
      'history-button',
      'thread',
      'prompt',
      'prompt',
      'composer-input',
      'send-button',
    ]);
    await chat.ask('Hi');
    await until('both messages can be copied', () => chat.all('message-action').length === 2);
    expect(await walk(chat)).to.deep.equal([
      'history-button',
      'new-thread-button',
      'thread',
      'copy-button',
      'copy-button',
      'composer-input',
      'send-button',
    ]);
  });

  /** What there is between the question, which can be copied, and what is written next. */
  const stops: Record<string, string[]> = {
    'workflow-closed': ['workflow-summary', 'copy-button', 'copy-button'],
    // With two sources a mark opens their card, whose links come next.
    sources: [
      ...['annotation', 'annotation', 'a', 'a', 'annotation', 'a', 'table', 'annotation', 'annotation'],
      ...['sources-button', 'copy-button', 'copy-button'],
    ],
    'sources-open': ['sources-button', 'a', 'a', 'copy-button'],
    image: ['image-view'],
    'tool-waiting': ['summary', 'tool-call-run', 'tool-call-refuse'],
  };

  for (const [name, expected] of Object.entries(stops)) {
    it(`so can what is in an answer: ${name}`, async () => {
      const chat = await showState(name);
      const seen = await walk(chat);
      expect(seen.slice(0, 2)).to.deep.equal(['thread', 'copy-button']);
      expect(seen.slice(-2)).to.deep.equal(['composer-input', 'send-button']);
      // What was opened may be longer than the screen: that depends on the fonts.
      expect(seen.slice(2, -2).filter((part) => part !== 'scroll-button')).to.deep.equal(expected);
    });
  }

  it('so can questions, in place of the composer', async () => {
    const walked = async (name: string) => (await walk(await showState(name))).slice(3);
    const fields = ['input', 'question-input', 'question-skip-button'];
    expect(await walked('question-single')).to.deep.equal([...fields, 'question-send-button']);
    expect(await walked('questions')).to.deep.equal(['question-skip-all-button', ...fields, 'question-next-button']);
  });

  it('the focus is seen', async () => {
    const server = await scenario({ body: [frames(...opening('Hi'), ...answer(['One']))] });
    const chat = await mount({ api: { url: server.url }, startScreen: { prompts } });
    const before = document.createElement('input');
    chat.element.parentElement?.prepend(before);
    before.focus();
    for (const name of ['history-button', 'thread', 'prompt', 'prompt', 'composer-input', 'send-button']) {
      await sendKeys({ press: 'Tab' });
      expect(names(chat.focused)).to.equal(name);
      if (name === 'composer-input') continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(chat.focused as Element);
      expect([outlineStyle, outlineWidth], name).to.deep.equal(['solid', '2px']);
    }
    before.focus();
    const blurred = getComputedStyle(chat.part('composer')).borderColor;
    await chat.element.focusComposer();
    expect(getComputedStyle(chat.part('composer')).borderColor).to.not.equal(blurred);
  });

  it('a click leaves no ring on the thread', async () => {
    const chat = await mount({ api: { url: '/' } });
    chat.scroller.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(chat.scroller.matches(':focus-visible')).to.equal(false);
  });

  it('every button has a name', async () => {
    const server = await scenario({ body: [] });
    const chat = await mount({ api: { url: server.url }, startScreen: { prompts } });
    const unnamed = () =>
      [...(chat.element.shadowRoot?.querySelectorAll('button') ?? [])]
        .filter((button) => !(button.getAttribute('aria-label') ?? button.textContent)?.trim())
        .map(names);
    expect(unnamed()).to.deep.equal([]);
    await chat.ask('Hi');
    expect(unnamed()).to.deep.equal([]);
  });
});

describe('the live region', () => {
  afterEach(closeScenarios);

  /** Everything it said, in order. */
  function listen(chat: Chat): string[] {
    const region = chat.element.shadowRoot?.querySelector('.chat > [role=status]');
    const said: string[] = [];
    const observer = new MutationObserver(() => {
      if (region?.textContent) said.push(region.textContent);
    });
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    return said;
  }

  it('says that an answer began and ended, once each, and none of its words', async () => {
    const server = await scenario(streaming, {
      body: [
        frames(...opening('Next', { create: false, user: 'u2' }), messageAdded('m2'), delta('Two', 'm2')),
        { delay: 60 },
        frames(messageDone('Two', 'm2')),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    const said = listen(chat);
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('assistant-message', 'One more more more');
    expect(said).to.deep.equal(['The assistant is answering.']);
    await server.release('end');
    await end;
    await painted();
    expect(said).to.deep.equal(['The assistant is answering.', 'The answer is complete.']);
    await chat.ask('Next');
    expect(said.slice(2)).to.deep.equal(['The assistant is answering.', 'The answer is complete.']);
  });

  it('says that an answer was stopped, once', async () => {
    const server = await scenario(streaming, {
      match: 'items.list',
      json: page([assistantMessage('message_1', 'One more more more more more')]),
    });
    const chat = await mount({ api: { url: server.url } });
    const said = listen(chat);
    await chat.send('Hi');
    (await chat.shows('stop-button')).click();
    await server.requestCount('items.list', 1);
    await chat.becomes('idle');
    await painted();
    expect(said).to.deep.equal(['The assistant is answering.', 'The answer was stopped.']);
  });

  it('leaves an error to its alert', async () => {
    const server = await scenario({
      body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'cut' }],
    });
    const chat = await mount({ api: { url: server.url } });
    const said = listen(chat);
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('assistant-message', 'One');
    await server.release('cut');
    await end;
    await painted();
    expect(said).to.deep.equal(['The assistant is answering.']);
    expect(chat.announced).to.equal('');
    expect(chat.part('error').getAttribute('role')).to.equal('alert');
  });

  it('says nothing about a thread that was loaded, or about what ended in another one', async () => {
    const server = await scenario(streaming, { match: 'items.list', json: page([assistantMessage('m', 'Other')]) });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('assistant-message', 'One');
    const said = listen(chat);
    await chat.element.setThreadId('other');
    await chat.shows('assistant-message', 'Other');
    const end = chat.next('chatkit.response.end');
    await server.release('end');
    await end;
    await painted();
    expect(said).to.deep.equal([]);
  });

  it('is not the log of messages, which is never read out by itself', async () => {
    const chat = await mount({ api: { url: '/' } });
    expect(chat.scroller.getAttribute('role')).to.equal('log');
    expect(chat.scroller.getAttribute('aria-live')).to.equal('off');
  });

  it('is told, with the log, that an answer is being written', async () => {
    const server = await scenario(streaming);
    const chat = await mount({ api: { url: server.url } });
    expect(chat.scroller.getAttribute('aria-busy')).to.equal('false');
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('assistant-message', 'One');
    expect(chat.scroller.getAttribute('aria-busy')).to.equal('true');
    await server.release('end');
    await end;
    await painted();
    expect(chat.scroller.getAttribute('aria-busy')).to.equal('false');
  });
});
