// The words an element speaks: English until those of its locale are loaded, and never those of a locale it left. Those
// that the page has of its own stand in front of either.
import type { ReactiveControllerHost } from 'lit';
import { isEnglish, loadWords } from '../i18n/locale.js';
import { englishWords, type OwnWords, type Words, withOwn } from '../i18n/words.js';

/** How long, in ms, the first words on screen may wait to be in the right language. */
const PATIENCE = 400;

export class LocaleController {
  words = englishWords;
  #tag = 'en';
  /** The words without the page's own. */
  #spoken = englishWords;
  #own: OwnWords | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Says the page's own words at once. Resolves when the locale is spoken, or could not be loaded. */
  speak(tag: string, own?: OwnWords): Promise<void> {
    if (own !== this.#own) this.#add(own);
    return this.#load(tag);
  }

  /** For what is drawn first, and the looks it waits for: undefined when there is nothing to wait for. */
  first(tag: string, looks?: Promise<void>): Promise<unknown> | undefined {
    if (isEnglish(tag) && !looks) return undefined;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    return Promise.race([Promise.all([this.#load(tag), looks]), patience]);
  }

  #add(own: OwnWords | undefined): void {
    const before = this.#own;
    this.#own = own;
    this.#say(this.#spoken);
    if (!own) return;
    import('../i18n/own-words.js').then(
      ({ warnOfUnknown }) => warnOfUnknown(own, before, englishWords.has),
      this.onError,
    );
  }

  async #load(tag: string): Promise<void> {
    if (tag === this.#tag) return;
    this.#tag = tag;
    try {
      const words = isEnglish(tag) ? englishWords : await loadWords(tag);
      if (this.#tag === tag) this.#say(words);
    } catch (error) {
      this.onError(new Error(`The words for ${tag} could not be loaded`, { cause: error }));
    }
  }

  #say(words: Words): void {
    this.#spoken = words;
    this.words = this.#own ? withOwn(words, this.#own) : words;
    this.host.requestUpdate();
  }
}
