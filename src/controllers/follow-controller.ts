// Keeps a scroller at its end while it grows, until the reader means to look elsewhere.
// Only what a person does lets go: wheel, touch, keys, a drag. Growth never does, nor does distance.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from './frame.js';

/** Zoomed pages have fractions of pixels. */
const AT_END = 2;
const UPWARD_KEYS = new Set(['ArrowUp', 'PageUp', 'Home']);

export class FollowController implements ReactiveController {
  #following = true;
  #pressed = false;
  #tabbed = false;
  #touchY = 0;
  #lastTop = 0;
  #held: { element: Element; top: number } | null = null;
  /** On the way to the end, where growth has not yet overtaken it. */
  #gliding = false;
  #observer: ResizeObserver | undefined;
  #connected: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Is there a newest message? Else the reader begins at the top. */
    private readonly hasEnd: () => boolean,
  ) {
    host.addController(this);
  }

  get following(): boolean {
    return this.#following;
  }

  hostConnected(): void {
    const { host } = this;
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    const passive = { signal, passive: true };
    host.addEventListener('wheel', this.#onWheel, passive);
    host.addEventListener('touchstart', this.#onTouchStart, passive);
    host.addEventListener('touchmove', this.#onTouchMove, passive);
    host.addEventListener('scroll', this.#onScroll, passive);
    host.addEventListener('scrollend', this.#onScrollEnd, passive);
    host.addEventListener('keydown', this.#onKeyDown, { signal });
    host.addEventListener('click', this.#onClick, { signal, capture: true });
    host.addEventListener('pointerdown', this.#onPointerDown, { signal });
    window.addEventListener('pointerup', this.#onPointerUp, { signal });
    window.addEventListener('pointercancel', this.#onPointerUp, { signal });
    this.#observer = new ResizeObserver(() => this.#onResize());
    this.#observer.observe(host);
    this.#observeContent();
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostUpdated(): void {
    this.#observeContent();
    this.#keep();
  }

  /** Goes to the end at once and follows again: for another thread, or after sending. */
  follow(): void {
    this.#gliding = false;
    this.#set(true);
    if (!this.hasEnd()) this.host.scrollTop = 0;
    this.#keep();
  }

  /** Goes to the end because the reader asked for it, and can be seen going there. */
  goToEnd(): void {
    this.#gliding = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#set(true);
    if (this.#gliding) this.host.scrollTo({ top: this.host.scrollHeight, behavior: 'smooth' });
    else this.#keep();
  }

  get #isAtEnd(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.host;
    return scrollHeight - clientHeight - scrollTop <= AT_END;
  }

  /** Keeps an element where the reader sees it, whatever this update puts above it. */
  hold(element: Element): void {
    this.#held = { element, top: element.getBoundingClientRect().top };
  }

  /** What is inside the content draws itself a little later than the host; here all of it has its size. */
  #onResize(): void {
    const held = this.#held;
    this.#held = null;
    this.#gliding = false;
    if (held && !this.#following) this.host.scrollTop += held.element.getBoundingClientRect().top - held.top;
    if (held && this.#isAtEnd) this.#set(true);
    this.#keep();
  }

  #keep(): void {
    if (!this.#following || this.#gliding || !this.hasEnd()) return;
    this.host.scrollTop = this.host.scrollHeight;
    this.#lastTop = this.host.scrollTop;
  }

  #letGo(): void {
    if (this.host.scrollTop <= 0 || !this.hasEnd()) return;
    this.#gliding = false;
    this.#set(false);
  }

  #set(following: boolean): void {
    if (this.#following === following) return;
    this.#following = following;
    this.host.requestUpdate();
  }

  #observeContent(): void {
    const content = this.host.firstElementChild;
    if (content) this.#observer?.observe(content);
  }

  readonly #onWheel = (event: WheelEvent) => {
    if (event.deltaY < 0 && !event.ctrlKey) this.#letGo();
  };

  readonly #onTouchStart = (event: TouchEvent) => {
    this.#touchY = event.touches[0]?.clientY ?? 0;
  };

  readonly #onTouchMove = (event: TouchEvent) => {
    const y = event.touches[0]?.clientY ?? 0;
    if (y > this.#touchY + AT_END) this.#letGo();
    // A slow finger moves by less than that at a time.
    this.#touchY = Math.min(this.#touchY, y);
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (UPWARD_KEYS.has(event.key) || (event.key === ' ' && event.shiftKey)) this.#letGo();
    // Tab may bring into view what is further up.
    this.#tabbed = event.key === 'Tab';
  };

  /** What is opened at the end is read from its beginning. */
  readonly #onClick = (event: MouseEvent) => {
    const opener = (event.target as Element).closest('[aria-expanded="false"], details:not([open]) > summary');
    if (!opener || !this.#following) return;
    this.hold(opener);
    this.#set(false);
    void this.#regain(opener);
  };

  /** Where there was room for what was opened, nothing got another size, and nobody else looks. */
  async #regain(opener: Element): Promise<void> {
    await nextFrame();
    await nextFrame();
    if (this.#held?.element === opener) this.#onResize();
  }

  readonly #onPointerDown = (event: PointerEvent) => {
    this.#pressed = event.pointerType !== 'touch';
    // The middle button begins a scroll that goes on after its release.
    if (event.button === 1) this.#letGo();
  };

  readonly #onPointerUp = () => {
    this.#pressed = false;
  };

  readonly #onScrollEnd = () => {
    // The browser's own search, and what helps to read, scroll without a word: they are not undone.
    if (!this.#gliding) return;
    this.#gliding = false;
    this.#keep();
  };

  readonly #onScroll = () => {
    const { scrollTop } = this.host;
    const moved = scrollTop - this.#lastTop;
    const isAtEnd = this.#isAtEnd;
    this.#lastTop = scrollTop;
    // What gets shorter moves upward too, but is at its end then.
    if (moved < 0 && !isAtEnd && (this.#pressed || this.#tabbed)) this.#letGo();
    // The event of our own scrolling comes late, perhaps after the reader let go: at the end, but nothing moved.
    else if (moved > 0 && isAtEnd) this.#set(true);
  };
}
