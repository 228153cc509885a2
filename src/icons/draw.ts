// An icon as a template: what is known at once is drawn at once, without an element of its own.
import { html, nothing, type TemplateResult } from 'lit';
import { paths } from './chatkit-icons.js';

/** How large it is, see icon.styles.ts; without one it goes with the text. */
export type IconSize = 'xs' | 'sm' | 'md' | 'lg' | 'xl' | '2xl' | '3xl';

const LUCIDE = 'lucide:';

/** The name that Lucide has for it; null when another set is meant. */
export const lucideName = (name: unknown): string | null =>
  typeof name === 'string' && name.startsWith(LUCIDE) ? name.slice(LUCIDE.length) : null;

/** Draws an icon by its ChatKit name, or `lucide:<name>`. Of what has no icon nothing is drawn, and no room is kept. */
export function icon(name: unknown, size?: IconSize): TemplateResult | typeof nothing {
  if (lucideName(name) !== null) return html`<chat-kit-icon .name=${name} .size=${size}></chat-kit-icon>`;
  if (typeof name !== 'string' || !Object.hasOwn(paths, name)) return nothing;
  return drawPath(paths[name], size, name.endsWith('-filled'));
}

/** An empty path keeps the room. */
export function drawPath(path: string, size?: IconSize, isFilled = false): TemplateResult {
  return html`<svg class=${size ? `icon icon-${size}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true"
    ><path class=${isFilled ? 'filled' : nothing} d=${path}></path></svg>`;
}
