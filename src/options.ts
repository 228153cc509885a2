// What a page can set, what holds when it does not, and what is wrong with what it set.
import type { ClientToolCall } from './client/client-events.js';
import type { Messages } from './i18n/messages.js';
import type { WidgetRoot } from './protocol/widgets.js';
import type { ThemeOption } from './theme/option.js';
import type { ChatKitApi } from './transports/chatkit/chatkit.js';

export type ColorScheme = 'light' | 'dark';

export interface StartScreenPrompt {
  /** What the button says. */
  label: string;
  /** What is sent when it is chosen. */
  prompt: string;
}

/** A thing of the application's own that a text can name. */
export interface Entity {
  id: string;
  title: string;
  icon?: string;
  group?: string;
  /** It can be clicked, and looked at before. */
  interactive?: boolean;
  data?: Record<string, unknown>;
}

/** A button under an answer. */
export interface ThreadItemAction {
  /** Names the button; unique among them. */
  id: string;
  /** What the button says to who cannot see its icon, and shows under the pointer. */
  label: string;
  /** The name of an icon of ChatKit's. Default: the label is shown. */
  icon?: string;
  /** `itemIds` are all items of the answer, `text` its words in Markdown. */
  onClick(answer: { threadId: string | null; itemIds: readonly string[]; text: string }): void;
}

/** What is to be done, in the application's own words. */
export interface WidgetAction {
  type: string;
  payload?: Record<string, unknown>;
}

/** Options of a chat. `setOptions` takes all of them at once: what is left out has its default again. */
export interface ChatKitOptions {
  /**
   * The server. Until there is one, the chat says so and sends nothing. A thread belongs to the server it came from:
   * after a change of server, call `setThreadId`.
   */
  api?: ChatKitApi;
  /** A BCP 47 tag such as `de` or `ar-EG`. Default: the language of the browser. Without a translation: English. */
  locale?: string;
  /**
   * Words of the page's own, whatever the locale is: by the keys of `Messages`, each with the `{parameters}` it may have.
   * What depends on a number may have a form for each plural: `one={n} source|other={n} sources`. Default: none.
   */
  words?: Partial<Messages>;
  /** `light`, `dark`, or `system` for the reader's own setting. Default: the color scheme of the page. */
  theme?: ColorScheme | 'system' | ThemeOption;
  /** The thread to show first. Default null: a new one. Later changes have no effect; see `setThreadId`. */
  initialThread?: string | null;
  header?: {
    /** Default true. */
    enabled?: boolean;
    title?: {
      /** Default true. */
      enabled?: boolean;
      /** Default: the title of the thread. */
      text?: string;
    };
  };
  /** The threads of the reader, to be gone back to. */
  history?: {
    /** Default true. */
    enabled?: boolean;
    /** Threads can be deleted. Default true. */
    showDelete?: boolean;
    /** Threads can be given another title. Default true. */
    showRename?: boolean;
  };
  startScreen?: {
    /** Default: "What can I help with today?" in the locale's words. */
    greeting?: string;
    /** Suggestions of what to send. Default: none. */
    prompts?: StartScreenPrompt[];
  };
  /**
   * Runs a tool of the page for the server. Returns, or promises, a value that can be written as JSON. What it throws,
   * like the lack of this option, is told to the model as `{error}`.
   */
  onClientTool?: (call: ClientToolCall) => unknown;
  /** What can be done with an answer. */
  threadItemActions?: {
    /** Copying, of questions as well. Default true. */
    copy?: boolean;
    /** Thumbs up and down. Default false. */
    feedback?: boolean;
    /** Answering the last question again. Default false. */
    retry?: boolean;
    /** Buttons of the page's own. Default: none. */
    own?: ThreadItemAction[];
  };
  entities?: {
    /** An entity with `interactive` was clicked. */
    onClick?: (entity: Entity) => void;
    /** What is shown of an entity with `interactive` when it is pointed at: a widget, or null. */
    onRequestPreview?: (entity: Entity) => Promise<{ preview: WidgetRoot | null }>;
  };
  widgets?: {
    /**
     * Does what a widget asks for with `handler: 'client'`. The widget waits for a promise that it returns, and says so if
     * that is rejected. To hand something on to the server, call `sendCustomAction(action, widgetItem.id)`.
     */
    onAction?: (action: WidgetAction, widgetItem: { id: string; widget: WidgetRoot }) => unknown;
  };
  /** How answers, which are Markdown, are drawn. */
  markdown?: {
    /** The level of a heading with one `#`, from 1 to 6; deeper ones follow. Default 3. */
    headingLevel?: number;
    /** A single line break in the text is one on screen. Default false, as in Markdown. */
    breaks?: boolean;
    /**
     * Domains whose images, and those of domains below them, are loaded unasked, beside the thread's own
     * `allowed_image_domains`; `*` is every domain. Others are loaded when the reader says so. Default: none.
     */
    imageDomains?: string[];
  };
  composer?: {
    /** Default: "Message the AI" in the locale's words. */
    placeholder?: string;
  };
  /** Stands below the composer. Default: none. */
  disclaimer?: {
    /** Markdown. */
    text: string;
    /** In the colour of the text rather than a quieter one. Default false. */
    highContrast?: boolean;
  };
}

/** An option that is not what it must be. The message names the option, what was found and what is expected. */
export class InvalidOptionError extends TypeError {
  override readonly name = 'InvalidOptionError';

  constructor(path: string, found: unknown, expected: string) {
    super(`options${path && `.${path}`} is ${describe(found)}, expected ${expected}`);
  }
}

type Check = (value: unknown, path: string) => void;

const check =
  (isRight: (value: unknown) => boolean, expected: string): Check =>
  (value, path) => {
    if (!isRight(value)) throw new InvalidOptionError(path, value, expected);
  };

/** What is not `needed` may be left out. */
const object = (inside: Record<string, Check>, needed: readonly string[] = []): Check => {
  const isRight = check((value) => isObject(value) && !Array.isArray(value), 'an object');
  return (value, path) => {
    isRight(value, path);
    for (const [name, look] of Object.entries(inside)) {
      const found = (value as Record<string, unknown>)[name];
      if (found !== undefined || needed.includes(name)) look(found, path ? `${path}.${name}` : name);
    }
  };
};

const list =
  (inside: Check): Check =>
  (value, path) => {
    check(Array.isArray, 'an array')(value, path);
    for (const [index, item] of (value as unknown[]).entries()) inside(item, `${path}[${index}]`);
  };

const isText = (value: unknown): value is string => typeof value === 'string';
const isFunction = (value: unknown): boolean => typeof value === 'function';
const text = check(isText, 'a text');
const callback = check(isFunction, 'a function');
/** One of these. */
const among = (...values: unknown[]): Check => check((value) => values.includes(value), values.join(' or '));
const flag = among(true, false);
const within = (min: number, max: number): Check =>
  check((value) => Math.min(max, Math.max(min, value as number)) === value, `a number from ${min} to ${max}`);
/** What takes its value from elsewhere, as `var()` does, may be followed by anything. */
const css = (property: string): Check =>
  check((value) => CSS.supports(property, `${value}`) && !CSS.supports(property, `${value},1`), `a ${property} of CSS`);
const all = (inside: Record<string, Check>): Check => object(inside, Object.keys(inside));
const color = css('color');
const family = css('font-family');
const scheme = among('light', 'dark', 'system');
const theme = object({
  colorScheme: scheme,
  typography: object({
    baseSize: within(14, 18),
    fontFamily: family,
    fontFamilyMono: family,
    fontSources: list(all({ family: text, src: text })),
  }),
  radius: among('pill', 'round', 'soft', 'sharp'),
  density: among('compact', 'normal', 'spacious'),
  color: object({
    grayscale: object({ hue: within(0, 360), tint: within(0, 9), shade: within(-4, 4) }, ['hue', 'tint']),
    accent: all({ primary: color, level: within(0, 3) }),
    surface: all({ background: color, foreground: color }),
  }),
});

const options = object({
  api: object(
    {
      url: check((value) => isText(value) && value !== '', 'a URL'),
      fetch: callback,
      headers: check((value) => isFunction(value) || isObject(value), 'headers or a function that gives them'),
    },
    ['url'],
  ),
  locale: text,
  words: (value, path) => object(eachValue(Object(value), () => text))(value, path),
  theme: (value, path) => (isObject(value) ? theme : scheme)(value, path),
  initialThread: check((value) => value === null || isText(value), 'a thread id or null'),
  header: object({ enabled: flag, title: object({ enabled: flag, text }) }),
  history: object({ enabled: flag, showDelete: flag, showRename: flag }),
  startScreen: object({
    greeting: text,
    prompts: list(object({ label: text, prompt: text }, ['label', 'prompt'])),
  }),
  onClientTool: callback,
  threadItemActions: object({
    copy: flag,
    feedback: flag,
    retry: flag,
    own: list(object({ id: text, label: text, onClick: callback }, ['id', 'label', 'onClick'])),
  }),
  entities: object({ onClick: callback, onRequestPreview: callback }),
  widgets: object({ onAction: callback }),
  markdown: object({
    headingLevel: within(1, 6),
    breaks: flag,
    imageDomains: list(text),
  }),
  composer: object({ placeholder: text }),
  disclaimer: object({ text, highContrast: flag }, ['text']),
});

/** Throws an InvalidOptionError for the first option that is wrong. */
export function checkOptions(value: ChatKitOptions): void {
  options(value, '');
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && Object.getPrototypeOf(value) === Object.prototype;

function describe(value: unknown): string {
  if (isObject(value)) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

/** Equal in every value; functions by identity. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!(isPlain(a) && isPlain(b)) && !(Array.isArray(a) && Array.isArray(b))) return false;
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && areEqual(one[key], other[key]))
  );
}

/** A copy that later changes of the page's own object do not reach; functions and instances as they are. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => copyOf(item)) as T;
  return isPlain(value) ? eachValue(value, copyOf) : value;
}

/** `next`, with every part of `before` that is equal in its place. */
export function kept<T>(before: unknown, next: T): T {
  if (areEqual(before, next)) return before as T;
  return isPlain(before) && isPlain(next) ? eachValue(next, (value, key) => kept(before[key], value)) : next;
}

const eachValue = <T extends object>(object: T, change: (value: unknown, key: string) => unknown): T =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)])) as T;
