// Messages that depend on a number: `one={n} source|other={n} sources`, one form for each that the language has.
import { intl } from './intl.js';
import type { MessageKey } from './messages.js';
import type { Words } from './words.js';

export function plural(words: Words, key: MessageKey, n: number): string {
  const forms = new Map(
    words
      .say(key)
      .split('|')
      .map((form) => {
        const at = form.indexOf('=');
        return [form.slice(0, at), form.slice(at + 1)] as const;
      }),
  );
  const rule = intl('PluralRules', words.locale).select(n);
  const text = forms.get(rule) ?? forms.get('other') ?? '';
  return text.replace('{n}', intl('NumberFormat', words.locale).format(n));
}
