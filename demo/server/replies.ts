/** The scripted replies: the first whose word is in the message is played, and goes on after an answer it waits for. */
import { quote, quoteAnswers } from './answers.js';
import { textOf } from './message.js';
import { Player, type Scene } from './player.js';
import { type Question, type Responder, StreamFailure } from './responder.js';
import { type Reply, replyNamed, script } from './script.js';
import { cut, take } from './taken.js';
import type { Values } from './templates.js';
import type { Action, Item, ItemOf } from './types.js';

export function pick(text: string): Reply {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return script.replies.find(({ words }) => words.some((word) => said.has(word))) ?? replyNamed(script.default);
}

export function scriptedReplies(speed: number): Responder {
  const failedOnce = new Set<string>();
  /** By the id of the item that waits for an answer. */
  const waiting = new Map<string, Player>();

  function playerFor({ thread, message, answered, action, sender }: Question): Player | undefined {
    if (action) return new Player(replyTo(action, sender)?.reply ?? replyNamed(script.action), thread.id, sender);
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

  async function sceneOf(question: Question): Promise<Scene> {
    const { signal, changeThread } = question;
    return { pace: { speed, signal }, changeThread, ...(await context(question)) };
  }

  return {
    title: (message) => pick(textOf(message)).title,
    streamOptions: (message) => ({ allow_cancel: !message || pick(textOf(message)).allow_cancel }),
    async *respond(question) {
      const player = playerFor(question);
      if (!player) return;
      for await (const event of player.play(await sceneOf(question))) {
        if (player.waitsFor) waiting.set(player.waitsFor, player);
        yield event;
      }
    },
    async changeWidget(question) {
      const { thread, action, sender } = question;
      const found = action && replyTo(action, sender);
      if (!found || !sender) return;
      let changed: ItemOf<'widget'> | undefined;
      for await (const event of new Player(found.reply, thread.id, sender).play(await sceneOf(question))) {
        if (event.type !== 'thread.item.done' && event.type !== 'thread.item.replaced') continue;
        if (event.item.id === sender.id && event.item.type === 'widget') changed = event.item;
      }
      return changed;
    },
  };
}

/** The reply to an action, with what it takes from its payload. Without its widget no action means anything. */
function replyTo({ type, payload }: Action, sender: Item | undefined): { reply: Reply; taken: Values } | undefined {
  const reply = sender && script.replies.find(({ actions }) => actions?.includes(type));
  const taken = reply && take(reply.takes ?? {}, payload);
  return taken && { reply, taken };
}

/** Written between backticks. */
const named = (type: string): string => cut(type.replace(/[`\r\n]+/g, ' '), 100);

/** What the steps may speak of. */
async function context({ answered, action, sender, feedback }: Question): Promise<Pick<Scene, 'values' | 'outcome'>> {
  const { positive, negative } = await feedback();
  const values: Scene['values'] = { feedback: `${positive} up, ${negative} down` };
  if (action) {
    const payload = cut(JSON.stringify(action.payload ?? null, null, 2), 2000);
    Object.assign(values, { action: named(action.type), payload }, replyTo(action, sender)?.taken);
  }
  if (answered?.type === 'client_tool_call') values.result = quote(answered.output);
  if (answered?.type !== 'structured_input') return { values, outcome: answered && 'answered' };
  values.answers = quoteAnswers(answered);
  return { values, outcome: answered.status === 'skipped' ? 'skipped' : 'answered' };
}
