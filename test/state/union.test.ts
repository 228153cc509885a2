// Every member of every union by name: a new one does not compile before it has its line here.
import { expect } from '@open-wc/testing';
import { checkEvent, type ThreadItemUpdate, type ThreadStreamEvent } from '../../src/protocol/events.js';
import { isItem, isKnownType } from '../../src/protocol/guards.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import type { Annotation, Source } from '../../src/protocol/sources.js';
import type { Task, Workflow, WorkflowSummary } from '../../src/protocol/tasks.js';
import type { ThreadStatus } from '../../src/protocol/threads.js';
import { reduce } from '../../src/state/reduce.js';
import { canSend, isVisible, openQuestions, pendingTool } from '../../src/state/select.js';
import type { ChatState } from '../../src/state/state.js';
import {
  added,
  assistantMessage,
  delta,
  done,
  failed,
  image,
  messageAdded,
  messageDone,
  progress,
  removed,
  replaced,
  streamOptions,
  threadCreated,
  threadUpdated,
  toolCall,
  updated,
  userMessage,
  widget,
  workflow,
} from '../support/frames.js';
import {
  bare,
  end,
  fold,
  freeze,
  idsOf,
  itemOf,
  loaded,
  merge,
  noteOf,
  questions,
  running,
  stop,
  streamed,
  threadOf,
} from './states.js';

/** As JSON can bring it, past what the types say. */
const wire = <T>(value: unknown) => value as T;

// ——— events: what each does to a thread that knows nothing of what it names

const events: { [T in ThreadStreamEvent['type']]: { event: ThreadStreamEvent; ids: string[] } } = {
  'thread.created': { event: threadCreated(), ids: ['local_1'] },
  'thread.updated': { event: threadUpdated(), ids: ['local_1'] },
  'thread.item.added': { event: messageAdded('new'), ids: ['local_1', 'new'] },
  'thread.item.updated': { event: delta('x', 'never_seen'), ids: ['local_1'] },
  'thread.item.done': { event: messageDone('x', 'new'), ids: ['local_1', 'new'] },
  'thread.item.removed': { event: removed('never_seen'), ids: ['local_1'] },
  'thread.item.replaced': { event: replaced(assistantMessage('new', 'x')), ids: ['local_1', 'new'] },
  stream_options: { event: streamOptions(), ids: ['local_1'] },
  progress_update: { event: progress('Reading'), ids: ['local_1'] },
  client_effect: { event: { type: 'client_effect', name: 'confetti' }, ids: ['local_1'] },
  error: { event: failed('No'), ids: ['local_1'] },
  notice: { event: { type: 'notice', level: 'info', message: 'Slow today' }, ids: ['local_1'] },
};

describe('every event', () => {
  for (const [type, { event, ids }] of Object.entries(events)) {
    it(`${type} may be the first of a stream, from frozen values, and come twice`, () => {
      expect(event.type).to.equal(type);
      expect(checkEvent(event)).to.equal('ok');
      const state = freeze(fold(freeze(running()), streamed(freeze(event))));
      expect(idsOf(state)).to.deep.equal(ids);
      expect(idsOf(fold(state, streamed(event)))).to.deep.equal(ids);
      expect(threadOf(state).turn).to.deep.include({ phase: 'streaming', heard: true });
    });
  }
});

// ——— updates: into an item that is being made, and into one that is done

interface UpdateRow {
  item: ThreadItem;
  update: ThreadItemUpdate;
  gives: ThreadItem;
  /** Does it still count when the item is done? */
  late: boolean;
}

const part = (text: string, ...annotations: Annotation[]) => ({ type: 'output_text', text, annotations }) as const;
const card = (value: string) => widget('i', { type: 'Card', children: [{ type: 'Text', id: 't', value }] });
const thought = (content: string): Task => ({ type: 'thought', content });
const annotated = (source: Source, index: number | null = 2): Annotation => ({ type: 'annotation', source, index });
const page: Source = { type: 'url', title: 'A page', url: 'https://example.com' };

const updates: { [T in ThreadItemUpdate['type']]: UpdateRow } = {
  'assistant_message.content_part.added': {
    item: assistantMessage('i', 'Hi'),
    update: { type: 'assistant_message.content_part.added', content_index: 1, content: part('there') },
    gives: assistantMessage('i', 'Hi', 'there'),
    late: false,
  },
  'assistant_message.content_part.text_delta': {
    item: assistantMessage('i', 'Hi'),
    update: { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: '!' },
    gives: assistantMessage('i', 'Hi!'),
    late: false,
  },
  'assistant_message.content_part.annotation_added': {
    item: assistantMessage('i', 'Hi'),
    update: {
      type: 'assistant_message.content_part.annotation_added',
      content_index: 0,
      annotation_index: 0,
      annotation: annotated(page),
    },
    gives: { ...assistantMessage('i'), content: [part('Hi', annotated(page))] },
    late: false,
  },
  'assistant_message.content_part.done': {
    item: assistantMessage('i', 'Hi'),
    update: { type: 'assistant_message.content_part.done', content_index: 0, content: part('Hi there') },
    gives: assistantMessage('i', 'Hi there'),
    late: false,
  },
  'widget.streaming_text.value_delta': {
    item: card('a'),
    update: { type: 'widget.streaming_text.value_delta', component_id: 't', delta: 'b', done: true },
    gives: card('ab'),
    late: true,
  },
  'widget.root.updated': {
    item: card('a'),
    update: { type: 'widget.root.updated', widget: { type: 'ListView' } },
    gives: widget('i', { type: 'ListView' }),
    late: true,
  },
  'widget.component.updated': {
    item: card('a'),
    update: { type: 'widget.component.updated', component_id: 't', component: { type: 'Text', id: 't', value: 'b' } },
    gives: card('b'),
    late: true,
  },
  'workflow.task.added': {
    item: workflow('i', [thought('one')]),
    update: { type: 'workflow.task.added', task_index: 1, task: thought('two') },
    gives: workflow('i', [thought('one'), thought('two')]),
    late: true,
  },
  'workflow.task.updated': {
    item: workflow('i', [thought('one')]),
    update: { type: 'workflow.task.updated', task_index: 0, task: thought('ONE') },
    gives: workflow('i', [thought('ONE')]),
    late: true,
  },
  'generated_image.updated': {
    item: image('i', 'https://example.com/1'),
    update: {
      type: 'generated_image.updated',
      image: { id: 'i_image', url: 'https://example.com/2' },
      progress: 0.5,
    },
    gives: image('i', 'https://example.com/2'),
    late: false,
  },
};

describe('every update', () => {
  for (const [type, { item, update, gives, late }] of Object.entries(updates)) {
    it(`${type} folds into an item that is being made`, () => {
      expect(update.type).to.equal(type);
      const state = freeze(running(added(item)));
      expect(itemOf(reduce(state, streamed(freeze(updated('i', update)))), 'i')).to.deep.equal(gives);
    });

    it(`${type} ${late ? 'counts' : 'does not count'} when its item is done`, () => {
      const state = running(added(item), done(item));
      expect(itemOf(reduce(state, streamed(updated('i', update))), 'i')).to.deep.equal(late ? gives : item);
    });

    it(`${type} ${late ? 'counts' : 'does not count'} for an item of an earlier turn`, () => {
      const state = fold(loaded(item), { type: 'turn.start', thread: 'a', turn: 'turn_1' });
      expect(itemOf(reduce(state, streamed(updated('i', update))), 'i')).to.deep.equal(late ? gives : item);
    });

    it(`${type} for an item of each other type, of an unknown one, or of none, changes nothing`, () => {
      const others = [...Object.values(items), wire<ItemRow>({ item: { ...bare('hologram'), id: 'i' } })];
      for (const { item: other } of others) {
        if (other.type === item.type) continue;
        const state = running(added({ ...other, id: 'i' }));
        expect(reduce(state, streamed(updated('i', update))), other.type).to.equal(state);
        expect(reduce(state, streamed(updated('gone', update))), other.type).to.equal(state);
      }
    });
  }
});

// ——— items: how each comes and goes

interface ItemRow {
  item: ThreadItem;
  /** A reader is shown it. */
  visible: boolean;
  /** A stream that ends in the midst of it was cut off. */
  pending: boolean;
  /** It stays when it is stopped in the midst. */
  stays: boolean;
  /** It waits for the reader, when a turn has ended with it. */
  waits?: 'questions' | 'tool';
}

const items: { [T in ThreadItem['type']]: ItemRow } = {
  user_message: { item: userMessage('i', 'Hello'), visible: true, pending: true, stays: false },
  assistant_message: { item: assistantMessage('i', 'Hi'), visible: true, pending: true, stays: true },
  client_tool_call: { item: toolCall('i', 'ask'), visible: false, pending: true, stays: false, waits: 'tool' },
  widget: { item: card('a'), visible: true, pending: true, stays: true },
  generated_image: { item: image('i', 'https://example.com/1'), visible: true, pending: true, stays: true },
  structured_input: { item: questions('i', 'q'), visible: true, pending: true, stays: false, waits: 'questions' },
  task: { item: { ...bare('task', 'i'), task: thought('hm') }, visible: true, pending: true, stays: true },
  workflow: { item: workflow('i', [thought('one')]), visible: true, pending: true, stays: true },
  end_of_turn: { item: bare('end_of_turn', 'i'), visible: false, pending: false, stays: true },
  hidden_context_item: {
    item: { ...bare('hidden_context_item', 'i'), content: 'x' },
    visible: false,
    pending: false,
    stays: true,
  },
  sdk_hidden_context: {
    item: { ...bare('sdk_hidden_context', 'i'), content: 'x' },
    visible: false,
    pending: false,
    stays: true,
  },
};

describe('every item', () => {
  for (const [type, { item, visible, pending, stays, waits }] of Object.entries(items)) {
    it(`${type} is known, and ${visible ? 'shown' : 'not shown'}`, () => {
      expect(item.type).to.equal(type);
      expect([isItem(item), isKnownType(type), isVisible(item)]).to.deep.equal([true, true, visible]);
    });

    it(`${type} comes by added, by done alone, by replaced alone and with a page, as it is`, () => {
      const ways: ChatState[] = [
        running(added(item)),
        running(done(item)),
        running(replaced(item)),
        running(added(item), done(item)),
        loaded(item),
      ];
      for (const state of ways) expect(itemOf(freeze(state), 'i')).to.equal(item);
    });

    it(`${type} ${pending ? 'leaves a turn unfinished' : 'is nothing to wait for'} until it is done`, () => {
      const over = threadOf(fold(running(added(item)), end())).turn;
      expect(over?.failure?.code).to.equal(pending ? 'unfinished' : undefined);
      expect(threadOf(fold(running(added(item), done(item)), end())).turn?.phase).to.equal('completed');
      expect(threadOf(fold(running(added(item), replaced(item)), end())).turn?.phase).to.equal('completed');
    });

    it(`${type} ${stays ? 'stays' : 'goes'} when it is stopped in the midst, and stays when it was done`, () => {
      const cut = fold(running(added(item)), stop());
      expect(itemOf(cut, 'i')).to.equal(stays ? item : undefined);
      expect(noteOf(cut, 'i')?.cut).to.equal(stays && pending ? 'stopped' : undefined);
      const kept = fold(running(done(item)), stop());
      expect(itemOf(kept, 'i')).to.equal(item);
      expect(noteOf(kept, 'i')?.cut).to.equal(undefined);
    });

    it(`${type} may become any other type in its place`, () => {
      for (const other of Object.values(items)) {
        const state = running(added(item), messageAdded('after'), replaced(other.item));
        expect(idsOf(state).slice(-2)).to.deep.equal(['i', 'after']);
        expect(itemOf(state, 'i')).to.equal(other.item);
      }
    });

    it(`${type} waits for ${waits ?? 'nobody'} at the end`, () => {
      const over = threadOf(fold(running(done(userMessage('u', 'Hi')), done(item)), end()));
      expect([openQuestions(over)?.id, pendingTool(over)?.id]).to.deep.equal([
        waits === 'questions' ? 'i' : undefined,
        waits === 'tool' ? 'i' : undefined,
      ]);
    });
  }

  it('of an unknown type is kept, shown by its name, and goes when it is stopped in the midst', () => {
    const item = wire<ThreadItem>({ ...bare('hologram', 'i'), watts: 5 });
    expect([isItem(item), isKnownType(item.type), isVisible(item)]).to.deep.equal([true, false, true]);
    expect(itemOf(running(done(item)), 'i')).to.equal(item);
    expect(itemOf(loaded(item), 'i')).to.equal(item);
    expect(itemOf(fold(running(added(item)), stop()), 'i')).to.equal(undefined);
    for (const type of ['constructor', '__proto__', 'toString']) expect(isKnownType(type)).to.equal(false);
  });
});

// ——— tasks and sources: passed through as they are, wherever they stand

const sources: { [T in Source['type']]: Extract<Source, { type: T }> } = {
  url: { ...page, type: 'url', attribution: 'Example', group: 'Web', timestamp: '2026-01-01' },
  file: { type: 'file', title: 'A file', filename: 'a.pdf', description: null },
  entity: { type: 'entity', title: 'Ann', id: 'ann', icon: 'profile', interactive: true, data: { team: 1 } },
};

const tasks: { [T in Task['type']]: Extract<Task, { type: T }> } = {
  custom: { type: 'custom', title: 'Cooking', icon: 'star', content: '**slowly**', status_indicator: 'loading' },
  web_search: { type: 'web_search', title_query: 'soup', queries: ['soup'], sources: [sources.url] },
  thought: { type: 'thought', title: null, content: 'hm', status_indicator: 'complete' },
  file: { type: 'file', title: 'Reading', sources: [sources.file], status_indicator: 'none' },
  image: { type: 'image', title: 'Drawing' },
};

/** What is no task, source or annotation, and may come all the same. */
const odd: unknown[] = [null, 7, 'text', [], {}, { type: 'séance', title: {} }, { type: 7 }];

describe('every task', () => {
  for (const [type, task] of Object.entries(tasks)) {
    it(`${type} stands in a workflow, added, updated or there from the start, and by itself`, () => {
      expect(task.type).to.equal(type);
      const tasksOf = (state: ChatState) => (itemOf(state, 'i') as { workflow?: Workflow }).workflow?.tasks;
      const add = updated('i', { type: 'workflow.task.added', task_index: 0, task });
      const change = updated('i', { type: 'workflow.task.updated', task_index: 0, task });
      expect(tasksOf(running(added(workflow('i', [])), add))).to.deep.equal([task]);
      expect(tasksOf(running(added(workflow('i', [thought('x')])), change))).to.deep.equal([task]);
      expect(tasksOf(running(done(workflow('i', [task]))))).to.deep.equal([task]);
      const alone: ThreadItem = { ...bare('task', 'i'), task };
      expect(itemOf(loaded(alone), 'i')).to.equal(alone);
    });
  }

  it('of another type, or that is none, throws nowhere: what is no object is not taken, and the rest is kept', () => {
    for (const task of odd) {
      const update = wire<ThreadItemUpdate>({ type: 'workflow.task.updated', task_index: 0, task });
      const state = running(added(workflow('i', wire([task]))), updated('i', update));
      expect(itemOf(fold(state, stop(), merge([])), 'i'), String(task)).to.deep.equal(workflow('i', wire([task])));
    }
  });
});

describe('every source', () => {
  for (const [type, source] of Object.entries(sources)) {
    it(`${type} stands in an annotation, added or there from the start, with an index or none`, () => {
      expect(source.type).to.equal(type);
      for (const annotation of [annotated(source), annotated(source, null), { type: 'annotation', source } as const]) {
        const update: ThreadItemUpdate = {
          type: 'assistant_message.content_part.annotation_added',
          content_index: 0,
          annotation_index: 0,
          annotation,
        };
        const whole = { ...assistantMessage('i'), content: [part('Hi', annotation)] };
        expect(itemOf(running(added(assistantMessage('i', 'Hi')), updated('i', update)), 'i')).to.deep.equal(whole);
        expect(itemOf(running(done(whole)), 'i')).to.equal(whole);
      }
    });
  }

  it('of another type, or that is none, throws nowhere', () => {
    for (const source of odd) {
      for (const list of [[{ type: 'annotation', source }], [source], source]) {
        const item = wire<ThreadItem>({ ...assistantMessage('i'), content: [{ ...part('Hi'), annotations: list }] });
        const update = wire<ThreadItemUpdate>({ ...updates['assistant_message.content_part.done'].update });
        const state = running(added(item), updated('i', update), done(item));
        expect(itemOf(state, 'i')).to.equal(item);
      }
    }
  });
});

// ——— the small unions

describe('every summary of a workflow', () => {
  const summaries: Record<string, WorkflowSummary> = {
    title: { title: 'Done', icon: 'check' },
    time: { duration: 12 },
  };
  for (const [name, summary] of Object.entries(summaries)) {
    it(`${name} is kept`, () => {
      const item = workflow('i', [], { type: 'reasoning', summary, expanded: true });
      expect(itemOf(running(added(workflow('i', [])), done(item)), 'i')).to.equal(item);
    });
  }
});

describe('every status of a thread', () => {
  const statuses: { [T in ThreadStatus['type']]: boolean } = { active: true, locked: false, closed: false };
  for (const [type, takes] of Object.entries(statuses)) {
    it(`${type}: it takes ${takes ? '' : 'no '}messages, from any moment of a turn on, and again when it changes`, () => {
      const status = { type, reason: null } as ThreadStatus;
      const during = running(messageAdded(), threadUpdated({ title: 'New title', status }), messageDone('Hi'));
      expect(threadOf(during).info?.title).to.equal('New title');
      expect(canSend(threadOf(fold(during, end())))).to.equal(takes);
      const again = fold(during, streamed(threadUpdated({ status: { type: 'active' } })), end());
      expect(canSend(threadOf(again))).to.equal(true);
    });
  }
});
