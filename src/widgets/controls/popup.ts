// A box in the top layer, beside its control for as long as it is open.
import { place } from '../date/place.js';

export class Popup {
  #open: AbortController | undefined;
  #frame = 0;

  /** `onLost`: somebody went elsewhere, or the control is out of sight. */
  constructor(
    private readonly around: HTMLElement,
    private readonly onLost: () => void,
  ) {}

  open(box: HTMLElement, control: HTMLElement): void {
    this.close();
    box.showPopover();
    this.#open = new AbortController();
    const { signal } = this.#open;
    signal.addEventListener('abort', () => box.isConnected && box.hidePopover());
    const onElsewhere = (event: Event) => {
      if (!event.composedPath().includes(this.around)) this.onLost();
    };
    document.addEventListener('pointerdown', onElsewhere, { signal, capture: true });
    this.around.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!this.around.contains(relatedTarget as Node | null)) this.onLost();
      },
      { signal },
    );
    this.#follow(box, control);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#open?.abort();
    this.#open = undefined;
  }

  /** In each frame: the page may scroll, and the answer grow, at any time. */
  #follow(box: HTMLElement, control: HTMLElement): void {
    const { top, bottom, width } = control.getBoundingClientRect();
    if (width === 0 || bottom < 0 || top > document.documentElement.clientHeight) {
      this.onLost();
      return;
    }
    box.style.setProperty('--control', `${width}px`);
    place(box, control, box.dataset.side === 'top' ? 'top' : 'bottom', 'start');
    this.#frame = requestAnimationFrame(() => this.#follow(box, control));
  }
}
