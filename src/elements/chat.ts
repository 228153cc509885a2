// The frame of the chat: header, thread, composer, and what is said to a screen reader.
import { html, nothing } from 'lit';
import type { Words } from '../i18n/words.js';
import type { ChatKitOptions, StartScreenPrompt } from '../options.js';
import { canAnswer, canSend, canStop, isBusy, openQuestions } from '../state/select.js';
import type { ThreadState } from '../state/state.js';
import type { ChatRequestEvent } from './part.js';
import type { ViewSettings } from './settings.js';

export interface ChatView {
  thread: ThreadState;
  words: Words;
  settings: ViewSettings;
  options: ChatKitOptions;
  /** That of the attribute. */
  placeholder: string | undefined;
  scheme: string | undefined;
  /** There is a server to talk to. */
  connected: boolean;
  /** Is the history open? Null: there is none. */
  history: boolean | null;
  said: string;
  onRequest: (event: ChatRequestEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const NO_PROMPTS: readonly StartScreenPrompt[] = [];

export function chatView(view: ChatView) {
  const { thread, words, settings, options, connected } = view;
  const { header, startScreen, composer, disclaimer } = options;
  return html`
    <div class="chat" dir=${words.direction} lang=${words.locale} data-scheme=${view.scheme ?? ''}
      @chat-kit-request=${view.onRequest} @keydown=${view.onKeyDown}>
      ${
        (header?.enabled ?? true)
          ? html`<chat-kit-header part="header" .words=${words} .heading=${heading(options, thread)} .history=${view.history}
              .started=${thread.items.length > 0 || thread.id !== null}></chat-kit-header>`
          : nothing
      }
      <chat-kit-thread part="thread" role="log" aria-live="off" tabindex="0" aria-label=${words.say('conversation')}
        aria-busy=${String(isBusy(thread))} .thread=${thread} .words=${words} .settings=${settings} .connected=${connected}
        .greeting=${startScreen?.greeting} .prompts=${startScreen?.prompts ?? NO_PROMPTS}></chat-kit-thread>
      <chat-kit-composer .words=${words} .placeholder=${composer?.placeholder ?? view.placeholder}
        .sendable=${connected && canSend(thread)} .stoppable=${canStop(thread)}
        .banner=${closing(view, 'closed')} .locked=${closing(view, 'locked')}
        .questions=${openQuestions(thread)} .answerable=${canAnswer(thread)}></chat-kit-composer>
      ${
        disclaimer
          ? html`<chat-kit-markdown class="disclaimer" part="disclaimer" ?data-clear=${disclaimer.highContrast}
              .text=${disclaimer.text} .rules=${settings.markdown} .words=${words}></chat-kit-markdown>`
          : nothing
      }
      <div class="visually-hidden" role="status">${view.said}</div>
    </div>
  `;
}

function heading({ header }: ChatKitOptions, { info }: ThreadState): string | null {
  const title = header?.title;
  return title?.enabled === false ? null : (title?.text ?? info?.title ?? '');
}

/** Why the thread is in this state; null when it is not. */
function closing({ thread, words }: ChatView, type: 'locked' | 'closed'): string | null {
  const status = thread.info?.status;
  return status?.type === type ? status.reason || words.say(type) : null;
}
