// Steps as a server sends them, and what is looked for on screen.
import type { ThreadItem } from '../../src/protocol/items.js';
import type { Task, Workflow } from '../../src/protocol/tasks.js';
import { type Chat, mount, until } from '../support/chat.js';
import { frames, opening, page, threadId, updated, userMessage, workflow } from '../support/frames.js';
import { type ScenarioServer, scenario } from '../support/scenario.js';

export const ID = 'workflow_1';
export const thought = (content: string, title?: string): Task => ({ type: 'thought', content, title: title ?? null });
export const step = (title: string, more: Partial<Task> = {}): Task => ({ type: 'custom', title, ...more }) as Task;
export const taskAdded = (task_index: number, task: unknown) =>
  updated(ID, { type: 'workflow.task.added', task_index, task: task as Task });
export const taskUpdated = (task_index: number, task: Task) =>
  updated(ID, { type: 'workflow.task.updated', task_index, task });
export const single = (task: unknown, id = 'task_1'): ThreadItem =>
  ({ id, thread_id: threadId, created_at: '2026-01-01T12:00:00', type: 'task', task }) as ThreadItem;

/** A stream that goes on, part by part, when it is told to. */
export async function run(
  ...parts: Parameters<typeof frames>[]
): Promise<{ chat: Chat; next: () => Promise<unknown> }> {
  const server: ScenarioServer = await scenario({
    body: [
      frames(...opening('Hi')),
      ...parts.flatMap((events, index) => [...(index > 0 ? [{ release: `part${index}` }] : []), frames(...events)]),
      { release: 'never' },
    ],
  });
  const chat = await mount({ api: { url: server.url } });
  await chat.send('Hi');
  let part = 0;
  const next = () => server.release(`part${++part}`);
  return { chat, next };
}

export async function load(items: ThreadItem[], options: Parameters<typeof mount>[0] = {}): Promise<Chat> {
  const server = await scenario({ match: 'items.list', json: page([...items, userMessage('user_1', 'Hi')]) });
  return mount({ api: { url: server.url }, initialThread: threadId, ...options });
}

export const loadWorkflow = async (
  tasks: unknown[],
  more: Partial<Workflow> = {},
  options?: Parameters<typeof mount>[0],
) => {
  const chat = await load([workflow(ID, tasks as Task[], more)], options);
  await chat.shows('workflow-summary');
  return chat;
};

export const loadTask = async (task: unknown, options?: Parameters<typeof mount>[0]) => {
  const chat = await load([single(task)], options);
  await until('it is drawn', () => chat.find('task')?.querySelector('.step'));
  return chat;
};

export const isOpen = (chat: Chat) => chat.part('workflow-summary').getAttribute('aria-expanded');
export const summary = (chat: Chat) => chat.text('workflow-summary');
export const texts = (list: Iterable<Element>) => [...list].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
export const found = (chat: Chat, selector: string) => [
  ...(chat.find('workflow')?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const urls = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    type: 'url' as const,
    title: `Page ${i + 1}`,
    url: `https://site${i}.test/a`,
  }));
export const search = (more: Partial<Task> = {}): Task =>
  ({ type: 'web_search', queries: ['tides', 'trains'], sources: urls(3), ...more }) as Task;
export const files: Task = {
  type: 'file',
  sources: [{ type: 'file', title: 'Packing list', filename: 'packing-list.md' }],
};
