// The words for a locale. All but the English ones, and the list of what there is, are loaded when they are asked for.
import { englishWords, makeWords, type Words } from './words.js';

/** The words for a BCP 47 tag such as `de-CH`; English for a locale without a translation. */
export async function loadWords(tag: string): Promise<Words> {
  if (isEnglish(tag)) return englishWords;
  const { translate } = await import('./translations.js');
  const found = await translate(tag);
  return found ? makeWords(...found) : englishWords;
}

/** Is there nothing to wait for? */
export const isEnglish = (tag: string): boolean => /^en\b/i.test(tag);
