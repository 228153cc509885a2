// The floor of widgets: the same elements, written by hand with Lit, without anything that a tree can ask for.
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** A card of rows, each with a title, a text, two badges and a button: as the tree has them. */
const card = (rows) => html`<section class="card">
  ${repeat(
    rows,
    ({ id }) => id,
    ({ id, title, text }) => html`<div class="row" id=${id}>
      <div class="col">
        <p class="title" role="heading" aria-level="3" dir="auto">${title}</p>
        <p class="text" dir="auto">${text}</p>
      </div>
      <span class="badge"><span>New</span></span>
      <span class="badge"><span>Open</span></span>
      <button type="button"><span>Open</span></button>
    </div>`,
  )}
</section>`;

const styles = `
  .card { display: flex; flex-direction: column; gap: 12px; padding: 16px; border: 1px solid; border-radius: 12px; max-inline-size: 36rem }
  .row { display: flex; gap: 8px; align-items: center }
  .col { display: flex; flex-direction: column; gap: 4px; flex: 1; min-inline-size: 0 }
  p { margin: 0 } .title { font-weight: 600 } .badge { padding: 2px 8px; border-radius: 6px; background: #eee }
  button { min-block-size: 36px; padding-inline: 12px; border: 0; border-radius: 8px }
`;

export function makeSide() {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  return {
    show(rows) {
      render(card(rows), root);
    },
    /** All that there is. */
    isComplete: (rows) => root.querySelectorAll('.row').length === rows.length,
    textOf: (id) => root.querySelector(`#${id} .text`)?.textContent,
  };
}
