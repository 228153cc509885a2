// What the options and attributes of the chat mean for the launcher itself, before there is a chat.
import type { ChatKitOptions } from '../options.js';

export interface Looks {
  readonly locale: string;
  /** Empty: the page's. */
  readonly scheme: string;
  /** Empty: the usual one. */
  readonly accent: string;
}

/** Options win, as in the chat; `attribute` gives what an attribute says. */
export function looksOf({ locale, theme }: ChatKitOptions, attribute: (name: string) => string | null): Looks {
  const { colorScheme, color } = typeof theme === 'object' ? theme : { colorScheme: theme };
  return {
    locale: locale ?? attribute('locale') ?? navigator.language,
    scheme: colorScheme ?? attribute('color-scheme') ?? '',
    accent: color?.accent?.primary ?? '',
  };
}
