// Enter sends, with Shift it breaks a line, and to an input method it is not ours.

export class EnterKey {
  /** Enter was left to the input method. A line break that follows all the same was meant to send. */
  #left = false;

  constructor(private readonly send: () => void) {}

  readonly onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    // 229 is the key code of a key that an input method takes; Safari sends it after the end of the composition.
    this.#left = isEnter && (event.isComposing || event.keyCode === 229);
    if (!isEnter || this.#left || event.altKey) return;
    event.preventDefault();
    this.send();
  };

  readonly onBeforeInput = (event: InputEvent) => {
    // Korean input methods confirm with Enter and pass it on; Japanese and Chinese ones keep it.
    const isBreak = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph';
    if (!isBreak || !this.#left || event.isComposing) return;
    this.#left = false;
    event.preventDefault();
    this.send();
  };
}
