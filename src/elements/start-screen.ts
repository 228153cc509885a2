// What a new thread shows: a greeting, and a few things to begin with.
import { html } from 'lit';
import { ChatKitPart, props } from './part.js';

export class ChatKitStartScreen extends ChatKitPart {
  static override properties = props<ChatKitStartScreen>('greeting', 'prompts');

  greeting: string | undefined;
  prompts: readonly { label: string; prompt: string }[] = [];

  protected override render() {
    return html`
      <h2 class="greeting" part="greeting" dir="auto">${this.greeting ?? this.words.say('greeting')}</h2>
      <div class="prompts">
        ${this.prompts.map(
          ({ label, prompt }) => html`<button class="prompt" part="prompt" type="button" dir="auto"
            @click=${() => this.ask({ type: 'send', text: prompt })}>${label}</button>`,
        )}
      </div>
    `;
  }
}
