// What CSS makes of a colour: asked of the browser, which knows all the ways to write one.
import { both, over, type Rgb, type Schemes, seen } from './color.js';

/** In each scheme, where it can be told: the root must be in a document. Laid on `below` where it is not opaque. */
export function readColor(root: ShadowRoot, value: string, below: Schemes): Schemes | undefined {
  const probe = document.createElement('i');
  // In the chat's own root no style of the page reaches it.
  root.append(probe);
  probe.style.color = `color-mix(in srgb, ${value}, ${value})`;
  const read = (background: Rgb, scheme: string): Rgb | undefined => {
    probe.style.colorScheme = scheme;
    return parse(getComputedStyle(probe).color, background);
  };
  const { light, dark } = both(below, read);
  probe.remove();
  return light && dark && { light, dark };
}

/** `color(srgb 0.1 0.2 0.3 / 0.5)` */
function parse(text: string, below: Rgb): Rgb | undefined {
  const parts = text.match(/^color\(srgb (.*)\)$/)?.[1]?.split(/[\s/]+/);
  if (!parts) return undefined;
  // A part may be `none`, which is drawn as 0.
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map((part) => Math.min(1, Math.max(0, Number(part) || 0)));
  return seen(over([red, green, blue], alpha, below));
}
