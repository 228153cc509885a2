// A tree of components as a text: what it says can be read, what it offers cannot be used.
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';
import { type WidgetLine, widgetLines } from './widget-lines.js';

export class ChatKitWidgetText extends LatePart {
  static override properties = props<ChatKitWidgetText>('root', 'open', 'settings');

  /** Of the tree; anything at all may come. */
  root: unknown;
  /** Its texts are still being written. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return this.#draw(widgetLines(this.root));
  }

  #draw(lines: readonly WidgetLine[]): unknown {
    return repeat(
      lines,
      ({ key }) => key,
      (line) => this.#line(line),
    );
  }

  #line(line: WidgetLine) {
    switch (line.type) {
      case 'text':
      case 'title':
      case 'quiet':
        return html`<p class=${line.type} dir="auto">${line.text}</p>`;
      case 'markdown':
        return html`<chat-kit-markdown .text=${line.text} .open=${this.open} .rules=${this.settings.markdown}
          .words=${this.words}></chat-kit-markdown>`;
      case 'action':
        return html`<p class="action"><span dir="auto">${line.text}</span>
          <span class="visually-hidden">(${this.words.say('widget.inactive')})</span></p>`;
      case 'row':
      case 'column':
        return html`<div class=${line.type}>${this.#draw(line.lines)}</div>`;
      case 'rule':
        return html`<hr>`;
      case 'more':
        return html`<p class="quiet">…</p>`;
      default:
        return line satisfies never;
    }
  }
}
