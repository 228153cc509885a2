/** The scripted replies: the first whose word is in the message is played, and goes on after an answer it waits for. */
import { quote, quoteAnswers } from './answers.js';
import { textOf } from './message.js';
import { Player, type Scene } from './player.js';
import { type Question, type Responder, StreamFailure } from './responder.js';
import { type Reply, replyNamed, script } from './script.js';

export function pick(text: string): Reply {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return script.replies.find(({ words }) => words.some((word) => said.has(word))) ?? replyNamed(script.default);
}

export function scriptedReplies(speed: number): Responder {
  const failedOnce = new Set<string>();
  /** By the id of the item that waits for an answer. */
  const waiting = new Map<string, Player>();

  function playerFor({ thread, message, answered, action }: Question): Player | undefined {
    if (action) return new Player(replyNamed(script.action), thread.id);
    if (answered) {
      const player = waiting.get(answered.id);
      waiting.delete(answered.id);
      return player;
    }
    if (!message) return;
    const reply = pick(textOf(message));
    if (reply.fails_first && !failedOnce.has(message.id)) {
      failedOnce.add(message.id);
      throw new StreamFailure(reply.fails_first);
    }
    return new Player(reply, thread.id);
  }

  return {
    title: (message) => pick(textOf(message)).title,
    streamOptions: (message) => ({ allow_cancel: !message || pick(textOf(message)).allow_cancel }),
    async *respond(question) {
      const player = playerFor(question);
      if (!player) return;
      const { signal, changeThread } = question;
      for await (const event of player.play({ pace: { speed, signal }, changeThread, ...(await context(question)) })) {
        if (player.waitsFor) waiting.set(player.waitsFor, player);
        yield event;
      }
    },
  };
}

/** What the steps may speak of. */
async function context({ answered, action, feedback }: Question): Promise<Pick<Scene, 'values' | 'outcome'>> {
  const { positive, negative } = await feedback();
  const values: Scene['values'] = { feedback: `${positive} up, ${negative} down` };
  if (action) Object.assign(values, { action: action.type, payload: quote(action.payload) });
  if (answered?.type === 'client_tool_call') values.result = quote(answered.output);
  if (answered?.type !== 'structured_input') return { values, outcome: answered && 'answered' };
  values.answers = quoteAnswers(answered);
  return { values, outcome: answered.status === 'skipped' ? 'skipped' : 'answered' };
}
