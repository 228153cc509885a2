// What can be chosen and written in answer to one question.
import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { EnterKey } from '../enter-key.js';
import { type Answer, choose, chooseOwn } from './answers.js';
import type { Question } from './question.js';

export interface Asked {
  question: Question;
  answer: Answer;
  words: Words;
  /** The ids of what names the question, and of what says more about it. */
  label: string;
  description: string | undefined;
  enter: EnterKey;
  /** What Enter does, for the keyboard of a phone. */
  enterHint: 'send' | 'next';
  onChange: (change: () => void) => void;
}

/** How many have a key of their own. */
const DIGITS = 9;

/** In characters, as in the composer. */
const LONG = 4000;

export function answerFields(asked: Asked) {
  const { question, answer } = asked;
  const { multiple, options } = question;
  if (options.length === 0) return ownField(asked);
  const own = asked.words.say('questions.other');
  return html`<div class="choices" role=${multiple ? 'group' : 'radiogroup'} aria-labelledby=${asked.label}
    aria-describedby=${asked.description ?? nothing}>
    ${options.map(
      (value, index) => html`<label class="choice" part="question-choice">
        ${mark(asked, index, answer.chosen.has(value), (on) => choose(question, answer, value, on))}
        <span dir="auto">${value}</span>
        ${hint(index)}
      </label>`,
    )}
    <div class="choice" part="question-choice" @click=${onOwnClick}>
      ${mark(asked, options.length, answer.isOwn, (on) => chooseOwn(question, answer, on), own)}
      ${ownField(asked, own)}
      ${hint(options.length)}
    </div>
  </div>`;
}

function mark({ question, onChange }: Asked, index: number, isOn: boolean, set: (on: boolean) => void, name?: string) {
  return html`<input type=${question.multiple ? 'checkbox' : 'radio'} name="question" .checked=${isOn}
    aria-label=${name ?? nothing} aria-keyshortcuts=${index < DIGITS ? index + 1 : nothing}
    @change=${({ target }: Event) => onChange(() => set((target as HTMLInputElement).checked))}>`;
}

function hint(index: number) {
  return index < DIGITS ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing;
}

/** For the words of the reader's own, which `showOwn` puts in; the question names it where nothing can be chosen. */
function ownField(asked: Asked, name?: string) {
  const { question, answer, enter, onChange } = asked;
  const { own } = answer;
  const isLong = own.length > LONG;
  const placeholder = name ?? asked.words.say('questions.answer');
  const onInput = ({ target }: Event) =>
    onChange(() => {
      chooseOwn(question, answer, true);
      answer.own = (target as HTMLTextAreaElement).value;
    });
  return html`<div class="field" ?data-long=${isLong} data-draft=${isLong ? nothing : own || placeholder}>
    <textarea part="question-input" rows="1" dir=${own ? 'auto' : nothing} enterkeyhint=${asked.enterHint}
      autocapitalize="sentences" placeholder=${placeholder} aria-label=${name ?? nothing}
      aria-labelledby=${name ? nothing : asked.label} aria-describedby=${(!name && asked.description) || nothing}
      @input=${onInput} @keydown=${enter.onKeyDown} @beforeinput=${enter.onBeforeInput}></textarea>
  </div>`;
}

/** After what the person types, which is in the field already. */
export function showOwn(element: Element, { own }: Answer): void {
  const field = element.querySelector('textarea');
  if (field && field.value !== own) field.value = own;
}

/** Whoever points at it wants to write; arrow keys only pass. */
function onOwnClick({ target, currentTarget, detail }: MouseEvent): void {
  const isPassing = target instanceof HTMLInputElement && (detail === 0 || !target.checked);
  if (!isPassing) (currentTarget as HTMLElement).querySelector('textarea')?.focus({ preventScroll: true });
}
