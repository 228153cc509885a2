// One update into one item: every member of the update union, against every item it may meet.
import { expect } from '@open-wc/testing';
import type { ThreadItemUpdate } from '../../src/protocol/events.js';
import type { AssistantMessageItem, ThreadItem } from '../../src/protocol/items.js';
import type { Annotation } from '../../src/protocol/sources.js';
import { updateItem } from '../../src/state/content.js';
import { assistantMessage, image, threadId, toolCall, userMessage, widget, workflow } from '../support/frames.js';

const base = { thread_id: threadId, created_at: '' };
const annotation = (title: string): Annotation => ({
  type: 'annotation',
  source: { type: 'file', title, filename: title },
});
const thought = (content: string) => ({ type: 'thought', content }) as const;
const part = (text: string, ...annotations: Annotation[]) => ({ type: 'output_text', text, annotations }) as const;

const deltaAt = (content_index: number, delta = '!'): ThreadItemUpdate => ({
  type: 'assistant_message.content_part.text_delta',
  content_index,
  delta,
});
const annotationAt = (annotation_index: number, title: string): ThreadItemUpdate => ({
  type: 'assistant_message.content_part.annotation_added',
  content_index: 0,
  annotation_index,
  annotation: annotation(title),
});

const items: { [T in ThreadItem['type']]: ThreadItem } = {
  user_message: userMessage('i', 'Hello'),
  assistant_message: assistantMessage('i', 'Hi'),
  client_tool_call: toolCall('i', 'ask'),
  widget: widget('i', { type: 'Card', children: [{ type: 'Text', id: 't', value: 'a' }] }),
  generated_image: image('i'),
  structured_input: { ...base, id: 'i', type: 'structured_input', status: 'pending', inputs: [] },
  task: { ...base, id: 'i', type: 'task', task: thought('hm') },
  workflow: workflow('i', [thought('one'), thought('two')]),
  end_of_turn: { ...base, id: 'i', type: 'end_of_turn' },
  hidden_context_item: { ...base, id: 'i', type: 'hidden_context_item', content: 'x' },
  sdk_hidden_context: { ...base, id: 'i', type: 'sdk_hidden_context', content: 'x' },
};

interface Row {
  update: ThreadItemUpdate;
  fits: ThreadItem['type'];
  gives: ThreadItem;
}

const rows: { [T in ThreadItemUpdate['type']]: Row } = {
  'assistant_message.content_part.added': {
    update: { type: 'assistant_message.content_part.added', content_index: 1, content: part('') },
    fits: 'assistant_message',
    gives: assistantMessage('i', 'Hi', ''),
  },
  'assistant_message.content_part.text_delta': {
    update: deltaAt(0, ' there'),
    fits: 'assistant_message',
    gives: assistantMessage('i', 'Hi there'),
  },
  'assistant_message.content_part.annotation_added': {
    update: annotationAt(0, 'a.pdf'),
    fits: 'assistant_message',
    gives: { ...assistantMessage('i'), content: [part('Hi', annotation('a.pdf'))] },
  },
  'assistant_message.content_part.done': {
    update: { type: 'assistant_message.content_part.done', content_index: 0, content: part('Hi!', annotation('b')) },
    fits: 'assistant_message',
    gives: { ...assistantMessage('i'), content: [part('Hi!', annotation('b'))] },
  },
  'widget.streaming_text.value_delta': {
    update: { type: 'widget.streaming_text.value_delta', component_id: 't', delta: 'b', done: false },
    fits: 'widget',
    gives: widget('i', { type: 'Card', children: [{ type: 'Text', id: 't', value: 'ab' }] }),
  },
  'widget.root.updated': {
    update: { type: 'widget.root.updated', widget: { type: 'ListView' } },
    fits: 'widget',
    gives: widget('i', { type: 'ListView' }),
  },
  'widget.component.updated': {
    update: { type: 'widget.component.updated', component_id: 't', component: { type: 'Badge', id: 't' } },
    fits: 'widget',
    gives: widget('i', { type: 'Card', children: [{ type: 'Badge', id: 't' }] }),
  },
  'workflow.task.added': {
    update: { type: 'workflow.task.added', task_index: 2, task: thought('three') },
    fits: 'workflow',
    gives: workflow('i', [thought('one'), thought('two'), thought('three')]),
  },
  'workflow.task.updated': {
    update: { type: 'workflow.task.updated', task_index: 0, task: thought('ONE') },
    fits: 'workflow',
    gives: workflow('i', [thought('ONE'), thought('two')]),
  },
  'generated_image.updated': {
    update: { type: 'generated_image.updated', image: { id: 'x', url: 'data:image/png;base64,' }, progress: 0.5 },
    fits: 'generated_image',
    gives: { ...image('i'), image: { id: 'x', url: 'data:image/png;base64,' } },
  },
};

describe('an update of an item', () => {
  for (const [type, { update, fits, gives }] of Object.entries(rows)) {
    it(`${type} folds into its item`, () => {
      expect(update.type).to.equal(type);
      expect(updateItem(items[fits], update)).to.deep.equal(gives);
    });

    for (const item of Object.values(items).filter((other) => other.type !== fits)) {
      it(`${type} leaves a ${item.type} alone`, () => {
        expect(updateItem(item, update)).to.equal(item);
      });
    }
  }

  it('that has no payload changes nothing', () => {
    for (const [type, { fits }] of Object.entries(rows)) {
      for (const update of [
        { type },
        { type, content_index: 0, annotation_index: 0, task_index: 0, component_id: 't' },
      ]) {
        expect(updateItem(items[fits], update as unknown as ThreadItemUpdate), type).to.equal(items[fits]);
      }
    }
  });
});

describe('the parts of a message', () => {
  const message = (...texts: string[]) => assistantMessage('i', ...texts);

  it('an index that skips is padded with empty parts', () => {
    expect(updateItem(message('a'), deltaAt(3))).to.deep.equal(message('a', '', '', '!'));
  });

  it('parts may come out of order', () => {
    const late = [deltaAt(1, 'b'), deltaAt(0, 'a'), deltaAt(1, 'c')].reduce(updateItem, message());
    expect(late).to.deep.equal(message('a', 'bc'));
  });

  it('a delta needs no part before it, and goes on where the part already has text', () => {
    expect(updateItem(message(), deltaAt(0, 'Hi'))).to.deep.equal(message('Hi'));
    expect(updateItem(message('Hi'), deltaAt(0, '!'))).to.deep.equal(message('Hi!'));
  });

  for (const index of [
    -1,
    Number.NaN,
    0.5,
    1e9,
    Number.POSITIVE_INFINITY,
    '0',
    'length',
    '__proto__',
    null,
    undefined,
    {},
  ]) {
    it(`an index such as ${JSON.stringify(index)} (${String(index)}) is none`, () => {
      const item = message('Hi');
      for (const type of Object.keys(rows).slice(0, 4)) {
        const update = {
          type,
          content_index: index,
          annotation_index: 0,
          delta: 'x',
          annotation: annotation('a'),
          content: part('x'),
        };
        expect(updateItem(item, update as unknown as ThreadItemUpdate), type).to.equal(item);
      }
    });
  }

  it('the end of a part has its last words, and an empty list of annotations takes none away', () => {
    const seen = [
      annotationAt(0, 'a'),
      { type: 'assistant_message.content_part.done', content_index: 0, content: part('Hi!') } as const,
    ];
    expect(seen.reduce<ThreadItem>(updateItem, message('Hi'))).to.deep.equal({
      ...message(),
      content: [part('Hi!', annotation('a'))],
    });
  });

  it('an annotation goes in at its index, and behind the last one where that skips', () => {
    const titles = (item: ThreadItem) =>
      (item as AssistantMessageItem).content[0]?.annotations.map(({ source }) => source.title);
    expect(titles([annotationAt(1, 'a'), annotationAt(4, 'b')].reduce(updateItem, message('Hi')))).to.deep.equal([
      'a',
      'b',
    ]);
    expect(titles([annotationAt(0, 'b'), annotationAt(0, 'a')].reduce(updateItem, message('Hi')))).to.deep.equal([
      'a',
      'b',
    ]);
    const item = message('Hi');
    expect(updateItem(item, annotationAt(-1, 'a'))).to.equal(item);
  });
});

describe('the tree of a widget', () => {
  const text = (id: string, value?: string) => ({ type: 'Text', id, ...(value === undefined ? {} : { value }) });
  const grow = (component_id: string, delta: string): ThreadItemUpdate => ({
    type: 'widget.streaming_text.value_delta',
    component_id,
    delta,
    done: true,
  });

  it('a text grows deep inside, and its siblings stay the same objects', () => {
    const [left, right] = [
      { type: 'Row', children: [text('l', 'x')] },
      { type: 'Row', children: [text('r', 'y')] },
    ];
    const before = widget('i', { type: 'Card', children: [left, right] });
    const after = updateItem(before, grow('r', 'z'));
    if (after.type !== 'widget' || !Array.isArray(after.widget.children)) throw new Error('no children');
    expect(after.widget.children[0]).to.equal(left);
    expect(after.widget.children[1]).to.deep.equal({ type: 'Row', children: [text('r', 'yz')] });
    expect(right.children[0]).to.deep.equal(text('r', 'y'));
  });

  it('children may be one component, and a text may have no value yet', () => {
    const before = widget('i', { type: 'Card', children: text('t') });
    expect(updateItem(before, grow('t', 'a'))).to.deep.equal(widget('i', { type: 'Card', children: text('t', 'a') }));
  });

  it('the root may be meant', () => {
    expect(updateItem(widget('i', text('t', 'a')), grow('t', 'b'))).to.deep.equal(widget('i', text('t', 'ab')));
  });

  it('a component that is not there, or has no name, is nobody', () => {
    const before = widget('i', { type: 'Card', children: ['words', null, { type: 'Text' }] });
    expect(updateItem(before, grow('t', 'a'))).to.equal(before);
    expect(updateItem(before, grow(undefined as unknown as string, 'a'))).to.equal(before);
  });
});
