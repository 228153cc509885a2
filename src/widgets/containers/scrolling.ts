// What is wider than its place scrolls inside it, and then can be reached and moved by keyboard.
import { nothing } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

const names = new WeakMap<Element, string>();

/** One for all: each would be told by itself. */
let watcher: ResizeObserver | undefined;

/** Sizes are known then: to ask for them costs nothing. All are asked before the first changes. */
function measure(entries: readonly ResizeObserverEntry[]): void {
  const all = new Set(entries.map(({ target }) => target));
  // Those that are gone would be kept here for ever.
  for (const target of all) if (!target.isConnected && all.delete(target)) watcher?.unobserve(target);
  const targets = [...all];
  const wide = targets.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  for (const [index, target] of targets.entries()) show(target, wide[index] === true);
}

function show(element: Element, isWide: boolean): void {
  if (element.hasAttribute('data-scrolls') === isWide) return;
  element.toggleAttribute('data-scrolls', isWide);
  const said = { tabindex: '0', role: 'group', 'aria-label': names.get(element) ?? '' };
  for (const [name, value] of Object.entries(said)) {
    if (isWide) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

class Scrolling extends Directive {
  render(_name: string): unknown {
    return nothing;
  }

  override update({ element }: AttributePart, [name]: [string]): unknown {
    names.set(element, name);
    watcher ??= new ResizeObserver(measure);
    // Again: what is in it may have changed without it.
    watcher.unobserve(element);
    watcher.observe(element);
    return nothing;
  }
}

/** For the attribute `tabindex`. `name` is what a screen reader calls it. */
export const scrolling = directive(Scrolling);
