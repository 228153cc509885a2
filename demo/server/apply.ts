/** What an update makes of an item; one that does not fit the item changes nothing. */
import { isFields } from './templates.js';
import type { Item, ItemUpdate, TextPart, WidgetComponent } from './types.js';

export function applyUpdate(item: Item, update: ItemUpdate): Item {
  switch (update.type) {
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      return withPart(item, update.content_index, () => update.content);
    case 'assistant_message.content_part.text_delta':
      return withPart(item, update.content_index, (part) => ({ ...part, text: part.text + update.delta }));
    case 'assistant_message.content_part.annotation_added':
      return withPart(item, update.content_index, (part) => ({
        ...part,
        annotations: part.annotations.toSpliced(update.annotation_index, 0, update.annotation),
      }));
    case 'workflow.task.added':
      return withTasks(item, (tasks) => [...tasks, update.task]);
    case 'workflow.task.updated':
      return withTasks(item, (tasks) => tasks.map((task, index) => (index === update.task_index ? update.task : task)));
    case 'generated_image.updated':
      return item.type === 'generated_image' ? { ...item, image: update.image } : item;
    case 'widget.root.updated':
      return item.type === 'widget' ? { ...item, widget: update.widget } : item;
    case 'widget.component.updated':
      return withComponent(item, update.component_id, () => update.component);
    case 'widget.streaming_text.value_delta':
      return withComponent(item, update.component_id, (component) => ({
        ...component,
        value: String(component.value ?? '') + update.delta,
      }));
    default:
      update satisfies never;
      return item;
  }
}

/** Content up to the index is there afterwards, as empty texts if need be. */
function withPart(item: Item, index: number, change: (part: TextPart) => TextPart): Item {
  if (item.type !== 'assistant_message') return item;
  const content = [...item.content];
  while (content.length <= index) content.push({ type: 'output_text', text: '', annotations: [] });
  content[index] = change(content[index] as TextPart);
  return { ...item, content };
}

type Tasks = Extract<Item, { type: 'workflow' }>['workflow']['tasks'];

function withTasks(item: Item, change: (tasks: Tasks) => Tasks): Item {
  if (item.type !== 'workflow') return item;
  return { ...item, workflow: { ...item.workflow, tasks: change(item.workflow.tasks) } };
}

function withComponent(item: Item, id: string, change: (component: WidgetComponent) => WidgetComponent): Item {
  if (item.type !== 'widget') return item;
  const visit = (component: WidgetComponent): WidgetComponent => {
    if (component.id === id) return change(component);
    const { children } = component;
    if (Array.isArray(children)) return { ...component, children: children.map(visit) };
    return isFields(children) ? { ...component, children: visit(children as WidgetComponent) } : component;
  };
  return { ...item, widget: visit(item.widget) };
}
