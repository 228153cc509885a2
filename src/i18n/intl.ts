// Formatters of Intl, each made once: to make one takes as long as to use it a hundred times.

type Kind = 'NumberFormat' | 'PluralRules' | 'ListFormat' | 'DateTimeFormat' | 'RelativeTimeFormat';
type Options<K extends Kind> = ConstructorParameters<(typeof Intl)[K]>[1];
type Formatter<K extends Kind> = InstanceType<(typeof Intl)[K]>;

const made = new Map<string, unknown>();

/** The formatter of a kind for a locale. */
export function intl<K extends Kind>(kind: K, locale: string, options?: Options<K>): Formatter<K> {
  const key = JSON.stringify([kind, locale, options]);
  let formatter = made.get(key) as Formatter<K> | undefined;
  if (!formatter) {
    const make = Intl[kind] as unknown as new (locale: string, options?: Options<K>) => Formatter<K>;
    formatter = new make(locale, options);
    made.set(key, formatter);
  }
  return formatter;
}
