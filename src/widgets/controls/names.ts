// What a control is called that nobody named.
import { nothing } from 'lit';

/** `user.firstName` as "User first name", `lucide:arrow-up` as "Arrow up". */
export function readable(name: string): string {
  const words = name
    .replace(/^lucide:/, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .split(/[\s._:-]+/)
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** For `aria-label`: a Label, which sets `aria-labelledby`, goes before it. */
export const autoName = (name = '', placeholder = ''): string | typeof nothing =>
  placeholder.trim() || readable(name) || nothing;
