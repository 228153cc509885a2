// Fetches what draws charts, once; after a failure again when it is next asked for.

let loading: Promise<void> | undefined;

export function loadPlot(): Promise<void> {
  loading ??= import('./register.js').then(
    ({ registerPlot }) => registerPlot(),
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
