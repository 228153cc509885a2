// Stop in the midst of everything: what is on screen at once, and after the thread was read again.
import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import { isVisible, messageText, openQuestions, pendingTool } from '../../src/state/select.js';
import { bare, questions } from '../state/states.js';
import {
  added,
  answer,
  assistantMessage,
  delta,
  done,
  frames,
  image,
  messageAdded,
  opening,
  progress,
  streamOptions,
  threadCreated,
  toolCall,
  updated,
  userDone,
  widget,
  workflow,
} from '../support/frames.js';
import { closeScenarios, type Response as Scripted, type Step, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const loading = { type: 'custom', title: 'Looking', status_indicator: 'loading' } as const;
const flow = workflow('flow', [loading]);
const reasoning = workflow('flow', [{ type: 'thought', content: 'Hm' }], { type: 'reasoning' });
const card = widget('card', { type: 'Card', children: [{ type: 'Text', id: 't', value: 'Ha' }] });
const picture = image('picture', 'data:image/png;base64,');
const asked = questions('input', 'size');
const call = toolCall('call', 'get_place');
const task: ThreadItem = { ...bare('task', 'task'), task: loading };

interface Row {
  /** What was streamed, behind the opening. */
  events: ThreadStreamEvent[];
  /** On screen at once, each with its text and its mark. */
  stopped: string[];
  /** What a server may have stored of it, apart from the question: nothing, what it has by default, and more. */
  kept: { none: ThreadItem[]; text: ThreadItem[]; more: ThreadItem[] };
  /** On screen when the thread was read again. */
  read: { none: string[]; text: string[]; more: string[] };
}

const said = assistantMessage('message_1', 'Half');
const whole = assistantMessage('message_1', 'Half a sentence');
const finished = workflow('flow', [{ ...loading, status_indicator: 'complete' }], { summary: { duration: 3 } });

const rows: Record<string, Row> = {
  'in a message': {
    events: [messageAdded(), delta('Half')],
    stopped: ['message_1 "Half" stopped'],
    kept: { none: [], text: [said], more: [whole] },
    read: {
      none: ['message_1 "Half" stopped unsaved'],
      text: ['message_1 "Half" stopped'],
      more: ['message_1 "Half a sentence" stopped'],
    },
  },
  'in a workflow': {
    events: [
      ...answer(['One'], 'm0'),
      added(workflow('flow', [])),
      updated('flow', { type: 'workflow.task.added', task_index: 0, task: loading }),
    ],
    stopped: ['m0 "One"', 'flow stopped'],
    kept: {
      none: [assistantMessage('m0', 'One')],
      text: [assistantMessage('m0', 'One')],
      more: [assistantMessage('m0', 'One'), finished],
    },
    read: {
      none: ['m0 "One"', 'flow stopped unsaved'],
      text: ['m0 "One"', 'flow stopped unsaved'],
      more: ['m0 "One"', 'flow stopped'],
    },
  },
  'in a workflow, beside a message': {
    events: [added(flow), messageAdded(), delta('Half')],
    stopped: ['flow stopped', 'message_1 "Half" stopped'],
    kept: { none: [], text: [said], more: [finished, whole] },
    read: {
      none: ['flow stopped unsaved', 'message_1 "Half" stopped unsaved'],
      text: ['flow stopped unsaved', 'message_1 "Half" stopped'],
      more: ['flow stopped', 'message_1 "Half a sentence" stopped'],
    },
  },
  'in a workflow that has no step yet': {
    events: [added(workflow('flow', [], { type: 'reasoning' }))],
    stopped: [],
    kept: { none: [], text: [], more: [finished] },
    read: { none: [], text: [], more: ['flow'] },
  },
  'in a reasoning step': {
    events: [added(reasoning)],
    stopped: ['flow stopped'],
    kept: { none: [], text: [], more: [reasoning] },
    read: { none: ['flow stopped unsaved'], text: ['flow stopped unsaved'], more: ['flow stopped'] },
  },
  'in an image that shows nothing yet': {
    events: [added(image('picture'))],
    stopped: [],
    kept: { none: [], text: [], more: [picture] },
    read: { none: [], text: [], more: ['picture'] },
  },
  'in an image that gets sharper': {
    events: [
      added(image('picture')),
      updated('picture', { type: 'generated_image.updated', image: { id: 'x', url: 'data:,' }, progress: 0.4 }),
    ],
    stopped: ['picture stopped'],
    kept: { none: [], text: [], more: [picture] },
    read: { none: ['picture stopped unsaved'], text: ['picture stopped unsaved'], more: ['picture stopped'] },
  },
  'in a widget': {
    events: [
      added(card),
      updated('card', { type: 'widget.streaming_text.value_delta', component_id: 't', delta: 'lf', done: false }),
    ],
    stopped: ['card stopped'],
    kept: { none: [], text: [], more: [card] },
    read: { none: ['card stopped unsaved'], text: ['card stopped unsaved'], more: ['card stopped'] },
  },
  'in a task of its own': {
    events: [added(task)],
    stopped: ['task stopped'],
    kept: { none: [], text: [], more: [task] },
    read: { none: ['task stopped unsaved'], text: ['task stopped unsaved'], more: ['task stopped'] },
  },
  'when a structured input has just arrived': {
    events: [done(asked)],
    stopped: ['input'],
    kept: { none: [asked], text: [asked], more: [asked] },
    read: { none: ['input'], text: ['input'], more: ['input'] },
  },
  'when a structured input is about to arrive': {
    events: [added(asked)],
    stopped: [],
    kept: { none: [], text: [], more: [asked] },
    read: { none: [], text: [], more: ['input'] },
  },
  'before any item': {
    events: [],
    stopped: [],
    kept: { none: [], text: [], more: [whole] },
    read: { none: [], text: [], more: ['message_1 "Half a sentence"'] },
  },
  'between two items': {
    events: answer(['One'], 'm0'),
    stopped: ['m0 "One"'],
    kept: {
      none: [assistantMessage('m0', 'One')],
      text: [assistantMessage('m0', 'One')],
      more: [assistantMessage('m0', 'One'), whole],
    },
    read: { none: ['m0 "One"'], text: ['m0 "One"'], more: ['m0 "One"', 'message_1 "Half a sentence"'] },
  },
};

/** What a reader sees of the answer. */
const screen = ({ client }: Chat): string[] =>
  client.thread.items
    .filter((item) => item.type !== 'user_message' && isVisible(item))
    .map((item) => {
      const { cut, unsaved } = client.thread.notes[item.id] ?? {};
      const text = messageText(item);
      return [item.id, ...(text ? [`"${text}"`] : []), ...(cut ? [cut] : []), ...(unsaved ? ['unsaved'] : [])].join(
        ' ',
      );
    });

async function stopIn({ events }: Row, stored: ThreadItem[]) {
  const body: Step[] = [frames(...opening('Hello'), ...events, progress('that is all')), { release: 'never' }];
  const server = await scenario({ match: 'threads.create', body }, list(question, ...stored));
  const talk = chat(server.url);
  talk.say('Hello');
  await talk.until(() => talk.client.thread.turn?.progress?.text === 'that is all');
  expect(talk.client.stop()).to.equal(true);
  return { talk, server };
}

for (const [where, row] of Object.entries(rows)) {
  describe(`a stop ${where}`, () => {
    it('leaves at once what was seen, marked, and nothing busy', async () => {
      const { talk, server } = await stopIn(row, row.kept.more);
      expect(screen(talk)).to.deep.equal(row.stopped);
      expect(talk.status()).to.equal('stopping');
      expect(talk.client.thread.turn).to.deep.include({ open: [], progress: null, allowCancel: false });
      for (const note of Object.values(talk.client.thread.notes)) expect(note.progress).to.equal(undefined);
      await server.closed(0);
    });
  });
}

describe('after a stop, what the server kept', () => {
  const variants = {
    more: 'when that is more than was seen',
    text: 'when that is the text',
    none: 'when that is nothing',
  };
  for (const [kept, when] of Object.entries(variants) as [keyof Row['kept'], string][]) {
    it(when, async () => {
      // Together: each waits for three seconds if something does not come.
      await Promise.all(
        Object.entries(rows).map(async ([where, row]) => {
          const { talk, server } = await stopIn(row, row.kept[kept]);
          await talk.until(() => talk.status() === 'idle');
          expect(screen(talk), where).to.deep.equal(row.read[kept]);
          if (kept === 'more') expect(await count(server, 'items.list'), where).to.equal(1);
        }),
      );
    });
  }
});

describe('a stop', () => {
  it('before the first event is none: the server has not said that it may be', async () => {
    const server = await scenario({ match: 'threads.create', body: [{ release: 'never' }] });
    const talk = chat(server.url);
    talk.say('Hello');
    await server.requestCount('threads.create', 1);
    expect(talk.client.stop()).to.equal(false);
    expect(talk.status()).to.equal('sending');
  });

  it('before the options is none; with them it is one', async () => {
    const server = await scenario(
      {
        match: 'threads.create',
        body: [
          frames(threadCreated(), userDone('Hello')),
          { release: 'options' },
          frames(streamOptions()),
          { release: 'never' },
        ],
      },
      list(question),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.lines().includes('user_1: Hello'));
    expect(talk.client.stop()).to.equal(false);
    await server.release('options');
    await talk.until(() => talk.client.thread.turn?.allowCancel === true);
    expect(talk.client.stop()).to.equal(true);
    expect(talk.lines()).to.deep.equal(['user_1: Hello']);
  });

  it('when a structured input has just arrived leaves it to be answered', async () => {
    const { talk } = await stopIn(rows['when a structured input has just arrived'] as Row, [asked]);
    const said = { status: 'answered', answers: { size: { values: ['a'], skipped: false } } } as const;
    expect(openQuestions(talk.client.thread)?.id).to.equal('input');
    expect(talk.client.answer('input', { ...said, answers: { size: { values: ['a'], skipped: false } } })).to.equal(
      true,
    );
  });

  it('in a client tool leaves the call to be run, at once and when the thread was read again', async () => {
    const create: Scripted = {
      match: 'threads.create',
      body: [frames(...opening('Hello'), ...answer(['One'], 'm0'), done(call))],
    };
    for (const stored of [[assistantMessage('m0', 'One'), call], [assistantMessage('m0', 'One')]]) {
      const server = await scenario(create, list(question, ...stored));
      const talk = chat(server.url, { onClientTool: () => new Promise(() => {}) });
      talk.say('Hello');
      await talk.until(() => talk.status() === 'tool');
      talk.client.stop();
      expect(pendingTool(talk.client.thread)).to.deep.equal(call);
      expect(screen(talk)).to.deep.equal(['m0 "One"']);
      await talk.until(() => talk.status() === 'idle');
      expect(pendingTool(talk.client.thread)?.id).to.equal(stored.length > 1 ? 'call' : undefined);
      expect(screen(talk)).to.deep.equal(['m0 "One"']);
    }
  });

  it('marks nothing that a later turn makes', async () => {
    const row = rows['in a workflow, beside a message'] as Row;
    const body: Step[] = [frames(...opening('Hello'), ...row.events), { release: 'never' }];
    const server = await scenario(
      { match: 'threads.create', body },
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('And?', { create: false, user: 'user_2' }), done(finished), ...answer(['Yes'], 'm2'))],
      },
      list(question),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.lines().includes('message_1: Half'));
    talk.client.stop();
    talk.say('And?');
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(screen(talk)).to.deep.equal(['flow', 'message_1 "Half" stopped', 'm2 "Yes"']);
  });
});
