// Makes what is drawn have the marks, and the cuts in its text, that the inlines to be drawn have: so each of them finds
// the node that it had. Else a mark that comes in the middle of a text would take all behind it along.
import type { Drawn } from '../inline-view.js';
import type { Inline } from '../tree.js';

export function align(drawn: Drawn[], inlines: readonly Inline[], parent: Node, end: Node | null): void {
  const wanted = new Set(inlines.map(markOf));
  for (let index = 0; index < Math.max(drawn.length, inlines.length); index++) {
    const there = markOf(drawn[index]?.inline);
    const mark = markOf(inlines[index]);
    if (there === mark) continue;
    const place = mark ? drawn.findIndex(({ node }) => node === mark) : -1;
    if (there && mark && place < 0 && !wanted.has(there)) {
      there.replaceWith(mark);
      drawn[index] = { inline: { type: 'mark', node: mark }, node: mark };
    } else if (there) {
      drop(drawn, index, parent);
      join(drawn, index, inlines[index - 1]);
      index--;
    } else if (mark && index <= drawn.length) {
      if (place >= 0) drop(drawn, place, parent);
      split(drawn, index, inlines[index - 1]);
      parent.insertBefore(mark, drawn[index]?.node ?? end);
      drawn.splice(index, 0, { inline: { type: 'mark', node: mark }, node: mark });
    }
  }
}

const markOf = (inline: Inline | undefined): HTMLElement | undefined =>
  inline?.type === 'mark' ? inline.node : undefined;

/** It may be somewhere else already. */
function drop(drawn: Drawn[], index: number, parent: Node): void {
  const [gone] = drawn.splice(index, 1);
  if (gone?.node.parentNode === parent) gone.node.remove();
}

/** What was cut there, if the text before goes on now. */
function join(drawn: Drawn[], index: number, inline: Inline | undefined): void {
  const [before, after] = [textOf(drawn[index - 1]), textOf(drawn[index])];
  if (!before || !after || inline?.type !== 'text' || inline.text.length <= before.length) return;
  before.appendData(after.data);
  after.remove();
  drawn.splice(index, 1);
}

function split(drawn: Drawn[], index: number, inline: Inline | undefined): void {
  const before = textOf(drawn[index - 1]);
  if (!before || inline?.type !== 'text' || inline.text.length >= before.length) return;
  // What is selected in it stays.
  const rest = before.splitText(inline.text.length);
  drawn.splice(index, 0, { inline: { type: 'text', text: rest.data }, node: rest });
}

const textOf = (drawn: Drawn | undefined): Text | undefined =>
  drawn?.inline.type === 'text' ? (drawn.node as Text) : undefined;
