// A box in the top layer, beside its control for as long as it is open.
import { follow, place } from '../date/place.js';

export class Popup {
  #open: AbortController | undefined;

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
    const move = () => {
      box.style.setProperty('--control', `${control.getBoundingClientRect().width}px`);
      place(box, control, box.dataset.side === 'top' ? 'top' : 'bottom', 'start');
    };
    signal.addEventListener('abort', follow(control, move, this.onLost));
  }

  close(): void {
    this.#open?.abort();
    this.#open = undefined;
  }
}
