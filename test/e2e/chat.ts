// A chat as a person meets it: what is on screen, what can be done there, and what the server has in the end.
import type { APIRequestContext, JSHandle, Locator, Page } from '@playwright/test';
import type { ChatKit, ChatKitEventMap, ChatKitOptions } from '../../src/index.js';
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
    this.input = this.part('composer-input');
    this.sendButton = this.part('send-button');
    this.stopButton = this.part('stop-button');
    this.retryButton = this.part('retry-button');
    this.scrollButton = this.part('scroll-button');
    this.newThreadButton = this.part('new-thread-button');
    this.title = this.part('header-title');
    this.thread = this.part('thread');
    this.questions = this.part('user-message');
    this.answers = this.part('assistant-message');
    this.progress = this.part('progress');
    this.error = this.part('error');
    this.mark = this.part('stopped-mark');
  }

  /** All of that name; with `text`, those in which it is. */
  part(name: string, text?: string | RegExp): Locator {
    const parts = this.element.locator(`[part~="${name}"]`);
    return text === undefined ? parts : parts.filter({ hasText: text });
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

  /** Sends, and waits for the whole answer. */
  async ask(text: string): Promise<void> {
    await this.send(text);
    await this.isIdle();
  }

  /** Goes to a new thread and back. */
  async reopen(): Promise<void> {
    const id = await this.threadId();
    const show = (id: string | null) => this.element.evaluate((chat, id) => (chat as ChatKit).setThreadId(id), id);
    await show(null);
    await expect(this.questions).toHaveCount(0);
    await show(id);
    await expect(this.questions.first()).toBeVisible();
  }

  /** Fills with the details of the events of this type. */
  record<K extends keyof ChatKitEventMap>(type: K): Promise<JSHandle<ChatKitEventMap[K]['detail'][]>> {
    return this.element.evaluateHandle((chat, type) => {
      const seen: ChatKitEventMap[K]['detail'][] = [];
      (chat as ChatKit).addEventListener(type, (event) => seen.push(event.detail));
      return seen;
    }, type);
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
      await expect(chat.input.or(chat.part('questions')).or(chat.part('banner')).first()).toBeVisible();
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
