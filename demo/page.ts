// The first page: the element with the demo server behind it, and a few switches around it.
import '../src/index.js';
import { offerChoices, type Suggestion } from './choices.js';

const chat = document.querySelector('chat-kit');
const thread = document.querySelector<HTMLSelectElement>('#thread');

const suggestions: Suggestion[] = [
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
    prompt: 'Show me markdown.',
    label: { en: 'Show me all of Markdown', de: 'Zeig mir alles aus Markdown', ar: 'أرني كل ما في ماركداون' },
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

thread?.addEventListener('change', () => chat?.setThreadId(thread.value || null));
chat?.addEventListener('chatkit.thread.change', (event) => {
  if (!thread) return;
  const known = [...thread.options].some((option) => option.value === event.detail.threadId);
  thread.value = known ? (event.detail.threadId ?? '') : '';
});
chat?.addEventListener('chatkit.error', (event) => console.error(event.detail.error));
if (chat) offerChoices(chat, suggestions);
