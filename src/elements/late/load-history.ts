// Fetches the panel of the history. From here, not from the first load: with two ways into Lit the build would put Lit
// into a file of its own, which each page would have to fetch as well.

export const loadHistory = (): Promise<void> =>
  import('../history/register.js').then(({ registerHistory }) => registerHistory());
