// Which words belong to a locale, and where they are loaded from.
import type { Messages } from './messages.js';
import { englishWords, makeWords, type Words } from './words.js';

const loaders: Record<string, () => Promise<{ default: Messages }>> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
};

/** The words for a BCP 47 tag such as `de-CH`; English, at once, for a locale without a translation. */
export async function loadWords(tag: string): Promise<Words> {
  const language = languageOf(tag);
  const load = loaders[language];
  return load ? makeWords(tag, (await load()).default) : englishWords;
}

/** Is there anything to wait for? */
export const isEnglish = (tag: string): boolean => !Object.hasOwn(loaders, languageOf(tag));

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return 'en';
  }
}
