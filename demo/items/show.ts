// Brings a chat into a state: sets it up, asks, waits, and does what the reader does.
import type { ChatKit, ChatKitOptions } from '../../src/index.js';
import { THREAD } from './make.js';
import type { State } from './states.js';

export function optionsOf({ options, ask, info }: State, fetch: typeof globalThis.fetch): ChatKitOptions {
  return {
    ...options,
    api: { url: '/chatkit', fetch },
    initialThread: ask === undefined ? THREAD : null,
    header: { enabled: info !== undefined },
  };
}

export async function reach(chat: ChatKit, { ask, shows, act, brings }: State): Promise<void> {
  await chat.updateComplete;
  if (ask !== undefined) await chat.sendUserMessage({ text: ask });
  const shown = await appears(chat, shows);
  await act?.(chat, shown);
  if (brings) await appears(chat, brings);
}

async function appears(chat: ChatKit, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = chat.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
