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
 * Only where the reader waits for it: the focus is in this widget or, when the widget has just come, nowhere or in the
 * empty composer. So nobody is interrupted who types, and no old thread takes the focus when it is opened.
 */
function takeFocus(field: HTMLElement, { arrived, inactive }: WidgetContext): void {
  if (!field.isConnected || inactive) return;
  const { activeElement: focused } = field.getRootNode() as Document | ShadowRoot;
  const isNowhere = !document.activeElement || document.activeElement === document.body;
  const isHere = field.closest('chat-kit-widget-view')?.contains(focused) ?? false;
  const isFree = isHere || (arrived && (isNowhere || focused?.matches('chat-kit-composer textarea') === true));
  if (isFree && !isTyped(focused)) field.focus({ preventScroll: true });
}

const isTyped = (focused: Element | null): boolean =>
  focused?.matches('textarea, input:not([type=checkbox], [type=radio])') === true &&
  (focused as HTMLInputElement).value !== '';
