// The history of threads: a panel over the thread, or beside it where there is room.
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hasFocus } from '../../controllers/focus-keeper.js';
import { plural } from '../../i18n/plural.js';
import { lateStyles } from '../../markdown/late-styles.js';
import type { ThreadMetadata } from '../../protocol/threads.js';
import type { Failure } from '../../state/state.js';

import { stroke } from '../icons.js';
import { ChatKitPart, props } from '../part.js';
import { groupsOf } from './dates.js';
import { foot } from './foot.js';
import styles from './history.styles.js';
import type { ChatKitHistoryItem, RowAct } from './item.js';
import itemStyles from './item.styles.js';
import { moveOf } from './keys.js';
import { search } from './search.js';
import { EMPTY, type HistorySource } from './source.js';

/** From this width of the chat on, in px, both have room. */
const WIDE = 900;
/** How many pages a search reads unasked. */
const PAGES = 10;
/** In px: how near to its end the list reads on. */
const NEAR = 300;
const MINUTE = 60_000;

const LENS = 'M16 16l4.5 4.5M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z';
const CROSS = 'M6 6l12 12M18 6 6 18';

const adopt = lateStyles(styles + itemStyles);

export class ChatKitHistory extends ChatKitPart {
  static override properties = {
    ...props<ChatKitHistory>('view', 'source', 'isOpen', 'isOver'),
    query: { state: true },
    mode: { state: true },
    problem: { state: true },
    said: { state: true },
  };

  view = EMPTY;
  source!: HistorySource;
  isOpen = false;
  /** There is no room beside the thread: the panel lies over it, and the rest waits. */
  isOver = true;

  private query = '';
  /** The row in which something is asked. */
  private mode: { id: string; what: 'rename' | 'delete' } | null = null;
  private problem: { id: string; text: string } | null = null;
  /** To a screen reader, which may not hear what is outside of the panel. */
  private said = '';
  readonly #waiting = new Set<string>();
  readonly #size = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  /** The row that Tab comes to. */
  #at: string | null = null;
  /** Where the row with the focus is, before an update. */
  #focused = -1;
  #isFocusWanted = false;
  #credit = PAGES;

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
    if (this.parentElement) this.#size.observe(this.parentElement);
    this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  /** Begins anew: at the top, without a search. */
  begin(): void {
    this.query = '';
    this.mode = null;
    this.problem = null;
    this.said = '';
    this.#at = null;
    this.#credit = PAGES;
    this.isOpen = true;
    const list = this.#list;
    if (list) list.scrollTop = 0;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true }));
  }

  /** What is under the panel cannot be reached. What is said to a screen reader still is. */
  cover(): void {
    for (const other of this.parentElement?.children ?? []) {
      if (other !== this && other.role !== 'status') (other as HTMLElement).inert = this.isOpen && this.isOver;
    }
  }

  protected override willUpdate(): void {
    this.#focused = this.#rows.findIndex(hasFocus);
    this.toggleAttribute('data-over', this.isOver);
    this.hidden = !this.isOpen;
    this.inert = !this.isOpen;
  }

  protected override render() {
    const { words, view, query } = this;
    const close = words.say('history.close');
    const find = search(query);
    const shown = find
      ? view.threads.filter(({ title }) => find(title ?? words.say('history.untitled')))
      : view.threads;
    const now = Math.floor(Date.now() / MINUTE) * MINUTE + MINUTE - 1;
    const first = shown.find(({ id }) => id === this.#at) ?? shown.find(({ id }) => id === view.active) ?? shown[0];
    const found = find && view.load === 'ready' ? plural(words, 'history.found', shown.length) : '';
    return html`
      <div class="scrim" @click=${this.#close}></div>
      <section class="panel" part="history" role=${this.isOver ? 'dialog' : 'region'} aria-modal=${this.isOver ? 'true' : nothing}
        aria-label=${words.say('history')} tabindex="-1" @keydown=${this.#onKeyDown} @focusin=${this.#onFocus}>
        <div class="head">
          <h2>${words.say('history')}</h2>
          <button class="plain" part="history-close-button" type="button" aria-label=${close} title=${close}
            @click=${this.#close}>${stroke(CROSS)}</button>
        </div>
        <div class="search">
          ${stroke(LENS)}
          <input type="search" part="history-search" dir=${query ? 'auto' : nothing} aria-label=${words.say('history.search')}
            placeholder=${words.say('history.search')} autocomplete="off" spellcheck="false" .value=${query} @input=${this.#onSearch}>
        </div>
        <div class="list" part="history-list" aria-busy=${String(view.load === 'loading')} @scroll=${this.#fill}>
          ${repeat(
            groupsOf(shown, words, now),
            ({ label }) => label,
            ({ label, threads }) => html`
              <h3 part="history-heading">${label}</h3>
              <div role="list" aria-label=${label}>
                ${repeat(
                  threads,
                  ({ id }) => id,
                  (thread) => this.#row(thread, now, thread === first),
                )}
              </div>`,
          )}
          ${foot({ view, words, query, count: shown.length, reads: this.#credit > 0, onMore: this.#more, sentence: this.#sentence })}
        </div>
        <p class="visually-hidden" role="status">${this.said || found}</p>
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('isOpen') || changed.has('isOver')) this.cover();
    if (this.#isFocusWanted) this.#focusRow(this.#rows.findIndex(({ thread }) => thread.id === this.#at));
    else if (this.#focused >= 0 && this.isOpen && !hasFocus(this)) this.#focusRow(this.#focused);
    this.#isFocusWanted = false;
    this.#fill();
  }

  #row(thread: ThreadMetadata, now: number, reachable: boolean) {
    const { view, mode, problem, words } = this;
    const { id } = thread;
    return html`<chat-kit-history-item role="listitem" .thread=${thread} .words=${words} .now=${now} .current=${id === view.active}
      .running=${view.running.has(id)} .mode=${mode?.id === id ? mode.what : null} .waiting=${this.#waiting.has(id)}
      .problem=${problem?.id === id ? problem.text : null} .reachable=${reachable} .canRename=${view.canRename}
      .canDelete=${view.canDelete} .act=${this.#act}></chat-kit-history-item>`;
  }

  get #rows(): ChatKitHistoryItem[] {
    return [...this.querySelectorAll('chat-kit-history-item')];
  }

  get #list(): HTMLElement | null {
    return this.querySelector('.list');
  }

  #measure(): void {
    const isOver = (this.parentElement?.offsetWidth ?? 0) < WIDE;
    // Whoever writes beside the panel goes on writing.
    if (isOver && !this.isOver && this.isOpen && !hasFocus(this)) this.source.close();
    this.isOver = isOver;
  }

  readonly #close = () => this.source.close();

  readonly #sentence = (failure: Failure) => this.sentence(failure);

  readonly #more = () => {
    this.#credit = PAGES;
    this.source.more();
  };

  /** Reads on while the end of the list is near; a search not without end. */
  readonly #fill = () => {
    const list = this.#list;
    if (!this.isOpen || this.view.load !== 'ready' || !this.view.hasMore || !list || this.#credit <= 0) return;
    if (list.scrollHeight - list.scrollTop - list.clientHeight > NEAR) return;
    if (this.query.trim()) this.#credit--;
    this.source.more();
  };

  readonly #onSearch = (event: InputEvent) => {
    this.query = (event.target as HTMLInputElement).value;
    this.mode = null;
    this.said = '';
    this.#credit = PAGES;
    const list = this.#list;
    if (list) list.scrollTop = 0;
  };

  readonly #onFocus = (event: FocusEvent) => {
    const row = (event.target as Element).closest<ChatKitHistoryItem>('chat-kit-history-item');
    if (!row || row.thread.id === this.#at) return;
    this.#at = row.thread.id;
    this.requestUpdate();
  };

  #focusRow(index: number): void {
    const row = this.#rows.at(Math.min(index, this.#rows.length - 1));
    void (row?.updateComplete ?? Promise.resolve()).then(() =>
      row ? row.focus() : this.querySelector<HTMLElement>('[part=history-search]')?.focus(),
    );
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const rows = this.#rows;
    const at = rows.findIndex(hasFocus);
    const isField = event.target instanceof HTMLInputElement;
    const move = moveOf(event, { rows: rows.length, at, isField, isAsked: this.mode !== null });
    if (move === null) return;
    if (move !== 'type') event.preventDefault();
    // To the chat, Escape means Stop.
    if (event.key === 'Escape') event.stopPropagation();
    const id = rows[at]?.thread.id;
    if (typeof move === 'number') this.#focusRow(this.#rowFrom(move, at));
    else if (move === 'search' || move === 'type') this.querySelector<HTMLElement>('[part=history-search]')?.focus();
    else if (move !== 'leave') id && this.#can(move) && this.#act(id, move);
    else if (this.mode) this.#act(this.mode.id, 'cancel');
    else if (isField && this.query) this.query = '';
    else this.#close();
  };

  /** The arrows come to the list where the reader is: at the thread on screen. */
  #rowFrom(move: number, at: number): number {
    const index = this.#rows.findIndex(({ reachable }) => reachable);
    return at < 0 && move === 0 && !this.query && index >= 0 ? index : move;
  }

  #can(act: 'rename' | 'delete'): boolean {
    return act === 'rename' ? this.view.canRename : this.view.canDelete;
  }

  readonly #act = (id: string, act: RowAct, title = '') => {
    if (this.#waiting.has(id)) return;
    this.problem = null;
    this.mode = null;
    this.said = '';
    this.#at = id;
    this.#isFocusWanted = act !== 'open';
    if (act === 'open') this.#open(id);
    else if (act === 'delete' && this.view.running.has(id)) this.#fail(id, this.words.say('history.isRunning'));
    else if (act === 'rename' || act === 'delete') this.mode = { id, what: act };
    else if (act === 'save') void this.#rename(id, title.trim());
    else if (act === 'confirm') void this.#delete(id);
  };

  #open(id: string): void {
    this.source.open(id);
    if (this.isOver) this.source.close();
  }

  async #rename(id: string, title: string): Promise<void> {
    if (!title || title === this.view.threads.find((thread) => thread.id === id)?.title) return;
    const failure = await this.source.rename(id, title);
    if (failure) this.#fail(id, `${this.words.say('history.notRenamed')} ${this.sentence(failure)}`);
    else this.said = this.words.say('history.renamed');
  }

  async #delete(id: string): Promise<void> {
    // An answer may have begun while the question stood there.
    if (this.view.running.has(id)) {
      this.#fail(id, this.words.say('history.isRunning'));
      return;
    }
    this.#waiting.add(id);
    const failure = await this.source.delete(id);
    this.#waiting.delete(id);
    if (failure) this.#fail(id, `${this.words.say('history.notDeleted')} ${this.sentence(failure)}`);
    else this.said = this.words.say('history.deleted');
  }

  #fail(id: string, text: string): void {
    this.problem = { id, text };
    this.said = text;
  }
}
