// Rounds and what is made of them.

export const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];

/** Of an even number of values the mean of the two in the middle: with few rounds the upper one would be unfair. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle - 0.5)] + sorted[Math.floor(middle)]) / 2;
}

/** Medians of each number in a list of records. */
export const medians = (records) =>
  Object.fromEntries(Object.keys(records[0]).map((key) => [key, median(records.map((record) => record[key]))]));

/** All of them in turn, in the order back and forth, so that a busy moment of the machine meets all of them. */
export async function interleaved(count, ...tasks) {
  const results = tasks.map(() => []);
  for (let round = 0; round < count; round++) {
    const order = round % 2 === 0 ? tasks.keys() : [...tasks.keys()].reverse();
    for (const index of order) results[index].push(await tasks[index]());
  }
  return results;
}

export const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const times = (ours, floor) => `${(ours / floor).toFixed(2)} times`;
