/** Replies from a model: any server with OpenAI's chat completions, asked through OpenAI's own package. */
import { createRequire } from 'node:module';
import { quote, quoteAnswers } from './answers.js';
import { MessageWriter, textOf } from './message.js';
import { type Responder, StreamFailure } from './responder.js';
import type { Item, UserMessage } from './types.js';

export interface OpenAISettings {
  apiKey: string;
  baseURL?: string;
  model?: string;
}

type ChatMessage = { role: 'user' | 'assistant'; content: string };

const DEFAULT_MODEL = 'gpt-5.4-mini';
const TITLE_LENGTH = 40;

export function openAIFromEnvironment(): OpenAISettings | false {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, OPENAI_MODEL: model } = process.env;
  return apiKey ? { apiKey, baseURL: baseURL || undefined, model: model || undefined } : false;
}

export function modelReplies(settings: OpenAISettings, log: (line: string) => void): Responder {
  const model = settings.model ?? DEFAULT_MODEL;
  // Not import(): Vite's runnerImport closes its module runner once this file is loaded, and import() with it.
  const sdk: typeof import('openai') = createRequire(import.meta.url)('openai');
  const client = new sdk.OpenAI({ apiKey: settings.apiKey, baseURL: settings.baseURL, maxRetries: 0 });
  log(`Replies come from ${model} at ${client.baseURL}.`);
  return {
    title,
    streamOptions: () => ({ allow_cancel: true }),
    async *respond({ thread, history, action, signal }) {
      const message = new MessageWriter(thread.id);
      const messages = toMessages(await history());
      if (action)
        messages.push({ role: 'user', content: `[The page asks for "${action.type}": ${quote(action.payload)}]` });
      try {
        const stream = await client.chat.completions.create({ model, messages, stream: true }, { signal });
        let reason: string | null = null;
        for await (const { choices } of stream) {
          const [choice] = choices;
          const delta = choice?.delta.content || choice?.delta.refusal;
          if (delta) yield* message.write(delta);
          reason = choice?.finish_reason ?? reason;
        }
        signal.throwIfAborted();
        if (reason === null) throw new StreamFailure(brokeOff(client.baseURL));
      } catch (error) {
        if (signal.aborted || error instanceof StreamFailure) throw error;
        log(`The model did not answer: ${error instanceof Error ? error.message : String(error)}`);
        throw new StreamFailure(explain(error, sdk, model, client.baseURL));
      }
      if (!message.open) throw new StreamFailure(custom('The model ended its reply without a word.', true));
      yield* message.end();
    },
  };
}

/** The thread as the model is to see it. Many servers want the roles to take turns, so neighbours are joined. */
export function toMessages(items: Item[]): ChatMessage[] {
  const messages: ChatMessage[] = [];
  for (const item of items) {
    const role = item.type === 'assistant_message' ? 'assistant' : 'user';
    const content = said(item);
    const last = messages.at(-1);
    if (!content) continue;
    if (last?.role === role) last.content += `\n\n${content}`;
    else messages.push({ role, content });
  }
  return messages;
}

/** What is only drawn says nothing to the model. */
function said(item: Item): string {
  switch (item.type) {
    case 'user_message':
      return item.quoted_text ? `${item.quoted_text.replace(/^/gm, '> ')}\n\n${textOf(item)}` : textOf(item);
    case 'assistant_message':
      return textOf(item);
    case 'hidden_context_item':
    case 'sdk_hidden_context':
      return `[${quote(item.content)}]`;
    case 'client_tool_call':
      return item.status === 'completed' ? `[The page's ${item.name} gave: ${quote(item.output)}]` : '';
    case 'structured_input':
      return `[Asked and answered:\n${quoteAnswers(item)}]`;
    default:
      return '';
  }
}

function title(message: UserMessage): string {
  const text = textOf(message).trim().replace(/\s+/g, ' ');
  if (text.length <= TITLE_LENGTH) return text || 'New chat';
  return `${text
    .slice(0, TITLE_LENGTH)
    .replace(/\s\S*$/, '')
    .toWellFormed()}…`;
}

/** What the person in front of the chat can understand, and whether trying again can help. */
function explain(error: unknown, sdk: typeof import('openai'), model: string, baseURL: string) {
  if (error instanceof sdk.APIConnectionError && !(error instanceof sdk.APIUserAbortError)) {
    return custom(`The model server at ${baseURL} cannot be reached.`, true);
  }
  if (error instanceof sdk.AuthenticationError || error instanceof sdk.PermissionDeniedError) {
    return custom('The model server refused the key. Check OPENAI_API_KEY.', false);
  }
  if (error instanceof sdk.NotFoundError) {
    return custom(
      `The model server does not know the model "${model}". Check OPENAI_MODEL and OPENAI_BASE_URL.`,
      false,
    );
  }
  if (error instanceof sdk.RateLimitError) {
    if (error.code === 'insufficient_quota') return custom('The account of OPENAI_API_KEY has no credit left.', false);
    return custom('The model has too much to do just now. Please try again in a moment.', true);
  }
  if (error instanceof sdk.BadRequestError && error.code === 'context_length_exceeded') {
    return custom('This chat has grown too long for the model. Please start a new one.', false);
  }
  if (error instanceof sdk.APIError && error.status !== undefined && error.status < 500) {
    return custom(`The model server refused the request: ${error.message}`, false);
  }
  return brokeOff(baseURL);
}

function brokeOff(baseURL: string) {
  return custom(`The reply of the model server at ${baseURL} broke off. Please try again.`, true);
}

function custom(message: string, allowRetry: boolean) {
  return { code: 'custom', message, allow_retry: allowRetry };
}
