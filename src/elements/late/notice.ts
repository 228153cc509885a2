// What the server tells the reader beside its answer, in three levels.
import { html, nothing } from 'lit';
import type { Notice } from '../../state/state.js';
import { icon, stroke } from '../icons.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

const signs = {
  info: stroke('M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 11.5V16M12 8v.01'),
  warning: stroke(
    'M10.7 4.5 3.3 17.3a1.5 1.5 0 0 0 1.3 2.2h14.8a1.5 1.5 0 0 0 1.3-2.2L13.3 4.5a1.5 1.5 0 0 0-2.6 0ZM12 10v3.5M12 16.5v.01',
  ),
  danger: icon('alert'),
} as const;

export class ChatKitNotice extends LatePart {
  static override properties = props<ChatKitNotice>('notice', 'settings');

  notice!: Notice;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { words } = this;
    const { level, title, message } = this.notice;
    return html`<div class="notice" part="notice" data-level=${level} role=${level === 'info' ? 'status' : 'alert'}>
      ${signs[level]}
      <div class="text">
        <span class="visually-hidden">${words.say(`notice.${level}`)}</span>
        ${title ? html`<strong dir="auto">${title}</strong>` : nothing}
        <chat-kit-markdown .text=${message} .rules=${this.settings.markdown} .words=${words}></chat-kit-markdown>
      </div>
    </div>`;
  }
}
