// A launcher on a page, as a person and as the page meet it.
import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ChatKitOptions } from '../../src/index.js';
import '../../src/launcher.js';
import type { ChatKitLauncher } from '../../src/launcher.js';
import { Chat, painted, until } from '../support/chat.js';

export class Launcher {
  constructor(readonly element: ChatKitLauncher) {}

  part(name: string): HTMLElement {
    const found = this.element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
    if (!found) throw new Error(`No part "${name}"`);
    return found;
  }

  get button(): HTMLElement {
    return this.part('button');
  }

  get panel(): HTMLDialogElement {
    return this.part('panel') as HTMLDialogElement;
  }

  get chat(): Chat {
    return new Chat(this.element.chat);
  }

  /** A reader sees it. */
  get isShown(): boolean {
    return getComputedStyle(this.panel).visibility === 'visible' && !this.panel.inert;
  }

  get isModal(): boolean {
    return this.panel.matches(':modal');
  }

  /** The words of the dot; empty without one. */
  get unread(): string {
    return this.part('unread').textContent ?? '';
  }

  get isInComposer(): boolean {
    const { chat } = this.element;
    return document.activeElement === chat && chat.shadowRoot?.activeElement?.localName === 'textarea';
  }

  /** The panel is open, and the focus is in the composer. */
  async isReady(): Promise<void> {
    await until('the composer has the focus', () => this.isShown && this.isInComposer);
    await until('the panel stands still', () => this.panel.getAnimations().length === 0);
    await painted();
  }

  async openByClick(): Promise<void> {
    this.button.focus();
    this.button.click();
    await this.isReady();
  }
}

export async function launch(options: ChatKitOptions = {}): Promise<Launcher> {
  const element = await fixture<ChatKitLauncher>(html`<chat-kit-launcher></chat-kit-launcher>`);
  element.setOptions({ locale: 'en', ...options });
  return new Launcher(element);
}

const { innerWidth: width, innerHeight: height } = window;

/** For afterEach: browsers keep their pages from file to file. */
export async function usualWindow(): Promise<void> {
  if (innerWidth !== width || innerHeight !== height) await resize(width, height);
}

export async function resize(width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await until(`the window is ${width} wide`, () => innerWidth === width);
  await painted();
}
