// What came with a message of the person: pictures that can be looked at, and files by their names.
import { html, nothing } from 'lit';
import { isRecord } from '../../protocol/guards.js';
import { props } from '../part.js';
import { type PictureSource, pictureSource } from '../pictures.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { ChatKitLargeView } from './large-view.js';
import { LatePart } from './late-part.js';

interface Shown {
  readonly name: string;
  readonly type: string;
  readonly source: PictureSource | null;
}

export class ChatKitAttachments extends LatePart {
  static override properties = {
    ...props<ChatKitAttachments>('attachments', 'settings'),
    wanted: { state: true },
    missing: { state: true },
  };

  /** As the server has them: each may be anything. */
  attachments: readonly unknown[] = [];
  settings = DEFAULT_SETTINGS;

  /** Hosts that the reader wants to load from. */
  private wanted: readonly string[] = [];
  /** Pictures that are not there. */
  private missing: readonly string[] = [];

  protected override render() {
    const { words } = this;
    return html`
      <ul role="list" aria-label=${words.say('said.attachments')}>
        ${this.attachments.filter(isRecord).map((one) => html`<li>${this.#one(shown(one, this))}</li>`)}
      </ul>
      <chat-kit-large-view .words=${words}></chat-kit-large-view>
    `;
  }

  #one({ name, type, source }: Shown) {
    if (!source || this.missing.includes(source.url)) return this.#chip(name, type);
    if (source.isAllowed || this.wanted.includes(source.host)) return this.#picture(name, source);
    return this.#chip(name, type, source);
  }

  #picture(name: string, { url }: PictureSource) {
    const alt = name || this.words.say('said.image');
    const onError = () => {
      this.missing = [...this.missing, url];
    };
    const onClick = (event: Event) => {
      const view = this.querySelector<ChatKitLargeView>('chat-kit-large-view');
      void view?.show({ url, alt, name: alt }, event.currentTarget as HTMLElement);
    };
    return html`<button class="picture" part="attachment" type="button" aria-haspopup="dialog" title=${alt} @click=${onClick}>
      <img alt=${alt} referrerpolicy="no-referrer" decoding="async" src=${url} @error=${onError}>
    </button>`;
  }

  #chip(name: string, type: string, source?: PictureSource) {
    const { words } = this;
    const title = name || words.say(source ? 'said.image' : 'said.file');
    return html`<div class="file" part="attachment">
      <chat-kit-icon .name=${source ? 'square-image' : 'document'}></chat-kit-icon>
      <div class="about">
        <span class="name" dir="auto" title=${title}>${title}</span>
        ${type ? html`<span class="type">${type}</span>` : nothing}
        ${
          source
            ? html`<button class="soft" part="image-button" type="button" title=${source.url}
                @click=${() => this.#want(source)}>${words.say('markdown.imageFrom', { host: source.host })}</button>`
            : nothing
        }
      </div>
    </div>`;
  }

  async #want({ host, url }: PictureSource): Promise<void> {
    this.wanted = [...this.wanted, host];
    await this.updateComplete;
    for (const image of this.querySelectorAll('img')) {
      if (image.src === url) image.closest('button')?.focus({ preventScroll: true });
    }
  }
}

function shown(
  { type, name, mime_type, preview_url }: Record<string, unknown>,
  { settings }: ChatKitAttachments,
): Shown {
  const title = typeof name === 'string' ? name.trim() : '';
  return {
    name: title,
    type: typeName(title, typeof mime_type === 'string' ? mime_type : ''),
    source: type === 'image' ? pictureSource(preview_url, settings.markdown) : null,
  };
}

/** `PDF`, for people: the end of the name, or else what the type says. */
const typeName = (name: string, mime: string): string =>
  (
    /\.([a-z\d]{1,6})$/i.exec(name)?.[1] ??
    /\/(?:x-)?([a-z\d]{1,12})/i.exec(mime)?.[1]?.replace(/^plain$/i, 'text') ??
    ''
  ).toUpperCase();
