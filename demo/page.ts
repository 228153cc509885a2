// The first page: the element with the demo server behind it, and a few switches around it.
import '../src/index.js';

const chat = document.querySelector('chat-kit');
const select = (id: string) => document.querySelector<HTMLSelectElement>(`#${id}`);
const [scheme, locale, thread] = [select('scheme'), select('locale'), select('thread')];

const suggestions = [
  {
    prompt: 'Hello! What can you do?',
    label: { en: 'What can you do?', de: 'Was kannst du?', ar: 'ماذا تستطيع أن تفعل؟' },
  },
  {
    prompt: 'Tell me a slow story.',
    label: { en: 'Tell me a slow story', de: 'Erzähl mir langsam etwas', ar: 'احكِ لي قصة على مهل' },
  },
  {
    prompt: 'Show me a long answer.',
    label: { en: 'Show me a long answer', de: 'Zeig mir eine lange Antwort', ar: 'أرني إجابة طويلة' },
  },
  {
    prompt: 'Be flaky, and let me try again.',
    label: {
      en: 'Fail, and let me retry',
      de: 'Scheitere, und ich versuche es noch mal',
      ar: 'أخفق ودعني أعيد المحاولة',
    },
  },
  {
    prompt: 'Give me an unstoppable answer.',
    label: { en: 'Answer without a stop button', de: 'Antworte ohne Stopp-Taste', ar: 'أجب من دون زر الإيقاف' },
  },
];

function apply() {
  if (!chat || !scheme || !locale) return;
  document.documentElement.style.colorScheme = scheme.value === 'system' ? 'light dark' : scheme.value;
  chat.setOptions({
    api: { url: '/chatkit' },
    locale: locale.value,
    theme: scheme.value as 'system',
    startScreen: {
      prompts: suggestions.map(({ prompt, label }) => ({ prompt, label: label[locale.value as keyof typeof label] })),
    },
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
