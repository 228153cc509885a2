// Entry "chat-kit/launcher": <chat-kit-launcher>, the button in the corner that opens a chat over the page.
import type { ChatKit } from './chat-kit.js';
import type { ChatKitEventMap } from './events.js';
import type { AddLauncherListener, ChatKitLauncherEventMap } from './launcher/events.js';
import { focused, hasFocusWithin } from './launcher/focused.js';
import { makeFrame, setAll } from './launcher/frame.js';
import inside from './launcher/inside.styles.js';
import launcher from './launcher/launcher.styles.js';
import { loadChat, preloadChat } from './launcher/load.js';
import { type Looks, looksOf } from './launcher/looks.js';
import { Placement } from './launcher/placement.js';
import { launcherWords } from './launcher/words.js';
import { lateStyles } from './markdown/late-styles.js';
import type { ChatKitOptions } from './options.js';

export type { ChatKitLauncherEventMap } from './launcher/events.js';

/** Those of `<chat-kit>`, which are handed on to it. */
const chatAttributes = ['api-url', 'initial-thread', 'color-scheme', 'locale', 'placeholder'];

const adopt = lateStyles(launcher);
const adoptInside = lateStyles(inside);

/** A server that only imports this has no elements. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A button in the corner of the page that opens a chat: over the page, and on a phone as the whole screen. The chat is
 * loaded when it is opened for the first time. Closing keeps it, and an answer that is running goes on.
 *
 * @tag chat-kit-launcher
 *
 * @attr {string} position - `start` puts it into the other corner.
 * @attr {boolean} open - There while the panel is open.
 * @attr {boolean} preload - Loads the chat as soon as the page has nothing else to do.
 * @attr {string} api-url - As all attributes of `<chat-kit>`: handed on to it.
 *
 * @slot - A `<chat-kit>` of the page's own. Without it, one is made.
 *
 * @csspart button - The button in the corner.
 * @csspart unread - The dot on it, after an answer that nobody has seen.
 * @csspart panel - What it opens.
 * @csspart close-button - Closes the panel where it is the whole screen.
 *
 * @cssproperty --chat-kit-launcher-offset - From the corner to the button. Default: 20px.
 * @cssproperty --chat-kit-launcher-size - Of the button. Default: 56px.
 * @cssproperty --chat-kit-launcher-width - Of the panel, at most. Default: 400px.
 * @cssproperty --chat-kit-launcher-height - Of the panel, at most. Default: 680px.
 * @cssproperty --chat-kit-accent - The button. For the chat, set it on `chat-kit` as well.
 * @cssproperty --chat-kit-on-accent - The sign on it.
 *
 * @fires chatkit.launcher.open - The panel was opened.
 * @fires chatkit.launcher.close - The panel was closed.
 */
export class ChatKitLauncher extends Base {
  static readonly observedAttributes = ['open', ...chatAttributes];

  readonly #frame = makeFrame();
  readonly #placement = new Placement(this.#frame.panel, this, () => this.#makeRoom());
  #options: ChatKitOptions | undefined;
  /** The one that is made here, where the page has none of its own. */
  #made: ChatKit | undefined;
  /** Has the options. */
  #informed: ChatKit | undefined;
  #isConnected = false;
  #isOpen = false;
  #isUnread = false;
  /** Had the focus before. */
  #opener: HTMLElement | undefined;

  constructor() {
    super();
    const { all, button, close, panel } = this.#frame;
    this.attachShadow({ mode: 'open' }).append(all);
    adopt(all);
    button.addEventListener('click', () => this.toggle());
    close.addEventListener('click', () => this.close());
    // By the browser, such as by the back gesture of a phone. When it is shown in another way, it is open again by now.
    panel.addEventListener('close', () => {
      if (!panel.open && this.#isConnected) this.close();
    });
    this.addEventListener('keydown', this.#onKeyDown);
    // It does not bubble; on its way down it is seen whichever chat is inside.
    this.addEventListener('chatkit.response.end', this.#onAnswer as EventListener, { capture: true });
  }

  /** Is the panel open? Setting it opens and closes. */
  get open(): boolean {
    return this.hasAttribute('open');
  }
  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  /** The chat: the page's own, or the one that is made here. It has its methods as soon as it was opened or preloaded. */
  get chat(): ChatKit {
    const chat = this.#known ?? (document.createElement('chat-kit') as ChatKit);
    if (!this.#known) {
      this.#made = chat;
      for (const name of chatAttributes) this.#handOn(name);
    }
    return chat;
  }

  /** The options of the chat. @throws InvalidOptionError for the first that is wrong, once the chat is loaded */
  get options(): ChatKitOptions {
    return this.#known?.options ?? this.#options ?? {};
  }
  set options(options: ChatKitOptions) {
    this.#informed = this.#known;
    if (this.#informed) this.#informed.options = options;
    this.#options = options;
    this.#draw();
  }

  /** Sets all options of the chat. @throws InvalidOptionError for the first that is wrong, once the chat is loaded */
  setOptions(options: ChatKitOptions): void {
    this.options = options;
  }

  /** Opens the panel, and puts the focus into the composer. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel, and gives the focus back. Nothing is stopped. */
  close(): void {
    this.open = false;
  }

  toggle(): void {
    this.open = !this.open;
  }

  connectedCallback(): void {
    for (const name of ['options', 'open'] as const) this.#takeOver(name);
    this.#isConnected = true;
    this.#placement.connect();
    if (this.hasAttribute('preload')) preloadChat();
    // A page that has it open from the start keeps the focus.
    this.#follow(false);
  }

  disconnectedCallback(): void {
    this.#isConnected = false;
    this.#placement.disconnect();
  }

  attributeChangedCallback(name: string): void {
    if (name !== 'open') {
      this.#handOn(name);
      this.#draw();
    } else if (this.#isConnected) this.#follow(true);
  }

  get #known(): ChatKit | undefined {
    return this.querySelector('chat-kit') ?? this.#made;
  }

  /** What was set before the upgrade lies in front of the accessor. */
  #takeOver(name: 'options' | 'open'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as { options?: unknown; open?: unknown })[name];
    Object.assign(this, { [name]: value });
  }

  /** To the chat that is made here: the page's own has its own attributes. */
  #handOn(name: string): void {
    const value = this.getAttribute(name);
    if (value === null) this.#made?.removeAttribute(name);
    else this.#made?.setAttribute(name, value);
  }

  /** Does what the attribute says. In a place it was moved to, it is shown once more, and nothing happens. */
  #follow(takesFocus: boolean): void {
    if (this.open === this.#isOpen) {
      this.#draw();
      this.#placement.show();
    } else if (this.open) this.#onOpen(takesFocus);
    else this.#onClose();
  }

  #onOpen(takesFocus: boolean): void {
    const { chat } = this;
    this.#isOpen = true;
    this.#isUnread = false;
    this.#opener = focused();
    if (!this.contains(chat)) this.append(chat);
    if (this.#options && this.#informed !== chat) chat.options = this.#options;
    this.#informed = chat;
    this.#draw();
    this.#placement.show();
    if (takesFocus) this.#frame.inside.focus({ preventScroll: true });
    void this.#start(chat, takesFocus);
    this.#tell('chatkit.launcher.open');
  }

  #onClose(): void {
    const { panel, button } = this.#frame;
    this.#isOpen = false;
    const returns = hasFocusWithin(panel) || !focused();
    panel.close();
    this.#draw();
    if (returns) (this.#opener?.isConnected ? this.#opener : button).focus({ preventScroll: true });
    this.#tell('chatkit.launcher.close');
  }

  async #start(chat: ChatKit, takesFocus: boolean): Promise<void> {
    const { note, panel } = this.#frame;
    const words = launcherWords(this.#looks.locale);
    if (!chat.shadowRoot) note.textContent = words.loading;
    try {
      await loadChat();
      await chat.updateComplete;
      note.textContent = '';
    } catch (error) {
      note.textContent = words.failed;
      const detail: ChatKitEventMap['chatkit.error']['detail'] = { error: error as Error };
      chat.dispatchEvent(new CustomEvent('chatkit.error', { detail }));
      return;
    }
    const root = chat.shadowRoot?.firstElementChild;
    if (root) adoptInside(root);
    this.#makeRoom();
    // Not when the reader went elsewhere meanwhile.
    if (takesFocus && this.open && panel.contains(this.shadowRoot?.activeElement ?? null)) await chat.focusComposer();
  }

  /** For the button that closes it, in the corner of the chat. */
  #makeRoom(): void {
    const { panel } = this.#frame;
    this.#known?.shadowRoot?.firstElementChild?.toggleAttribute('data-full', panel.hasAttribute('data-full'));
  }

  #draw(): void {
    const { all, button, unread, panel, inside, close } = this.#frame;
    const { open } = this;
    const { locale, scheme, accent } = this.#looks;
    const words = launcherWords(locale);
    const label = open ? words.close : words.open;
    all.lang = words.locale;
    all.dataset.scheme = scheme;
    all.style.setProperty('--chat-kit-launcher-accent', accent);
    setAll(button, { 'aria-expanded': String(open), 'aria-label': label, title: label });
    for (const named of [all, panel]) named.setAttribute('aria-label', words.chat);
    setAll(close, { 'aria-label': words.close, title: words.close });
    inside.dir = words.direction;
    panel.inert = !open;
    if (this.#isUnread === unread.hasChildNodes()) return;
    const text = document.createElement('span');
    text.textContent = words.unread;
    unread.replaceChildren(...(this.#isUnread ? [text] : []));
  }

  get #looks(): Looks {
    const chat = this.#known;
    return looksOf(this.options, (name) => chat?.getAttribute(name) ?? this.getAttribute(name));
  }

  /** The chat prevents an Escape that was for itself. */
  readonly #onKeyDown = (event: KeyboardEvent) => {
    const isMeant = event.key === 'Escape' && !event.isComposing && event.keyCode !== 229;
    if (!isMeant || !this.open || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };

  readonly #onAnswer = ({ detail }: ChatKitEventMap['chatkit.response.end']) => {
    if (this.open || detail.status === 'stopped') return;
    this.#isUnread = true;
    this.#draw();
  };

  #tell(type: keyof ChatKitLauncherEventMap): void {
    this.dispatchEvent(new CustomEvent(type));
  }

  declare addEventListener: AddLauncherListener<ChatKitLauncher>;
}

declare global {
  interface HTMLElementTagNameMap {
    'chat-kit-launcher': ChatKitLauncher;
  }
}

if (globalThis.customElements && !customElements.get('chat-kit-launcher')) {
  customElements.define('chat-kit-launcher', ChatKitLauncher);
}
