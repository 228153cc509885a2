// The tags of the history, loaded when it is first opened.
import { ChatKitHistory } from './history.js';
import { ChatKitHistoryItem } from './item.js';

const elements = { 'chat-kit-history': ChatKitHistory, 'chat-kit-history-item': ChatKitHistoryItem };

export function registerHistory(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-kit-history': ChatKitHistory;
    'chat-kit-history-item': ChatKitHistoryItem;
  }
}
