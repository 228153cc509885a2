// What a scripted server has of a thread, and what it was asked for.
import type { ThreadItem } from '../../src/protocol/items.js';
import { assistantMessage, page, userMessage } from '../support/frames.js';
import type { Response, ScenarioServer } from '../support/scenario.js';

export const question = userMessage('user_1', 'Hello');

/** The whole thread, given from old to new. */
export const list = (...items: ThreadItem[]): Response => ({ match: 'items.list', json: page(items.toReversed()) });

export const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => assistantMessage(`m${from + i}`, `${from + i}`));
export const ids = (from: number, to: number) => many(from, to).map(({ id }) => id);

/** One page of messages, newest first as a server gives them. */
export const pageOf = (from: number, to: number, after?: string) => ({
  match: 'items.list',
  json: page(many(from, to).reverse(), after),
});

export const count = async (server: ScenarioServer, type: string) =>
  (await server.requests()).filter((request) => request.type === type).length;

/** The cursors of the pages that were asked for. */
export const lists = async (server: ScenarioServer) =>
  (await server.requests()).filter(({ type }) => type === 'items.list').map(({ params }) => params.after ?? 'newest');
