// The one place that knows where the chat is: in the built package, chat-kit.js beside launcher.js (build/beside.ts).

/** Resolves when `<chat-kit>` is registered. A script of the page's own that did it already is enough. */
export async function loadChat(): Promise<void> {
  if (!customElements.get('chat-kit')) await import('../index.js');
}

/** Loads it when the page has nothing else to do. What goes wrong then is told when the chat is opened. */
export function preloadChat(): void {
  const idle: (work: () => void) => unknown = globalThis.requestIdleCallback ?? setTimeout;
  idle(() => void loadChat().catch(() => undefined));
}
