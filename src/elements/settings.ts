// What the page decided about how a thread is shown: one object, the same while nothing in it changed.

import type { MarkdownRules } from '../markdown/sheet.js';
import type { ChatKitOptions, Entity } from '../options.js';
import type { WidgetRoot } from '../protocol/widgets.js';
import { markdownRules } from './markdown.js';

/** A button of the page's own under an answer. */
export interface OwnAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
}

export interface ViewSettings {
  readonly markdown: MarkdownRules;
  readonly copy: boolean;
  readonly feedback: boolean;
  readonly retry: boolean;
  readonly ownActions: readonly OwnAction[];
  /** Entities can be clicked. */
  readonly entityClicks: boolean;
  /** What is shown of an entity under the pointer; null for nothing more than its own fields. */
  readonly preview: ((entity: Entity) => Promise<WidgetRoot | null>) | null;
}

export function viewSettings(
  { markdown, threadItemActions = {}, entities }: ChatKitOptions,
  domains: unknown,
  preview: NonNullable<ViewSettings['preview']>,
): ViewSettings {
  const { copy = true, feedback = false, retry = false, own = [] } = threadItemActions;
  return {
    markdown: markdownRules(markdown, domains),
    copy,
    feedback,
    retry,
    ownActions: own.map(({ id, label, icon }) => ({ id, label, ...(icon && { icon }) })),
    entityClicks: entities?.onClick !== undefined,
    preview: entities?.onRequestPreview ? preview : null,
  };
}

export const DEFAULT_SETTINGS: ViewSettings = viewSettings({}, null, async () => null);
