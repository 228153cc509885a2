// What both pages let one choose: the colours, the language, and what to ask first.
import type { ChatKit, ChatKitOptions } from '../src/index.js';

export interface Suggestion {
  prompt: string;
  /** By locale; English where there is none. */
  label: { en: string } & Record<string, string>;
}

export function offerChoices(
  chat: ChatKit,
  suggestions: readonly Suggestion[],
  more: Partial<ChatKitOptions> = {},
): void {
  const [scheme, locale] = ['scheme', 'locale'].map((id) => document.querySelector<HTMLSelectElement>(`#${id}`));
  if (!scheme || !locale) return;
  const apply = () => {
    document.documentElement.style.colorScheme = scheme.value === 'system' ? 'light dark' : scheme.value;
    chat.setOptions({
      ...more,
      api: { url: '/chatkit' },
      locale: locale.value,
      theme: scheme.value as 'system',
      startScreen: {
        prompts: suggestions.map(({ prompt, label }) => ({ prompt, label: label[locale.value] ?? label.en })),
      },
    });
  };
  scheme.addEventListener('change', apply);
  locale.addEventListener('change', apply);
  apply();
}
