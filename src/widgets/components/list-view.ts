// A list of things, perhaps to choose from.
import { html } from 'lit';
import { component } from '../component.js';
import { listShape } from '../containers/list.js';

export const listView = component(
  listShape,
  (props, context) => html`<chat-kit-widget-list .list=${props} .context=${context}></chat-kit-widget-list>`,
);
