// A picture, or what stands in its place: a question before another host is asked for it, or its words when there is none.
import { html, nothing, type PropertyValues } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import { type PictureSource, pictureSource } from '../../elements/pictures.js';
import { icon } from '../../icons/draw.js';
import type { MarkdownRules } from '../../markdown/sheet.js';

export class ChatKitWidgetImage extends ChatKitPart {
  static override properties = {
    ...props<ChatKitWidgetImage>('src', 'alt', 'rules'),
    wanted: { state: true },
    found: { state: true },
  };

  src = '';
  alt = '';
  rules!: MarkdownRules;

  /** The host that the reader wants to load from. */
  private wanted: string | null = null;
  /** Whether there is a picture; null while it is on its way. */
  private found: boolean | null = null;
  #source: PictureSource | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.found = null;
    if (changed.has('src') || changed.has('rules')) this.#source = pictureSource(this.src, this.rules);
    this.dataset.state = this.#state;
  }

  get #state(): 'loading' | 'ready' | 'failed' | 'asks' {
    const source = this.#source;
    if (!source || this.found === false) return 'failed';
    if (!source.isAllowed && source.host !== this.wanted) return 'asks';
    return this.found ? 'ready' : 'loading';
  }

  protected override render() {
    const source = this.#source;
    const state = this.#state;
    if (!source || state === 'failed') return html`<span class="words">${this.#words()}</span>`;
    if (state === 'asks') return this.#question(source);
    return html`<img src=${source.url} alt=${this.alt} loading="lazy" decoding="async" referrerpolicy="no-referrer"
      @load=${this.#onLoad} @error=${this.#onError}>`;
  }

  #words() {
    const { alt } = this;
    return html`${icon('square-image', 'md')}${alt ? html`<span dir="auto">${alt}</span>` : nothing}`;
  }

  #question({ host, url }: PictureSource) {
    const { alt, words } = this;
    return html`<button class="soft" part="image-button" type="button" title=${url} @click=${() => this.#load(host)}>
      ${icon('square-image', 'md')}
      <span class="words">
        <span>${words.say('markdown.imageFrom', { host })}</span>
        ${alt ? html`<span class="alt" dir="auto">${alt}</span>` : nothing}
      </span>
    </button>`;
  }

  #load(host: string): void {
    this.wanted = host;
    // The button goes away.
    this.tabIndex = -1;
    this.focus({ preventScroll: true });
  }

  readonly #onLoad = () => {
    this.found = true;
  };

  readonly #onError = () => {
    this.found = false;
  };
}
