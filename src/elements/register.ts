// The tags of the inside. Registered together with <chat-kit>, by whichever copy of the script comes first.
import { ChatKitComposer } from './composer.js';
import { ChatKitHeader } from './header.js';
import { ChatKitMarkdown } from './markdown.js';
import { ChatKitMessage } from './message.js';
import { ChatKitStartScreen } from './start-screen.js';
import { ChatKitThread } from './thread.js';
import { ChatKitTurn } from './turn.js';

const elements = {
  'chat-kit-composer': ChatKitComposer,
  'chat-kit-header': ChatKitHeader,
  'chat-kit-markdown': ChatKitMarkdown,
  'chat-kit-message': ChatKitMessage,
  'chat-kit-start-screen': ChatKitStartScreen,
  'chat-kit-thread': ChatKitThread,
  'chat-kit-turn': ChatKitTurn,
};

export function registerParts(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
