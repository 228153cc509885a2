// The first page: the element with the demo server behind it, and a few switches around it.
import '../src/index.js';
import type { ChatKitOptions } from '../src/index.js';

const chat = document.querySelector('chat-kit');
const select = (id: string) => document.querySelector<HTMLSelectElement>(`#${id}`);
const [scheme, locale, thread] = [select('scheme'), select('locale'), select('thread')];

const prompts: Record<string, NonNullable<ChatKitOptions['startScreen']>['prompts']> = {
  en: [
    { label: 'What can you do?', prompt: 'Hello! What can you do?' },
    { label: 'Tell me a slow story', prompt: 'Tell me a slow story.' },
    { label: 'Show me a long answer', prompt: 'Show me a long answer.' },
    { label: 'Fail, and let me retry', prompt: 'Be flaky, and let me try again.' },
    { label: 'Answer without a stop button', prompt: 'Give me an unstoppable answer.' },
  ],
};

function apply() {
  if (!chat || !scheme || !locale) return;
  document.documentElement.style.colorScheme = scheme.value === 'system' ? 'light dark' : scheme.value;
  chat.setOptions({
    api: { url: '/chatkit' },
    locale: locale.value,
    theme: scheme.value as 'system',
    startScreen: { prompts: prompts.en ?? [] },
  });
}

scheme?.addEventListener('change', apply);
locale?.addEventListener('change', apply);
thread?.addEventListener('change', () => chat?.setThreadId(thread.value || null));
chat?.addEventListener('chatkit.thread.change', (event) => {
  if (!thread) return;
  const known = [...thread.options].some((option) => option.value === event.detail.threadId);
  thread.value = known ? (event.detail.threadId ?? '') : '';
});
chat?.addEventListener('chatkit.error', (event) => console.error(event.detail.error));
apply();
