// Draws the inside of a text. What is drawn again keeps its nodes as far as it is the same, so that a selection in it
// lives on.
import { MathView } from './math-view.js';
import type { Sheet } from './sheet.js';
import type { Inline } from './tree.js';
import { imageSource, isAllowedHost } from './urls.js';

export interface Drawn {
  inline: Inline;
  node: ChildNode;
  readonly inside?: InlineView;
  readonly math?: MathView;
}

const TAGS = { strong: 'strong', em: 'em', del: 'del', link: 'a', code: 'code' } as const;

export class InlineView {
  readonly #drawn: Drawn[] = [];
  readonly #parent: Node;
  /** What comes after the inlines in it. */
  readonly #end: Node | null;
  readonly #sheet: Sheet;

  constructor(parent: Node, sheet: Sheet, end: Node | null = null) {
    this.#parent = parent;
    this.#end = end;
    this.#sheet = sheet;
  }

  draw(inlines: readonly Inline[]): void {
    this.#sheet.marks?.align(this.#drawn, inlines, this.#parent, this.#end);
    for (let index = 0; index < inlines.length; index++) {
      const inline = inlines[index] as Inline;
      const drawn = this.#drawn[index];
      if (drawn?.inline.type === inline.type) {
        this.#change(drawn, inline);
        continue;
      }
      const made = this.#make(inline);
      if (drawn) drawn.node.replaceWith(made.node);
      else this.#parent.insertBefore(made.node, this.#end);
      this.#drawn[index] = made;
    }
    for (const { node } of this.#drawn.splice(inlines.length)) node.remove();
  }

  #make(inline: Inline): Drawn {
    switch (inline.type) {
      case 'text':
        return { inline, node: document.createTextNode(inline.text) };
      case 'break':
        return { inline, node: document.createElement('br') };
      case 'html': {
        const node = document.createElement('span');
        node.className = 'html';
        node.textContent = inline.text;
        return { inline, node };
      }
      case 'code': {
        const node = document.createElement('code');
        node.textContent = inline.text;
        return { inline, node };
      }
      case 'math': {
        const math = new MathView();
        math.update(inline.text, inline);
        return { inline, node: math.element, math };
      }
      case 'strong':
      case 'em':
      case 'del':
      case 'link': {
        const node = document.createElement(TAGS[inline.type]);
        const inside = new InlineView(node, this.#sheet);
        inside.draw(inline.children);
        if (inline.type === 'link') this.#point(node as HTMLAnchorElement, inline);
        return { inline, node, inside };
      }
      case 'image':
        return { inline, node: this.#image(inline) };
      case 'footnote':
        return { inline, node: this.#footnote(inline.label) };
      case 'mark':
        return { inline, node: inline.node };
      default:
        return inline satisfies never;
    }
  }

  /** To an inline of the same type. */
  #change(drawn: Drawn, inline: Inline): void {
    const before = drawn.inline;
    drawn.inline = inline;
    switch (inline.type) {
      case 'text':
        changeText(drawn.node as Text, inline.text);
        break;
      case 'code':
      case 'html':
        changeText(drawn.node.firstChild as Text, inline.text);
        break;
      case 'math':
        drawn.math?.update(inline.text, inline);
        break;
      case 'strong':
      case 'em':
      case 'del':
      case 'link':
        drawn.inside?.draw(inline.children);
        if (inline.type === 'link') this.#point(drawn.node as HTMLAnchorElement, inline);
        break;
      case 'image':
        if (!isSame(inline, before)) replace(drawn, this.#image(inline));
        break;
      case 'footnote': {
        // Also the same one may have another number now.
        const mark = this.#footnote(inline.label);
        if (!mark.isEqualNode(drawn.node)) replace(drawn, mark);
        break;
      }
      case 'break':
      case 'mark':
        break;
      default:
        inline satisfies never;
    }
  }

  #point(anchor: HTMLAnchorElement, { href, title }: Inline & { type: 'link' }): void {
    const target = href === null ? null : this.#sheet.settings.link(href);
    anchor.toggleAttribute('data-open', href === null);
    if (!title) anchor.removeAttribute('title');
    else if (anchor.title !== title) anchor.title = title;
    if (target === anchor.getAttribute('href')) return;
    if (target === null) {
      anchor.removeAttribute('href');
      return;
    }
    anchor.href = target;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
  }

  #image({ src, title, alt }: Inline & { type: 'image' }): ChildNode {
    const { settings } = this.#sheet;
    const source = imageSource(src);
    if (!source) return document.createTextNode(alt);
    const frame = document.createElement('span');
    frame.className = 'image';
    const load = () => {
      const image = document.createElement('img');
      Object.assign(image, { alt, title, loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' });
      image.src = source.url;
      frame.replaceChildren(image);
    };
    if (isAllowedHost(source.host, settings.imageDomains)) load();
    else frame.append(placeholder(settings.word('imageFrom', source.host), alt, source.url, load));
    return frame;
  }

  #footnote(label: string): ChildNode {
    const number = this.#sheet.numberOf(label);
    const mark = document.createElement('sup');
    const link = document.createElement('a');
    link.href = `#note-${number}`;
    link.dataset.note = String(number);
    link.setAttribute('role', 'doc-noteref');
    link.textContent = String(number);
    mark.append(link);
    return mark;
  }
}

function placeholder(label: string, alt: string, url: string, load: () => void): HTMLElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'soft', part: 'image-button', title: url, onclick: load });
  button.textContent = label;
  if (alt) button.append(document.createElement('br'), alt);
  return button;
}

function replace(drawn: Drawn, node: ChildNode): void {
  drawn.node.replaceWith(node);
  drawn.node = node;
}

const isSame = (a: Inline, b: Inline): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Touches only what differs: a selection in the rest stays. */
function changeText(node: Text, text: string): void {
  const before = node.data;
  if (text === before) return;
  if (text.startsWith(before)) {
    node.appendData(text.slice(before.length));
    return;
  }
  let same = 0;
  while (same < text.length && text[same] === before[same]) same++;
  node.replaceData(same, before.length - same, text.slice(same));
}
