// A text in Markdown, as in an answer.
import { html } from 'lit';
import { component } from '../component.js';
import { flag, written } from '../readers.js';

export const markdown = component({ value: written, streaming: flag }, (props, { rules, words, open }) => {
  const { value = '', streaming = true } = props;
  return html`<chat-kit-markdown class="widget-markdown" .text=${value} .open=${open && streaming} .rules=${rules}
    .words=${words}></chat-kit-markdown>`;
});
