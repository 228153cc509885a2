// A component of a type that nobody here knows: its texts can be read, and what is inside it is drawn.
import { html, nothing } from 'lit';
import { isRecord } from '../protocol/guards.js';
import type { WidgetComponent } from '../protocol/widgets.js';
import type { WidgetContext } from './context.js';
import { childrenOf } from './weight.js';

/** In the order in which they are read. */
const TEXTS = ['title', 'label', 'value', 'text', 'caption', 'description', 'alt'];

export function fallback(node: WidgetComponent, context: WidgetContext): unknown {
  const texts = TEXTS.map((prop) => node[prop]).filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  const options = Array.isArray(node.options) ? node.options.flatMap(optionText) : [];
  return html`<div class="unknown">
    ${texts.map((text) => html`<p dir="auto">${text}</p>`)}
    ${options.length > 0 ? html`<ul>${options.map((text) => html`<li dir="auto">${text}</li>`)}</ul>` : nothing}
    ${context.children(childrenOf(node))}
  </div>`;
}

const optionText = (option: unknown): string | [] => {
  const text = isRecord(option) ? (option.label ?? option.value) : option;
  return typeof text === 'string' ? text : [];
};
