// What a page can set, what holds when it does not, and what is wrong with what it set.
import type { ChatKitApi } from './transports/chatkit/chatkit.js';

export type ColorScheme = 'light' | 'dark';

export interface StartScreenPrompt {
  /** What the button says. */
  label: string;
  /** What is sent when it is chosen. */
  prompt: string;
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
  /** `light`, `dark`, or `system` for the reader's own setting. Default: the color scheme of the page. */
  theme?: ColorScheme | 'system' | { colorScheme?: ColorScheme | 'system' };
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
  startScreen?: {
    /** Default: "What can I help with today?" in the locale's words. */
    greeting?: string;
    /** Suggestions of what to send. Default: none. */
    prompts?: StartScreenPrompt[];
  };
  composer?: {
    /** Default: "Message the AI" in the locale's words. */
    placeholder?: string;
  };
}

/** An option that is not what it must be. The message names the option, what was found and what is expected. */
export class InvalidOptionError extends TypeError {
  override readonly name = 'InvalidOptionError';

  constructor(path: string, found: unknown, expected: string) {
    super(`options${path && `.${path}`} is ${describe(found)}, expected ${expected}`);
  }
}

/** Throws an InvalidOptionError for the first option that is wrong. */
export function checkOptions(options: ChatKitOptions): void {
  check('', options, 'object');
  const { api, locale, theme, initialThread, header, startScreen, composer } = options;
  optional('api', api, 'object', 'an object with `url`');
  if (api) {
    if (typeof api.url !== 'string' || !api.url) throw new InvalidOptionError('api.url', api.url, 'a URL');
    optional('api.fetch', api.fetch, 'function', 'a function like `fetch`');
    if (api.headers !== undefined && typeof api.headers !== 'function' && !isObject(api.headers)) {
      throw new InvalidOptionError('api.headers', api.headers, 'headers or a function that gives them');
    }
  }
  optional('locale', locale, 'string', 'a BCP 47 tag such as "de"');
  if (isObject(theme)) oneOf('theme.colorScheme', theme.colorScheme, SCHEMES, '"light", "dark" or "system"');
  else oneOf('theme', theme, SCHEMES, '"light", "dark", "system" or an object with `colorScheme`');
  if (initialThread !== null) optional('initialThread', initialThread, 'string', 'a thread id or null');
  optional('header', header, 'object');
  optional('header.enabled', header?.enabled, 'boolean');
  optional('header.title', header?.title, 'object');
  optional('header.title.enabled', header?.title?.enabled, 'boolean');
  optional('header.title.text', header?.title?.text, 'string');
  optional('startScreen', startScreen, 'object');
  optional('startScreen.greeting', startScreen?.greeting, 'string');
  optional('startScreen.prompts', startScreen?.prompts, 'array');
  for (const [index, prompt] of startScreen?.prompts?.entries() ?? []) {
    check(`startScreen.prompts[${index}].label`, prompt?.label, 'string');
    check(`startScreen.prompts[${index}].prompt`, prompt.prompt, 'string');
  }
  optional('composer', composer, 'object');
  optional('composer.placeholder', composer?.placeholder, 'string');
}

const SCHEMES: readonly unknown[] = ['light', 'dark', 'system', undefined];
const KINDS = {
  object: 'an object',
  array: 'an array',
  function: 'a function',
  string: 'a text',
  boolean: 'true or false',
};

function check(path: string, value: unknown, kind: keyof typeof KINDS, expected = KINDS[kind]): void {
  const found = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  if (found !== kind) throw new InvalidOptionError(path, value, expected);
}

function optional(path: string, value: unknown, kind: keyof typeof KINDS, expected?: string): void {
  if (value !== undefined) check(path, value, kind, expected);
}

function oneOf(path: string, value: unknown, values: readonly unknown[], expected: string): void {
  if (!values.includes(value)) throw new InvalidOptionError(path, value, expected);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function describe(value: unknown): string {
  if (isObject(value)) return Array.isArray(value) ? 'an array' : 'an object';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

/** Equal in every value; functions by identity. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (!Array.isArray(a) && Object.getPrototypeOf(a) !== Object.prototype) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key], b[key]))
  );
}

/** A copy that later changes of the page's own object do not reach; functions and instances as they are. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => copyOf(item)) as T;
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) as T;
}
