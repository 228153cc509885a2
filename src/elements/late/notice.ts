// What the server tells the reader beside its answer.
import { html } from 'lit';
import type { Notice } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitNotice extends LatePart {
  static override properties = props<ChatKitNotice>('notice', 'settings');

  notice!: Notice;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
