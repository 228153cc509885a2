// A picture as large as the window, in the top layer: over the page, and out of reach of whatever cuts the chat off.
import { html, nothing } from 'lit';
import { stroke } from '../icons.js';
import { isOwn } from '../pictures.js';
import { LatePart } from './late-part.js';

export interface Picture {
  readonly url: string;
  readonly alt: string;
  /** What a file made of it is called. */
  readonly name: string;
}

const CLOSE = 'M6 6l12 12M18 6 6 18';
const DOWNLOAD = 'M12 4v11.5M6.5 10.5 12 16l5.5-5.5M4.5 20h15';
const NEW_TAB =
  'M14 4.5h5.5V10M19.5 4.5 11 13M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10';

export class ChatKitLargeView extends LatePart {
  static override properties = { picture: { state: true } };

  private picture: Picture | null = null;
  #opener: HTMLElement | undefined;

  /** The focus comes back to `opener`. */
  async show(picture: Picture, opener: HTMLElement): Promise<void> {
    this.picture = picture;
    this.#opener = opener;
    await this.updateComplete;
    if (this.isConnected) this.#dialog?.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picture = null;
  }

  protected override render() {
    const { picture, words } = this;
    if (!picture) return nothing;
    const close = words.say('image.close');
    return html`<dialog part="dialog" aria-label=${picture.alt} @close=${this.#onClose} @click=${this.#onClick}
      @keydown=${this.#onKeyDown}>
      <img part="large-image" alt=${picture.alt} referrerpolicy="no-referrer" src=${picture.url}>
      <div class="tools">
        ${this.#file(picture)}
        <button part="close-button" type="button" aria-label=${close} title=${close} autofocus
          @click=${() => this.#dialog?.close()}>${stroke(CLOSE)}</button>
      </div>
    </dialog>`;
  }

  /** Another host's file cannot be saved from here without asking that host by script. */
  #file({ url, name }: Picture) {
    const isFile = isOwn(url);
    const label = this.words.say(isFile ? 'image.download' : 'image.newTab');
    return html`<a part="download-button" href=${url} aria-label=${label} title=${label} rel="noopener noreferrer"
      target=${isFile ? nothing : '_blank'} download=${isFile ? name : nothing}>${stroke(isFile ? DOWNLOAD : NEW_TAB)}</a>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  readonly #onClose = () => {
    this.picture = null;
    this.#opener?.focus({ preventScroll: true });
  };

  /** Beside the picture. */
  readonly #onClick = (event: Event) => {
    if (event.target === event.currentTarget) this.#dialog?.close();
  };

  /** Escape closes this, and is not for the chat, where it stops an answer. */
  readonly #onKeyDown = (event: Event) => event.stopPropagation();
}
