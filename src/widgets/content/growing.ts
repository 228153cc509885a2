// A text that may grow: its node stays, and with it what is selected.
import { Directive, directive } from 'lit/directive.js';

class Growing extends Directive {
  readonly #node = document.createTextNode('');

  render(text: string): Text {
    const node = this.#node;
    const { data } = node;
    if (text.startsWith(data)) {
      if (text.length > data.length) node.appendData(text.slice(data.length));
    } else node.data = text;
    return node;
  }
}

/** For the place of a child: `<p>${growing(value)}</p>`. */
export const growing = directive(Growing);
