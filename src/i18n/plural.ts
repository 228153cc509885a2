// Messages that depend on a number: `one={n} source|other={n} sources`, one form for each that the language has. A page's
// own words may have fewer; a text without forms is for every number.
import { intl } from './intl.js';
import type { MessageKey } from './messages.js';
import type { Words } from './words.js';

const FORM = /^(zero|one|two|few|many|other)=/;

export function plural(words: Words, key: MessageKey, n: number): string {
  const message = words.say(key);
  const forms = new Map(message.split('|').map((form) => [FORM.exec(form)?.[1], form.replace(FORM, '')] as const));
  const rule = intl('PluralRules', words.locale).select(n);
  const text = forms.get(rule) ?? forms.get('other') ?? message;
  return text.replaceAll('{n}', () => intl('NumberFormat', words.locale).format(n));
}
