// Draws blocks. Each block that is drawn has a view, which takes the block as it grows; what is complete and drawn is
// never looked at again.
import { CodeView } from './code-view.js';
import { MathView } from './math-view.js';
import type { Sheet } from './sheet.js';
import { TableView } from './table-view.js';
import { TextView } from './text-view.js';
import type { Block, Code, Formula, Heading, Html, Item, List, Paragraph } from './tree.js';

interface View<B> {
  readonly element: ChildNode;
  draw(block: B): void;
  remove?(): void;
}

interface Drawn {
  block: Block;
  /** Blocks of one kind can take each other's place. */
  readonly kind: string;
  readonly view: View<Block>;
}

/** So many stand side by side. In a longer row the browser would look at each of them whenever one is added. */
const PAGE = 50;

/** Of a text itself: pages out of sight are not drawn by the browser. */
const TEXT_PAGE = 12;

/**
 * What blocks stand in. Those of the text itself have a direction each; the first paragraph of an item has no element
 * of its own, for most items are nothing else.
 */
type Place = 'text' | 'item' | 'block';

/** The blocks in an element. */
export class BlocksView {
  /** What comes after them in the element. */
  end: ChildNode | null = null;

  readonly #parent: HTMLElement;
  readonly #sheet: Sheet;
  readonly #place: Place;
  readonly #addPage: ((number: number) => HTMLElement) | undefined;
  readonly #drawn: Drawn[] = [];
  /** The elements that the blocks are in, page by page. */
  readonly #pages: HTMLElement[] = [];
  readonly #size: number;
  /** So many, from the first on, will not change. */
  #settled = 0;
  #generation = 0;

  constructor(parent: HTMLElement, sheet: Sheet, place: Place = 'block', addPage?: (number: number) => HTMLElement) {
    this.#parent = parent;
    this.#place = place;
    this.#sheet = sheet;
    this.#size = place === 'text' ? TEXT_PAGE : PAGE;
    this.#addPage = addPage;
  }

  draw(blocks: readonly Block[]): void {
    const { generation } = this.#sheet;
    const isNew = this.#generation !== generation;
    if (isNew) this.#settled = 0;
    this.#generation = generation;
    for (let index = this.#settled; index < blocks.length; index++) {
      const block = blocks[index] as Block;
      this.#drawOne(index, block, isNew);
      if (!block.open && index === this.#settled) this.#settled++;
    }
    for (const { view } of this.#drawn.splice(blocks.length)) {
      view.remove?.();
      view.element.remove();
    }
    const gone = this.#pages.splice(Math.ceil(blocks.length / this.#size));
    for (const page of gone) if (page !== this.#parent) page.remove();
    if (gone.length > 0) this.#pages.at(-1)?.classList.remove('past');
  }

  #drawOne(index: number, block: Block, isNew: boolean): void {
    const isLead = this.#place === 'item' && index === 0 && block.type === 'paragraph';
    const kind = isLead ? 'lead' : kindOf(block);
    let drawn = this.#drawn[index];
    if (drawn?.kind !== kind || (isNew && !canGoOn(drawn.block, block))) {
      const view = isLead ? leadView(this.#parent, this.#sheet) : makeView(block, this.#sheet);
      if (drawn) {
        drawn.view.remove?.();
        drawn.view.element.replaceWith(view.element);
      } else this.#add(view.element, index);
      drawn = { kind, block, view };
      this.#drawn[index] = drawn;
    }
    drawn.block = block;
    drawn.view.draw(block);
    if (this.#place === 'text' && block.type !== 'code') direct(drawn.view.element);
  }

  #add(element: ChildNode, index: number): void {
    const number = Math.floor(index / this.#size);
    this.#pages[number] ??= this.#addPage?.(number) ?? this.#addGroup(number);
    this.#pages[number].append(element);
  }

  #addGroup(number: number): HTMLElement {
    if (number === 0 && this.#place !== 'text') return this.#parent;
    const before = this.#pages.at(-1);
    if (before !== this.#parent) before?.classList.add('past');
    const group = document.createElement('div');
    group.className = 'page';
    // Else the direction of what they stand in is looked for in all of them, again and again.
    if (this.#place !== 'text') group.dir = 'auto';
    this.#parent.insertBefore(group, this.end);
    return group;
  }
}

function kindOf(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.ordered ? `ol ${block.start}` : 'ul';
    case 'heading':
      return `h${block.level}`;
    case 'paragraph':
      return block.text ? 'p' : '';
    case 'code':
      return `code ${block.info}`;
    case 'table':
      return `table ${block.columns}`;
    case 'footnote':
      return '';
    default:
      return block.type;
  }
}

/** Lines and rows are only added to: those of another text, or one that was only tried, need another view. */
const canGoOn = (before: Block, block: Block): boolean =>
  before === block ||
  !('lines' in block || 'rows' in block) ||
  // Wherever they stand in the source.
  (!before.open && JSON.stringify({ ...before, line: block.line }) === JSON.stringify(block));

type Makers = { [T in Block['type']]: (sheet: Sheet, block: Block & { type: T }) => View<Block & { type: T }> };

const makers: Makers = {
  paragraph: (sheet, { text }) => (text ? textView('p', sheet) : nothing()),
  heading: headingView,
  quote: (sheet) => containerView(document.createElement('blockquote'), sheet),
  footnote: () => nothing(),
  list: (sheet, { ordered }) => listView(document.createElement(ordered ? 'ol' : 'ul'), sheet),
  item: (sheet) => itemView(document.createElement('li'), sheet),
  code: (sheet) => codeView(sheet),
  formula: (sheet) => formulaView(document.createElement('div'), sheet),
  html: (sheet) => htmlView(document.createElement('div'), sheet),
  table: (sheet, table) => new TableView(sheet, table),
  rule: () => ({ element: document.createElement('hr'), draw() {} }),
};

const makeView = (block: Block, sheet: Sheet): View<Block> =>
  (makers[block.type] as (sheet: Sheet, block: Block) => View<Block>)(sheet, block);

/** Keeps the place of what is not drawn where it stands. */
const nothing = (): View<Block> => ({ element: document.createComment(''), draw() {} });

/** A paragraph without an element, as the first thing in another one. */
function leadView(parent: HTMLElement, sheet: Sheet): View<Block> {
  const element = document.createComment('');
  const view = new TextView(parent, sheet, element);
  return {
    element,
    draw(block) {
      if (block.type === 'paragraph') view.draw(block.text, block.open, block);
    },
    remove: () => view.draw('', false),
  };
}

function textView(tag: string, sheet: Sheet): View<Paragraph | Heading> & { element: HTMLElement } {
  const element = document.createElement(tag);
  const view = new TextView(element, sheet);
  return { element, draw: (block) => view.draw(block.text, block.open, block) };
}

function headingView(sheet: Sheet, { level }: Heading): View<Heading> {
  const view = textView(`h${Math.min(sheet.settings.headingLevel + level - 1, 6)}`, sheet);
  view.element.dataset.level = String(level);
  return view;
}

function containerView(element: HTMLElement, sheet: Sheet): View<{ readonly children: readonly Block[] }> {
  const view = new BlocksView(element, sheet);
  return { element, draw: ({ children }) => view.draw(children) };
}

function listView(first: HTMLElement, sheet: Sheet): View<List> {
  const pages = [first];
  let start = 1;
  /** A list that goes on in another one. */
  const addPage = (number: number): HTMLElement => {
    if (number === 0) return first;
    const before = pages[number - 1];
    const page = first.cloneNode() as HTMLElement;
    page.className = 'more';
    page.dir = 'auto';
    if (page.tagName === 'OL') page.setAttribute('start', String(start + number * PAGE));
    pages.splice(number, pages.length, page);
    before?.classList.add('past');
    before?.after(page);
    return page;
  };
  const items = new BlocksView(first, sheet, 'block', addPage);
  return {
    element: first,
    draw(list) {
      start = list.start;
      if (list.ordered && start !== 1) first.setAttribute('start', String(start));
      items.draw(list.children);
      for (const page of pages) page.toggleAttribute('data-loose', list.loose);
    },
    remove: () => items.draw([]),
  };
}

function codeView({ settings }: Sheet): View<Code> {
  const view = new CodeView(settings);
  return { element: view.element, draw: (code) => view.update(code), remove: () => view.remove() };
}

function itemView(element: HTMLElement, sheet: Sheet): View<Item> {
  const blocks = new BlocksView(element, sheet, 'item');
  let box: HTMLInputElement | undefined;
  return {
    element,
    draw(item) {
      if (item.done === undefined) {
        if (box) element.className = '';
        box?.remove();
      } else {
        element.className = 'task';
        box ??= Object.assign(document.createElement('input'), { type: 'checkbox', disabled: true });
        box.ariaLabel = sheet.settings.word('task');
        box.checked = item.done;
        if (box.parentNode !== element) element.prepend(box);
      }
      blocks.draw(item.children);
    },
  };
}

/** A longer one is text: nobody could read it. */
const LONGEST_FORMULA = 5000;

function formulaView(element: HTMLElement, sheet: Sheet): View<Formula> {
  const math = new MathView();
  const source = new TextView(element, sheet, null, true);
  element.className = 'html';
  return {
    element,
    draw({ lines, open, complete, opener }) {
      const text = lines.join('\n');
      const isFormula = (open || complete) && text.length <= LONGEST_FORMULA;
      source.draw(isFormula ? '' : `${opener}\n${text}`, open);
      if (!isFormula) math.element.remove();
      else {
        math.update(text, { display: true, open, label: sheet.settings.word('formula') });
        if (!math.element.parentNode) element.append(math.element);
      }
    },
  };
}

function htmlView(element: HTMLElement, sheet: Sheet): View<Html> {
  const view = new TextView(element, sheet, null, true);
  element.className = 'html';
  return { element, draw: ({ lines, open }) => view.draw(lines.join('\n'), open) };
}

/** In the direction of its first letter, which is looked for when there are some. */
function direct(element: ChildNode): void {
  if (element instanceof HTMLElement && !element.dir) element.dir = 'auto';
}
