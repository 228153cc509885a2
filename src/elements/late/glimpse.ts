// What is seen of a step while it is being made: its last lines. The room that they once took stays theirs, so that
// nothing below them jumps.

export class Glimpse {
  #step: HTMLElement | null = null;
  readonly #observer = new ResizeObserver(() => this.#fit());

  /** The step that is shown alone, if there is one. */
  watch(step: HTMLElement | null): void {
    if (step === this.#step) return;
    this.#step = step;
    this.#observer.disconnect();
    if (step) this.#observer.observe(step);
  }

  #fit(): void {
    const step = this.#step;
    const frame = step?.parentElement;
    if (!step || !frame) return;
    const room = frame.clientHeight;
    frame.style.setProperty('--room', `${room}px`);
    frame.toggleAttribute('data-more', step.offsetHeight > room + 1);
  }
}
