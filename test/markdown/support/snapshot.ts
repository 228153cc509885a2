// All that is drawn, with every attribute, as a text: two drawings are the same when their texts are.

export function snapshot(node: Node): string {
  if (node instanceof Element) {
    const attributes = [...node.attributes]
      .filter(({ name, value }) => !(name === 'class' && value === ''))
      .map(({ name, value }) => ` ${name}="${value}"`)
      .sort();
    const isChecked = node instanceof HTMLInputElement && node.checked;
    return `<${node.localName}${attributes.join('')}${isChecked ? ' checked' : ''}>${inside(node)}</>`;
  }
  return node.textContent ?? '';
}

/** Of an element that is only the place. */
export const inside = (node: Node): string => [...node.childNodes].map(snapshot).join('');

/** Where two texts begin to differ, for a message that can be read. */
export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return a === b ? 'none' : `\n  ${around(a)}\n  ${around(b)}`;
}
