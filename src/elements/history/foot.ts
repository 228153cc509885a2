// What stands below the threads of the history: that more are coming, that there are none, or what went wrong.
import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { Failure } from '../../state/state.js';
import { icon } from '../icons.js';
import type { HistoryView } from './source.js';

interface Foot {
  view: HistoryView;
  words: Words;
  query: string;
  /** How many threads stand above. */
  count: number;
  /** The list reads on by itself. */
  reads: boolean;
  onMore: () => void;
  sentence: (failure: Failure) => string;
}

export function foot({ view, words, query, count, reads, onMore, sentence }: Foot) {
  const { load, hasMore } = view;
  if (load === 'loading') return count ? note(words.say('history.loading')) : coming(words);
  if (load !== 'ready') {
    return html`<div class="foot failed">
      <p class="note">${words.say('history.failed')} ${sentence(load)}</p>
      <button class="soft" part="history-action" type="button" @click=${onMore}>${words.say('retry')}</button>
    </div>`;
  }
  const isSearch = query.trim() !== '';
  const more = hasMore
    ? html`<button class="soft more" part="history-action" type="button"
        @click=${onMore}>${words.say(isSearch ? 'history.searchMore' : 'history.more')}</button>`
    : nothing;
  if (count) return html`<div class="foot">${more}</div>`;
  if (isSearch && hasMore && reads) return coming(words);
  const text = isSearch
    ? words.say('history.nothing', { query: `\u2068${query.trim()}\u2069` })
    : words.say('history.empty');
  return html`<div class="foot empty">${isSearch ? nothing : icon('history')}<p class="note">${text}</p>${more}</div>`;
}

const note = (text: string) => html`<div class="foot"><p class="note">${text}</p></div>`;

/** Rows that are yet to come, of different lengths. */
const coming = (words: Words) =>
  html`<div class="coming"><p class="visually-hidden">${words.say('history.loading')}</p><i></i><i></i><i></i><i></i><i></i></div>`;
