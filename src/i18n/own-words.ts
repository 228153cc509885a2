// Tells a developer of words of the page's own that nothing will ever say.
import { lateEnglish } from './late-messages.js';
import type { OwnWords, Words } from './words.js';

/** Once for each: not for those that were there `before`. */
export function warnOfUnknown(own: OwnWords, before: OwnWords = {}, has: Words['has']): void {
  for (const key of Object.keys(own)) {
    if (has(key) || Object.hasOwn(lateEnglish, key) || Object.hasOwn(before, key)) continue;
    console.warn(`chat-kit: options.words has the unknown key "${key}"; the type Messages lists those that there are`);
  }
}
