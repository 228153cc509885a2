/** What may be asked, checked as strictly as the reference server does: a wrong field is refused by its name. */
import type { Action, Feedback, PageQuery, Submission, UserContent, UserInput } from './types.js';

export type StreamingRequest =
  | { type: 'threads.create'; input: UserInput }
  | { type: 'threads.add_user_message'; threadId: string; input: UserInput }
  | { type: 'threads.retry_after_item'; threadId: string; itemId: string }
  | { type: 'threads.custom_action'; threadId: string; itemId?: string; action: Action }
  | { type: 'threads.add_client_tool_output'; threadId: string; result: unknown }
  | { type: 'threads.add_structured_input'; threadId: string; itemId: string; input: Submission };

export type PlainRequest =
  | { type: 'threads.get_by_id' | 'threads.delete'; threadId: string }
  | { type: 'threads.list'; query: PageQuery }
  | { type: 'threads.update'; threadId: string; title: string }
  | { type: 'items.list'; threadId: string; query: PageQuery }
  | { type: 'items.feedback'; threadId: string; itemIds: string[]; kind: Feedback }
  | { type: 'threads.sync_custom_action'; threadId: string; itemId?: string; action: Action }
  | { type: 'attachments.create' | 'attachments.delete' | 'input.transcribe' };

export type ChatKitRequest = ({ stream: true } & StreamingRequest) | ({ stream: false } & PlainRequest);

export class BadRequest extends Error {}

type Fields = Record<string, unknown>;

export function parseRequest(body: string): ChatKitRequest {
  const request = fields(parseJson(body), 'The request');
  const params = fields(request.params, 'params');
  if (request.metadata !== undefined) fields(request.metadata, 'metadata');
  const { type } = request;
  switch (type) {
    case 'threads.create':
      return { stream: true, type, input: userInput(params) };
    case 'threads.add_user_message':
      return { stream: true, type, threadId: text(params, 'thread_id'), input: userInput(params) };
    case 'threads.retry_after_item':
      return { stream: true, type, threadId: text(params, 'thread_id'), itemId: text(params, 'item_id') };
    case 'threads.custom_action':
      return { stream: true, type, ...customAction(params) };
    case 'threads.add_client_tool_output':
      if (!('result' in params)) throw new BadRequest('"result" is missing; it may be null.');
      return { stream: true, type, threadId: text(params, 'thread_id'), result: params.result };
    case 'threads.add_structured_input': {
      const input = submission(fields(params.input, 'params.input'));
      return { stream: true, type, threadId: text(params, 'thread_id'), itemId: text(params, 'item_id'), input };
    }
    case 'threads.get_by_id':
    case 'threads.delete':
      return { stream: false, type, threadId: text(params, 'thread_id') };
    case 'threads.list':
      return { stream: false, type, query: pageQuery(params) };
    case 'threads.update':
      return { stream: false, type, threadId: text(params, 'thread_id'), title: text(params, 'title') };
    case 'items.list':
      return { stream: false, type, threadId: text(params, 'thread_id'), query: pageQuery(params) };
    case 'items.feedback': {
      const kind = oneOf(params, 'kind', ['positive', 'negative']);
      return { stream: false, type, threadId: text(params, 'thread_id'), itemIds: texts(params, 'item_ids'), kind };
    }
    case 'threads.sync_custom_action':
      return { stream: false, type, ...customAction(params) };
    case 'attachments.create':
    case 'attachments.delete':
    case 'input.transcribe':
      return { stream: false, type };
    default:
      throw new BadRequest(`"type" is ${JSON.stringify(type)}, which is no request of the ChatKit protocol.`);
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body, (key, value) => {
      if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
        throw new BadRequest(`"${key}" holds half a surrogate pair; send text.toWellFormed().`);
      }
      return value;
    });
  } catch (error) {
    if (error instanceof BadRequest) throw error;
    throw new BadRequest(`The body is not JSON: ${(error as Error).message}.`);
  }
}

function userInput(params: Fields): UserInput {
  const input = fields(params.input, 'params.input');
  const options = fields(input.inference_options, 'input.inference_options');
  const model = optionalText(options, 'model');
  const toolChoice = options.tool_choice == null ? undefined : fields(options.tool_choice, 'tool_choice');
  const quoted = optionalText(input, 'quoted_text');
  return {
    content: list(input, 'content').map(userContent),
    attachments: texts(input, 'attachments'),
    ...(quoted !== undefined && { quoted_text: quoted }),
    inference_options: {
      ...(toolChoice && { tool_choice: { id: text(toolChoice, 'id') } }),
      ...(model !== undefined && { model }),
    },
  };
}

function userContent(value: unknown): UserContent {
  const part = fields(value, 'A part of input.content');
  const type = oneOf(part, 'type', ['input_text', 'input_tag']);
  if (type === 'input_text') return { type, text: text(part, 'text') };
  const group = optionalText(part, 'group');
  return {
    type,
    id: text(part, 'id'),
    text: text(part, 'text'),
    data: fields(part.data, 'data of an input_tag'),
    ...(group !== undefined && { group }),
    interactive: part.interactive === true,
  };
}

function customAction(params: Fields): { threadId: string; itemId?: string; action: Action } {
  const action = fields(params.action, 'params.action');
  return {
    threadId: text(params, 'thread_id'),
    itemId: optionalText(params, 'item_id'),
    action: { type: text(action, 'type'), payload: action.payload ?? null },
  };
}

function submission(input: Fields): Submission {
  const status = input.status === undefined ? 'answered' : oneOf(input, 'status', ['answered', 'skipped']);
  const answers: Submission['answers'] = new Map();
  const given = input.answers === undefined ? {} : fields(input.answers, 'input.answers');
  for (const [id, value] of Object.entries(given)) {
    const answer = fields(value, 'An answer');
    const { skipped = false } = answer;
    if (typeof skipped !== 'boolean') throw new BadRequest('"skipped" must be true or false.');
    answers.set(id, { values: answer.values === undefined ? [] : texts(answer, 'values'), skipped });
  }
  return { status, answers };
}

function pageQuery(params: Fields): PageQuery {
  const limit = params.limit ?? undefined;
  if (limit !== undefined && (typeof limit !== 'number' || !Number.isInteger(limit))) {
    throw new BadRequest('"limit" must be a whole number, or be left out.');
  }
  const order = params.order === undefined ? 'desc' : oneOf(params, 'order', ['asc', 'desc']);
  return { limit, order, after: optionalText(params, 'after') };
}

function fields(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new BadRequest(`${name} must be an object.`);
}

function list(from: Fields, key: string): unknown[] {
  const value = from[key];
  if (Array.isArray(value)) return value;
  throw new BadRequest(`"${key}" must be a list.`);
}

function text(from: Fields, key: string): string {
  const value = from[key];
  if (typeof value === 'string') return value;
  throw new BadRequest(`"${key}" must be a text.`);
}

function optionalText(from: Fields, key: string): string | undefined {
  return from[key] == null ? undefined : text(from, key);
}

function texts(from: Fields, key: string): string[] {
  return list(from, key).map((value) => {
    if (typeof value === 'string') return value;
    throw new BadRequest(`"${key}" must hold texts only.`);
  });
}

function oneOf<const T extends string>(from: Fields, key: string, choices: T[]): T {
  const found = choices.find((choice) => choice === from[key]);
  if (found !== undefined) return found;
  throw new BadRequest(`"${key}" must be one of ${choices.join(', ')}.`);
}
