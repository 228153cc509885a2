// Plain text with its line breaks, an element a line. A longer text adds to the last line; what is drawn stays.
import { noChange } from 'lit';
import { property } from 'lit/decorators.js';
import { ChatKitPart } from './part.js';

interface Line {
  element: HTMLElement;
  node: Text;
}

export class ChatKitText extends ChatKitPart {
  @property({ attribute: false }) text = '';

  readonly #lines: Line[] = [];
  #drawn = '';

  protected override render() {
    return noChange;
  }

  protected override updated(): void {
    const text = withoutLastBreaks(this.text);
    if (text === this.#drawn) return;
    if (text.startsWith(this.#drawn)) this.#append(text.slice(this.#drawn.length));
    else this.#redraw(text);
    this.#drawn = text;
  }

  #append(added: string): void {
    const [first = '', ...rest] = added.split('\n');
    const last = this.#lines.at(-1);
    if (last) last.node.appendData(first);
    else this.#addLine(first);
    for (const line of rest) this.#addLine(line);
  }

  #redraw(text: string): void {
    const lines = text === '' ? [] : text.split('\n');
    for (const [index, line] of lines.entries()) {
      const drawn = this.#lines[index];
      if (!drawn) this.#addLine(line);
      else if (drawn.node.data !== line) this.#replace(index, drawn, line);
    }
    for (const { element } of this.#lines.splice(lines.length)) element.remove();
  }

  #replace(index: number, drawn: Line, line: string): void {
    if (line !== '' && drawn.node.data !== '') {
      drawn.node.data = line;
      return;
    }
    const made = makeLine(line);
    drawn.element.replaceWith(made.element);
    this.#lines[index] = made;
  }

  #addLine(line: string): void {
    const made = makeLine(line);
    this.append(made.element);
    this.#lines.push(made);
  }
}

/** Blocks, and a break in an empty one, so that what is copied has the lines that are seen. */
function makeLine(line: string): Line {
  const element = document.createElement('div');
  element.className = 'line';
  element.dir = 'auto';
  const node = document.createTextNode(line);
  element.append(line === '' ? document.createElement('br') : node);
  return { element, node };
}

/** A break is drawn with what comes after it: nothing may, when the text is stopped. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}
