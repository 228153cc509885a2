/** A copy with these values; the same object when it has them already. */
export function change<T extends object>(before: T, values: Partial<T>): T {
  for (const key in values) if (!Object.is(before[key], values[key])) return { ...before, ...values };
  return before;
}
