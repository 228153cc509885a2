// The thread: turns from old to new in one scroller that follows the answer and loads what is older.
import { html, nothing, type PropertyValues } from 'lit';
import { FollowController } from '../controllers/follow-controller.js';
import { canLoadOlder, canRetry, canRetryLast, isAnswering, isBusy, pendingTool } from '../state/select.js';
import type { Failure, ThreadState } from '../state/state.js';
import { each } from './each.js';
import { icon } from './icons.js';
import { loadLate } from './load-late.js';
import { ChatKitPart, props } from './part.js';
import { DEFAULT_SETTINGS } from './settings.js';
import type { ChatKitTurn } from './turn.js';
import { groupTurns, type TurnGroup } from './turns.js';

export class ChatKitThread extends ChatKitPart {
  static override properties = {
    ...props<ChatKitThread>('thread', 'greeting', 'prompts', 'settings', 'connected'),
    bare: { state: true },
  };

  thread!: ThreadState;
  greeting: string | undefined;
  prompts: readonly { label: string; prompt: string }[] = [];
  settings = DEFAULT_SETTINGS;
  /** False while the chat has no server to talk to. */
  connected = true;
  private bare = false;

  readonly #follow = new FollowController(this, () => this.thread.items.length > 0);
  #groups: readonly TurnGroup[] = [];
  #older: IntersectionObserver | undefined;
  #observed: string | null = null;
  /** Where a finger points there is no hover: all actions are there, and take room. */
  readonly #nearness = matchMedia('(hover: none), (pointer: coarse)').matches
    ? null
    : new IntersectionObserver(markNear, { root: this, rootMargin: '100%' });
  /** When it was last asked for: in which thread, in which turn. */
  #asked = '';

  /** Follows the newest message from now on. */
  follow(): void {
    this.#follow.follow();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchOlder();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearness?.disconnect();
    this.#older?.disconnect();
    this.#older = undefined;
    this.#observed = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('thread');
    if (before && before.key !== this.thread.key) {
      this.#groups = [];
      this.#follow.follow();
    }
    const grewUpward = before?.key === this.thread.key && before.items[0] !== this.thread.items[0];
    const read = grewUpward && this.#findRead();
    if (read) this.#follow.hold(read);
    if (this.#follow.following && this.lastElementChild?.matches('.to-end:focus-within')) this.#keepFocus();
    this.#groups = groupTurns(this.thread.items, this.thread.notes, this.#groups);
    const { items, load, key, turn } = this.thread;
    const now = `${key} ${turn?.id}`;
    if ((items.length > 0 || load === 'loading') && (!this.#asked || (this.bare && this.#asked !== now)))
      void this.#loadLate(now);
  }

  protected override render() {
    const { thread } = this;
    return html`
      <div class="column">
        ${thread.older ? html`<div class="older">${this.#olderState(thread)}</div>` : nothing}
        ${this.#content(thread)}
      </div>
      ${this.#follow.following ? nothing : this.#scrollButton()}
    `;
  }

  protected override updated(): void {
    this.#watchOlder();
  }

  #content(thread: ThreadState) {
    if (thread.items.length === 0 && !thread.turn) {
      if (!this.connected) return html`<p class="note">${this.words.say('noServer')}</p>`;
      if (thread.load === 'loading') return this.#note('loading');
      if (thread.load !== 'ready') return this.#loadFailure(thread.load);
      return html`<chat-kit-start-screen part="start-screen" .greeting=${this.greeting} .prompts=${this.prompts}
        .words=${this.words}></chat-kit-start-screen>`;
    }
    const groups = this.#groups.length ? this.#groups : NO_ITEMS;
    const last = groups.at(-1);
    return html`
      ${each(
        groups,
        ({ key }) => key,
        (group) => html`<chat-kit-turn .items=${group.items} .notes=${thread.notes} .words=${this.words}
          .settings=${this.settings} .bare=${this.bare} .last=${group === last} .turn=${group === last ? thread.turn : null}
          .waiting=${group === last && isWaiting(thread)} .retryable=${group === last && canRetry(thread)}
          .again=${group === last && canRetryLast(thread)} .call=${group === last ? pendingTool(thread) : null} .watcher=${this.#nearness}></chat-kit-turn>`,
      )}
      ${typeof thread.load === 'object' ? this.#loadFailure(thread.load) : nothing}
    `;
  }

  async #loadLate(now: string): Promise<void> {
    this.#asked = now;
    try {
      await loadLate();
      this.bare = false;
    } catch (error) {
      this.bare = true;
      this.ask({ type: 'log', name: 'script.not_loaded', data: { error: String(error) } });
    }
  }

  #note(key: 'loading' | 'loadingOlder') {
    return html`<p class="note"><span class="shimmer">${this.words.say(key)}</span></p>`;
  }

  #olderState({ loadingOlder, olderFailed }: ThreadState) {
    if (loadingOlder) return this.#note('loadingOlder');
    if (!olderFailed) return nothing;
    return html`<p class="note" role="alert">
      ${this.words.say('olderFailed')} ${this.#again(() => this.ask({ type: 'load-older' }))}
    </p>`;
  }

  #loadFailure(failure: Failure) {
    return html`<div class="failure" part="error" role="alert">
      <p dir="auto">${this.sentence(failure)}</p>
      ${this.#again(() => this.ask({ type: 'reload' }))}
    </div>`;
  }

  #again(load: () => void) {
    const onClick = () => {
      this.#keepFocus();
      load();
    };
    return html`<button class="soft" type="button" part="retry-button" @click=${onClick}>
      ${icon('retry')} ${this.words.say('reload')}
    </button>`;
  }

  #scrollButton() {
    const label = this.words.say('scrollToEnd');
    return html`<div class="to-end">
      <button part="scroll-button" type="button" aria-label=${label} title=${label}
        @click=${() => this.#follow.goToEnd()}>${icon('down')}</button>
    </div>`;
  }

  /** For a button that goes away when it is used, and would take the focus with it. */
  #keepFocus(): void {
    this.focus({ preventScroll: true });
  }

  /** The first message in view, which is where the reader is. */
  #findRead(): Element | undefined {
    const { top } = this.getBoundingClientRect();
    const messages = [...this.querySelectorAll('[data-item]')];
    return messages.find((message) => message.getBoundingClientRect().bottom > top);
  }

  #watchOlder(): void {
    // Among two elements: a search through a long thread would cost more than what a delta draws.
    const first = this.firstElementChild?.firstElementChild;
    const sentinel = first?.matches('.older') ? first : null;
    if (!sentinel) this.#observed = null;
    if (!sentinel || !this.isConnected || this.#observed === this.thread.older) return;
    this.#older ??= new IntersectionObserver((entries) => this.#onSentinel(entries), {
      root: this,
      rootMargin: '300px 0px 0px 0px',
    });
    // Observing it anew tells again whether it is in view, after a page that did not fill the screen.
    this.#older.disconnect();
    this.#older.observe(sentinel);
    this.#observed = this.thread.older;
  }

  #onSentinel(entries: IntersectionObserverEntry[]): void {
    if (entries.at(-1)?.isIntersecting && canLoadOlder(this.thread)) this.ask({ type: 'load-older' });
  }
}

function markNear(entries: IntersectionObserverEntry[], observer: IntersectionObserver): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    (target as ChatKitTurn).near = true;
    observer.unobserve(target);
  }
}

/** A turn can go on, or fail, with nothing to show. */
const NO_ITEMS: readonly TurnGroup[] = [{ key: '', first: '', items: [] }];

function isWaiting(thread: ThreadState): boolean {
  return isBusy(thread) && (thread.turn?.silent === true || thread.turn?.progress != null || !isAnswering(thread));
}
