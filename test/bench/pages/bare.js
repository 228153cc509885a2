// The strict floor: no element, no state. The same events by the same library, parsed, and an element a line, drawn
// once a frame in a scroller that stays at its end.
import { readDeltas } from './deltas.js';
import { readThread } from './events.js';

const style = `position: fixed; inset: 0; overflow-y: auto; padding: 24px calc(50% - 24rem); white-space: pre-wrap;
  overflow-wrap: anywhere; font: 400 16px / 1.6 system-ui, sans-serif`;

export function makeSide() {
  const box = document.createElement('div');
  box.style.cssText = style;
  let last;

  function addLine(text) {
    const line = document.createElement('div');
    last = document.createTextNode(text);
    line.append(text === '' ? document.createElement('br') : last);
    box.append(line);
  }

  function draw(added) {
    const [first, ...rest] = added.split('\n');
    if (last?.isConnected) last.appendData(first);
    else if (last && first) {
      last.data = first;
      box.lastChild.replaceChildren(last);
    } else if (!last) addLine(first);
    for (const line of rest) addLine(line);
    box.scrollTop = box.scrollHeight;
  }

  return {
    async prepare() {
      document.body.append(box);
    },
    send: (text) => readDeltas(text, draw),
    async open(threadId) {
      document.body.append(box);
      for (const { content } of await readThread(threadId))
        for (const line of content[0].text.split('\n')) addLine(line);
      box.scrollTop = box.scrollHeight;
    },
    settled: () => {},
    scope: () => box,
  };
}
