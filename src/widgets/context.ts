// What every component of a widget is given: the words, the rules, and the way up.
import type { Words } from '../i18n/words.js';
import type { MarkdownRules } from '../markdown/sheet.js';
import type { ActionConfig } from '../protocol/widgets.js';

/** `click`: by itself. `change`: with the value of the control. `submit`: with a valid form. */
export type ActionCause = 'click' | 'change' | 'submit';

/** The same object while nothing in it changes: what was drawn with it is not drawn again. */
export interface WidgetContext {
  readonly words: Words;
  /** How Markdown is drawn, and where images may come from. */
  readonly rules: MarkdownRules;
  /** The widget is still being written. */
  readonly open: boolean;
  /** It came while the reader was there. */
  readonly arrived: boolean;
  /** It is only looked at. */
  readonly inactive: boolean;
  /** Draws what is inside a component; `isLater`: when it comes near, however little it is. */
  children(nodes: readonly unknown[] | undefined, isLater?: boolean): unknown;
  /** Does what a component asks for, once while it is under way. `from` is the element that was used. True when done. */
  act(action: ActionConfig, from: Element, cause: ActionCause): Promise<boolean>;
  /** For developers; the same is told once. */
  log(name: string, data: Record<string, unknown>): void;
}

/** An action as it leaves the widget: with the values of its form. */
export interface WidgetAct {
  readonly action: { readonly type: string; readonly payload?: unknown };
  readonly handler: 'client' | 'server';
  readonly streaming: boolean;
}

/** Where a widget is shown. */
export interface WidgetHost {
  /** The promise of its end, of false when it was broken off; null when it cannot be done now. */
  act(act: WidgetAct): Promise<unknown> | null;
  log(name: string, data: Record<string, unknown>): void;
  error(error: Error): void;
}
