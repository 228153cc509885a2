// deep-chat with a handler of the page, as its documentation has it for a service of one's own that streams. Of its two
// ways to draw a stream, the quicker one.
import 'deep-chat';
import { readDeltas } from '../pages/deltas.js';

export function makeSide() {
  const chat = document.createElement('deep-chat');
  chat.style.cssText = 'width: 1000px; height: 800px; border: 0';
  let over;
  chat.connect = {
    stream: { partialRender: true },
    async handler({ messages }, signals) {
      signals.onOpen();
      let drawn;
      await readDeltas(messages[0].text, (text) => {
        drawn = signals.onResponse({ text });
      });
      await drawn;
      signals.onClose();
      over();
    },
  };
  return {
    async prepare() {
      document.body.append(chat);
      while (!chat.shadowRoot?.querySelector('#messages')) await new Promise(requestAnimationFrame);
    },
    async send(question) {
      const ended = new Promise((resolve) => {
        over = resolve;
      });
      chat.submitUserMessage({ text: question });
      await ended;
    },
    scope: () => chat.shadowRoot.querySelector('#messages'),
  };
}
