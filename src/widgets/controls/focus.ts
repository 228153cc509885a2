// A field that wants the focus when it appears, or all of its text selected when it has it.
import { nothing } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';
import type { WidgetContext } from '../context.js';

interface Wishes {
  readonly autoFocus?: boolean;
  readonly autoSelect?: boolean;
}

class Focus extends Directive {
  #isNew = true;

  render(_wishes: Wishes, _context: WidgetContext): unknown {
    return nothing;
  }

  override update({ element }: AttributePart, [{ autoFocus, autoSelect }, context]: [Wishes, WidgetContext]): unknown {
    // It is not on the page yet.
    if (this.#isNew && autoFocus) queueMicrotask(() => takeFocus(element as HTMLElement, context));
    this.#isNew = false;
    return autoSelect ? selectAll : nothing;
  }
}

/** For the event `focus`: `@focus=${focus(props, context)}`. */
export const focus = directive(Focus);

const selectAll = ({ currentTarget }: Event): void => (currentTarget as HTMLInputElement).select();

/**
 * Only where the reader waits for it: the focus is in this widget, or in an empty composer, or nowhere while the widget
 * is being written. So nobody is interrupted who types, and no old thread takes the focus when it is opened.
 */
function takeFocus(field: HTMLElement, { open, inactive }: WidgetContext): void {
  if (!field.isConnected || inactive) return;
  const { activeElement: focused } = field.getRootNode() as Document | ShadowRoot;
  const isNowhere = !document.activeElement || document.activeElement === document.body;
  const isTextField = focused?.matches('textarea, input:not([type=checkbox], [type=radio])') ?? false;
  const isFree = isTextField
    ? (focused as HTMLInputElement).value === ''
    : focused !== null && (field.closest('chat-kit-widget-view')?.contains(focused) ?? false);
  if (isNowhere ? open : isFree) field.focus({ preventScroll: true });
}
