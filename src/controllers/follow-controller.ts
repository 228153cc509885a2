// Keeps a scroller at its end while it grows, until the reader means to look elsewhere.
// Only what a person does lets go: wheel, touch, keys, a drag. Growth never does, nor does distance.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Zoomed pages have fractions of pixels. */
const AT_END = 2;
const UPWARD_KEYS = new Set(['ArrowUp', 'PageUp', 'Home']);

export class FollowController implements ReactiveController {
  #following = true;
  #pressed = false;
  #tabbed = false;
  #touchY = 0;
  #lastTop = 0;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get following(): boolean {
    return this.#following;
  }

  hostConnected(): void {
    const { host } = this;
    host.addEventListener('wheel', this.#onWheel, { passive: true });
    host.addEventListener('touchstart', this.#onTouchStart, { passive: true });
    host.addEventListener('touchmove', this.#onTouchMove, { passive: true });
    host.addEventListener('keydown', this.#onKeyDown);
    host.addEventListener('pointerdown', this.#onPointerDown);
    host.addEventListener('scroll', this.#onScroll, { passive: true });
    window.addEventListener('pointerup', this.#onPointerUp);
    window.addEventListener('pointercancel', this.#onPointerUp);
    this.#observer = new ResizeObserver(() => this.#keep());
    this.#observer.observe(host);
    this.#observeContent();
  }

  hostDisconnected(): void {
    const { host } = this;
    host.removeEventListener('wheel', this.#onWheel);
    host.removeEventListener('touchstart', this.#onTouchStart);
    host.removeEventListener('touchmove', this.#onTouchMove);
    host.removeEventListener('keydown', this.#onKeyDown);
    host.removeEventListener('pointerdown', this.#onPointerDown);
    host.removeEventListener('scroll', this.#onScroll);
    window.removeEventListener('pointerup', this.#onPointerUp);
    window.removeEventListener('pointercancel', this.#onPointerUp);
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    this.#observeContent();
    this.#keep();
  }

  /** Follows again from now on, for another thread or after sending. */
  follow(): void {
    this.#set(true);
    this.#keep();
  }

  /** Goes to the end because the reader asked for it. */
  goToEnd(): void {
    this.#set(true);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.host.scrollTo({ top: this.host.scrollHeight, behavior: still ? 'instant' : 'smooth' });
  }

  #keep(): void {
    if (!this.#following) return;
    this.host.scrollTop = this.host.scrollHeight;
    this.#lastTop = this.host.scrollTop;
  }

  #letGo(): void {
    if (this.host.scrollTop > 0) this.#set(false);
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
    this.#touchY = y;
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (UPWARD_KEYS.has(event.key) || (event.key === ' ' && event.shiftKey)) this.#letGo();
    // Tab may bring into view what is further up.
    this.#tabbed = event.key === 'Tab';
  };

  readonly #onPointerDown = (event: PointerEvent) => {
    this.#pressed = event.pointerType !== 'touch';
    // The middle button begins a scroll that goes on after its release.
    if (event.button === 1) this.#letGo();
  };

  readonly #onPointerUp = () => {
    this.#pressed = false;
  };

  readonly #onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } = this.host;
    const upward = scrollTop < this.#lastTop;
    this.#lastTop = scrollTop;
    if (upward && (this.#pressed || this.#tabbed)) this.#letGo();
    else if (!upward && scrollHeight - clientHeight - scrollTop <= AT_END) this.#set(true);
  };
}
