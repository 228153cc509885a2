// What the launcher is made of: the button with its dot, and the panel that the chat is slotted into.

/** Paths on a 24 px grid. */
const BUBBLE =
  'M3 16.3a2 2 0 0 1 .1 1.2L2 20.8A1 1 0 0 0 3.3 22l3.4-1a2 2 0 0 1 1.1.1A10 10 0 1 0 3 16.3ZM8 12h.01M12 12h.01M16 12h.01';
/** Unlike the cross, which closes what the chat has opened within itself. */
const DOWN = 'm6 9.5 6 6 6-6';

export interface Frame {
  readonly all: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly unread: HTMLElement;
  readonly panel: HTMLDialogElement;
  readonly inside: HTMLElement;
  readonly close: HTMLButtonElement;
  /** Says what there is instead of a chat. */
  readonly note: HTMLElement;
}

export function makeFrame(): Frame {
  const button = make('button', { class: 'button', part: 'button', type: 'button', 'aria-haspopup': 'dialog' });
  button.append(sign(BUBBLE), sign(DOWN));
  button.setAttribute('aria-describedby', 'unread');
  const unread = make('span', { class: 'unread', part: 'unread', id: 'unread', role: 'status' });
  const close = make('button', { class: 'close', part: 'close-button', type: 'button' });
  close.append(sign(DOWN));
  const note = make('p', { class: 'note', role: 'status' });
  const inside = make('div', { class: 'inside', tabindex: '-1' });
  inside.append(close, note, document.createElement('slot'));
  const panel = make('dialog', { class: 'panel', part: 'panel' });
  panel.append(inside);
  // A landmark, so that it can be found from wherever a reader is.
  const all = make('section', { class: 'launcher' });
  all.append(button, unread, panel);
  return { all, button, unread, panel, inside, close, note };
}

export function setAll(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string>) {
  const element = document.createElement(tag);
  setAll(element, attributes);
  return element;
}

function sign(path: string): SVGElement {
  const [svg, line] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  setAll(svg as Element, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  line?.setAttribute('d', path);
  svg?.append(line as Element);
  return svg as SVGElement;
}
