// Actions through the element: what a widget asks for, done by the server or by the page, and what the page sends itself.
import { expect } from '@open-wc/testing';
import { type ChatRequest, ChatRequestEvent } from '../src/elements/part.js';
import type { ChatKitOptions } from '../src/index.js';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  assistantMessage,
  failed,
  frames,
  page,
  replaced,
  streamOptions,
  userMessage,
  widget,
} from './support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from './support/scenario.js';

afterEach(closeScenarios);

const streaming = 'threads.custom_action';
const beside = 'threads.sync_custom_action';
const card = (value: string) => widget('w1', { type: 'Card', children: [{ type: 'Text', value }] });
const stored: Scripted = {
  match: 'items.list',
  json: page([card('open'), assistantMessage('m1', 'Yours'), userMessage('user_1', 'Hi')]),
};
const cancelled: Scripted = { match: streaming, body: [frames(streamOptions(), replaced(card('cancelled')))] };
const held: Scripted = { match: streaming, body: [frames(streamOptions()), { release: 'end' }] };
const action = { type: 'order.cancel', payload: { order: 7 } };

async function shown(options: ChatKitOptions, ...more: Scripted[]) {
  const server = await scenario(stored, ...more);
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', ...options });
  await chat.shows('assistant-message', 'Yours');
  const sent = async (type: string) => (await server.requests()).filter((request) => request.type === type);
  return { chat, server, sent };
}

interface Asked {
  /** It cannot be done now. */
  refused: boolean;
  /** What its end is waited for with. */
  end: Promise<unknown> | undefined;
}

type Act = Extract<ChatRequest, { type: 'action' }>;

/** What an element inside does when a widget is used. */
function use({ scroller }: Chat, how: Partial<Act> = {}): Asked {
  const asked: Asked = { refused: false, end: undefined };
  const until = (end: Promise<unknown>) => {
    asked.end = end;
  };
  const request: Act = {
    type: 'action',
    item: card('open'),
    action,
    handler: 'server',
    streaming: true,
    until,
    ...how,
  };
  asked.refused = !scroller.dispatchEvent(new ChatRequestEvent(request));
  return asked;
}

const outcome = async (end: Promise<unknown> | undefined): Promise<string> =>
  end ? end.then(() => 'fine', String) : 'nothing to wait for';

describe('an action of a widget', () => {
  it('goes to the server as a turn', async () => {
    const { chat, sent } = await shown({}, cancelled);
    const ends = chat.record('chatkit.response.end');
    const { refused, end } = use(chat);
    expect([refused, chat.element.status, await outcome(end)]).to.deep.equal([false, 'sending', 'fine']);
    expect(ends.map(({ detail }) => detail.status)).to.deep.equal(['completed']);
    const [request] = await sent(streaming);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'w1', action });
    await chat.shows('widget', 'cancelled');
  });

  it('is refused while an answer runs, unless it does not stream', async () => {
    const { chat, server, sent } = await shown({}, held, { match: beside, json: { updated_item: card('beside') } });
    const first = use(chat);
    expect(use(chat)).to.deep.equal({ refused: true, end: undefined });
    const { refused, end } = use(chat, { streaming: false });
    expect([refused, await outcome(end)]).to.deep.equal([false, 'fine']);
    await chat.shows('widget', 'beside');
    expect(chat.element.status).to.equal('streaming');
    await server.release('end');
    expect(await outcome(first.end)).to.equal('fine');
    expect([(await sent(streaming)).length, (await sent(beside)).length]).to.deep.equal([1, 1]);
  });

  it('that fails is told in the thread and to the page, and its end is a rejection', async () => {
    const { chat } = await shown({}, { match: streaming, body: [frames(streamOptions(), failed('Sold out', true))] });
    const errors = chat.record('chatkit.error');
    expect(await outcome(use(chat).end)).to.equal('Error: Sold out');
    await chat.shows('error', 'Sold out');
    expect(chat.has('retry-button')).to.equal(false);
    expect(errors.map(({ detail }) => detail.error.message)).to.deep.equal(['Sold out']);
  });

  it('that fails beside a turn is told to the page only', async () => {
    const { chat } = await shown({}, { match: beside, status: 503 });
    const errors = chat.record('chatkit.error');
    expect(await outcome(use(chat, { streaming: false }).end)).to.contain('503');
    expect(errors.length).to.equal(1);
    await painted();
    expect(chat.has('error')).to.equal(false);
  });

  it('leaves the focus where it is, and can be stopped like an answer', async () => {
    const { chat } = await shown({}, held);
    chat.scroller.focus();
    const { end } = use(chat);
    await chat.shows('stop-button');
    expect(chat.focused === chat.scroller).to.equal(true);
    expect(chat.element.stop()).to.equal(true);
    expect(await outcome(end)).to.equal('fine');
  });
});

describe('an action for the page', () => {
  const client = { handler: 'client' } as const;

  it('is done by the page at once, with its item, also while an answer runs; its end is that of the promise', async () => {
    const calls: unknown[] = [];
    const work = Promise.withResolvers<void>();
    const onAction = (...details: unknown[]) => {
      calls.push(details);
      return work.promise;
    };
    const { chat, server, sent } = await shown({ widgets: { onAction } }, held);
    void outcome(use(chat).end);
    const { refused, end } = use(chat, client);
    expect(refused).to.equal(false);
    expect(calls).to.deep.equal([[action, { id: 'w1', widget: card('open').widget }]]);
    let isOver = false;
    void end?.then(() => {
      isOver = true;
    });
    await server.requestCount(streaming, 1);
    expect(isOver).to.equal(false);
    work.resolve();
    expect(await outcome(end)).to.equal('fine');
    expect((await sent(streaming)).length).to.equal(1);
  });

  it('may return nothing', async () => {
    const { chat } = await shown({ widgets: { onAction: () => undefined } });
    expect(await outcome(use(chat, client).end)).to.equal('fine');
  });

  it('that throws, or is rejected, is an error for the page, and nothing else fails', async () => {
    const errors: string[] = [];
    for (const onAction of [
      () => {
        throw new Error('No basket');
      },
      () => Promise.reject('No basket'),
    ]) {
      const { chat } = await shown({ widgets: { onAction } });
      chat.element.addEventListener('chatkit.error', ({ detail }) => errors.push(detail.error.message));
      expect(await outcome(use(chat, client).end)).to.contain('No basket');
      expect(chat.element.status).to.equal('idle');
    }
    expect(errors).to.deep.equal(['No basket', 'No basket']);
  });

  it('says what to set when the page has nothing for it', async () => {
    const { chat, sent } = await shown({});
    const errors = chat.record('chatkit.error');
    const { refused, end } = use(chat, client);
    expect([refused, await outcome(end)]).to.deep.equal([false, errors.map(({ detail }) => String(detail.error))[0]]);
    expect(errors[0]?.detail.error.message).to.contain('widgets.onAction');
    expect((await sent(streaming)).length).to.equal(0);
  });

  it('can be handed on to the server', async () => {
    const { chat, sent } = await shown(
      { widgets: { onAction: (done, { id }) => chat.element.sendCustomAction({ ...done, type: 'handed.on' }, id) } },
      cancelled,
    );
    expect(await outcome(use(chat, client).end)).to.equal('fine');
    const [request] = await sent(streaming);
    expect(request?.params).to.deep.include({ item_id: 'w1', action: { ...action, type: 'handed.on' } });
  });
});

describe('an error of a widget', () => {
  it('is told to the page', async () => {
    const { chat } = await shown({});
    const errors = chat.record('chatkit.error');
    const error = new Error('Two values for `name`');
    chat.scroller.dispatchEvent(new ChatRequestEvent({ type: 'error', error }));
    expect(errors.map(({ detail }) => detail.error)).to.deep.equal([error]);
  });
});

describe('sendCustomAction', () => {
  const refusal = (chat: Chat, ...given: unknown[]) =>
    outcome(chat.element.sendCustomAction(...(given as Parameters<Chat['element']['sendCustomAction']>)));

  it('sends its type and payload, with an item or without, and ends with the answer', async () => {
    const { chat, server, sent } = await shown({}, held, cancelled);
    let isOver = false;
    const end = chat.element.sendCustomAction({ ...action, handler: 'client' } as typeof action).then(() => {
      isOver = true;
    });
    await chat.becomes('streaming');
    expect(isOver).to.equal(false);
    await server.release('end');
    await end;
    await chat.element.sendCustomAction({ type: 'refresh' }, 'w1');
    await chat.shows('widget', 'cancelled');
    expect((await sent(streaming)).map(({ params }) => params)).to.deep.equal([
      { thread_id: 'thread_1', item_id: null, action },
      { thread_id: 'thread_1', item_id: 'w1', action: { type: 'refresh' } },
    ]);
  });

  it('refuses what is no action, and sends nothing', async () => {
    const { chat, sent } = await shown({}, cancelled);
    for (const given of [[], [null], ['go'], [{}], [{ type: '' }], [{ type: 7 }]]) {
      expect(await refusal(chat, ...given), JSON.stringify(given)).to.contain('TypeError: sendCustomAction needs');
    }
    expect(await sent(streaming)).to.deep.equal([]);
  });

  it('says why it cannot be done: no server, no thread, or an answer that runs', async () => {
    expect(await refusal(await mount({}), action)).to.contain('no server');
    const { chat, server } = await shown({}, held);
    const first = chat.element.sendCustomAction(action);
    await chat.becomes('streaming');
    expect(await refusal(chat, action)).to.contain('still running');
    await chat.element.setThreadId(null);
    expect(await refusal(chat, action)).to.contain('it is new');
    await server.release('end');
    await first;
  });

  it('rejects when the answer failed, and not when it was stopped', async () => {
    const { chat } = await shown({}, { match: streaming, status: 500 }, held);
    expect(await refusal(chat, action)).to.contain('500');
    const end = outcome(chat.element.sendCustomAction(action));
    await until('it may be stopped', () => chat.element.canStop);
    chat.element.stop();
    expect(await end).to.equal('fine');
  });
});
