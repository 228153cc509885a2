// The page of every item: one small chat a state, each with a server of its own that lies in the page. `?state=name`
// shows one alone.
import '../../src/index.js';
import type { ChatKit } from '../../src/index.js';
import { THREAD } from './make.js';
import { playing } from './player.js';
import { type State, states } from './states.js';

const main = document.querySelector<HTMLElement>('#states');
const scheme = document.querySelector<HTMLSelectElement>('#scheme');
const locale = document.querySelector<HTMLSelectElement>('#locale');
const chats = new Map<ChatKit, State>();

/** Sets what holds for all states, and what is of this one. */
function apply(chat: ChatKit, { options, ...state }: State, fetch: typeof globalThis.fetch): void {
  chat.setOptions({
    ...options,
    api: { url: '/chatkit', fetch },
    locale: locale?.value ?? 'en',
    theme: (scheme?.value ?? 'system') as 'system',
    initialThread: state.ask === undefined ? THREAD : null,
    header: { enabled: state.info !== undefined },
  });
}

const fetches = new Map<ChatKit, typeof fetch>();

function applyAll(): void {
  const { value = 'system' } = scheme ?? {};
  document.documentElement.style.colorScheme = value === 'system' ? 'light dark' : value;
  for (const [chat, state] of chats) apply(chat, state, fetches.get(chat) ?? fetch);
}

async function show(state: State): Promise<void> {
  const section = document.createElement('section');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = `?state=${state.name}`;
  link.textContent = state.title;
  title.append(link);
  const chat = document.createElement('chat-kit');
  chat.id = state.name;
  fetches.set(chat, playing(state));
  chats.set(chat, state);
  apply(chat, state, fetches.get(chat) ?? fetch);
  section.append(title, chat);
  main?.append(section);
  await chat.updateComplete;
  if (state.ask !== undefined) await chat.sendUserMessage({ text: state.ask });
  if (!state.act) return;
  await settled(chat);
  await state.act(chat);
}

/** Until what came is on screen. */
async function settled(chat: ChatKit): Promise<void> {
  const isThere = () =>
    chat.shadowRoot?.querySelector('chat-kit-answer-end, chat-kit-item, [part~="assistant-message"]');
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 300));
}

const { searchParams } = new URL(location.href);
const wanted = states.filter(({ name }) => !searchParams.has('state') || name === searchParams.get('state'));
main?.toggleAttribute('data-single', searchParams.has('state'));
if (scheme) scheme.value = searchParams.get('scheme') ?? 'system';
if (locale) locale.value = searchParams.get('locale') ?? 'en';
applyAll();
for (const state of wanted) void show(state);
scheme?.addEventListener('change', applyAll);
locale?.addEventListener('change', applyAll);
