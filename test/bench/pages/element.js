// The element in a page, ours or the one that draws plain text: which of them is the script that was loaded.
export function makeSide() {
  const box = document.createElement('div');
  box.style.cssText = 'position: fixed; inset: 0';
  document.body.append(box);
  const chat = document.createElement('chat-kit');
  const messages = () => chat.shadowRoot.querySelectorAll('[part~="assistant-message"]');
  return {
    async prepare() {
      chat.setOptions({ api: { url: '/chatkit' } });
      box.append(chat);
      await chat.updateComplete;
    },
    async send(text) {
      const over = new Promise((resolve) => chat.addEventListener('chatkit.response.end', resolve, { once: true }));
      await chat.sendUserMessage({ text });
      await over;
    },
    open(threadId) {
      chat.setOptions({ api: { url: '/chatkit' }, initialThread: threadId });
      box.append(chat);
    },
    /** What comes with the first item is there. */
    settled: () => customElements.whenDefined('chat-kit-item'),
    scope: () => [...(chat.shadowRoot ? messages() : [])].at(-1),
  };
}
