// Answers that grow by one delta after the other: a text, a step of a workflow, a text in a widget, an image. Each has
// begun before the first of them.
import { dice, filler } from '../markdown/corpus.mjs';
import { deltasOf, textTurn } from '../markdown/documents.mjs';
import { picture } from './picture.mjs';

const DELTAS = 60;

/** What is there before the deltas, and what they bring. */
const before = filler(dice(1), 300);
const deltas = deltasOf(filler(dice(2), 4 * DELTAS));
const whole = before + deltas.join('');
/** All that was written after each delta. */
const grown = deltas.map((_, index) => before + deltas.slice(0, index + 1).join(''));

const makers = {
  text() {
    const { done: item } = textTurn(before);
    const { updates } = textTurn(deltas.join(''));
    return { item, updates, done: textTurn(whole).done };
  },

  task() {
    const task = (content) => ({ type: 'thought', title: 'Reading the log', content });
    const item = (content) => ({
      type: 'workflow',
      workflow: { type: 'reasoning', tasks: [task(content)], summary: null, expanded: false },
    });
    const update = { type: 'workflow.task.updated', task_index: 0 };
    return { item: item(before), updates: grown.map((text) => ({ ...update, task: task(text) })), done: item(whole) };
  },

  widget() {
    const field = (value, streaming) => ({ type: 'Text', id: 'text', value, streaming });
    const title = { type: 'Title', value: 'From the log' };
    const item = (value, streaming) => ({
      type: 'widget',
      widget: { type: 'Card', children: [title, field(value, streaming)] },
    });
    const update = { type: 'widget.streaming_text.value_delta', component_id: 'text' };
    const updates = deltas.map((delta, index) => ({ ...update, delta, done: index === deltas.length - 1 }));
    return { item: item(before, true), updates, done: item(whole, false) };
  },

  /** The same picture each time: what counts is how far it is. */
  image() {
    const image = { id: 'image', url: picture(dice(3)) };
    const updates = deltas.map((_, index) => ({ type: 'generated_image.updated', image, progress: index / DELTAS }));
    const item = { type: 'generated_image', image };
    return { item, updates, done: item };
  },
};

export { DELTAS };

/** For lab/server.mjs. */
export const itemTurn = (name) => ({ begin: [], end: [], ...makers[name]() });
