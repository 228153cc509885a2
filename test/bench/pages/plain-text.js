// The floor: what is written, an element a line, drawn once a frame. A longer text adds to the last line.
import { LitElement, noChange } from 'lit';

export { markdownRules } from '../../../src/elements/markdown.ts';

export class ChatKitMarkdown extends LitElement {
  static properties = { text: { attribute: false } };

  #lines = [];
  #drawn = '';

  constructor() {
    super();
    this.text = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return noChange;
  }

  updated() {
    if (!this.text.startsWith(this.#drawn)) throw new Error('The floor draws texts that grow');
    const [first, ...rest] = this.text.slice(this.#drawn.length).split('\n');
    this.#drawn = this.text;
    if (this.#lines.length > 0) this.#lines.at(-1).appendData(first);
    else rest.unshift(first);
    for (const line of rest) this.#add(line);
  }

  #add(line) {
    const element = document.createElement('div');
    element.className = 'line';
    element.dir = 'auto';
    const node = document.createTextNode(line);
    element.append(node);
    this.append(element);
    this.#lines.push(node);
  }
}
