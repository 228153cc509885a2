// The history: the wire between the client and the panel, as chat-kit.ts is that of the chat. Loaded when it is first
// opened.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChatClient } from '../client/chat-client.js';
import { ThreadList } from '../client/threads.js';
import type { ChatKitHistory } from '../elements/history/history.js';
import type { HistorySource, HistoryView } from '../elements/history/source.js';
import type { Late } from '../elements/late/register.js';
import type { Words } from '../i18n/words.js';
import type { ChatKitOptions } from '../options.js';
import { isBusy } from '../state/select.js';

/** The chat, as far as the history knows it. */
export interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  options: ChatKitOptions;
  apiUrl: string | undefined;
  setThreadId(id: string | null): Promise<void>;
}

/** What the chat has inside. */
export interface Inside {
  client: ChatClient;
  words: Words;
}

/** With the tags and the words that it needs: both come with the late elements. */
export async function makeHistory(host: Host, inside: () => Inside, loadLate: () => Promise<Late>): Promise<History> {
  await (await loadLate()).loadHistory();
  await host.updateComplete;
  return new History(host, inside);
}

export class History implements ReactiveController {
  readonly #list: ThreadList;
  readonly #panel: ChatKitHistory;
  #url: string | undefined;
  readonly #client: ChatClient;
  /** What had the focus when it was opened. */
  #opener: HTMLElement | null = null;

  constructor(
    private readonly host: Host,
    private readonly inside: () => Inside,
  ) {
    this.#client = inside().client;
    this.#list = new ThreadList(this.#client, () => this.#look());
    this.#panel = document.createElement('chat-kit-history');
    this.#panel.source = this.#source;
    this.#url = this.#server;
    this.#client.store.subscribe(() => this.#look());
    host.addController(this);
    this.hostUpdated();
  }

  /** @throws Error when the page switched it off, or there is no server */
  show(): void {
    if (this.#isOff) throw new Error('The history is switched off: options.history.enabled is false');
    if (!this.#server) throw new Error('The chat has no server: set api-url, or call setOptions');
    if (this.#panel.isOpen) return;
    this.#opener = this.#focused;
    this.#panel.begin();
    this.#look();
    void this.#list.refresh();
    if (this.#panel.isOver) this.#panel.focus();
    this.#tell('open');
  }

  hide(): void {
    const panel = this.#panel;
    if (!panel.isOpen) return;
    const hadFocus = panel.matches(':focus-within');
    panel.isOpen = false;
    panel.cover();
    this.#list.leave();
    if (hadFocus) this.#giveBack();
    this.#tell('close');
  }

  get isOpen(): boolean {
    return this.#panel.isOpen;
  }

  /** For the reader: what opens has the focus. */
  toggle(): void {
    if (this.#panel.isOpen) this.hide();
    else {
      this.show();
      this.#panel.focus();
    }
  }

  hostConnected(): void {
    if (this.#panel?.isOpen) void this.#list.refresh();
  }

  hostDisconnected(): void {
    this.#list.leave();
  }

  hostUpdated(): void {
    const panel = this.#panel;
    const chat = this.host.renderRoot.querySelector('.chat');
    if (chat && panel.parentNode !== chat) chat.prepend(panel);
    if (this.#url !== this.#server) {
      this.#url = this.#server;
      this.#list.clear();
      if (panel.isOpen && this.#url) void this.#list.refresh();
    }
    if (this.#isOff || !this.#url) this.hide();
    panel.words = this.inside().words;
    panel.cover();
    this.#look();
  }

  #tell(what: 'open' | 'close'): void {
    this.host.requestUpdate();
    this.host.dispatchEvent(new CustomEvent(`chatkit.history.${what}`));
  }

  get #isOff(): boolean {
    return this.host.options.history?.enabled === false;
  }

  get #server(): string | undefined {
    return this.host.options.api?.url ?? this.host.apiUrl;
  }

  get #focused(): HTMLElement | null {
    const { activeElement } = document;
    const inside = activeElement === this.host ? (this.host.shadowRoot?.activeElement ?? null) : activeElement;
    return inside === document.body ? null : (inside as HTMLElement | null);
  }

  /** To what had it; else to the button that opens it, or to the thread. */
  #giveBack(): void {
    const { renderRoot } = this.host;
    const places = [
      this.#opener?.isConnected ? this.#opener : null,
      renderRoot.querySelector<HTMLElement>('[part~=history-button]'),
      renderRoot.querySelector<HTMLElement>('[part~=thread]'),
    ];
    places.find((place) => place !== null)?.focus({ preventScroll: true });
  }

  /** Hands on what there is, if it is another than before. */
  #look(): void {
    const panel = this.#panel;
    const { store, thread } = this.#client;
    const { load, threads, hasMore } = this.#list.state;
    const { showRename = true, showDelete = true } = this.host.options.history ?? {};
    const busy = Object.values(store.state.threads).filter(isBusy);
    const running = new Set(busy.map(({ id }) => id).filter((id) => id !== null));
    const next: HistoryView = {
      threads,
      load,
      hasMore,
      active: thread.id,
      running: areSame(running, panel.view.running) ? panel.view.running : running,
      canRename: showRename,
      canDelete: showDelete,
    };
    const isNew = (Object.keys(next) as (keyof HistoryView)[]).some((key) => next[key] !== panel.view[key]);
    if (isNew) panel.view = next;
  }

  readonly #source: HistorySource = {
    close: () => this.hide(),
    open: (id) => {
      // What opened the panel is no place to go on from in another thread.
      this.#opener = this.host.renderRoot.querySelector<HTMLElement>('[part~=thread]');
      // A failure is shown in the thread.
      void this.host.setThreadId(id);
    },
    more: () => void (typeof this.#list.state.load === 'string' ? this.#list.more() : this.#list.retry()),
    rename: (id, title) => this.#list.rename(id, title),
    delete: async (id) => {
      const failure = await this.#list.delete(id);
      if (!failure && this.#client.thread.id === id) await this.host.setThreadId(null);
      return failure;
    },
  };
}

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));
