// The test's side of the scenario server: script the responses, hold them back, and ask what the client really sent.
//
// In a test file: `afterEach(closeScenarios)`, then `const server = await scenario({ body: [...] })`.
// Browsers open six connections to one host: a test that holds more streams than that waits for itself.

/** One write each; the client may still read two of them at once, unless there is a delay or a release between. */
export type Step =
  | string
  | { base64: string }
  | { bytes: number[] }
  /** Cut at these byte offsets, each piece written alone; `gap` milliseconds between keep them apart for certain. */
  | { split: string; at: number[]; gap?: number }
  /** Waits for server.release(name); a name stays released. */
  | { release: string }
  | { every: number; write: string; until: string }
  | { delay: number }
  | { repeat: number; write: string }
  /** Kills the socket. (WebKitGTK takes this for a proper end.) */
  | { destroy: true };

export interface Response {
  status?: number;
  statusText?: string;
  /** Default: those of an event stream. */
  headers?: Record<string, string>;
  /** The request type it answers, such as 'items.list'; for what is not JSON, the path below the URL, such as 'upload'. */
  match?: string;
  /** Before the headers: milliseconds, or a name to release. */
  wait?: number | string;
  /** Firefox and WebKit answer fetch() at the first byte of it, Chromium at the headers. */
  body?: Step[];
  /** A JSON answer, after `body`. */
  json?: unknown;
}

export interface SeenRequest {
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into it
  params: any;
  // biome-ignore lint/suspicious/noExplicitAny: the parsed JSON, or else the text
  body: any;
  headers: Record<string, string | undefined>;
  method: string;
  /** The client went away before the end. */
  closedEarly: boolean;
  /** All of the response was written. */
  ended: boolean;
  /** The script killed the socket. */
  destroyed: boolean;
  /** Milliseconds since 1970, as performance.timeOrigin + performance.now() on the server. */
  receivedAt: number;
  closedAt: number | null;
}

export interface ScenarioServer {
  url: string;
  release(name: string): Promise<void>;
  requests(): Promise<SeenRequest[]>;
  /** Waits until n requests of this type have arrived, and gives them. */
  requestCount(type: string, n: number): Promise<SeenRequest[]>;
  /** Waits until the client has closed request i before its end, and gives the server's time of that. */
  closed(i: number): Promise<number>;
  close(): Promise<void>;
}

const open = new Set<ScenarioServer>();

async function control<T>(origin: string, input: Record<string, unknown>): Promise<T> {
  const response = await fetch(`${origin}/__scenario/control`, { method: 'POST', body: JSON.stringify(input) });
  const said = (await response.json()) as { value: T } | { error: string };
  if ('error' in said) throw new Error(said.error);
  return said.value;
}

/** A scenario on another origin than the page's: a Playwright test gives its static server's. */
export async function scenarioAt(origin: string, ...responses: Response[]): Promise<ScenarioServer> {
  const key = await control<string>(origin, { op: 'create', responses });
  const ask = <T>(op: string, input: Record<string, unknown> = {}) => control<T>(origin, { op, key, ...input });
  const server: ScenarioServer = {
    url: `${origin}/__scenario/${key}`,
    release: (name) => ask('release', { name }),
    requests: () => ask('requests'),
    requestCount: (type, n) => ask('count', { type, n }),
    closed: (index) => ask('closed', { index }),
    close: () => {
      open.delete(server);
      return ask('close');
    },
  };
  open.add(server);
  return server;
}

export const scenario = (...responses: Response[]): Promise<ScenarioServer> =>
  scenarioAt(location.origin, ...responses);

/** For afterEach: breaks off and forgets what the test left open. */
export async function closeScenarios(): Promise<void> {
  await Promise.all([...open].map((server) => server.close()));
}
