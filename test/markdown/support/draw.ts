// Draws Markdown the way an element does, but with a page that allows everything, and at once.
import { loadFootnotes, MarkdownView } from '../../../src/markdown/markdown-view.js';
import { bringMarks, type MakeMark, type TextMark } from '../../../src/markdown/marks/marks.js';
import type { MarkdownSettings } from '../../../src/markdown/sheet.js';

// Later in the page: see footnotes.test.ts.
before(loadFootnotes);

export const SETTINGS: MarkdownSettings = {
  headingLevel: 1,
  breaks: false,
  imageDomains: ['*'],
  word: (name, host = '') => `${name} ${host}`.trim(),
  say() {},
  link: (address) => address,
};

export const hasTime = (): boolean => false;

/** Says which marks it stands for. */
export function makeMark(marks: readonly TextMark[]): HTMLElement {
  const element = document.createElement('sup');
  element.className = 'mark';
  element.textContent = marks.map(({ key }) => key).join();
  return element;
}

/** A text in an element of its own. It need not be in the page: then its images are not loaded. */
export class Drawing {
  readonly root = document.createElement('div');
  readonly #view: MarkdownView;
  readonly #owner = { marks: [] as readonly TextMark[], makeMark, requestUpdate() {} };

  constructor(settings: Partial<MarkdownSettings> = {}) {
    this.#view = new MarkdownView(this.root, { ...SETTINGS, ...settings });
  }

  /** What is there of a text that is still being written. */
  grow(text: string): this {
    this.#view.draw(text, true, hasTime);
    return this;
  }

  end(text: string): this {
    this.#view.draw(text, false, hasTime);
    return this;
  }

  /** From the next drawing on, the text has these marks. The first ones may come when it is drawn already. */
  mark(marks: readonly TextMark[], make: MakeMark = makeMark): this {
    this.#owner.marks = marks;
    this.#owner.makeMark = make;
    if (!this.#view.sheet.marks) bringMarks(this.#owner, this.#view.sheet);
    return this;
  }

  /** Draws a piece of work; false when there is more. */
  work(text: string, open: boolean, isTimeUp: () => boolean): boolean {
    return this.#view.draw(text, open, isTimeUp);
  }

  remove(): void {
    this.#view.remove();
    this.root.remove();
  }
}

export const drawn = (text: string, settings?: Partial<MarkdownSettings>): HTMLElement =>
  new Drawing(settings).end(text).root;
