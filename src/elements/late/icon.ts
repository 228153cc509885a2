// An icon by its ChatKit name.
import { html } from 'lit';
import { props } from '../part.js';
import { LatePart } from './late-part.js';

export class ChatKitIcon extends LatePart {
  static override properties = props<ChatKitIcon>('name');

  name: string | null = null;

  protected override render() {
    return html``;
  }
}
