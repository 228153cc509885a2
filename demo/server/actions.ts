/** What becomes of a widget whose action nobody knows: a line at its end says that it has arrived. */
import { cut } from './taken.js';
import type { Action, ItemOf } from './types.js';

const NOTE = 'action-note';

export function noteAction(item: ItemOf<'widget'>, { type }: Action): ItemOf<'widget'> {
  const { children, type: root } = item.widget;
  if (!Array.isArray(children)) return item;
  const caption = {
    type: 'Caption',
    value: `The action “${cut(type, 100)}” has arrived. Nobody here knows what to do.`,
  };
  const note = root === 'ListView' ? { type: 'ListViewItem', children: [caption] } : caption;
  const others = children.filter((child) => child?.id !== NOTE);
  return { ...item, widget: { ...item.widget, children: [...others, { ...note, id: NOTE }] } };
}
