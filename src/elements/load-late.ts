// The elements that only a thread with something in it needs. They come while the first answer is waited for; a tag
// that is on screen already wakes up then.

import { english } from '../i18n/messages.js';
import type { Late } from './late/register.js';

let loading: Promise<Late> | undefined;

/** Resolves when the tags are registered. Rejects when they cannot be loaded; the next call tries again. */
export function loadLate(): Promise<Late> {
  loading ??= import('./late/register.js').then(
    ({ registerLate }) => registerLate(english),
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
