// An image that is being made, and made. What is drawn of it grows sharper in the same place.
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { intl } from '../../i18n/intl.js';
import type { GeneratedImageItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { icon } from '../icons.js';
import { markOf } from '../message.js';
import { props } from '../part.js';
import { fileName, loadPicture, type PictureSource, pictureSource } from '../pictures.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { ChatKitLargeView } from './large-view.js';
import { LatePart } from './late-part.js';

/** Width by height; what is longer is shown with air beside it. */
const NARROWEST = 0.4;
const WIDEST = 2.5;

export class ChatKitImage extends LatePart {
  static override properties = {
    ...props<ChatKitImage>('item', 'note', 'open', 'settings'),
    pictures: { state: true },
    failed: { state: true },
    wanted: { state: true },
  };

  item!: GeneratedImageItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  /** The one on screen; before it the last one, while this one fades in over it. */
  private pictures: readonly HTMLImageElement[] = [];
  private failed = false;
  /** The host that the reader wants to load from. */
  private wanted: string | null = null;
  /** What was loaded last, or is being loaded. */
  #url: string | null = null;
  #loads = 0;
  #shown = 0;
  /** The focus was on a button that went away. */
  #keepsFocus = false;

  protected override willUpdate(changed: PropertyValues): void {
    const source = this.#source;
    if (source && source.url !== this.#url && this.#mayLoad(source)) void this.#load(source.url);
    if (!changed.has('words') && !changed.has('pictures')) return;
    const newest = this.pictures.at(-1);
    for (const picture of this.pictures) picture.alt = picture === newest ? this.words.say('image.alt') : '';
  }

  protected override render() {
    const { open, note, words } = this;
    const mark = markOf(note);
    return html`
      ${this.pictures.length > 0 || this.#isAwaited ? this.#frame() : nothing}
      ${open ? nothing : this.#trouble()}
      ${mark ? html`<p class="mark" part="stopped-mark">${words.say(mark)}</p>` : nothing}
      <chat-kit-large-view .words=${words}></chat-kit-large-view>
    `;
  }

  protected override updated(): void {
    const progress = this.#progress;
    if (progress === null) this.style.removeProperty('--progress');
    else this.style.setProperty('--progress', String(progress));
    if (this.#keepsFocus) this.#keepFocus();
  }

  get #source(): PictureSource | null {
    return pictureSource(this.item.image?.url, this.settings.markdown);
  }

  get #progress(): number | null {
    const progress = this.note?.progress;
    return this.open && typeof progress === 'number' && progress >= 0 ? Math.min(progress, 1) : null;
  }

  #mayLoad({ isAllowed, host }: PictureSource): boolean {
    return isAllowed || host === this.wanted;
  }

  /** Something is still to come. */
  get #isAwaited(): boolean {
    const source = this.#source;
    return this.open || (source !== null && this.#mayLoad(source) && !this.failed);
  }

  #frame() {
    const { open, pictures, words } = this;
    const drawn = repeat(
      pictures,
      (picture) => picture,
      (picture) => picture,
    );
    return html`<div class="frame" part="generated-image" tabindex="-1" ?data-open=${open} ?data-empty=${pictures.length === 0}>
      ${
        pictures.length > 0 && !open
          ? html`<button class="view" part="image-view" type="button" aria-haspopup="dialog"
              title=${words.say('image.enlarge')} @click=${this.#enlarge}>${drawn}</button>`
          : html`<div class="view">${drawn}</div>`
      }
      ${open || pictures.length === 0 ? this.#status() : nothing}
    </div>`;
  }

  #status() {
    const { words } = this;
    const progress = this.#progress;
    const label = words.say(this.open ? 'image.making' : 'image.loading');
    const percent = progress === null ? nothing : Math.round(progress * 100);
    return html`<div class="status">
      <span class="shimmer">${label}</span>
      ${progress === null ? nothing : html`<span class="percent" aria-hidden="true">${asPercent(progress, words.locale)}</span>`}
      <div class="bar" part="image-progress" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${percent}></div>
    </div>`;
  }

  /** What keeps the image, or the last state of it, from being seen. */
  #trouble() {
    const { note, words } = this;
    const source = this.#source;
    if (source && !this.#mayLoad(source)) {
      return html`<button class="soft" part="image-button" type="button" title=${source.url} @click=${() => this.#want(source)}>
        ${words.say('markdown.imageFrom', { host: source.host })}
      </button>`;
    }
    if (!source && note?.cut) return nothing;
    if (source && !this.failed) return nothing;
    return html`<div class="failed" part="image-failed">
      <span>${words.say('image.failed')}</span>
      ${
        source
          ? html`<button class="soft" part="retry-button" type="button" @click=${this.#retry}>
              ${icon('retry')} ${words.say('retry')}
            </button>`
          : nothing
      }
    </div>`;
  }

  async #load(url: string): Promise<void> {
    const load = ++this.#loads;
    this.#url = url;
    this.failed = false;
    try {
      const picture = await loadPicture(url);
      // Until it can be drawn at once, the one before it stays.
      if (this.pictures.length > 0) await picture.decode().catch(() => undefined);
      if (load > this.#shown) await this.#show(picture, load);
    } catch {
      if (load === this.#loads) this.failed = true;
    }
  }

  async #show(picture: HTMLImageElement, load: number): Promise<void> {
    this.#shown = load;
    const before = this.pictures.at(-1);
    if (!before) this.#takeShape(picture);
    this.pictures = before ? [before, picture] : [picture];
    // To look for animations lays out the page, which for all the images of a thread takes long.
    if (!before) return;
    await this.updateComplete;
    await Promise.allSettled(picture.getAnimations().map(({ finished }) => finished));
    if (this.pictures.at(-1) === picture) this.pictures = [picture];
  }

  /** The first picture decides it, and those after it keep to it: nothing moves any more. */
  #takeShape({ naturalWidth, naturalHeight }: HTMLImageElement): void {
    const ratio = naturalWidth / naturalHeight || 1;
    this.style.setProperty('--ratio', String(Math.min(Math.max(ratio, NARROWEST), WIDEST)));
  }

  #want({ host }: PictureSource): void {
    this.wanted = host;
    this.#keepsFocus = true;
  }

  readonly #retry = () => {
    this.#url = null;
    this.failed = false;
    this.#keepsFocus = true;
  };

  #keepFocus(): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    if (activeElement && !this.contains(activeElement)) {
      this.#keepsFocus = false;
      return;
    }
    const button = this.querySelector<HTMLElement>('button');
    (button ?? this.querySelector<HTMLElement>('.frame'))?.focus({ preventScroll: true });
    if (button) this.#keepsFocus = false;
  }

  readonly #enlarge = (event: Event) => {
    const picture = this.pictures.at(-1);
    if (!picture) return;
    const name = fileName(this.item.image?.id, picture.src);
    const view = this.querySelector<ChatKitLargeView>('chat-kit-large-view');
    void view?.show({ url: picture.src, alt: picture.alt, name }, event.currentTarget as HTMLElement);
  };
}

const asPercent = (share: number, locale: string): string =>
  intl('NumberFormat', locale, { style: 'percent' }).format(share);
