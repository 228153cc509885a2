// One source, in a card or in a list: its sign, its title, where it is from, and what it is about.
import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { Entity } from '../../options.js';
import type { ViewSettings } from '../settings.js';
import { favicon } from './favicon.js';
import { dayOf, type ShownSource } from './source.js';

interface EntryContext {
  readonly settings: ViewSettings;
  readonly words: Words;
  readonly open: (entity: Entity) => void;
}

export const sourceSign = ({ href, host, icon }: ShownSource, { markdown }: ViewSettings) =>
  html`<span class="sign" aria-hidden="true">${
    href ? favicon(host, markdown.imageDomains) : html`<chat-kit-icon .name=${icon}></chat-kit-icon>`
  }</span>`;

export function sourceEntry(source: ShownSource, { settings, words, open }: EntryContext) {
  const { title, href, host, origin, description, timestamp, entity } = source;
  const facts = [...new Set([origin, host, dayOf(timestamp, words.locale)])].filter((fact) => fact && fact !== title);
  return html`
    ${sourceSign(source, settings)}
    <div class="facts">
      ${
        href
          ? html`<a class="title" href=${href} target="_blank" rel="noopener noreferrer">${title}</a>`
          : entity?.interactive && settings.entityClicks
            ? html`<button class="title" type="button" @click=${() => open(entity)}>${title}</button>`
            : html`<span class="title">${title}</span>`
      }
      ${
        facts.length > 0
          ? html`<span class="where">${facts.map((text, n) => html`${n ? ' · ' : ''}<bdi>${text}</bdi>`)}</span>`
          : nothing
      }
      ${description ? html`<span class="about">${description}</span>` : nothing}
    </div>
  `;
}
