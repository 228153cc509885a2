// Fetches what draws widgets, once; after a failure again when it is next asked for.

let loading: Promise<void> | undefined;

export function loadWidgets(): Promise<void> {
  loading ??= import('../../widgets/register.js').then(
    ({ registerWidgets }) => registerWidgets(),
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
