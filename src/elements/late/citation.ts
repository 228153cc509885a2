// The mark of a place in an answer: what it is based on, in one word.
import { html, nothing } from 'lit';
import { intl } from '../../i18n/intl.js';
import { props } from '../part.js';
import { LatePart } from './late-part.js';
import type { ShownSource } from './source.js';

export class ChatKitCitation extends LatePart {
  static override properties = props<ChatKitCitation>('sources', 'expanded');

  sources: readonly ShownSource[] = [];
  /** Its card is open. */
  expanded = false;

  protected override render() {
    const { sources } = this;
    const [first] = sources;
    if (!first) return nothing;
    const more = sources.length - 1;
    const inside = html`${
      first.label
        ? html`<bdi class="label">${first.label}</bdi>`
        : html`<chat-kit-icon .name=${first.icon}></chat-kit-icon>`
    } ${more > 0 ? html`<span class="count">${this.#plus(more)}</span>` : nothing}`;
    return first.href && more === 0
      ? html`<a class="pill" part="annotation" href=${first.href} target="_blank" rel="noopener noreferrer"
          aria-label=${this.#name()}>${inside}</a>`
      : html`<button class="pill" part="annotation" type="button" aria-label=${this.#name()}
          aria-haspopup="dialog" aria-expanded=${String(this.expanded)}>${inside}</button>`;
  }

  /** Also what can be seen, for those who speak to their computer. */
  #name(): string {
    const { sources, words } = this;
    const label = `${sources[0]?.label} ${sources.length > 1 ? this.#plus(sources.length - 1) : ''}`.trim();
    const titles = sources.map(({ title }) => title);
    const all = titles[0]?.includes(label) ? titles : [label, ...titles];
    return words.say(sources.length > 1 ? 'sources.several' : 'sources.one', {
      title: intl('ListFormat', words.locale, { type: 'unit' }).format(all),
    });
  }

  #plus(n: number): string {
    return intl('NumberFormat', this.words.locale, { signDisplay: 'always' }).format(n);
  }
}
