// What a reader sees of an item, as one text; empty for what is not shown. Steps that are folded away are not seen.
const lines = (...parts) => parts.flat(Infinity).filter(Boolean).join('\n');

const taskText = ({ title, content, queries = [], sources = [] }) =>
  lines(title, content, queries.join(' '), sources.map((source) => source.title).join(' '));

function workflowText({ tasks, summary, expanded }, open) {
  const line = summary?.title ?? (summary?.duration ? `Thought for ${summary.duration}s` : 'Thought');
  return lines(line, expanded || open ? tasks.map(taskText) : []);
}

const componentText = ({ type, value, label, children = [] }) =>
  type === 'Row' ? children.map(componentText).join(' ') : lines(value ?? label, children.map(componentText));

const sourceText = ({ source }) => source.filename ?? source.label ?? new URL(source.url).host;

const texts = {
  user_message: ({ content, attachments, quoted_text: quoted }) =>
    lines(
      attachments.map(({ name }) => name),
      quoted,
      content.map(({ text }) => text).join(''),
    ),
  assistant_message: ({ content }) =>
    lines(content.map(({ text, annotations }) => [text, annotations.map(sourceText).join(' ')])),
  workflow: ({ workflow }, open) => workflowText(workflow, open),
  task: ({ task }) => taskText(task),
  widget: ({ widget }) => componentText(widget),
  structured_input: ({ inputs }) => lines(inputs.map(({ question, answer }) => [question, answer.values])),
};

/** `open`: it is still being made. */
export const textOf = (item, open = false) => texts[item.type]?.(item, open) ?? '';
