// The line above the thread: the way to the other threads, its title, and the way to a new one.
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { ChatKitPart, props } from './part.js';

export class ChatKitHeader extends ChatKitPart {
  static override properties = props<ChatKitHeader>('heading', 'history', 'started');

  /** Left out when null. */
  heading: string | null = null;
  /** Is it open? Null: there is none. */
  history: boolean | null = null;
  /** There is a thread to leave. */
  started = false;

  protected override render() {
    const { words, history } = this;
    const [past, label] = [words.say('history'), words.say('newChat')];
    return html`
      <button class="plain" part="header-action history-button" type="button" aria-label=${past} title=${past}
        aria-expanded=${String(history)} ?hidden=${history === null} @click=${() => this.ask({ type: 'history' })}>${icon('history')}</button>
      <h2 class="title" part="header-title" title=${this.heading || nothing} ?hidden=${!this.heading}><bdi>${this.heading ?? nothing}</bdi></h2>
      <button class="plain" part="header-action new-thread-button" type="button" aria-label=${label} title=${label}
        ?hidden=${!this.started} @click=${() => this.ask({ type: 'new-thread' })}>${icon('compose')}</button>
    `;
  }
}
