// A chat whose server has threads, with its history open, used by part and by key.
import { sendKeys } from '@web/test-runner-commands';
import type { ChatKitOptions } from '../../src/index.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import { page as pageOfItems, thread } from '../support/frames.js';
import { type Response, type ScenarioServer, scenario } from '../support/scenario.js';

const HOUR = 3_600_000;

export const row = (id: string, title: string | null = `Chat ${id}`, hours = 0) => ({
  id,
  title,
  created_at: new Date(Date.now() - hours * HOUR).toISOString(),
});

export const threadPage = (rows: object[], after?: string, more: Partial<Response> = {}): Response => ({
  match: 'threads.list',
  json: { data: rows, has_more: after !== undefined, after },
  ...more,
});

/** Threads a, b and c. */
export const three = threadPage([row('a'), row('b', 'Lighthouse rules', 30), row('c', 'Ships', 24 * 400)]);

export const opened = (id: string, title = `Chat ${id}`): Response[] => [
  { match: 'threads.get_by_id', json: thread({ id, title }) },
  { match: 'items.list', json: pageOfItems() },
];

export class Panel {
  constructor(
    readonly chat: Chat,
    readonly server: ScenarioServer,
  ) {}

  get element(): HTMLElement | null {
    return this.chat.element.shadowRoot?.querySelector('chat-kit-history') ?? null;
  }

  /** What it says to a screen reader. */
  get said(): string {
    return this.element?.querySelector('[role=status]')?.textContent ?? '';
  }

  get isOpen(): boolean {
    return this.element !== null && !this.element.hidden;
  }

  get titles(): string[] {
    return this.chat.all('history-thread').map((button) => button.querySelector('.name')?.textContent ?? '');
  }

  /** The row of a thread, by its title. */
  row(title: string): HTMLElement {
    const rows = [...(this.element?.querySelectorAll('chat-kit-history-item') ?? [])];
    const found = rows.find((row) => (row as HTMLElement & { thread: { title: string } }).thread.title === title);
    if (!found) throw new Error(`No row "${title}" among ${this.titles.join(', ')}`);
    return found;
  }

  in(title: string, part: string): HTMLElement {
    const found = this.row(title).querySelector<HTMLElement>(`[part~="${part}"]`);
    if (!found) throw new Error(`No "${part}" in the row "${title}"`);
    return found;
  }

  /** The words of what has the focus, or what it is. */
  get focused(): string {
    const focused = this.chat.focused as HTMLElement | null;
    const part = focused?.getAttribute('part') ?? '';
    return part === 'history-thread' ? (focused?.querySelector('.name')?.textContent ?? '') : part;
  }

  async focuses(what: string): Promise<void> {
    await until(`the focus is on ${what}, not on ${this.focused}`, () => this.focused === what);
  }

  async lists(...titles: string[]): Promise<void> {
    await until(`the threads are ${titles}, not ${this.titles}`, () => this.titles.join() === titles.join());
  }

  async key(press: string): Promise<void> {
    await sendKeys({ press });
    await painted();
  }

  async write(type: string): Promise<void> {
    await sendKeys({ type });
    await painted();
  }

  async closes(): Promise<void> {
    await until('the history is closed', () => !this.isOpen);
  }
}

interface Setting {
  options?: ChatKitOptions;
  width?: number;
  height?: number;
}

export async function withHistory(responses: Response[], { options, ...size }: Setting = {}): Promise<Panel> {
  const server = await scenario(...responses);
  const chat = await mount({ api: { url: server.url }, ...options }, size);
  return new Panel(chat, server);
}

/** Opened by its button. */
export async function openHistory(responses: Response[] = [three], setting: Setting = {}): Promise<Panel> {
  const panel = await withHistory(responses, setting);
  panel.chat.part('history-button').click();
  await until('the history is open', () => panel.isOpen);
  await painted();
  return panel;
}
