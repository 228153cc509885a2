// The one line that stands for a workflow.
import { plural } from '../../i18n/plural.js';
import type { Words } from '../../i18n/words.js';
import { isRecord } from '../../protocol/guards.js';
import type { Task, Workflow } from '../../protocol/tasks.js';
import { sayDuration } from './duration.js';
import { nameOf, trimmed } from './task-text.js';

export interface Line {
  readonly title: string;
  readonly icon: string;
}

/** While it runs and its steps are in view. */
export function runningLine({ type, summary }: Workflow, words: Words): Line {
  return given(summary) ?? { title: words.say(type === 'reasoning' ? 'thinking' : 'workflow.working'), icon: '' };
}

/** When it is over. */
export function endedLine({ type, summary }: Workflow, tasks: readonly Task[], words: Words): Line {
  return given(summary) ?? { title: timed(summary, type, words) ?? counted(type, tasks, words), icon: '' };
}

function given(summary: unknown): Line | null {
  if (!isRecord(summary)) return null;
  const title = trimmed(summary.title);
  return title ? { title, icon: trimmed(summary.icon) } : null;
}

function timed(summary: unknown, type: unknown, words: Words): string | null {
  const duration = isRecord(summary) ? summary.duration : null;
  if (typeof duration !== 'number' || !(Math.round(duration) >= 1)) return null;
  const key = type === 'reasoning' ? 'workflow.thoughtFor' : 'workflow.workedFor';
  return words.say(key, { time: sayDuration(duration, words.locale) });
}

function counted(type: unknown, tasks: readonly Task[], words: Words): string {
  if (type === 'reasoning') return words.say('workflow.thought');
  const [only] = tasks;
  return only && tasks.length === 1 ? nameOf(only, false, words) : plural(words, 'workflow.steps', tasks.length);
}
