// A text in Markdown. It may grow; what is drawn of it stays.
import { noChange } from 'lit';
import { drawNever, drawSoon } from '../controllers/draw-queue.js';
import { MarkdownView } from '../markdown/markdown-view.js';
import type { MakeMark, TextMark } from '../markdown/marks/marks.js';
import type { MarkdownRules, MarkdownSettings } from '../markdown/sheet.js';
import { linkTarget } from '../markdown/urls.js';
import { ChatKitPart, props } from './part.js';

const DEFAULTS: MarkdownRules = { headingLevel: 3, breaks: false, imageDomains: [] };

/** What the page decided, and the images that the server of this thread allows. */
export function markdownRules(options: Partial<MarkdownRules> | undefined, domains: unknown): MarkdownRules {
  const allowed = Array.isArray(domains) ? domains.filter((domain) => typeof domain === 'string') : [];
  return { ...DEFAULTS, ...options, imageDomains: [...(options?.imageDomains ?? []), ...allowed] };
}

export class ChatKitMarkdown extends ChatKitPart {
  static override properties = props<ChatKitMarkdown>('text', 'open', 'rules', 'marks', 'makeMark');

  text = '';
  /** The text is still being written. */
  open = false;
  rules: MarkdownRules | undefined;
  /** What stands in the text, in the order of its places. */
  marks: readonly TextMark[] = [];
  /** Is called again when a place has other marks. Without it none are drawn. */
  makeMark: MakeMark | undefined;

  #view: MarkdownView | undefined;
  #made: unknown[] = [];
  #bare: Text | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    drawNever(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) drawSoon(this);
  }

  protected override render() {
    return noChange;
  }

  protected override updated(): void {
    drawSoon(this);
  }

  draw(isTimeUp: () => boolean): boolean {
    const { rules, words } = this;
    this.#bare?.remove();
    this.#bare = undefined;
    if (rules !== this.#made[0] || words !== this.#made[1]) {
      this.#view?.remove();
      this.#view = undefined;
      this.#made = [rules, words];
    }
    this.#view ??= new MarkdownView(this, this.#settings());
    const { sheet } = this.#view;
    if (this.marks.length > 0 && sheet.marks === undefined) {
      sheet.marks = null;
      import('../markdown/marks/marks.js').then(
        ({ bringMarks }) => bringMarks(this, sheet),
        () => {}, // The text can be read.
      );
    }
    return this.#view.draw(this.text, this.open, isTimeUp);
  }

  #settings(): MarkdownSettings {
    const { rules = DEFAULTS, words } = this;
    return {
      ...rules,
      word: (name, host = '') => words.say(`markdown.${name}`, { host }),
      say: (text) => this.ask({ type: 'say', text }),
      link: linkTarget,
    };
  }

  readonly #onClick = (event: Event) => {
    const url = (event.target as Element).closest<HTMLAnchorElement>('a[href^="chatkit-link:"]')?.href;
    if (url === undefined) return;
    event.preventDefault();
    this.ask({ type: 'open-link', url });
  };

  /** The bare text can be read, and found, before it is drawn. */
  wait(): void {
    if (this.#view || this.#bare) return;
    this.#bare = document.createTextNode(this.text);
    this.append(this.#bare);
  }
}
