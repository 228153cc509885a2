// Rows and columns.
import { html } from 'lit';
import { component } from '../component.js';
import { children } from '../readers.js';

export const table = component(
  { children },
  ({ children }, context) =>
    html`<chat-kit-widget-table .rows=${children ?? []} .context=${context}></chat-kit-widget-table>`,
);
