/** What becomes of a widget whose action was asked for: a line at its end says so, and no more yet. */
import type { Action, ItemOf } from './types.js';

const NOTE = 'action-note';

export function noteAction(item: ItemOf<'widget'>, { type }: Action): ItemOf<'widget'> {
  const { children } = item.widget;
  if (!Array.isArray(children)) return item;
  const note = { type: 'Caption', id: NOTE, value: `The action “${type}” has arrived.` };
  return { ...item, widget: { ...item.widget, children: [...children.filter(({ id }) => id !== NOTE), note] } };
}
