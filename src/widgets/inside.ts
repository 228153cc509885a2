// Components that are drawn for a page to place them.
import { ChatKitPart, props } from '../elements/part.js';

export class ChatKitWidgetInside extends ChatKitPart {
  static override properties = props<ChatKitWidgetInside>('content');

  content: unknown;

  protected override render(): unknown {
    return this.content;
  }
}
