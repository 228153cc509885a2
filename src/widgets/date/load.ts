// Fetches what dates are chosen with, once; after a failure again with a later drawing.

/** What did not come is not asked for again at once: every date would ask. */
const PAUSE = 5_000;

let loading: Promise<void> | undefined;

export function loadDates(): Promise<void> {
  loading ??= import('./register-dates.js').then(
    ({ registerDates }) => registerDates(),
    (error) => {
      setTimeout(() => {
        loading = undefined;
      }, PAUSE);
      throw error;
    },
  );
  return loading;
}
