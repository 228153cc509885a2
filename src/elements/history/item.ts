// One thread of the history: its row, the field for another title, and the question before it is deleted.
import { html, nothing } from 'lit';
import type { ThreadMetadata } from '../../protocol/threads.js';
import { EnterKey } from '../enter-key.js';
import { stroke } from '../icons.js';
import { ChatKitPart, props } from '../part.js';
import { longDate, shortDate } from './dates.js';

export type RowAct = 'open' | 'rename' | 'delete' | 'save' | 'confirm' | 'cancel';

const PENCIL = 'M5 19l.9-3.9L16.3 4.7a1.9 1.9 0 0 1 2.8 2.8L8.8 17.9 5 19ZM14.3 6.7l2.9 2.9';
const BIN = 'M4.5 6.5h15M9.5 6.5v-2h5v2M6.5 6.5l.9 13h9.2l.9-13M10.2 10.5v5.2M13.8 10.5v5.2';
const CHECK = 'M5 12.5l4.5 4.5L19 7.5';
const CROSS = 'M6.5 6.5l11 11M17.5 6.5l-11 11';

/** As long as a title can reasonably be. */
const LONGEST = 200;

export class ChatKitHistoryItem extends ChatKitPart {
  static override properties = props<ChatKitHistoryItem>(
    'thread',
    'now',
    'current',
    'running',
    'mode',
    'waiting',
    'problem',
    'reachable',
    'canRename',
    'canDelete',
    'act',
  );

  thread!: ThreadMetadata;
  /** The time that dates are told from, in ms. */
  now = 0;
  /** It is on screen. */
  current = false;
  running = false;
  mode: 'rename' | 'delete' | null = null;
  /** The server is deleting it. */
  waiting = false;
  /** Why the last thing that was asked for was not done. */
  problem: string | null = null;
  /** Tab comes to it: in a list to one row only. */
  reachable = false;
  canRename = true;
  canDelete = true;
  act!: (id: string, act: RowAct, title?: string) => void;

  readonly #enter = new EnterKey(() => this.#save());

  /** What the keyboard meets first here, as it is drawn now. */
  override focus(): void {
    const field = this.querySelector('input');
    const control = field ?? this.querySelector<HTMLElement>('[data-first]') ?? this.querySelector('button');
    control?.focus();
    field?.select();
  }

  protected override render() {
    const { mode, problem } = this;
    return html`
      ${mode === 'rename' ? this.#field() : mode === 'delete' ? this.#question() : this.#row()}
      ${problem === null ? nothing : html`<p class="problem" part="history-error">${problem}</p>`}
    `;
  }

  #row() {
    const { thread, words, now, reachable } = this;
    const tab = reachable ? '0' : '-1';
    const title = this.#title;
    return html`<div class="row" ?data-current=${this.current} aria-busy=${String(this.waiting)}>
      <button class="open" part="history-thread" type="button" tabindex=${tab} title=${title}
        aria-current=${this.current ? 'true' : nothing} @click=${this.#do('open')}>
        <span class="name" dir="auto">${title}</span>
        ${
          this.running
            ? html`<span class="running" part="history-running"><span class="visually-hidden">${words.say('history.running')}</span></span>`
            : html`<time title=${longDate(thread.created_at, words, now)}>${shortDate(thread.created_at, words, now)}</time>`
        }
      </button>
      <span class="tools">
        ${this.canRename ? this.#tool('rename', PENCIL, tab) : nothing}
        ${this.canDelete ? this.#tool('delete', BIN, tab) : nothing}
      </span>
    </div>`;
  }

  #tool(act: 'rename' | 'delete', path: string, tab: string) {
    const label = this.words.say(`history.${act}`, { title: `\u2068${this.#title}\u2069` });
    return html`<button class="plain" part=${`history-${act}-button`} type="button" tabindex=${tab} aria-label=${label}
      title=${label} @click=${this.#do(act)}>${stroke(path)}</button>`;
  }

  #field() {
    const { words } = this;
    return html`<div class="edit">
      <input part="history-title-input" dir="auto" maxlength=${LONGEST} enterkeyhint="done" autocomplete="off"
        aria-label=${words.say('history.newTitle')} .value=${this.thread.title ?? ''}
        @keydown=${this.#enter.onKeyDown} @beforeinput=${this.#enter.onBeforeInput}>
      ${this.#sign(CHECK, words.say('history.save'), () => this.#save())}
      ${this.#sign(CROSS, words.say('history.cancel'), this.#do('cancel'))}
    </div>`;
  }

  #sign(path: string, label: string, onClick: () => void) {
    return html`<button class="plain" part="history-action" type="button" aria-label=${label} title=${label}
      @click=${onClick}>${stroke(path)}</button>`;
  }

  /** The focus begins at what changes nothing. */
  #question() {
    const { words } = this;
    const question = words.say('history.confirm', { title: `\u2068${this.#title}\u2069` });
    return html`<div class="asked" role="group" aria-label=${question}>
      <p dir="auto">${question}</p>
      <button class="danger" part="history-action history-confirm-button" type="button" @click=${this.#do('confirm')}>${words.say('history.yes')}</button>
      <button class="soft" part="history-action" type="button" data-first @click=${this.#do('cancel')}>${words.say('history.cancel')}</button>
    </div>`;
  }

  get #title(): string {
    return this.thread.title?.trim() || this.words.say('history.untitled');
  }

  readonly #do = (act: RowAct) => () => this.act(this.thread.id, act);

  #save(): void {
    this.act(this.thread.id, 'save', this.querySelector('input')?.value ?? '');
  }
}
