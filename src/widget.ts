// Entry "chat-kit/widget": <chat-kit-widget>, a widget outside a chat.
import { html, LitElement } from 'lit';
import { LocaleController } from './controllers/locale-controller.js';
import code from './elements/late/code.styles.js';
import markdown from './elements/late/markdown.styles.js';
import math from './elements/late/math.styles.js';
import { ChatKitMarkdown, markdownRules } from './elements/markdown.js';
import type { ChatRequestEvent } from './elements/part.js';
import { styles } from './elements/styles.js';
import { lateEnglish } from './i18n/late-messages.js';
import { english } from './i18n/messages.js';
import { ChatKitIcon } from './icons/icon.js';
import { lateStyles } from './markdown/late-styles.js';
import type { MarkdownRules } from './markdown/sheet.js';
import { isRecord } from './protocol/guards.js';
import type { WidgetRoot } from './protocol/widgets.js';
import { frame } from './widgets/alone.styles.js';
import type { WidgetHost } from './widgets/context.js';
import { type AddWidgetListener, ChatKitWidgetActionEvent, type ChatKitWidgetEventMap } from './widgets/events.js';
import { registerWidgets } from './widgets/register.js';

export { ChatKitWidgetActionEvent, type ChatKitWidgetEventMap } from './widgets/events.js';
export { type OwnWidgetRenderer, type OwnWidgetTools, registerWidget } from './widgets/own.js';

/** In a chat they come with the first answer. */
const adoptProse = lateStyles([code, markdown, math].join(''));

/**
 * Draws the JSON of a ChatKit widget, without a chat: for previews and tests.
 *
 * @tag chat-kit-widget
 *
 * @csspart widget - The widget, and what is said about it.
 *
 * @fires chatkit.widget.action - A component was used: `detail.action`, `detail.handler`, `detail.streaming`. What is
 * passed to the event's `waitUntil` keeps the component in its loading state.
 * @fires chatkit.error - Something is wrong that a developer wants to know of: `detail.error`.
 * @fires chatkit.log - Diagnosis, such as a prop of the wrong type: `detail.name`, `detail.data`.
 */
export class ChatKitWidget extends LitElement {
  static override styles = [...styles, frame];

  static override properties = {
    widget: { attribute: 'widget' },
    streaming: { attribute: false },
    imageDomains: { attribute: false },
    colorScheme: { attribute: 'color-scheme' },
    locale: { attribute: 'locale' },
  };

  /** While true, the texts of the widget are still being written. Default false. */
  streaming = false;
  /** Domains whose images, and those of domains below them, are loaded unasked; `*` is every domain. Default: none. */
  imageDomains: readonly string[] = [];
  /** `light`, `dark` or `system`. Default: the color scheme of the page. */
  colorScheme: 'light' | 'dark' | 'system' | undefined;
  /** A BCP 47 tag. Default: the language of the browser. */
  locale: string | undefined;

  readonly #language = new LocaleController(this, (error) => this.#emit('chatkit.error', { error }));
  #widget: WidgetRoot | null = null;
  #rules: MarkdownRules | undefined;

  readonly #host: WidgetHost = {
    act: (act) => {
      const event = new ChatKitWidgetActionEvent(act);
      this.dispatchEvent(event);
      return event.close();
    },
    log: (name, data) => this.#emit('chatkit.log', { name, data }),
    error: (error) => this.#emit('chatkit.error', { error }),
  };

  /** The root of the widget: an object, or its JSON. What is no widget is told by `chatkit.error`, and changes nothing. */
  get widget(): WidgetRoot | null {
    return this.#widget;
  }
  set widget(value: WidgetRoot | string | null) {
    try {
      const found: unknown = typeof value === 'string' ? JSON.parse(value) : value;
      if (found !== null && !isRecord(found)) throw new TypeError('A widget is an object with a `type`');
      this.#widget = found as WidgetRoot | null;
    } catch (cause) {
      const error = new TypeError('`widget` must be a widget or its JSON', { cause });
      queueMicrotask(() => this.#emit('chatkit.error', { error }));
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    void this.#language.speak(this.locale ?? globalThis.navigator?.language ?? 'en');
    if (changed.has('imageDomains')) this.#rules = markdownRules({ imageDomains: [...this.imageDomains] }, null);
  }

  protected override firstUpdated(): void {
    adoptProse(this.renderRoot.firstElementChild as Element);
  }

  protected override render() {
    const { words } = this.#language;
    return html`<div class="chat" part="widget" dir=${words.direction} lang=${words.locale} data-scheme=${this.colorScheme ?? ''}
      @chat-kit-request=${this.#onRequest}>
      <chat-kit-widget-view .root=${this.#widget ?? undefined} .open=${this.streaming} .arrived=${this.streaming} .rules=${this.#rules}
        .host=${this.#host} .words=${words}></chat-kit-widget-view>
    </div>`;
  }

  /** What parts of a chat ask for: there is none here. */
  readonly #onRequest = (event: ChatRequestEvent) => {
    event.stopPropagation();
    const { request } = event;
    if (request.type === 'open-link') this.#emit('chatkit.log', { name: 'link', data: { url: request.url } });
  };

  #emit<K extends keyof ChatKitWidgetEventMap>(type: K, detail: ChatKitWidgetEventMap[K]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  declare addEventListener: AddWidgetListener<ChatKitWidget>;
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-kit-widget': ChatKitWidget;
  }
}

const elements = {
  'chat-kit-icon': ChatKitIcon,
  'chat-kit-markdown': ChatKitMarkdown,
  'chat-kit-widget': ChatKitWidget,
};

if (globalThis.customElements) {
  Object.assign(english, lateEnglish);
  registerWidgets();
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
