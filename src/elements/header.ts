// The line above the thread: its title, and the way to a new one.
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { ChatKitPart, props } from './part.js';

export class ChatKitHeader extends ChatKitPart {
  static override properties = props<ChatKitHeader>('heading', 'started');

  /** Left out when null. */
  heading: string | null = null;
  /** There is a thread to leave. */
  started = false;

  protected override render() {
    const label = this.words.say('newChat');
    return html`
      <h2 class="title" part="header-title" title=${this.heading || nothing} ?hidden=${!this.heading}><bdi>${this.heading ?? nothing}</bdi></h2>
      <button class="plain" part="header-action new-thread-button" type="button" aria-label=${label} title=${label}
        ?hidden=${!this.started} @click=${() => this.ask({ type: 'new-thread' })}>${icon('compose')}</button>
    `;
  }
}
