// A client on a real server, with everything it tells as a list of words, and a way to wait for what it comes to.
import { ChatClient, type ChatClientSettings } from '../../src/client/chat-client.js';
import type { ClientListener, StopAnswer, StopRequest } from '../../src/client/client-events.js';
import type { UserMessageInput } from '../../src/protocol/requests.js';
import { messageText, status } from '../../src/state/select.js';
import type { ThreadState } from '../../src/state/state.js';
import { type ChatKitApi, chatkitTransport } from '../../src/transports/chatkit/chatkit.js';

export interface Chat {
  client: ChatClient;
  /** 'start turn_1', 'stop turn_1', 'end turn_1 stopped', 'thread thread_1', 'load start thread_1', 'log …' */
  told: string[];
  errors: Error[];
  stops: StopRequest[];
  effects: Parameters<ClientListener['onEffect']>[0][];
  logs: { name: string; data: Record<string, unknown> }[];
  /** Waits until this holds, looked at after every change and everything told. */
  until(holds: () => boolean): Promise<void>;
  /** The items on screen, as 'id: text'. */
  lines(): string[];
  status(): string;
  note(id: string): ThreadState['notes'][string] | undefined;
  say(text: string): boolean;
}

interface ChatSettings {
  threadId?: string | null;
  silenceAfter?: number;
  giveUpAfter?: number;
  onClientTool?: ChatClientSettings['onClientTool'];
  onStop?: (request: StopRequest) => StopAnswer;
  /** Called when a turn ends, after that was told. */
  onTurnEnd?: ClientListener['onTurnEnd'];
  api?: Partial<ChatKitApi>;
}

export const input = (text: string): UserMessageInput => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});

export const linesOf = (thread: ThreadState): string[] =>
  thread.items.map((item) => `${item.id}: ${messageText(item)}`);

export function chat(url: string, settings: ChatSettings = {}): Chat {
  const { threadId = null, silenceAfter, giveUpAfter, onClientTool, onStop, onTurnEnd, api } = settings;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const wake of waiting) wake();
  };
  const told: string[] = [];
  const tell = (words: string) => {
    told.push(words);
    look();
  };
  const errors: Error[] = [];
  const stops: StopRequest[] = [];
  const effects: Chat['effects'] = [];
  const logs: Chat['logs'] = [];
  const listener: ClientListener = {
    onTurnStart: ({ turnId }) => tell(`start ${turnId}`),
    onTurnEnd: (end) => {
      tell(`end ${end.turnId} ${end.status}`);
      onTurnEnd?.(end);
    },
    onStop: (request) => {
      stops.push(request);
      tell(`stop ${request.turnId}`);
      return onStop?.(request) ?? { prevented: false, waitFor: [] };
    },
    onThreadChange: (id) => tell(`thread ${id}`),
    onLoad: (phase, id) => tell(`load ${phase} ${id}`),
    onEffect: (effect) => {
      effects.push(effect);
      tell(`effect ${effect.name}`);
    },
    onError: (error) => {
      errors.push(error);
      tell(`error ${error.name}`);
    },
    onLog: (name, data) => {
      logs.push({ name, data });
      tell(`log ${name}`);
    },
  };
  const client = new ChatClient({
    transport: chatkitTransport(() => ({ url, ...api })),
    listener,
    threadId,
    ...(onClientTool && { onClientTool }),
    ...(silenceAfter === undefined ? {} : { silenceAfter }),
    ...(giveUpAfter === undefined ? {} : { giveUpAfter }),
  });
  client.store.subscribe(look);
  return {
    client,
    told,
    errors,
    stops,
    effects,
    logs,
    until: (holds) =>
      new Promise((resolve) => {
        const wake = () => {
          if (!holds()) return;
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
        wake();
      }),
    lines: () => linesOf(client.thread),
    status: () => status(client.thread),
    note: (id) => client.thread.notes[id],
    say: (text) => client.send(input(text)),
  };
}
