// The card of a mark: what is known of its sources, or what the page shows of its entity.
import { html, nothing } from 'lit';
import { plural } from '../../i18n/plural.js';
import type { Entity } from '../../options.js';
import { isRecord } from '../../protocol/guards.js';
import type { WidgetRoot } from '../../protocol/widgets.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { CardOpener } from './card-opener.js';
import type { ChatKitCitation } from './citation.js';
import { LatePart } from './late-part.js';
import { loadWidgets } from './load-widgets.js';
import { sourceEntry } from './source-entry.js';

export class ChatKitSourceCard extends LatePart {
  static override properties = props<ChatKitSourceCard>('settings');

  settings = DEFAULT_SETTINGS;

  readonly #opener = new CardOpener<ChatKitCitation>(this, (mark, isOpen) => {
    mark.expanded = isOpen;
    this.requestUpdate();
  });
  /** By the id of the entity; null where the page shows nothing. */
  readonly #previews = new Map<string, WidgetRoot | 'loading' | null>();

  /** The one whose card is open. */
  get mark(): ChatKitCitation | null {
    return this.#opener.mark;
  }

  watch(mark: ChatKitCitation): void {
    this.#opener.watch(mark, (event) => this.#activate(mark, event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#opener.close();
  }

  protected override willUpdate(): void {
    const entity = this.#entity;
    if (entity && !this.#previews.has(entity.id)) void this.#ask(entity);
  }

  protected override render() {
    const { settings, words, mark } = this;
    const preview = this.#entity && this.#previews.get(this.#entity.id);
    if (isRecord(preview)) {
      return html`<div class="preview" tabindex="0">
        <chat-kit-widget-view .root=${preview} .rules=${settings.markdown} .words=${words}></chat-kit-widget-view>
      </div>`;
    }
    const open = (entity: Entity) => this.#openEntity(entity);
    return html`
      ${mark?.sources.map((source) => html`<div class="entry">${sourceEntry(source, { settings, words, open })}</div>`)}
      ${preview === 'loading' ? html`<p class="loading"><span>${words.say('sources.loading')}</span></p>` : nothing}
    `;
  }

  protected override updated(): void {
    const [first, ...others] = this.mark?.sources ?? [];
    if (first)
      this.ariaLabel = others.length > 0 ? plural(this.words, 'sources.count', others.length + 1) : first.title;
  }

  /** The one that the page may show more of. */
  get #entity(): Entity | null {
    const [first, ...others] = this.mark?.sources ?? [];
    return others.length === 0 && first?.entity?.interactive && this.settings.preview ? first.entity : null;
  }

  async #ask(entity: Entity): Promise<void> {
    this.#previews.set(entity.id, 'loading');
    let preview: WidgetRoot | null | undefined;
    try {
      preview = await this.settings.preview?.(entity);
      if (preview) await loadWidgets();
    } catch {
      // Its own fields are there to be read.
    }
    this.#previews.set(entity.id, isRecord(preview) ? preview : null);
    this.requestUpdate();
  }

  #activate({ sources }: ChatKitCitation, event: MouseEvent): void {
    const [first, ...others] = sources;
    const isByKey = event.detail === 0;
    if (first?.href && others.length === 0) {
      if (!isByKey) this.#opener.close();
    } else if (first?.entity?.interactive && others.length === 0 && this.settings.entityClicks) {
      this.#openEntity(first.entity);
    } else {
      this.#opener.open(event.currentTarget as ChatKitCitation);
      if (isByKey) void this.updateComplete.then(() => this.#opener.enter());
    }
  }

  #openEntity(entity: Entity): void {
    this.ask({ type: 'open-entity', entity });
    this.#opener.close();
  }
}
