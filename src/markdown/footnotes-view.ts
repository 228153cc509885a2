// The footnotes below a text, in the order in which it names them, each with the way back.
import { BlocksView } from './block-view.js';
import type { Sheet } from './sheet.js';

export class FootnotesView {
  readonly element = document.createElement('section');
  readonly #sheet: Sheet;
  readonly #list = document.createElement('ol');
  readonly #notes = new Map<string, { item: HTMLElement; blocks: BlocksView }>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    const { element } = this;
    element.className = 'footnotes';
    element.setAttribute('role', 'doc-endnotes');
    element.ariaLabel = sheet.settings.word('footnotes');
    // The numbers and the room for them are on one side: that of the list.
    this.#list.dir = 'auto';
    element.append(this.#list);
  }

  /** False when there is none. */
  draw(): boolean {
    const { noted, footnotes } = this.#sheet;
    const kept = new Set<string>();
    // A footnote may name another one, which then comes after it.
    for (let index = 0; index < noted.length; index++) {
      const label = noted[index] as string;
      const footnote = footnotes.get(label);
      if (!footnote) continue;
      kept.add(label);
      const note = this.#notes.get(label) ?? this.#add(label);
      note.item.setAttribute('value', String(index + 1));
      note.item.dataset.footnote = String(index + 1);
      note.blocks.draw(footnote.children);
      if (note.item !== this.#list.children[kept.size - 1])
        this.#list.insertBefore(note.item, this.#list.children[kept.size - 1] ?? null);
    }
    for (const [label, { item }] of this.#notes) {
      if (kept.has(label)) continue;
      item.remove();
      this.#notes.delete(label);
    }
    return kept.size > 0;
  }

  #add(label: string) {
    const item = document.createElement('li');
    item.tabIndex = -1;
    const inside = document.createElement('div');
    inside.className = 'note';
    const back = document.createElement('a');
    Object.assign(back, {
      href: '#',
      className: 'back',
      textContent: '↩',
      ariaLabel: this.#sheet.settings.word('backToText'),
    });
    back.setAttribute('role', 'doc-backlink');
    item.append(inside, back);
    const note = { item, blocks: new BlocksView(inside, this.#sheet) };
    this.#notes.set(label, note);
    return note;
  }
}
