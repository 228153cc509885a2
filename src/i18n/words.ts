// The words of one locale, ready to be said.
import { english, type MessageKey, type Messages } from './messages.js';

export interface Words {
  /** The locale the words are in, which is English where there is no translation. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message, with `{name}` replaced by the parameter of that name. */
  say(key: MessageKey, params?: Record<string, string>): string;
  /** Whether there is a message for a key that was put together. */
  has(key: string): key is MessageKey;
}

export function makeWords(locale: string, messages: Messages): Words {
  return {
    locale,
    direction: RTL.test(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr',
    say: (key, params = {}) => messages[key].replace(/\{(\w+)\}/g, (all, name: string) => params[name] ?? all),
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
  };
}

/** Scripts that are written from right to left. */
const RTL = /Adlm|Arab|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi/;

/** Those that are loaded later join them. */
export const englishWords = makeWords('en', english as Messages);
