// A piece of content with an edge, perhaps a form, perhaps with what may be done with it.
import { html } from 'lit';
import { component } from '../component.js';
import { cardShape } from '../containers/card.js';

export const card = component(
  cardShape,
  (props, context) => html`<chat-kit-widget-card .card=${props} .context=${context}></chat-kit-widget-card>`,
);
