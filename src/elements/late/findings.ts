// What a step looked for and found: its queries, and the pages or files, as small chips.
import { html, nothing, type TemplateResult } from 'lit';
import { intl } from '../../i18n/intl.js';
import type { Words } from '../../i18n/words.js';
import type { Task } from '../../protocol/tasks.js';
import type { ViewSettings } from '../settings.js';
import { favicon } from './favicon.js';
import { readSource, type ShownSource } from './source.js';
import { trimmed } from './task-text.js';

/** Shown at once; the others when they are asked for. */
const FEW = 8;
/** Nobody looks through more. */
const MANY = 200;

export function findings(task: Task, settings: ViewSettings, words: Words) {
  if (task.type !== 'web_search' && task.type !== 'file') return nothing;
  const queries = task.type === 'web_search' ? listOf(task.queries).map(trimmed).filter(Boolean) : [];
  const sources = listOf(task.sources)
    .map(readSource)
    .filter((source) => source !== null);
  return html`
    ${chips('queries', queries.map(query), words)}
    ${chips(
      'found',
      sources.map((source) => link(source, settings)),
      words,
    )}
  `;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MANY) : []);

function chips(name: string, all: readonly TemplateResult[], words: Words) {
  if (all.length === 0) return nothing;
  const rest = all.slice(FEW);
  const n = intl('NumberFormat', words.locale).format(rest.length);
  return html`
    ${list(name, all.slice(0, FEW))}
    ${
      rest.length > 0
        ? html`<details class="rest"><summary>${words.say('workflow.more', { n })}</summary>${list(name, rest)}</details>`
        : nothing
    }
  `;
}

const list = (name: string, entries: readonly TemplateResult[]) =>
  html`<ul class="chips ${name}" role="list">${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`;

const query = (text: string) =>
  html`<span class="chip" title=${text}><chat-kit-icon .name=${'search'}></chat-kit-icon><span class="name" dir="auto">${text}</span></span>`;

function link({ href, host, icon, origin, title }: ShownSource, settings: ViewSettings) {
  const name = icon === 'document' ? origin || title : title;
  const content = html`${
    href === null ? html`<chat-kit-icon .name=${icon}></chat-kit-icon>` : favicon(host, settings.markdown.imageDomains)
  }<span class="name" dir="auto">${name}</span>${
    href === null || name === host ? nothing : html` <span class="host" dir="ltr">${host}</span>`
  }`;
  return href === null
    ? html`<span class="chip" part="source" title=${name}>${content}</span>`
    : html`<a class="chip" part="source" href=${href} target="_blank" rel="noopener noreferrer" title=${name}>${content}</a>`;
}
