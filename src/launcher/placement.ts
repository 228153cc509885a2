// Where the panel is: over the page, or on a phone the whole screen and the only thing there. It follows the window.
import { focused, hasFocusWithin } from './focused.js';

/**
 * A phone, upright or lying. The style sheets go by an attribute: where two elements share a sheet, WebKit gives the second
 * what it found for the first, in whatever size the window was then.
 */
const PHONE = '(width < 480px), (height < 440px)';

export class Placement {
  readonly #panel: HTMLDialogElement;
  readonly #launcher: { readonly open: boolean };
  readonly #phone = matchMedia(PHONE);
  readonly #onChange: () => void;

  constructor(panel: HTMLDialogElement, launcher: { readonly open: boolean }, onChange: () => void) {
    this.#panel = panel;
    this.#launcher = launcher;
    this.#onChange = onChange;
  }

  connect(): void {
    this.#phone.addEventListener('change', this.#follow);
    for (const type of ['resize', 'scroll']) globalThis.visualViewport?.addEventListener(type, this.#fit);
  }

  disconnect(): void {
    this.#phone.removeEventListener('change', this.#follow);
    for (const type of ['resize', 'scroll']) globalThis.visualViewport?.removeEventListener(type, this.#fit);
  }

  /** Shows the panel if the launcher is open. A focus in it stays. */
  show(): void {
    const panel = this.#panel;
    const isPhone = this.#phone.matches;
    if (this.#launcher.open && !(panel.open && panel.matches(':modal') === isPhone)) {
      const within = hasFocusWithin(panel) ? focused() : undefined;
      panel.close();
      panel.toggleAttribute('data-full', isPhone);
      // Not show(), which would take the focus.
      if (isPhone) panel.showModal();
      else panel.open = true;
      within?.focus({ preventScroll: true });
      this.#onChange();
    }
    this.#fit();
  }

  readonly #follow = () => this.show();

  /**
   * Above an on-screen keyboard that covers the page and does not resize it, as on iOS, or on Android without
   * `interactive-widget=resizes-content`. Not while the reader has zoomed in.
   */
  readonly #fit = () => {
    const { style } = this.#panel;
    const view = globalThis.visualViewport;
    const isFull = this.#launcher.open && this.#phone.matches;
    const isCovered = isFull && view && view.scale < 1.01 && view.height < innerHeight - 1;
    style.blockSize = isCovered ? `${view.height}px` : '';
    style.top = isCovered ? `${view.offsetTop}px` : '';
  };
}
