// Where a component stands, for those that are drawn differently there: it is written on a copy, which stays the same.
import { isRecord } from '../../protocol/guards.js';
import type { WidgetComponent } from '../../protocol/widgets.js';

const IN_LIST = Symbol('in a list');

const known = new WeakMap<object, WidgetComponent>();

/** What stands in a list is an item of it, whatever the server sent. */
export function listItem(node: unknown): unknown {
  if (!isRecord(node)) return node;
  let item = known.get(node);
  if (!item) {
    const { key, id, type } = node;
    const own = type === 'ListViewItem' ? node : { type: 'ListViewItem', key, id, children: [node] };
    item = { ...own, [IN_LIST]: true } as unknown as WidgetComponent;
    known.set(node, item);
  }
  return item;
}

export const isInList = (node: WidgetComponent): boolean => IN_LIST in node;
