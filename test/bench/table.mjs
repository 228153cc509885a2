// Prints rows as a table; a row is a record of texts, and says by its keys which columns there are.

/** What was done, and when: on stderr, so that the tables can be kept. */
export function progress(what) {
  process.stderr.write(`${String(Math.round(performance.now() / 1000)).padStart(4)} s  ${what}\n`);
}

export function print(title, rows) {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (row, column) => row[column] ?? '';
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => cell(row, column).length)));
  const line = (row) =>
    columns
      .map((column, index) => cell(row, column).padEnd(widths[index]))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(line({ ...Object.fromEntries(columns.map((column) => [column, column])), what: '' }));
  for (const row of rows) console.log(line(row));
}
