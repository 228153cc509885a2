// For what is drawn late: one element inside a chat, driven by hand, and pictures to show in it.
import { loadLate } from '../../src/elements/load-late.js';
import type { ChatKitPart, ChatRequest, ChatRequestEvent } from '../../src/elements/part.js';
import { englishWords } from '../../src/i18n/words.js';
import { type Chat, mount, until } from '../support/chat.js';

export interface Stage<T> {
  chat: Chat;
  element: T;
  /** What was asked of the chat. */
  asked: ChatRequest[];
  /** Sets these, and waits until they are drawn. */
  set(props: Partial<T>): Promise<void>;
}

/** The element as the turn has it, without the turn. */
export async function stage<T extends ChatKitPart>(tag: string, props: Partial<T>): Promise<Stage<T>> {
  const [chat] = await Promise.all([mount({ api: { url: '/' } }), loadLate()]);
  const element = document.createElement(tag) as unknown as T;
  Object.assign(element, { words: englishWords }, props);
  const asked: ChatRequest[] = [];
  element.addEventListener('chat-kit-request', (event) => asked.push((event as ChatRequestEvent).request));
  chat.element.shadowRoot?.querySelector('chat-kit-thread > .column')?.append(element);
  await element.updateComplete;
  const set = async (more: Partial<T>) => {
    Object.assign(element, more);
    await element.updateComplete;
  };
  return { chat, element, asked, set };
}

/** A PNG as a data URL, of one colour; `noise` makes it large. */
export function drawing(width: number, height: number, { colour = 'teal', noise = false } = {}): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  if (noise) {
    const image = context.getImageData(0, 0, width, height);
    for (let i = 0; i < image.data.length; i += 65_536) {
      crypto.getRandomValues(image.data.subarray(i, Math.min(i + 65_536, image.data.length)));
    }
    context.putImageData(image, 0, 0);
  }
  return canvas.toDataURL('image/png');
}

/** The address of the page's own server under another host. */
export const elsewhere = (url: string): string => url.replace('//localhost', '//127.0.0.1');

export const loaded = (element: Element): Promise<void> =>
  until('a picture is there', () => element.querySelector<HTMLImageElement>('img')?.naturalWidth);
