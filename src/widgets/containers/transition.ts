// Softens the change of what is in it: its height follows, and what is new appears.
import { ChatKitPart, props } from '../../elements/part.js';

const MOVE: KeyframeAnimationOptions = { duration: 200, easing: 'ease-out' };

export class ChatKitWidgetTransition extends ChatKitPart {
  static override properties = props<ChatKitWidgetTransition>('content', 'kind');

  content: unknown;
  /** What it is; another one fades in. */
  kind = '';

  #moving: Animation | undefined;

  protected override render(): unknown {
    return this.content;
  }

  /** What is there changes at once; only how it looks on the way there is animated. */
  protected override update(changed: Map<string, unknown>): void {
    if (!this.hasUpdated || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      super.update(changed);
      return;
    }
    const before = this.getBoundingClientRect().height;
    this.#moving?.cancel();
    super.update(changed);
    const after = this.getBoundingClientRect().height;
    // What is not on screen has no height.
    if (before > 0 && after > 0 && Math.abs(before - after) > 1) {
      const frames = [before, after].map((height) => ({ blockSize: `${height}px`, overflow: 'clip' }));
      this.#moving = this.animate(frames, MOVE);
    }
    if (changed.has('kind')) this.firstElementChild?.animate([{ opacity: 0 }, { opacity: 1 }], MOVE);
  }
}
