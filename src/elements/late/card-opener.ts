// When the card of a mark is open: while someone points at the mark or the card, has the keyboard at one of them, or
// has tapped the mark.
import { placeCard } from './place-card.js';

/** In ms: how long a pointer rests before a card opens, and how long it may be on its way into it. */
const REST = 150;

const STOPS = 'a[href], button, [tabindex="0"]';

export class CardOpener<Mark extends HTMLElement> {
  #mark: Mark | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: AbortController | undefined;
  #frame = 0;
  /** The focus comes back from the card, and opens nothing. */
  #returning = false;

  constructor(
    private readonly card: HTMLElement,
    private readonly onChange: (mark: Mark, isOpen: boolean) => void,
  ) {
    card.addEventListener('pointerenter', () => this.#later(this.#mark));
    card.addEventListener('pointerleave', this.#onLeave);
    card.addEventListener('keydown', this.#onTab);
  }

  /** The one whose card is open. */
  get mark(): Mark | null {
    return this.#mark;
  }

  /** Makes a mark open the card. `activate` is called when it is clicked, unless a finger does so for the first time. */
  watch(mark: Mark, activate: (event: MouseEvent) => void): void {
    let isFirstTap = false;
    mark.addEventListener('pointerenter', ({ pointerType, buttons }) => {
      // With a button down something is being selected.
      if (pointerType !== 'touch' && buttons === 0) this.#later(mark);
    });
    mark.addEventListener('pointerleave', this.#onLeave);
    mark.addEventListener('pointerdown', ({ pointerType }) => {
      isFirstTap = pointerType === 'touch' && this.#mark !== mark;
    });
    mark.addEventListener('focusin', (event) => {
      if (!this.#returning && (event.target as Element).matches(':focus-visible')) this.open(mark);
    });
    // What stands behind a button is its card.
    mark.addEventListener('keydown', (event) => {
      const enters = event.code === 'Tab' && !event.shiftKey && this.#mark === mark && mark.querySelector('button');
      if (enters && this.enter()) event.preventDefault();
    });
    mark.addEventListener('click', (event) => {
      if (!isFirstTap || event.detail === 0) return activate(event);
      isFirstTap = false;
      event.preventDefault();
      this.open(mark);
    });
  }

  open(mark: Mark): void {
    clearTimeout(this.#timer);
    if (mark === this.#mark || !this.card.isConnected) return;
    if (this.#mark) this.onChange(this.#mark, false);
    this.#mark = mark;
    delete this.card.dataset.side;
    if (!this.#open) {
      this.card.showPopover();
      this.#listen();
      this.#frame = requestAnimationFrame(this.#place);
    }
    this.onChange(mark, true);
  }

  close(): void {
    clearTimeout(this.#timer);
    const mark = this.#mark;
    if (!mark) return;
    if (this.card.contains(this.#focused)) this.#return();
    this.#mark = null;
    this.#open?.abort();
    this.#open = undefined;
    cancelAnimationFrame(this.#frame);
    if (this.card.isConnected) this.card.hidePopover();
    this.onChange(mark, false);
  }

  /** Puts the focus on the first thing in the card, if there is one. */
  enter(): boolean {
    const first = this.card.querySelector<HTMLElement>(STOPS);
    first?.focus();
    return first !== null;
  }

  #later(mark: Mark | null): void {
    clearTimeout(this.#timer);
    if (mark === this.#mark) return;
    this.#timer = setTimeout(() => {
      if (mark) this.open(mark);
      else if (!this.#isInside(this.#focused)) this.close();
    }, REST);
  }

  readonly #onLeave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') this.#later(null);
  };

  #listen(): void {
    this.#open = new AbortController();
    const { signal } = this.#open;
    const onElsewhere = (event: Event) => {
      if (!event.composedPath().some((node) => node === this.card || node === this.#mark)) this.close();
    };
    // Before anyone else: what closes the card does not also stop the answer.
    document.addEventListener('keydown', this.#onEscape, { signal, capture: true });
    for (const type of ['pointerdown', 'focusin', 'wheel', 'touchmove']) {
      document.addEventListener(type, onElsewhere, { signal, capture: true, passive: true });
    }
  }

  /** In each frame: the text may grow, or scroll, at any time. */
  readonly #place = () => {
    const { card } = this;
    const mark = this.#mark?.firstElementChild;
    if (mark && placeCard(card, mark)) this.#frame = requestAnimationFrame(this.#place);
    else this.close();
  };

  readonly #onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** Behind the last thing in the card comes what stands behind the mark. */
  readonly #onTab = (event: KeyboardEvent) => {
    // Its key has no name in WebKitGTK while Shift is down.
    if (event.code !== 'Tab') return;
    const stops = [...this.card.querySelectorAll(STOPS)];
    if (this.#focused !== stops.at(event.shiftKey ? 0 : -1)) return;
    if (event.shiftKey) event.preventDefault();
    this.#return();
  };

  #return(): void {
    this.#returning = true;
    this.#mark?.querySelector<HTMLElement>(STOPS)?.focus({ preventScroll: true });
    this.#returning = false;
  }

  get #focused(): Element | null {
    return (this.card.getRootNode() as ShadowRoot | Document).activeElement;
  }

  #isInside(element: Element | null): boolean {
    return element !== null && (this.card.contains(element) || this.#mark?.contains(element) === true);
  }
}
