// Looking along a text.

export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** The end of the row of equal characters at `index`. */
export function endOf(text: string, index: number): number {
  let end = index;
  while (end < text.length && text[end] === text[index]) end++;
  return end;
}

/** By length of a row of backticks: where the last one is. */
export function lastTicksOf(text: string): Map<number, number> {
  const ticks = new Map<number, number>();
  for (const { 0: row, index } of text.matchAll(/`+/g)) ticks.set(row.length, index);
  return ticks;
}

export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
