// A formula that is too wide for its place can be scrolled, also with the keyboard; another one is no stop on the way.

import { adoptStyles } from './math.styles.js';

/** In pixels: letters that lean over the edge are not too wide. */
const LEANING = 12;

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const element = target.closest('.math');
    if (element instanceof HTMLElement) update(element);
  }
  // They may have been drawn before they came to where they are. Not here, where nothing may change a size.
  requestAnimationFrame(() => {
    for (const { target } of entries) adoptStyles(target);
  });
});

const labels = new WeakMap<HTMLElement, string>();

export function watchWidth(element: HTMLElement, math: Element, label: string): void {
  labels.set(element, label);
  observer.observe(element);
  observer.observe(math);
}

function update(element: HTMLElement): void {
  if (element.scrollWidth > element.clientWidth + LEANING) {
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', labels.get(element) ?? '');
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
  }
}
