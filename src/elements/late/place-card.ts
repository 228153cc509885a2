// Puts a card beside a mark: below it or, for want of room, above it, and inside the chat.

const GAP = 6;
const MARGIN = 8;
/** With less room than this a card goes to the other side. */
const LEAST = 160;

/** False when the mark cannot be seen. */
export function placeCard(card: HTMLElement, mark: Element): boolean {
  const at = mark.getBoundingClientRect();
  const { left, right, top, bottom } = seen(mark.closest('chat-kit-thread'));
  if (at.width === 0 || at.bottom < top || at.top > bottom) return false;

  const frame = seen((mark.getRootNode() as ShadowRoot).host ?? null);
  const below = frame.bottom - MARGIN - at.bottom - GAP;
  const above = at.top - GAP - frame.top - MARGIN;
  const wanted = card.scrollHeight;
  const { side } = card.dataset;
  const keeps = side !== undefined && (side === 'above' ? above : below) >= Math.min(wanted, LEAST);
  if (!keeps) card.dataset.side = below >= wanted || below >= above ? 'below' : 'above';
  const isAbove = card.dataset.side === 'above';

  const width = card.offsetWidth;
  const { clientWidth, clientHeight } = document.documentElement;
  const isMirrored = getComputedStyle(card).direction === 'rtl';
  const x = isMirrored ? at.right + MARGIN - width : at.left - MARGIN;
  const inside = Math.max(left + MARGIN, Math.min(x, right - MARGIN - width));
  const { style } = card;
  style.setProperty('--start', `${isMirrored ? clientWidth - inside - width : inside}px`);
  style.setProperty('--top', isAbove ? 'auto' : `${at.bottom + GAP}px`);
  style.setProperty('--bottom', isAbove ? `${clientHeight - at.top + GAP}px` : 'auto');
  style.setProperty('--room', `${Math.max(0, isAbove ? above : below)}px`);
  return true;
}

/** What of an element is in the window. */
function seen(element: Element | null): { left: number; right: number; top: number; bottom: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  const box = element?.getBoundingClientRect() ?? { left: 0, right: clientWidth, top: 0, bottom: clientHeight };
  return {
    left: Math.max(0, box.left),
    right: Math.min(clientWidth, box.right),
    top: Math.max(0, box.top),
    bottom: Math.min(clientHeight, box.bottom),
  };
}
