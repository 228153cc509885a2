// The words of one locale, ready to be said.
import { english, type MessageKey, type Messages } from './messages.js';

type Say = (key: MessageKey, params?: Record<string, string>) => string;

export interface Words {
  /** The locale the words are in, which is English where there is no translation. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message, with `{name}` replaced by the parameter of that name. */
  readonly say: Say;
  /** Whether there is a message for a key that was put together. */
  has(key: string): key is MessageKey;
}

/** Words of the page's own. */
export type OwnWords = Partial<Messages>;

const sayer =
  (find: (key: MessageKey) => string): Say =>
  (key, params = {}) =>
    find(key).replace(/\{(\w+)\}/g, (all, name: string) => params[name] ?? all);

export const makeWords = (locale: string, messages: Messages, direction: Words['direction'] = 'ltr'): Words => ({
  locale,
  direction,
  say: sayer((key) => messages[key]),
  has: (key): key is MessageKey => Object.hasOwn(messages, key),
});

/** Those of a locale, with the page's own in place of some. */
export const withOwn = (words: Words, own: OwnWords): Words => ({
  ...words,
  say: sayer((key) => own[key] ?? words.say(key)),
});

/** Those that are loaded later join them. */
export const englishWords = makeWords('en', english as Messages);
