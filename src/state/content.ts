// Folds one update into one item.
import type { ThreadItemUpdate } from '../protocol/events.js';
import { isRecord } from '../protocol/guards.js';
import type { AssistantMessageContent, ThreadItem } from '../protocol/items.js';
import type { WidgetComponent } from '../protocol/widgets.js';

const EMPTY: AssistantMessageContent = { type: 'output_text', text: '', annotations: [] };
/** An index may skip ahead a little; one that skips further is not an index. */
const MAX_GAP = 100;

/** The item with the update applied; the same object when the update does not fit it. */
export function updateItem(item: ThreadItem, update: ThreadItemUpdate): ThreadItem {
  switch (update.type) {
    case 'assistant_message.content_part.added':
      return updatePart(item, update.content_index, () => asPart(update.content));
    case 'assistant_message.content_part.text_delta':
      if (typeof update.delta !== 'string' || update.delta === '') return item;
      return updatePart(item, update.content_index, (part) => ({ ...part, text: part.text + update.delta }));
    case 'assistant_message.content_part.annotation_added':
      if (!isRecord(update.annotation)) return item;
      return updatePart(item, update.content_index, (part) => {
        const list = Array.isArray(part.annotations) ? part.annotations : [];
        // Servers count annotations that they then leave out.
        const annotations = putAt(list, Math.min(update.annotation_index, list.length), update.annotation);
        return annotations && { ...part, annotations };
      });
    case 'assistant_message.content_part.done':
      return updatePart(item, update.content_index, (part) => {
        const done = asPart(update.content);
        return done && (done.annotations.length ? done : { ...done, annotations: part.annotations ?? [] });
      });
    case 'workflow.task.added':
    case 'workflow.task.updated': {
      if (item.type !== 'workflow' || !isRecord(update.task)) return item;
      const tasks = putAt(item.workflow.tasks, update.task_index, update.task);
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
  const annotations = Array.isArray(value.annotations) ? value.annotations : [];
  return { type: 'output_text', text: value.text, annotations };
}

function updatePart(
  item: ThreadItem,
  index: number,
  change: (part: AssistantMessageContent) => AssistantMessageContent | null,
): ThreadItem {
  if (item.type !== 'assistant_message' || !Number.isInteger(index)) return item;
  const part = change(item.content[index] ?? EMPTY);
  if (!part) return item;
  const content = putAt(item.content, index, part, EMPTY);
  return content ? { ...item, content } : item;
}

/** A copy with `value` at `index`, padded where the index skips; null when it is no index. */
function putAt<T>(list: readonly T[], index: number, value: T, padding: T = value): T[] | null {
  if (!Number.isInteger(index) || index < 0 || index > list.length + MAX_GAP) return null;
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
): WidgetComponent {
  if (typeof id === 'string' && component.id === id) return change(component);
  const { children } = component;
  if (Array.isArray(children)) {
    let changed = false;
    const next = children.map((child: unknown) => {
      const replaced = isComponent(child) ? replaceComponent(child, id, change) : child;
      changed ||= replaced !== child;
      return replaced;
    });
    return changed ? { ...component, children: next } : component;
  }
  if (isComponent(children)) {
    const next = replaceComponent(children, id, change);
    return next === children ? component : { ...component, children: next };
  }
  return component;
}

const isComponent = (value: unknown): value is WidgetComponent => isRecord(value) && typeof value.type === 'string';
