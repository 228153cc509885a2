// Icons where a chat would have them, by element and by template.
import { fixture, html } from '@open-wc/testing';
import { type CSSResult, render } from 'lit';
import { ChatKitIcon } from '../../src/icons/icon.js';
import frame from '../../src/theme/frame.styles.js';

document.adoptedStyleSheets.push((frame as CSSResult).styleSheet as CSSStyleSheet);
if (!customElements.get('chat-kit-icon')) customElements.define('chat-kit-icon', ChatKitIcon);

const paragraph = async () => (await fixture(html`<div class="chat"><p></p></div>`)).querySelector('p') as Element;

/** The element, when it has drawn what is known at once; what must be loaded is still on its way. */
export async function draw(name: unknown, place?: Node): Promise<ChatKitIcon> {
  const icon = document.createElement('chat-kit-icon') as ChatKitIcon;
  Object.assign(icon, { name, size: 'lg' });
  (place ?? (await paragraph())).appendChild(icon);
  await icon.updateComplete;
  return icon;
}

/** A paragraph with a template in it. */
export async function drawIn(template: unknown): Promise<HTMLElement> {
  const place = (await paragraph()) as HTMLElement;
  render(template, place);
  return place;
}

/** Undefined where nothing is drawn, empty where room is kept. */
export const pathOf = (place: Element): string | undefined =>
  place.querySelector('path')?.getAttribute('d') ?? undefined;
