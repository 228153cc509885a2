// Gives the focus to what is left when an update takes away what had it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class FocusKeeper implements ReactiveController {
  #had = false;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly refocus: () => void,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = hasFocus(this.host);
  }

  hostUpdated(): void {
    if (this.#had && !hasFocus(this.host)) this.refocus();
  }
}

export const hasFocus = (element: Element): boolean =>
  element.contains((element.getRootNode() as Document | ShadowRoot).activeElement);
