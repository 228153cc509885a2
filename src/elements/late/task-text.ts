// What a task says of itself. It comes from a server, so any field may be missing, or of another type.
import type { MessageKey } from '../../i18n/messages.js';
import type { Words } from '../../i18n/words.js';
import { isRecord } from '../../protocol/guards.js';
import type { Task } from '../../protocol/tasks.js';

export interface TaskText {
  /** Its own; empty for none. */
  readonly title: string;
  /** Markdown. */
  readonly content: string;
}

/** What a task without a title is called while it is done, and afterwards. */
const NAMES: Record<Task['type'], readonly [MessageKey, MessageKey]> = {
  custom: ['workflow.working', 'workflow.step'],
  web_search: ['workflow.searching', 'workflow.searched'],
  thought: ['thinking', 'workflow.thought'],
  file: ['workflow.reading', 'workflow.read'],
  image: ['workflow.drawing', 'workflow.drawn'],
};

/** Is there anything to draw? A custom task that says nothing holds the place of one that has not come. */
export function isTask(value: unknown): value is Task {
  if (!isRecord(value)) return false;
  if (trimmed(value.title) || trimmed(value.content)) return true;
  if (value.type !== 'custom') return isKnown(value.type);
  return trimmed(value.icon) !== '' || value.status_indicator === 'loading' || value.status_indicator === 'complete';
}

/** The text of a task, which is `busy` when more of it may come. */
export function textOf(task: Task, busy: boolean): TaskText {
  const title = trimmed(task.title);
  const content = 'content' in task && typeof task.content === 'string' ? task.content : '';
  if (title || task.type !== 'thought') return { title, content };
  return headed(content, busy);
}

/** What a task is called, here or in the line above it. */
export function nameOf(task: Task, busy: boolean, words: Words): string {
  const { title } = textOf(task, busy);
  if (title) return title;
  const query = task.type === 'web_search' ? trimmed(task.title_query) : '';
  if (query)
    return words.say(busy ? 'workflow.searchingFor' : 'workflow.searchedFor', { query: `\u2068${query}\u2069` });
  return words.say(NAMES[isKnown(task.type) ? task.type : 'custom'][busy ? 0 : 1]);
}

export const trimmed = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 1000).trim() : '');

/** Models begin a thought with a line in bold, which is its title; while that line is written, nothing else is there. */
function headed(content: string, busy: boolean): TaskText {
  const heading = /^\s*\*\*([^*\n]{1,200})\*\*[ \t]*(?:\n|$)/.exec(content);
  if (heading?.[1]) return { title: heading[1].trim(), content: content.slice(heading[0].length) };
  const begun = busy && /^\s*\*(?:\*[^*\n]{0,200}\*?)?$/.test(content);
  return { title: '', content: begun ? '' : content };
}

const isKnown = (type: unknown): type is Task['type'] => typeof type === 'string' && Object.hasOwn(NAMES, type);
