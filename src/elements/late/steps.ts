// How a step is drawn, in a workflow and alone: a sign, a title, and below it what was thought or found.
import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { Task } from '../../protocol/tasks.js';
import type { ViewSettings } from '../settings.js';
import { findings } from './findings.js';
import { nameOf, textOf, trimmed } from './task-text.js';

/** When a step is looked at. */
export interface Moment {
  /** What it is part of is still being made. */
  readonly open: boolean;
  /** ... or was when it was cut off. */
  readonly cut: boolean;
  /** No step came after it. */
  readonly newest: boolean;
}

const ICONS: Partial<Record<string, string>> = { web_search: 'globe', file: 'document', image: 'square-image' };

/** Is it what is being done, or was when it was cut off? */
export const isBusy = ({ status_indicator: status }: Task, { open, cut, newest }: Moment): boolean =>
  (open || cut) && status !== 'complete' && (newest || status === 'loading');

/** `among`: with other steps, where a sign says which of them are done. */
export function step(task: Task, moment: Moment, settings: ViewSettings, words: Words, among: boolean) {
  const { open, cut } = moment;
  const busy = isBusy(task, moment);
  const { title, content } = textOf(task, busy);
  const name = title || (content ? '' : nameOf(task, busy, words));
  const state = stateOf(task, open, among);
  const own = task.type === 'custom' ? trimmed(task.icon) : '';
  return html`<div class="step" data-state=${state ?? nothing}>
    <span class="sign">
      <chat-kit-icon .name=${state === 'complete' && !own ? 'check' : own || (ICONS[task.type] ?? null)}></chat-kit-icon>
      ${state ? html`<span class="visually-hidden">${words.say(`workflow.${state}`)}</span>` : nothing}
    </span>
    <div class="body">
      ${
        name
          ? html`<p class="title">${name}${
              state === 'complete' && own ? html` <chat-kit-icon .name=${'check'}></chat-kit-icon>` : nothing
            }</p>`
          : nothing
      }
      ${
        content
          ? html`<chat-kit-markdown .text=${content} .open=${open || cut} .rules=${settings.markdown}
              .words=${words}></chat-kit-markdown>`
          : nothing
      }
      ${findings(task, settings, words)}
    </div>
  </div>`;
}

/** Nothing is loading any more in what is over. */
function stateOf({ status_indicator: status }: Task, open: boolean, among: boolean): 'loading' | 'complete' | null {
  if (status === 'loading') return open ? status : null;
  return status === 'complete' && among ? status : null;
}
