// The translations, and which of them a BCP 47 tag asks for. Loaded when a tag is not plainly English: then one of them.
import type { Messages } from './messages.js';

/** By language, with the region where the words are those of a region. Of two for one language and script the first is its default. */
const loaders = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  'es-ES': () => import('./locales/es-ES.js'),
  fr: () => import('./locales/fr.js'),
  he: () => import('./locales/he.js'),
  hi: () => import('./locales/hi.js'),
  ja: () => import('./locales/ja.js'),
  'pt-BR': () => import('./locales/pt-BR.js'),
  'zh-CN': () => import('./locales/zh-CN.js'),
} satisfies Record<string, () => Promise<{ default: Messages }>>;

export type Translation = keyof typeof loaders;

export const translations = Object.keys(loaders) as Translation[];

/** Scripts that are written from right to left. */
const RTL = /Adlm|Arab|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi/;

export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RTL.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

/**
 * That of its region, or else that of its language, in the same script: who reads traditional characters is not given
 * simplified ones. Undefined for English, for what is not translated, and for what is no tag.
 */
export function translationFor(tag: string): Translation | undefined {
  try {
    const asked = new Intl.Locale(tag).maximize();
    const fitting = translations.filter((name) => {
      const { language, script } = new Intl.Locale(name).maximize();
      return language === asked.language && script === asked.script;
    });
    return fitting.find((name) => new Intl.Locale(name).region === asked.region) ?? fitting[0];
  } catch {
    return undefined;
  }
}

/** What words are made of; undefined where they are the English ones. */
export async function translate(
  tag: string,
): Promise<[locale: string, messages: Messages, direction: 'ltr' | 'rtl'] | undefined> {
  const name = translationFor(tag);
  if (!name) return undefined;
  const { default: messages } = await loaders[name]();
  // Numbers and dates are those of the tag, in its canonical form: `iw` is `he` today.
  return [new Intl.Locale(tag).toString(), messages, directionOf(tag)];
}
