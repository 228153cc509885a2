// What the inner elements share: they draw into the one shadow root of <chat-kit>, know the words, and ask.
import { LitElement, type PropertyDeclarations } from 'lit';
import { englishWords } from '../i18n/words.js';
import type { Entity } from '../options.js';
import type { WidgetItem } from '../protocol/items.js';
import type { CustomAction, StructuredInputSubmission } from '../protocol/requests.js';
import type { Failure, Feedback } from '../state/state.js';

export type ChatRequest =
  | { type: 'send'; text: string }
  | { type: 'stop' }
  /** Answers the last question again. */
  | { type: 'retry' }
  | { type: 'reload' }
  | { type: 'load-older' }
  | { type: 'new-thread' }
  /** Opens or closes it. */
  | { type: 'history' }
  /** To a screen reader. */
  | { type: 'say'; text: string }
  /** A link into the page, `chatkit-link:`. */
  | { type: 'open-link'; url: string }
  | { type: 'open-entity'; entity: Entity }
  /** The answers to a structured input. */
  | { type: 'answer'; item: string; input: StructuredInputSubmission }
  | { type: 'feedback'; items: readonly string[]; kind: Feedback }
  /** A client tool call that waits, from before this page was loaded: to be run, or to be refused. */
  | { type: 'tool'; item: string; run: boolean }
  /** A button of the page's own, under the answer that is made of these items. */
  | { type: 'own-action'; id: string; items: readonly string[]; text: string }
  /** A widget was used. `until` is told when what it asks for is over. */
  | {
      type: 'action';
      item: WidgetItem;
      action: CustomAction;
      handler: 'client' | 'server';
      streaming: boolean;
      until(end: Promise<unknown>): void;
    }
  /** For developers. */
  | { type: 'error'; error: Error }
  | { type: 'log'; name: string; data: Record<string, unknown> };

/** Goes up inside the root only. Prevented when what was asked for cannot be done now. */
export class ChatRequestEvent extends Event {
  static readonly type = 'chat-kit-request';

  constructor(readonly request: ChatRequest) {
    super(ChatRequestEvent.type, { bubbles: true, cancelable: true });
  }
}

/** What the element above sets. None of it is an attribute. */
export const props = <T>(...names: (keyof T & string)[]): PropertyDeclarations =>
  Object.fromEntries(names.map((name) => [name, { attribute: false }]));

export abstract class ChatKitPart extends LitElement {
  static override properties = props<ChatKitPart>('words');

  words = englishWords;

  protected override createRenderRoot() {
    return this;
  }

  /** What the reader is told of a failure: the server's own words, or ours. */
  protected sentence({ code, message }: Failure): string {
    const key = `error.${code}`;
    return message ?? this.words.say(this.words.has(key) ? key : 'error.unknown');
  }

  /** Asks for something to be done; false when it was not. */
  protected ask(request: ChatRequest): boolean {
    return this.dispatchEvent(new ChatRequestEvent(request));
  }
}
