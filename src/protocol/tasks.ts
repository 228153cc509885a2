// The steps an assistant shows while it works.
import type { FileSource, UrlSource } from './sources.js';

interface TaskBase {
  status_indicator?: 'none' | 'loading' | 'complete';
  title?: string | null;
}

export interface CustomTask extends TaskBase {
  type: 'custom';
  icon?: string | null;
  content?: string | null;
}

export interface SearchTask extends TaskBase {
  type: 'web_search';
  title_query?: string | null;
  queries?: string[];
  sources?: UrlSource[];
}

export interface ThoughtTask extends TaskBase {
  type: 'thought';
  content: string;
}

export interface FileTask extends TaskBase {
  type: 'file';
  sources?: FileSource[];
}

export interface ImageTask extends TaskBase {
  type: 'image';
}

export type Task = CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask;

export type WorkflowSummary = { title: string; icon?: string | null } | { duration: number };

export interface Workflow {
  type: 'custom' | 'reasoning';
  tasks: Task[];
  summary?: WorkflowSummary | null;
  expanded?: boolean;
}
