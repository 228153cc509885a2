/** Adds the fields that the reference server never leaves out, so that a script may leave them out. */
import { isFields } from './templates.js';
import type {
  Annotation,
  ChatEvent,
  Item,
  ItemUpdate,
  StructuredInput,
  Task,
  UserContent,
  WidgetComponent,
} from './types.js';

export function completeItem(item: Item): Item {
  switch (item.type) {
    case 'user_message':
      return { attachments: [], inference_options: {}, ...item, content: item.content.map(completeContent) };
    case 'assistant_message':
      return { ...item, content: item.content.map(completePart) };
    case 'workflow':
      return {
        ...item,
        workflow: { expanded: false, ...item.workflow, tasks: item.workflow.tasks.map(completeTask) },
      };
    case 'task':
      return { ...item, task: completeTask(item.task) };
    case 'widget':
      return { ...item, widget: completeWidget(item.widget) };
    case 'client_tool_call':
      return { ...item, status: item.status ?? 'pending' };
    case 'structured_input':
      return { ...item, status: item.status ?? 'pending', inputs: item.inputs.map(completeQuestion) };
    default:
      return item;
  }
}

export function completeUpdate(update: ItemUpdate): ItemUpdate {
  switch (update.type) {
    case 'workflow.task.added':
    case 'workflow.task.updated':
      return { ...update, task: completeTask(update.task) };
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      return { ...update, content: completePart(update.content) };
    case 'assistant_message.content_part.annotation_added':
      return { ...update, annotation: completeAnnotation(update.annotation) };
    case 'widget.root.updated':
      return { ...update, widget: completeWidget(update.widget) };
    case 'widget.component.updated':
      return { ...update, component: completeWidget(update.component) };
    default:
      return update;
  }
}

export function completeEvent(event: ChatEvent): ChatEvent {
  if (event.type === 'error')
    return { ...event, code: event.code ?? 'custom', allow_retry: event.allow_retry ?? false };
  if (event.type === 'client_effect') return { data: {}, ...event };
  return event;
}

export function completeAnnotation({ source, index }: Omit<Annotation, 'type'>): Annotation {
  return {
    type: 'annotation',
    source: source.type === 'entity' ? { interactive: false, data: {}, ...source } : source,
    ...(index != null && { index }),
  };
}

type Part = Extract<Item, { type: 'assistant_message' }>['content'][number];

function completePart({ text, annotations }: Part): Part {
  return { type: 'output_text', text, annotations: (annotations ?? []).map(completeAnnotation) };
}

function completeContent(part: UserContent): UserContent {
  return part.type === 'input_tag' ? { interactive: false, ...part } : part;
}

function completeTask(task: Task): Task {
  const base = { status_indicator: 'none' as const };
  if (task.type === 'web_search') return { ...base, queries: [], sources: [], ...task };
  if (task.type === 'file') return { ...base, sources: [], ...task };
  return { ...base, ...task };
}

/** Every action in a widget, wherever it is, says how it is done. */
function completeWidget<T extends WidgetComponent>(widget: T): T {
  return visit(widget) as T;
}

function visit(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => visit(inner));
  if (!isFields(value)) return value;
  if (/action$/i.test(name)) return { handler: 'server', loadingBehavior: 'auto', streaming: true, ...value };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner, key)]));
}

function completeQuestion(question: StructuredInput): StructuredInput {
  const answer = question.answer && { answer: { ...question.answer, skipped: question.answer.skipped ?? false } };
  return { ...(question.type === 'multiple_choice' && { multiple: false }), ...question, ...answer };
}
