// Folds one update into one item.
import type { ThreadItemUpdate } from '../protocol/events.js';
import { isRecord } from '../protocol/guards.js';
import type { AssistantMessageContent, ThreadItem } from '../protocol/items.js';
import type { Annotation } from '../protocol/sources.js';
import type { Task } from '../protocol/tasks.js';
import type { WidgetComponent } from '../protocol/widgets.js';

const EMPTY: AssistantMessageContent = { type: 'output_text', text: '', annotations: [] };
/** Holds the place of a task that has not come yet: there is nothing of it to see. */
const NO_TASK: Task = { type: 'custom' };
/** An index may skip ahead a little; one that skips further is not an index. */
const MAX_GAP = 100;
/** A tree of a server may be deeper than the stack. */
const MAX_DEPTH = 1_000;

/** The item with the update applied; the same object when the update does not fit it. */
export function updateItem(item: ThreadItem, update: ThreadItemUpdate): ThreadItem {
  switch (update.type) {
    case 'assistant_message.content_part.added':
      return updatePart(item, update.content_index, () => asPart(update.content));
    case 'assistant_message.content_part.text_delta':
      if (typeof update.delta !== 'string' || update.delta === '') return item;
      return updatePart(item, update.content_index, (part) => ({ ...part, text: part.text + update.delta }));
    case 'assistant_message.content_part.annotation_added':
      if (!isRecord(update.annotation) || !isIndex(update.annotation_index)) return item;
      return updatePart(item, update.content_index, (part) => ({
        ...part,
        // Behind the last one where the index skips: servers count annotations that they then leave out.
        annotations: annotationsOf(part).toSpliced(update.annotation_index, 0, update.annotation),
      }));
    case 'assistant_message.content_part.done':
      return updatePart(item, update.content_index, (part) => {
        const done = asPart(update.content);
        return (
          done && {
            ...done,
            text: part.text.startsWith(done.text) ? part.text : done.text,
            annotations: done.annotations.length ? done.annotations : annotationsOf(part),
          }
        );
      });
    case 'workflow.task.added':
    case 'workflow.task.updated': {
      if (item.type !== 'workflow' || !isRecord(update.task)) return item;
      const tasks = putAt(item.workflow.tasks, update.task_index, update.task, NO_TASK);
      return tasks ? { ...item, workflow: { ...item.workflow, tasks } } : item;
    }
    case 'widget.root.updated':
      return item.type === 'widget' && isRecord(update.widget) ? { ...item, widget: update.widget } : item;
    case 'widget.component.updated':
      if (item.type !== 'widget' || !isRecord(update.component)) return item;
      return withWidget(
        item,
        replaceComponent(item.widget, update.component_id, () => update.component),
      );
    case 'widget.streaming_text.value_delta':
      if (item.type !== 'widget' || typeof update.delta !== 'string') return item;
      return withWidget(
        item,
        replaceComponent(item.widget, update.component_id, (component) => ({
          ...component,
          value: `${typeof component.value === 'string' ? component.value : ''}${update.delta}`,
        })),
      );
    case 'generated_image.updated':
      return item.type === 'generated_image' && isRecord(update.image) ? { ...item, image: update.image } : item;
    default:
      update satisfies never;
      return item;
  }
}

function asPart(value: unknown): AssistantMessageContent | null {
  if (!isRecord(value) || typeof value.text !== 'string') return null;
  return { type: 'output_text', text: value.text, annotations: annotationsOf(value) };
}

function annotationsOf({ annotations }: { annotations?: unknown }): Annotation[] {
  return Array.isArray(annotations) ? annotations : [];
}

const isIndex = (index: unknown): index is number => Number.isInteger(index) && (index as number) >= 0;

function updatePart(
  item: ThreadItem,
  index: number,
  change: (part: AssistantMessageContent) => AssistantMessageContent | null,
): ThreadItem {
  if (item.type !== 'assistant_message' || !isIndex(index)) return item;
  const part = change(item.content[index] ?? EMPTY);
  if (!part) return item;
  const content = putAt(item.content, index, part, EMPTY);
  return content ? { ...item, content } : item;
}

/** A copy with `value` at `index`, padded where the index skips; null when it is no index. */
function putAt<T>(list: readonly T[], index: number, value: T, padding: T): T[] | null {
  if (!isIndex(index) || index > list.length + MAX_GAP) return null;
  const copy = list.slice();
  while (copy.length < index) copy.push(padding);
  copy[index] = value;
  return copy;
}

function withWidget<T extends { widget: WidgetComponent }>(item: T, widget: WidgetComponent): T {
  return widget === item.widget ? item : { ...item, widget };
}

function replaceComponent(
  component: WidgetComponent,
  id: string,
  change: (component: WidgetComponent) => WidgetComponent,
  depth = 0,
): WidgetComponent {
  if (depth > MAX_DEPTH) return component;
  if (typeof id === 'string' && component.id === id) return change(component);
  const { children } = component;
  if (Array.isArray(children)) {
    let changed = false;
    const next = children.map((child: unknown) => {
      const replaced = isComponent(child) ? replaceComponent(child, id, change, depth + 1) : child;
      changed ||= replaced !== child;
      return replaced;
    });
    return changed ? { ...component, children: next } : component;
  }
  if (isComponent(children)) {
    const next = replaceComponent(children, id, change, depth + 1);
    return next === children ? component : { ...component, children: next };
  }
  return component;
}

const isComponent = (value: unknown): value is WidgetComponent => isRecord(value) && typeof value.type === 'string';
