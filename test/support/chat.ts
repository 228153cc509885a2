// A live <chat-kit> in a test, used as a person uses it: parts by name, words on screen, typing, sending.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
// Else the first test waits for its sixty files, with all connections in use for them.
import '../../src/elements/late/register.js';
import type { ChatKit, ChatKitEventMap, ChatKitOptions, ChatStatus } from '../../src/index.js';

/** libsoup takes a body that breaks off for one that ends. */
export const isWebKitGtk = /Linux.*Version\/.*Safari/.test(navigator.userAgent);

/** Waits for a condition; says what it waited for when that does not come. */
export async function until(what: string, isTrue: () => unknown, within = 6_000): Promise<void> {
  const end = performance.now() + within;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The chat paints at most once a frame: after two, everything known is on screen. */
export async function painted(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export class Chat {
  constructor(readonly element: ChatKit) {}

  all(name: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
  }

  find(name: string): HTMLElement | null {
    return this.all(name)[0] ?? null;
  }

  /** Compared like this, as Chai takes minutes to describe an element. */
  has(name: string): boolean {
    return this.find(name) !== null;
  }

  part(name: string): HTMLElement {
    const found = this.find(name);
    if (!found) throw new Error(`No part "${name}" on screen`);
    return found;
  }

  get input(): HTMLTextAreaElement {
    return this.part('composer-input') as HTMLTextAreaElement;
  }

  get scroller(): HTMLElement {
    return this.part('thread');
  }

  /** Where the focus is inside the element. */
  get focused(): Element | null {
    return this.element.shadowRoot?.activeElement ?? null;
  }

  /** What the live region says. */
  get announced(): string {
    return this.element.shadowRoot?.querySelector('.chat > [role=status]')?.textContent ?? '';
  }

  /** The words of the part, or of all of that name put together. */
  text(name: string): string {
    return this.all(name)
      .map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim())
      .join(' | ');
  }

  type(text: string): void {
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Types, and presses Send. */
  async send(text: string): Promise<void> {
    this.type(text);
    await this.shows('send-button');
    this.part('send-button').click();
  }

  press(key: string, init: KeyboardEventInit = {}, target: HTMLElement = this.input): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init });
    target.dispatchEvent(event);
    return event;
  }

  async shows(name: string, text?: string): Promise<HTMLElement> {
    const isThere = () => this.find(name) && (text === undefined || this.text(name).includes(text));
    await until(`"${name}" shows ${text ?? 'up'}, not "${this.text(name)}"`, isThere);
    return this.part(name);
  }

  async hides(name: string): Promise<void> {
    await until(`"${name}" is gone`, () => !this.find(name));
  }

  async becomes(status: ChatStatus): Promise<void> {
    await until(`the status is ${status}`, () => this.element.status === status);
  }

  /** The next event of this type. */
  next<K extends keyof ChatKitEventMap>(type: K): Promise<ChatKitEventMap[K]> {
    return new Promise((resolve) => this.element.addEventListener(type, resolve, { once: true }));
  }

  /** All events of this type from now on. */
  record<K extends keyof ChatKitEventMap>(type: K): ChatKitEventMap[K][] {
    const events: ChatKitEventMap[K][] = [];
    this.element.addEventListener(type, (event) => events.push(event));
    return events;
  }

  /** Sends, and gives how the turn ended. */
  async ask(text: string): Promise<ChatKitEventMap['chatkit.response.end']['detail']> {
    const end = this.next('chatkit.response.end');
    await this.send(text);
    const { detail } = await end;
    await painted();
    return detail;
  }
}

/** A chat of a phone's size, in English. */
export async function mount(options: ChatKitOptions = {}, { height = 480, width = 480 } = {}): Promise<Chat> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.blockSize = `${height}px`;
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('chat-kit');
  element.options = { locale: 'en', ...options };
  box.append(element);
  await element.updateComplete;
  return new Chat(element);
}

/** What was read again or loaded: waits for one more request of this type, and for it to be on screen. */
export async function readAgain(server: { requestCount(type: string, n: number): Promise<unknown> }, n = 1) {
  await server.requestCount('items.list', n);
  await painted();
}

/** Collects every change of the screen from now on. */
export function watch({ element }: Chat): () => MutationRecord[] {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  const root = element.shadowRoot;
  expect(root).to.exist;
  if (root) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    records.push(...observer.takeRecords());
    observer.disconnect();
    return records;
  };
}

/** As when the reader goes to another tab and comes back. */
export function setVisibility(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
  if (state === 'hidden') return;
  Reflect.deleteProperty(document, 'visibilityState');
  Reflect.deleteProperty(document, 'hidden');
}
