// A widget alone in a shadow root with the tokens, and a host that writes down what it is asked for.
import { fixture, html } from '@open-wc/testing';
import { registerLate } from '../../src/elements/late/register.js';
import { loadWords } from '../../src/i18n/locale.js';
import { english } from '../../src/i18n/messages.js';
import type { MarkdownRules } from '../../src/markdown/sheet.js';
import frame from '../../src/theme/frame.styles.js';
import tokens from '../../src/theme/tokens.styles.js';
import type { WidgetAct, WidgetHost } from '../../src/widgets/context.js';
import { registerWidgets } from '../../src/widgets/register.js';
import type { ChatKitWidgetView } from '../../src/widgets/view.js';
import { until } from '../support/chat.js';

export interface StageOptions {
  /** Else one that does everything, when it is told to. Null: it is only looked at. */
  host?: Partial<WidgetHost> | null;
  scheme?: 'light' | 'dark';
  dir?: 'ltr' | 'rtl';
  width?: number;
  locale?: string;
  open?: boolean;
  /** It came while the reader was there. Default: as `open`. */
  arrived?: boolean;
  rules?: Partial<MarkdownRules>;
}

/** How an action that is under way ends. */
interface End {
  resolve(): void;
  reject(error: Error): void;
}

export class WidgetStage {
  /** What was asked for. */
  readonly acts: WidgetAct[] = [];
  readonly logs: { name: string; data: Record<string, unknown> }[] = [];
  readonly errors: Error[] = [];
  readonly #ends: End[] = [];

  constructor(
    readonly root: ShadowRoot,
    readonly view: ChatKitWidgetView,
  ) {}

  readonly host: WidgetHost = {
    act: (act) => {
      this.acts.push(act);
      return new Promise<void>((resolve, reject) => this.#ends.push({ resolve, reject }));
    },
    log: (name, data) => void this.logs.push({ name, data }),
    error: (error) => void this.errors.push(error),
  };

  /** The props that developers were told of, as `Card.size`. */
  get ignored(): string[] {
    return this.logs
      .filter(({ name }) => name === 'widget.prop')
      .map(({ data }) => `${data.component}.${data.prop}`)
      .sort();
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.view.querySelectorAll<E>(selector)];
  }

  has(selector: string): boolean {
    return this.view.querySelector(selector) !== null;
  }

  query<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.view.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector} on screen`);
    return found;
  }

  /** The button with these words. */
  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((button) => textOf(button) === name);
    if (!found) throw new Error(`No button "${name}" on screen`);
    return found;
  }

  field(name: string): HTMLInputElement {
    return this.query<HTMLInputElement>(`[name="${name}"]`);
  }

  /** The words of the first element that fits, or of all of it. */
  text(selector = '.widget-root'): string {
    return textOf(this.query(selector));
  }

  /** Clicks, and waits until that is drawn. */
  async press(target: string | HTMLElement): Promise<void> {
    (typeof target === 'string' ? this.query(target) : target).click();
    await this.drawn();
  }

  /** Enters a text as a person would. */
  enter(name: string, value: string): void {
    const field = this.field(name);
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Another tree for the same view. */
  async show(root: unknown): Promise<void> {
    this.view.root = root;
    await this.drawn();
  }

  /** The last action was done. */
  async resolve(): Promise<void> {
    this.#end().resolve();
    await this.drawn();
  }

  async reject(error = new Error('It was refused')): Promise<void> {
    this.#end().reject(error);
    await this.drawn();
  }

  /** Everything that is known is drawn, also by the elements inside. */
  async drawn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.view.updateComplete;
    for (const inner of this.view.querySelectorAll('*')) {
      if ('updateComplete' in inner) await inner.updateComplete;
    }
  }

  #end(): End {
    const end = this.#ends.pop();
    if (!end) throw new Error('No action is under way');
    return end;
  }
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const rules: MarkdownRules = { headingLevel: 3, breaks: false, imageDomains: [] };

/** In the page the root has no size of its own, unlike a chat. */
const stageStyles = new CSSStyleSheet();
stageStyles.replaceSync(`
  :host { contain: none; container: none; block-size: auto; max-block-size: none; }
  .chat { position: static; overflow: visible; padding: 16px; }
`);

export async function mountWidget(root: unknown, options: StageOptions = {}): Promise<WidgetStage> {
  const { host, scheme = 'light', dir = 'ltr', width = 480, locale = 'en', open = false } = options;
  registerLate(english);
  registerWidgets();
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.inlineSize = `${width}px`;
  const shadow = box.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [tokens, frame].map(({ styleSheet }) => styleSheet as CSSStyleSheet).concat(stageStyles);
  const chat = document.createElement('div');
  chat.className = 'chat';
  chat.dataset.scheme = scheme;
  chat.lang = locale;
  const view = document.createElement('chat-kit-widget-view') as ChatKitWidgetView;
  chat.append(view);
  const stage = new WidgetStage(shadow, view);
  Object.assign(view, {
    root,
    open,
    arrived: options.arrived ?? open,
    rules: { ...rules, ...options.rules },
    words: await loadWords(locale),
    host: host === null ? null : { ...stage.host, ...host },
  });
  shadow.append(chat);
  await stage.drawn();
  return stage;
}

/** A small tree: `tree('Row', {gap: 2}, tree('Text', {value: 'Hello'}))`. */
export const tree = (type: string, props: Record<string, unknown> = {}, ...children: unknown[]) => ({
  type,
  ...props,
  ...(children.length > 0 && { children }),
});

export { until };
