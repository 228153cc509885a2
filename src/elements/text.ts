// Plain text with its line breaks, an element a line. A longer text adds to the last line; what is drawn stays.
import { noChange } from 'lit';
import { property } from 'lit/decorators.js';
import { ChatKitPart } from './part.js';

export class ChatKitText extends ChatKitPart {
  @property({ attribute: false }) text = '';

  readonly #lines: { element: HTMLElement; node: Text }[] = [];
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
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const drawn = this.#lines[index];
      if (!drawn) this.#addLine(line);
      else if (drawn.node.data !== line) drawn.node.data = line;
    }
    for (const { element } of this.#lines.splice(lines.length)) element.remove();
  }

  #addLine(line: string): void {
    const element = document.createElement('span');
    element.className = 'line';
    element.dir = 'auto';
    const node = document.createTextNode(line);
    element.append(node);
    this.append(element);
    this.#lines.push({ element, node });
  }
}

/** A break is drawn with what comes after it: nothing may, when the text is stopped. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}
