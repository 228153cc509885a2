// A thread and the pages in which its items come.
import type { ThreadItem } from './items.js';

export interface Page<T> {
  data: T[];
  has_more: boolean;
  /** Where the next page begins (exclusive); may be the id of an item never seen. */
  after?: string | null;
}

export type ThreadStatus =
  | { type: 'active' }
  | { type: 'locked'; reason?: string | null }
  | { type: 'closed'; reason?: string | null };

export interface ThreadMetadata {
  id: string;
  title?: string | null;
  created_at: string;
  status?: ThreadStatus;
  allowed_image_domains?: string[] | null;
  metadata?: Record<string, unknown>;
}

export interface Thread extends ThreadMetadata {
  items: Page<ThreadItem>;
}
