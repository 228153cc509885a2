// The steps an assistant takes, under one line that sums them up. While it works the newest step is in view.
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { WorkflowItem } from '../../protocol/items.js';
import type { Task } from '../../protocol/tasks.js';
import type { ItemNote } from '../../state/state.js';
import { markOf } from '../message.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { Glimpse } from './glimpse.js';
import { LatePart } from './late-part.js';
import { isBusy, type Moment, step } from './steps.js';
import { isTask, nameOf } from './task-text.js';
import { endedLine, type Line, runningLine } from './workflow-line.js';

/** A task, and where it is in the list of the server. */
interface Step {
  readonly task: Task;
  readonly index: number;
}

export class ChatKitWorkflow extends LatePart {
  static override properties = {
    ...props<ChatKitWorkflow>('item', 'note', 'open', 'settings'),
    choice: { state: true },
  };

  item!: WorkflowItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;
  /** The reader opened it, or closed it; from then on nobody else does. */
  private choice: boolean | null = null;

  #steps: readonly Step[] = [];
  #view: 'all' | 'newest' | 'none' = 'none';
  /** How high it was before it shows less. */
  #before = 0;
  readonly #glimpse = new Glimpse();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#glimpse.watch(null);
  }

  protected override willUpdate(): void {
    const view = this.#isExpanded ? 'all' : this.open || this.#isCut ? 'newest' : 'none';
    this.#before = this.hasUpdated && view !== this.#view ? this.offsetHeight : 0;
    this.#view = view;
    this.#steps = this.item.workflow.tasks.flatMap((task, index) => (isTask(task) ? { task, index } : []));
  }

  protected override render() {
    const { item, note, words } = this;
    const line = this.#line();
    const mark = markOf(note);
    return html`
      ${
        this.#steps.length > 0
          ? html`<button class="summary" part="workflow-summary" type="button" aria-expanded=${this.#isExpanded}
              aria-controls=${idOf(item)} @click=${this.#toggle}>${this.#summary(line)}
              <chat-kit-icon class="chevron" .name=${'chevron-right'}></chat-kit-icon></button>
            ${this.#list()}`
          : html`<p class="summary" part="workflow-summary">${this.#summary(line)}</p>`
      }
      ${mark ? html`<p class="mark" part="stopped-mark">${words.say(mark)}</p>` : nothing}
    `;
  }

  protected override updated(): void {
    this.#glimpse.watch(this.#view === 'newest' ? this.querySelector<HTMLElement>('.steps > li') : null);
    if (this.#before) this.#shrink(this.#before);
  }

  get #isCut(): boolean {
    return this.note?.cut !== undefined;
  }

  get #isExpanded(): boolean {
    return this.choice ?? this.item.workflow.expanded === true;
  }

  #line(): Line {
    const { words } = this;
    const { workflow } = this.item;
    const newest = this.#steps.at(-1);
    if (this.#view === 'newest' && newest) {
      return { title: nameOf(newest.task, isBusy(newest.task, this.#momentOf(newest)), words), icon: '' };
    }
    const tasks = this.#steps.map(({ task }) => task);
    return this.open ? runningLine(workflow, words) : endedLine(workflow, tasks, words);
  }

  #summary({ title, icon }: Line) {
    return html`<chat-kit-icon .name=${icon}></chat-kit-icon>
      <span class=${this.open ? 'name shimmer' : 'name'} dir="auto">${title}</span>`;
  }

  #list() {
    const { item, settings, words } = this;
    const shown = this.#view === 'all' ? this.#steps : this.#view === 'newest' ? this.#steps.slice(-1) : [];
    return html`<ol class="steps" part="workflow-steps" role="list" id=${idOf(item)} data-view=${this.#view}
      data-type=${item.workflow.type === 'reasoning' ? 'reasoning' : 'custom'} ?hidden=${shown.length === 0}>${repeat(
        shown,
        ({ index }) => index,
        (one) => {
          const moment = this.#momentOf(one);
          const { open, cut, newest } = moment;
          return html`<li part="task">${guard([one.task, open, cut, newest, settings, words], () =>
            step(one.task, moment, settings, words, true),
          )}</li>`;
        },
      )}</ol>`;
  }

  #momentOf({ index }: Step): Moment {
    return { open: this.open, cut: this.#isCut, newest: index === this.#steps.at(-1)?.index };
  }

  readonly #toggle = () => {
    this.choice = !this.#isExpanded;
  };

  /** What becomes shorter does so within sight. */
  #shrink(before: number): void {
    const after = this.offsetHeight;
    if (after >= before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.animate({ blockSize: [`${before}px`, `${after}px`], overflow: 'clip' }, { duration: 200, easing: 'ease-out' });
  }
}

/** Ids of servers may be of any letters; those of a document have no spaces. */
const idOf = ({ id }: WorkflowItem): string => `workflow-${id.replace(/\s/g, '_')}`;
