// One row of the table: ours beside the two floors, and the peers where they were measured.
//
// `plain` is the same element with plain text in place of Markdown; `bare` is no element at all.

const ratio = (ours, floor) => (ours / floor).toFixed(2);

/** `values` by side, as numbers; `format` makes texts of them. */
export function rowOf(what, values, format, allowed) {
  const { ours, plain, bare } = values;
  const row = { what, ours: format(ours), plain: format(plain), ratio: ratio(ours, plain) };
  if (allowed !== undefined) row.allowed = allowed.toFixed(2);
  if (bare !== undefined) Object.assign(row, { bare: format(bare), 'ratio to bare': ratio(ours, bare) });
  for (const peer of ['streamdown', 'deep-chat']) if (values[peer]) row[peer] = format(values[peer]);
  return row;
}

/** How much of it went where. What is left is reading, parsing of events, painting and the garbage. */
export function partsOf(what, results) {
  const text = ({ script, style, layout }) => `${[script, style, layout].map(Math.round).join(' + ')}`;
  return { what, ...Object.fromEntries(Object.entries(results).map(([side, result]) => [side, text(result)])) };
}
