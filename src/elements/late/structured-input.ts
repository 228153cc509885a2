// What the assistant asked, and what was answered.
import { html, nothing } from 'lit';
import { intl } from '../../i18n/intl.js';
import { plural } from '../../i18n/plural.js';
import type { StructuredInputItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';
import { type Question, questionsOf } from './question.js';

/** In characters. Longer answers have lines of their own, as have those with a comma in them. */
const SHORT = 40;

export class ChatKitStructuredInput extends LatePart {
  static override properties = props<ChatKitStructuredInput>('item', 'note', 'open', 'settings');

  item!: StructuredInputItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { item, words } = this;
    const questions = questionsOf(item);
    const isPending = item.status !== 'answered' && item.status !== 'skipped';
    const isSkipped = !isPending && questions.every((question) => this.#isSkipped(question));
    if (isSkipped && questions.length !== 1) {
      return html`<p class="state">${plural(words, 'structured.allSkipped', questions.length)}</p>`;
    }
    return html`
      <ul class="questions" ?data-skipped=${isSkipped}>
        ${questions.map(
          (question) => html`<li>
            <div class="question" part="structured-input-question" dir="auto">${question.text || words.say('questions.answer')}</div>
            ${isPending ? nothing : this.#answer(question)}
          </li>`,
        )}
      </ul>
      ${isPending ? html`<p class="state">${words.say('structured.waiting')}</p>` : nothing}
    `;
  }

  #isSkipped({ answer }: Question): boolean {
    return this.item.status === 'skipped' || !answer?.length;
  }

  #answer(question: Question) {
    const values = question.answer ?? [];
    if (this.#isSkipped(question)) return html`<div class="state">${this.words.say('structured.skipped')}</div>`;
    return html`<div class="answer" part="structured-input-answer">${
      values.length === 1 ? html`<div dir="auto">${values[0]}</div>` : this.#several(values)
    }</div>`;
  }

  #several(values: readonly string[]) {
    if (values.some((value) => value.length > SHORT || /[,،、;\n]/.test(value))) {
      return html`<ul>${values.map((value) => html`<li dir="auto">${value}</li>`)}</ul>`;
    }
    const parts = intl('ListFormat', this.words.locale, { type: 'conjunction' }).formatToParts(values);
    return html`<div>${parts.map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value))}</div>`;
  }
}
