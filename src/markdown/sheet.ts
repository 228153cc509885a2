// What the views of one text share: what the page decided, and what the text has defined so far.
import { loadEntities } from './entities.js';
import type { Marks } from './marks/marks.js';
import type { Footnote, InlineContext, LinkDefinition } from './tree.js';

/** What the page decides about how a text is drawn. */
export interface MarkdownRules {
  /** The level of `#`; deeper headings follow, down to 6. */
  readonly headingLevel: number;
  /** A single line break is a hard one. */
  readonly breaks: boolean;
  /** The domains that images are loaded from unasked. */
  readonly imageDomains: readonly string[];
}

export interface MarkdownSettings extends MarkdownRules {
  /** In the language of the reader. */
  word(name: MarkdownWord, host?: string): string;
  /** Tells it to a screen reader. */
  say(text: string): void;
  /** The address that a link leads to; null for none. */
  link(address: string): string | null;
}

export type MarkdownWord =
  | 'copy'
  | 'copied'
  | 'code'
  | 'table'
  | 'formula'
  | 'task'
  | 'footnotes'
  | 'backToText'
  | 'imageFrom';

/** Draws a text that may change when something is defined that it names. */
export interface Waiting {
  redraw(): void;
}

export class Sheet implements InlineContext {
  /** The text still grows. */
  growing = true;
  /** Another one means: what was drawn is to be looked at again, from the start. */
  generation = 0;
  links: ReadonlyMap<string, LinkDefinition> = new Map();
  footnotes: ReadonlyMap<string, Footnote> = new Map();
  /** The footnotes that the text has named, in this order. */
  readonly noted: string[] = [];
  readonly missing = new Set<string>();
  /** Loaded when there are some. Null while it is on its way. */
  marks: Marks | null | undefined;
  readonly breaks: boolean;
  readonly #waiting = new Map<string, Set<Waiting>>();

  constructor(readonly settings: MarkdownSettings) {
    this.breaks = settings.breaks;
  }

  /** The number of a footnote. */
  numberOf(label: string): number {
    const known = this.noted.indexOf(label);
    return known >= 0 ? known + 1 : this.noted.push(label);
  }

  /** For what was just found missing. */
  wait(waiting: Waiting): void {
    for (const label of this.missing) {
      if (label === '&') this.#loadEntities();
      else if (!this.growing) continue;
      const others = this.#waiting.get(label);
      if (others) others.add(waiting);
      else this.#waiting.set(label, new Set([waiting]));
    }
    this.missing.clear();
  }

  async #loadEntities(): Promise<void> {
    try {
      if (await loadEntities()) this.define(['&']);
    } catch {
      // Offline, or blocked: the name can be read.
    }
  }

  define(labels: Iterable<string>): void {
    const found = new Set<Waiting>();
    for (const label of labels) {
      for (const waiting of this.#waiting.get(label) ?? []) found.add(waiting);
      this.#waiting.delete(label);
    }
    for (const view of found) view.redraw();
  }

  /** From now on nothing is defined any more. */
  finish(): void {
    this.growing = false;
    this.define([...this.#waiting.keys()]);
  }
}
