// What is in it changes softly.
import { html } from 'lit';
import { component } from '../component.js';
import { children } from '../readers.js';

export const transition = component(
  { children },
  ({ children }, context) =>
    html`<chat-kit-widget-transition .kind=${kindOf(children)} .content=${context.children(
      children,
    )}></chat-kit-widget-transition>`,
);

/** Of another kind, it is another thing; else the same one has changed. */
const kindOf = (children: readonly unknown[] = []): string =>
  children
    .map((child) => {
      const { type, key, id } = (child ?? {}) as Record<string, unknown>;
      return [type, key, id].map(String).join(' ');
    })
    .join();
