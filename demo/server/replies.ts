/** The scripted replies: the first whose word is in the message is played, step by step. */
import script from '../replies.json' with { type: 'json' };
import { MessageWriter, textOf } from './message.js';
import { type Pace, wait, words } from './pace.js';
import { type Responder, StreamFailure } from './responder.js';
import type { ChatEvent, ErrorEvent, StreamOptions } from './types.js';

type Failure = Omit<ErrorEvent, 'type'>;

type Step =
  | { progress: string; icon?: string }
  | { wait: number }
  | { text: string; rate: number; repeat?: number; unfinished?: boolean }
  | { stream_options: StreamOptions }
  | { error: Failure };

export interface Reply {
  name: string;
  words: string[];
  title: string;
  allow_cancel: boolean;
  fails_first?: Failure;
  steps: Step[];
}

const replies: Reply[] = script.replies;

export function pick(text: string): Reply {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const reply =
    replies.find((one) => one.words.some((word) => said.has(word))) ??
    replies.find(({ name }) => name === script.default);
  if (!reply) throw new Error(`demo/replies.json has no reply named "${script.default}", which is its default.`);
  return reply;
}

export async function* play(reply: Reply, threadId: string, pace: Pace): AsyncGenerator<ChatEvent> {
  const message = new MessageWriter(threadId);
  let unfinished = false;
  for (const step of reply.steps) {
    if ('progress' in step) {
      yield { type: 'progress_update', text: step.progress, ...(step.icon && { icon: step.icon }) };
    } else if ('wait' in step) {
      await wait(step.wait, pace);
    } else if ('text' in step) {
      for await (const word of words(step.text.repeat(step.repeat ?? 1), step.rate, pace)) yield* message.write(word);
      unfinished = step.unfinished ?? false;
    } else if ('stream_options' in step) {
      yield { type: 'stream_options', stream_options: step.stream_options };
    } else {
      if (!unfinished) yield* message.end();
      throw new StreamFailure(step.error);
    }
  }
  if (!unfinished) yield* message.end();
}

export function scriptedReplies(speed: number): Responder {
  const failedOnce = new Set<string>();
  return {
    title: (message) => pick(textOf(message)).title,
    streamOptions: (message) => ({ allow_cancel: pick(textOf(message)).allow_cancel }),
    async *respond({ thread, message, signal }) {
      const reply = pick(textOf(message));
      if (reply.fails_first && !failedOnce.has(message.id)) {
        failedOnce.add(message.id);
        throw new StreamFailure(reply.fails_first);
      }
      yield* play(reply, thread.id, { speed, signal });
    },
  };
}
