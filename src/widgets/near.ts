// Finds out when the reader comes near a place where something is still to be drawn.

/** How far beyond what is seen it begins. */
const MARGIN = '600px';

/** Calls `draw` whenever a place comes near, until it is disconnected. */
export function whenNear(place: Element, draw: () => void): IntersectionObserver {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
    },
    // Of what scrolls: the margin is none of the window's there. A card beside a mark is in the thread, but not seen in it.
    { rootMargin: MARGIN, root: place.closest('[popover], chat-kit-thread') },
  );
  watcher.observe(place);
  return watcher;
}
