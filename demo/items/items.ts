// The page of every item: one small chat a state, each with a server of its own that lies in the page. `?state=name`
// shows one alone.
import '../../src/index.js';
import type { ChatKit, ChatKitOptions } from '../../src/index.js';
import { playing } from './player.js';
import { optionsOf, reach } from './show.js';
import { type State, states } from './states.js';

const main = document.querySelector<HTMLElement>('#states');
const scheme = document.querySelector<HTMLSelectElement>('#scheme');
const locale = document.querySelector<HTMLSelectElement>('#locale');
const { searchParams } = new URL(location.href);
const chats = new Map<ChatKit, ChatKitOptions>();

/** Sets what holds for all states, and what is of this one. */
function apply(chat: ChatKit, options: ChatKitOptions): void {
  chat.setOptions({ ...options, locale: locale?.value ?? 'en', theme: (scheme?.value ?? 'system') as 'system' });
}

function applyAll(): void {
  const { value = 'system' } = scheme ?? {};
  document.documentElement.style.colorScheme = value === 'system' ? 'light dark' : value;
  for (const [chat, options] of chats) apply(chat, options);
}

function show(state: State): void {
  const section = document.createElement('section');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = `?state=${state.name}`;
  link.textContent = state.title;
  title.append(link);
  const chat = document.createElement('chat-kit');
  chat.id = state.name;
  chats.set(chat, optionsOf(state, playing(state)));
  apply(chat, chats.get(chat) ?? {});
  section.append(title, chat);
  main?.append(section);
  const { act, brings, ...still } = state;
  void reach(chat, state.alone && !searchParams.has('state') ? still : state);
}

const wanted = states.filter(({ name }) => !searchParams.has('state') || name === searchParams.get('state'));
main?.toggleAttribute('data-single', searchParams.has('state'));
if (scheme) scheme.value = searchParams.get('scheme') ?? 'system';
if (locale) locale.value = searchParams.get('locale') ?? 'en';
applyAll();
for (const state of wanted) show(state);
scheme?.addEventListener('change', applyAll);
locale?.addEventListener('change', applyAll);
