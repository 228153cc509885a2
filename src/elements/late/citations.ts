// Brings the sources of a text into it, and shows more about one of them in a card. It stands after the text.
import { html } from 'lit';
import type { TextMark } from '../../markdown/marks/marks.js';
import type { AssistantMessageContent } from '../../protocol/items.js';
import type { ChatKitMarkdown } from '../markdown.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { ChatKitCitation } from './citation.js';
import { Citing } from './citing.js';
import { LatePart } from './late-part.js';
import { type ShownSource, unique } from './source.js';
import type { ChatKitSourceCard } from './source-card.js';

export class ChatKitCitations extends LatePart {
  static override properties = props<ChatKitCitations>('content', 'settings');

  content!: AssistantMessageContent;
  settings = DEFAULT_SETTINGS;

  readonly #citing = new Citing();
  #text: ChatKitMarkdown | null = null;
  /** By the first mark of their place: a place may get more of them. */
  readonly #made = new Map<string, { element: ChatKitCitation; marks: readonly TextMark[] }>();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#text) this.#text.marks = [];
    this.#text = null;
  }

  protected override render() {
    return html`<chat-kit-source-card part="annotation-card" popover="manual" role="dialog" .settings=${this.settings}
      .words=${this.words}></chat-kit-source-card>`;
  }

  protected override updated(): void {
    this.#text = this.previousElementSibling as ChatKitMarkdown | null;
    if (!this.#text) return;
    this.#text.makeMark = this.#make;
    this.#text.marks = this.#citing.read(this.content);
    for (const { element, marks } of this.#made.values()) this.#fill(element, marks);
  }

  readonly #make = (marks: readonly TextMark[]): HTMLElement => {
    const key = marks[0]?.key ?? '';
    let element = this.#made.get(key)?.element;
    if (!element) {
      element = new ChatKitCitation();
      this.#card?.watch(element);
    }
    this.#made.set(key, { element, marks });
    this.#fill(element, marks);
    return element;
  };

  #fill(element: ChatKitCitation, marks: readonly TextMark[]): void {
    element.words = this.words;
    const sources = unique(marks.flatMap(({ key }) => this.#citing.source(key) ?? []));
    if (areSame(sources, element.sources)) return;
    element.sources = sources;
    if (this.#card?.mark === element) this.#card.requestUpdate();
  }

  get #card(): ChatKitSourceCard | null {
    return this.querySelector('chat-kit-source-card');
  }
}

const areSame = (a: readonly ShownSource[], b: readonly ShownSource[]): boolean =>
  a.length === b.length && a.every((source, index) => source === b[index]);
