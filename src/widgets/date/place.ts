// Where a calendar or a list opens: at the wanted side of its control, else where there is room, and always in the window.

export type Side = 'top' | 'bottom' | 'left' | 'right';
export type Align = 'start' | 'center' | 'end';

const GAP = 6;
const MARGIN = 8;

const OPPOSITE: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

const isBeside = (side: Side): boolean => side === 'left' || side === 'right';

/**
 * Calls `move` now and in each frame, until the result is called: the page may scroll, and the answer grow, at any time.
 * `onLost`: the control is out of sight.
 */
export function follow(control: Element, move: () => void, onLost: () => void): () => void {
  let frame = 0;
  const next = () => {
    if (!isSeen(control)) return onLost();
    move();
    frame = requestAnimationFrame(next);
  };
  next();
  return () => cancelAnimationFrame(frame);
}

/** In the window, and in the thread that it scrolls in. */
function isSeen(control: Element): boolean {
  const { top, bottom, width } = control.getBoundingClientRect();
  const thread = control.closest('chat-kit-thread')?.getBoundingClientRect();
  const first = Math.max(0, thread?.top ?? 0);
  const last = Math.min(document.documentElement.clientHeight, thread?.bottom ?? Number.POSITIVE_INFINITY);
  return width > 0 && bottom >= first && top <= last;
}

/** Sides are as they are read: left is where lines begin. */
export function place(box: HTMLElement, control: Element, side: Side, align: Align): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const at = control.getBoundingClientRect();
  const isMirrored = getComputedStyle(box).direction === 'rtl';
  const [left, right] = isMirrored ? [clientWidth - at.right, clientWidth - at.left] : [at.left, at.right];
  const { offsetWidth: width, offsetHeight: height } = box;

  const room = { top: at.top, bottom: clientHeight - at.bottom, left, right: clientWidth - right };
  const fits = (one: Side) => room[one] >= (isBeside(one) ? width : height) + GAP + MARGIN;
  const sides: Side[] = [side, OPPOSITE[side], 'bottom', 'top'];
  const chosen = sides.find(fits) ?? (room.bottom >= room.top ? 'bottom' : 'top');

  const along = (from: number, to: number, length: number) =>
    ({ start: from, center: (from + to - length) / 2, end: to - length })[align];
  const inline = {
    top: along(left, right, width),
    bottom: along(left, right, width),
    left: left - GAP - width,
    right: right + GAP,
  }[chosen];
  const block = {
    top: at.top - GAP - height,
    bottom: at.bottom + GAP,
    left: along(at.top, at.bottom, height),
    right: along(at.top, at.bottom, height),
  }[chosen];

  const inside = (from: number, length: number, all: number) =>
    `${Math.round(Math.max(MARGIN, Math.min(from, all - MARGIN - length)))}px`;
  box.style.setProperty('--inline', inside(inline, width, clientWidth));
  box.style.setProperty('--block', inside(block, height, clientHeight));
  box.dataset.side = chosen;
}
