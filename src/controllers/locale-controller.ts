// The words an element speaks: English until those of its locale are loaded, and never those of a locale it left.
import type { ReactiveControllerHost } from 'lit';
import { isEnglish, loadWords } from '../i18n/locale.js';
import { englishWords } from '../i18n/words.js';

/** How long, in ms, the first words on screen may wait to be in the right language. */
const PATIENCE = 400;

export class LocaleController {
  words = englishWords;
  #tag = 'en';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Resolves when the locale is spoken, or could not be loaded. */
  async speak(tag: string): Promise<void> {
    if (tag === this.#tag) return;
    this.#tag = tag;
    try {
      const words = isEnglish(tag) ? englishWords : await loadWords(tag);
      if (this.#tag !== tag) return;
      this.words = words;
      this.host.requestUpdate();
    } catch (error) {
      this.onError(new Error(`The words for ${tag} could not be loaded`, { cause: error }));
    }
  }

  /** For what is drawn first: undefined when there is nothing to wait for. */
  first(tag: string): Promise<void> | undefined {
    if (isEnglish(tag)) return undefined;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    return Promise.race([this.speak(tag), patience]);
  }
}
