import type { ChatKitOptions } from '../../src/index.js';
import type { AssistantMessageItem } from '../../src/protocol/items.js';
import type { Annotation, EntitySource, Source } from '../../src/protocol/sources.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import { page } from '../support/frames.js';
import { scenario } from '../support/scenario.js';

export const url = (address: string, more: Partial<Source> = {}): Source =>
  ({ type: 'url', url: address, title: `Page ${address.slice(-1)}`, ...more }) as Source;
export const entity = (id: string, more: Partial<EntitySource> = {}): EntitySource => ({
  type: 'entity',
  id,
  title: `Entity ${id}`,
  ...more,
});
export const a = url('https://www.a.test/a', { description: 'About A', timestamp: '2026-03-04', attribution: 'The A' });
export const b = url('https://b.test/b');
export const file: Source = { type: 'file', filename: 'the-report-of-the-year-2026.pdf', title: 'The report' };

export const annotation = (source: Source, index: number | null): Annotation => ({ type: 'annotation', source, index });
export const message = (text: string, annotations: unknown): AssistantMessageItem => ({
  id: 'message_1',
  thread_id: 'thread_1',
  created_at: '2026-01-01T12:00:00',
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations: annotations as Annotation[] }],
});

export async function load(item: AssistantMessageItem, options: ChatKitOptions = {}, size = {}): Promise<Chat> {
  const server = await scenario({ match: 'items.list', json: page([item]) });
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', ...options }, size);
  await chat.shows('assistant-message');
  return chat;
}

/** With its marks on screen. */
export async function show(
  sources: readonly (readonly [Source, number])[],
  options: ChatKitOptions = {},
  text = 'One two three four five.',
): Promise<Chat> {
  const annotations = sources.map(([source, index]) => annotation(source, index));
  const chat = await load(message(text, annotations), options);
  await chat.shows('annotation');
  await painted();
  return chat;
}

/** The words of the text with `[label]` where a mark is. */
export function marked(chat: Chat): string {
  const copy = chat.part('markdown').cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('chat-kit-citation')) mark.textContent = `[${mark.textContent?.trim()}]`;
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const point = (mark: Element | null, type: 'pointerenter' | 'pointerleave') =>
  mark?.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
export const markOf = (element: HTMLElement) => element.closest('chat-kit-citation');
export const isOpen = (chat: Chat) => chat.all('annotation-card').some((card) => card.matches(':popover-open'));
export const card = (chat: Chat) => chat.all('annotation-card').find((one) => one.matches(':popover-open'));

export async function opens(chat: Chat): Promise<HTMLElement> {
  await until('a card is open', () => isOpen(chat));
  await painted();
  await Promise.all((card(chat)?.getAnimations() ?? []).map(({ finished }) => finished));
  return card(chat) as HTMLElement;
}

export const closes = (chat: Chat) => until('no card is open', () => !isOpen(chat));

export async function hover(chat: Chat, index = 0): Promise<HTMLElement> {
  point(markOf(chat.all('annotation')[index] as HTMLElement), 'pointerenter');
  return opens(chat);
}

export const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

export const GARBAGE = [
  null,
  undefined,
  0,
  1.5,
  -1,
  1e9,
  '',
  '3',
  true,
  [],
  {},
  [[]],
  { type: 'url' },
  { source: null },
];
