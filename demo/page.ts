// The first page: the element with the demo server behind it, and a few switches around it.
import '../src/index.js';
import type { ClientToolCall } from '../src/index.js';
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
    prompt: 'Show me everything.',
    label: { en: 'Show me everything', de: 'Zeig mir alles', ar: 'أرني كل شيء' },
  },
  {
    prompt: 'Ask me, then plan.',
    label: { en: 'Ask me, then plan', de: 'Frag mich, dann plane', ar: 'اسألني ثم خطّط' },
  },
  {
    prompt: 'Show me markdown.',
    label: { en: 'Show me all of Markdown', de: 'Zeig mir alles aus Markdown', ar: 'أرني كل ما في ماركداون' },
  },
  {
    prompt: 'Which flights are there?',
    label: { en: 'Choose a flight', de: 'Wähle einen Flug', ar: 'اختر رحلة' },
  },
  {
    prompt: 'Show me the dashboard.',
    label: { en: 'Show me a dashboard', de: 'Zeig mir eine Übersicht', ar: 'أرني لوحة بيانات' },
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
if (chat) {
  offerChoices(chat, suggestions, {
    onClientTool: runTool,
    threadItemActions: { feedback: true, retry: true },
    entities: { onClick: ({ title }) => console.log(`Clicked: ${title}`) },
    widgets: {
      // The profile's Message: it is written here, by the reader.
      onAction: ({ type, payload }) => {
        console.log(`Asked for: ${type}`, payload);
        void chat.focusComposer();
      },
    },
  });
}

/** The tools that the demo servers ask for. */
function runTool({ name, params }: ClientToolCall): unknown {
  switch (name) {
    case 'get_local_time':
      return { time: new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format() };
    case 'get_window_size':
      return { width: innerWidth, height: innerHeight };
    case 'set_color_scheme': {
      const scheme = document.querySelector<HTMLSelectElement>('#scheme');
      if (!scheme || (params.scheme !== 'light' && params.scheme !== 'dark')) throw new Error('It is light or dark');
      scheme.value = params.scheme;
      scheme.dispatchEvent(new Event('change'));
      return { scheme: params.scheme };
    }
    default:
      throw new Error(`This page has no tool ${name}`);
  }
}
