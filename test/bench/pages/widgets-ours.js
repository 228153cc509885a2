// The same by <chat-kit-widget>, from the JSON of a server.

const node = (type, props, ...children) => ({ type, ...props, ...(children.length > 0 && { children }) });

const made = new WeakMap();

/** The same object for the same row, as a reducer has it. */
function rowOf(row) {
  let found = made.get(row);
  if (!found) {
    const { id, title, text } = row;
    found = node(
      'Row',
      { key: id, gap: 2, align: 'center' },
      node('Col', { gap: 1, flex: 1 }, node('Title', { value: title, size: 'sm' }), node('Text', { id, value: text })),
      node('Badge', { label: 'New' }),
      node('Badge', { label: 'Open' }),
      node('Button', { label: 'Open', onClickAction: { type: 'open', payload: { id } } }),
    );
    made.set(row, found);
  }
  return found;
}

export function makeSide() {
  const element = document.createElement('chat-kit-widget');
  element.locale = 'en';
  document.body.append(element);
  const drawn = () => [...(element.shadowRoot?.querySelectorAll('.widget-root [dir]') ?? [])];
  return {
    show(rows) {
      element.widget = node('Card', { size: 'lg', gap: 3 }, ...rows.map(rowOf));
    },
    isComplete: (rows) => element.shadowRoot?.querySelectorAll('.widget-root button').length === rows.length,
    textOf: (id) => drawn().find(({ textContent }) => textContent?.startsWith(id))?.textContent,
  };
}
