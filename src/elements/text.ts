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
    if (this.text === this.#drawn) return;
    if (this.text.startsWith(this.#drawn)) this.#append(this.text.slice(this.#drawn.length));
    else this.#redraw();
    this.#drawn = this.text;
  }

  #append(added: string): void {
    const [first = '', ...rest] = added.split('\n');
    const last = this.#lines.at(-1);
    if (last) last.node.appendData(first);
    else this.#addLine(first);
    for (const line of rest) this.#addLine(line);
  }

  #redraw(): void {
    const lines = this.text.split('\n');
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
