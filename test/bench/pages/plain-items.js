// The floor of a thread of mixed items: no element of ours, no state. One plain element an item, with the text that is
// seen of it, or its picture, in a scroller that stays at its end.
import { readEvents, readThread } from './events.js';
import { textOf } from './texts.js';

const style = `position: fixed; inset: 0; overflow-y: auto; padding: 24px calc(50% - 24rem); white-space: pre-wrap;
  overflow-wrap: anywhere; font: 400 16px / 1.6 system-ui, sans-serif`;

export function makeSide() {
  const box = document.createElement('div');
  box.style.cssText = style;
  const shown = new Map();
  let thread;
  let asked = false;

  function show(item, open) {
    const element = shown.get(item.id)?.element ?? document.createElement(item.image ? 'img' : 'div');
    shown.set(item.id, { element, item });
    if (item.image) element.src = item.image.url;
    else element.textContent = textOf(item, open);
    if (item.image || element.textContent) box.append(element);
  }

  function change(id, update) {
    const { element, item } = shown.get(id);
    const text = element.firstChild;
    if (update.image) showProgress(element, update);
    else if (update.delta !== undefined) text.appendData(update.delta);
    else text.data = textOf({ ...item, workflow: { ...item.workflow, tasks: [update.task] } }, true);
  }

  function showProgress(element, { image, progress }) {
    element.src = image.url;
    if (element === box.lastChild) box.append('');
    box.lastChild.data = `${Math.round(progress * 100)}%`;
  }

  function keepEnd() {
    asked = false;
    box.scrollTop = box.scrollHeight;
  }

  return {
    send: (question) =>
      readEvents(question, thread, (event) => {
        if (event.type === 'thread.item.updated') change(event.item_id, event.update);
        else show(event.item, event.type === 'thread.item.added');
        if (!asked) requestAnimationFrame(keepEnd);
        asked = true;
      }),
    async open(threadId) {
      thread = threadId;
      document.body.append(box);
      for (const item of await readThread(threadId)) show(item);
      keepEnd();
    },
    settled: () => {},
    scope: () => box,
  };
}
