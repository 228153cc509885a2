// A chat as a person meets it: what is on screen, what can be done there, and what the server has in the end.
import type { APIRequestContext, JSHandle, Locator, Page } from '@playwright/test';
import type { ChatKit, ChatKitOptions } from '../../src/index.js';
import { test as base, expect } from './fixtures.js';

export { expect };

/** What `items.list` answers, as far as the specs look at it. */
export interface StoredItem {
  id: string;
  type: string;
  content: { text: string }[];
}

export const textOf = (item: StoredItem | undefined): string => item?.content.map(({ text }) => text).join('') ?? '';

/** An empty line has a height but no text, and a mark of Markdown is drawn, not shown. */
export const asShown = (text: string): string =>
  text
    .replace(/^- |\*\*|`/gm, '')
    .replace(/\n+/g, '\n')
    .trim();

/** One <chat-kit> on a page. */
export class Chat {
  readonly input: Locator;
  readonly sendButton: Locator;
  readonly stopButton: Locator;
  readonly retryButton: Locator;
  readonly scrollButton: Locator;
  readonly newThreadButton: Locator;
  readonly title: Locator;
  readonly thread: Locator;
  readonly questions: Locator;
  readonly answers: Locator;
  readonly progress: Locator;
  readonly error: Locator;
  readonly mark: Locator;

  constructor(
    readonly page: Page,
    readonly element: Locator,
    private readonly request: APIRequestContext,
    readonly api: string,
  ) {
    const part = (name: string) => element.locator(`[part~="${name}"]`);
    this.input = part('composer-input');
    this.sendButton = part('send-button');
    this.stopButton = part('stop-button');
    this.retryButton = part('retry-button');
    this.scrollButton = part('scroll-button');
    this.newThreadButton = part('new-thread-button');
    this.title = part('header-title');
    this.thread = part('thread');
    this.questions = part('user-message');
    this.answers = part('assistant-message');
    this.progress = part('progress');
    this.error = part('error');
    this.mark = part('stopped-mark');
  }

  /** Types as a person does, and sends with Enter. */
  async send(text: string): Promise<void> {
    await this.input.click();
    await this.input.pressSequentially(text);
    await this.input.press('Enter');
  }

  /** The newest answer has a word of `text`, and more is to come. */
  async streams(text: string | RegExp): Promise<void> {
    await expect(this.answers.last()).toContainText(text);
    await expect(this.element).toHaveJSProperty('status', 'streaming');
  }

  /** No answer is running any more, and no reading again. */
  async isIdle(): Promise<void> {
    await expect(this.sendButton).toBeVisible();
    await expect(this.element).toHaveJSProperty('status', 'idle');
  }

  /** The words of a message on screen, without its mark. */
  async wordsOf(message: Locator): Promise<string> {
    return asShown((await message.locator('.words, chat-kit-markdown').allInnerTexts()).join(''));
  }

  /** The words of all messages on screen, from old to new. */
  async allWords(): Promise<string[]> {
    return (await this.thread.locator('[data-item] :is(.words, chat-kit-markdown)').allInnerTexts()).map(asShown);
  }

  /** Fills with the texts that a part has from now on, one after the other, however short each is there. */
  watch(part: string): Promise<JSHandle<string[]>> {
    return this.element.evaluateHandle((chat, part) => {
      const seen: string[] = [];
      const root = chat.shadowRoot as ShadowRoot;
      const look = () => {
        const text = root.querySelector(`[part~="${part}"]`)?.textContent?.trim();
        if (text !== undefined && text !== seen.at(-1)) seen.push(text);
      };
      new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
      look();
      return seen;
    }, part);
  }

  threadId(): Promise<string> {
    return this.element.evaluate((chat) => (chat as ChatKit).threadId ?? '');
  }

  setOptions(options: ChatKitOptions): Promise<void> {
    return this.element.evaluate((chat, value) => (chat as ChatKit).setOptions(value), options);
  }

  /** What the server has of a thread, from old to new: asked by the test, not by the page. */
  async stored(threadId: string): Promise<StoredItem[]> {
    const params = { thread_id: threadId, limit: 200, order: 'asc' };
    const response = await this.request.post(this.api, { data: { type: 'items.list', params } });
    return (await response.json()).data;
  }

  async storedAnswer(threadId: string): Promise<string> {
    return asShown(textOf((await this.stored(threadId)).findLast(({ type }) => type === 'assistant_message')));
  }

  /** Waits until something stands still; where it stands then. */
  async settled(measure: () => Promise<number>): Promise<number> {
    let last = Number.NaN;
    await expect
      .poll(async () => {
        const before = last;
        last = await measure();
        return last === before;
      })
      .toBe(true);
    return last;
  }

  async isScrolledToEnd(): Promise<boolean> {
    return this.thread.evaluate((thread) => thread.scrollHeight - thread.clientHeight - thread.scrollTop < 3);
  }
}

interface ChatFixtures {
  /** The element of chat.html. */
  chat: Chat;
  /** Opens chat.html; what is given goes to the element, before its upgrade. */
  open: (settings?: { options?: ChatKitOptions } & Record<string, string | ChatKitOptions>) => Promise<void>;
  /** The kinds of requests the page has sent to a chat server so far. */
  sent: string[];
  /** Attaches a picture of the page to the test; it is in test-results as well. */
  picture: (name: string) => Promise<void>;
}

export const test = base.extend<ChatFixtures>({
  chat: async ({ page, request, api }, use) => {
    await use(new Chat(page, page.locator('chat-kit'), request, api));
  },

  open: async ({ page, chat, sent: _ }, use) => {
    await use(async ({ options, ...attributes } = {}) => {
      const query = new URLSearchParams({
        'api-url': chat.api,
        locale: 'en',
        ...(attributes as Record<string, string>),
      });
      if (options) query.set('options', JSON.stringify(options));
      await page.goto(`/chat.html?${query}`);
      await expect(chat.input).toBeVisible();
    });
  },

  picture: async ({ page, browserName }, use, testInfo) => {
    await use(async (name) => {
      // Elsewhere Playwright puts a style into the page for it, which the page's policy forbids.
      if (browserName !== 'chromium') return;
      const path = testInfo.outputPath(`${name}.png`);
      await page.screenshot({ path, caret: 'initial' });
      await testInfo.attach(name, { path, contentType: 'image/png' });
    });
  },

  sent: async ({ page }, use) => {
    const sent: string[] = [];
    const prefix = 'fetch: ';
    page.on('console', (message) => {
      if (message.text().startsWith(prefix)) sent.push(message.text().slice(prefix.length));
    });
    // Not every browser tells Playwright the body of a request.
    await page.addInitScript((prefix) => {
      const { fetch } = window;
      window.fetch = (url, init) => {
        if (init?.method === 'POST') console.debug(prefix + JSON.parse(String(init.body)).type);
        return fetch(url, init);
      };
    }, prefix);
    await use(sent);
  },
});
