// The oddities of real streams: each one folds into something a reader can live with.
import { expect } from '@open-wc/testing';
import type { AssistantMessageItem, HiddenContextItem, ThreadItem } from '../../src/protocol/items.js';
import { isVisible } from '../../src/state/select.js';
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
  threadId,
  threadUpdated,
  toolCall,
  updated,
  userDone,
  userMessage,
  widget,
  workflow,
} from '../support/frames.js';
import {
  a,
  asked,
  end,
  fold,
  idsOf,
  itemOf,
  noteOf,
  running,
  start,
  stop,
  streamed,
  textOf,
  threadOf,
} from './states.js';

const failureAfter = (state: ChatState) => threadOf(fold(state, end())).turn?.failure?.code ?? 'completed';

describe('the message of the person', () => {
  it('is replaced in its place, by the one of the server, and keeps the name of its element', () => {
    const state = running(userDone('Hello, cleaned'), messageAdded());
    expect(idsOf(state)).to.deep.equal(['user_1', 'message_1']);
    expect(textOf(state, 'user_1')).to.equal('Hello, cleaned');
    expect(threadOf(state).notes).to.deep.equal({ user_1: { key: 'local_1' } });
    expect(threadOf(state).turn?.question).to.equal('user_1');
  });

  it('is replaced also when the answer was there first', () => {
    expect(idsOf(running(messageAdded(), userDone('Hello')))).to.deep.equal(['user_1', 'message_1']);
  });

  it('stands once, whatever the server repeats', () => {
    expect(idsOf(running(userDone('Hello'), userDone('Hello')))).to.deep.equal(['user_1']);
    expect(idsOf(running(added(userMessage('user_1', 'Hello')), userDone('Hello')))).to.deep.equal(['user_1']);
  });

  it('is not touched by the messages of others', () => {
    const two = fold(
      running(userDone('Hello'), messageAdded(), messageDone('Hi')),
      end(),
      start('turn_2', userMessage('local_2', 'And?')),
      streamed(userDone('And?', 'user_2'), 'turn_2'),
      streamed(userDone('From my phone', 'user_3'), 'turn_2'),
    );
    expect(idsOf(two)).to.deep.equal(['user_1', 'message_1', 'user_2', 'user_3']);
  });

  it('may have any id, also one that objects know', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const state = fold(
        running(userDone('Hello', id), added(assistantMessage(id === 'toString' ? 'valueOf' : 'toString', 'Hi'))),
        stop(),
      );
      expect(idsOf(state)[0]).to.equal(id);
      expect(Object.keys(threadOf(state).notes)).to.include(id);
      expect(Object.getPrototypeOf(threadOf(state).notes)).to.equal(Object.prototype);
    }
    const cut = fold(running(added(assistantMessage('__proto__', 'Hi'))), stop());
    expect(Object.getOwnPropertyDescriptor(threadOf(cut).notes, '__proto__')?.value).to.deep.equal({ cut: 'stopped' });
  });
});

describe('begin and end of an item', () => {
  it('done without added is normal', () => {
    const state = running(done(toolCall('call_1', 'ask')), done(widget('widget_1', { type: 'Card' })));
    expect(idsOf(state)).to.deep.equal(['local_1', 'call_1', 'widget_1']);
    expect(failureAfter(state)).to.equal('completed');
  });

  it('added without done is a failure, though the stream ended cleanly', () => {
    expect(failureAfter(running(messageAdded(), delta('Hi')))).to.equal('unfinished');
    expect(failureAfter(running(messageAdded('m1'), messageDone('Hi', 'm1'), messageAdded('m2')))).to.equal(
      'unfinished',
    );
  });

  it('no event at all is a failure, though the stream ended cleanly', () => {
    expect(failureAfter(asked())).to.equal('empty');
  });

  it('a second done counts, and is no second item', () => {
    const state = running(messageAdded(), messageDone('One'), messageDone('Two'));
    expect(textOf(state)).to.equal('Two');
    expect(idsOf(state)).to.deep.equal(['local_1', 'message_1']);
  });

  it('a second added begins again, in the same place', () => {
    const state = running(
      messageAdded('m1'),
      delta('Hi', 'm1'),
      messageAdded('m2'),
      messageAdded('m1'),
      delta('Ho', 'm1'),
    );
    expect(idsOf(state)).to.deep.equal(['local_1', 'm1', 'm2']);
    expect(textOf(state, 'm1')).to.equal('Ho');
    expect(threadOf(state).turn?.open).to.deep.equal(['m1', 'm2']);
  });

  it('removal ends an item that was not finished', () => {
    expect(failureAfter(running(messageAdded(), removed('message_1')))).to.equal('completed');
  });

  it('a replacement ends an item, keeps its place, and may bring one never seen', () => {
    const state = running(messageAdded('m1'), messageAdded('m2'), replaced(widget('m1', { type: 'Card' })));
    expect(idsOf(state)).to.deep.equal(['local_1', 'm1', 'm2']);
    expect(itemOf(state, 'm1')?.type).to.equal('widget');
    expect(failureAfter(fold(state, streamed(messageDone('Hi', 'm2'))))).to.equal('completed');
    expect(idsOf(running(replaced(assistantMessage('new', 'Hi'))))).to.deep.equal(['local_1', 'new']);
  });

  it('a delta behind the end of a message is not appended to the truth', () => {
    expect(textOf(running(messageAdded(), delta('Hi'), messageDone('Hi'), delta(' again')))).to.equal('Hi');
  });

  it('a widget that is done may still change: that is how servers animate them', () => {
    const root = { type: 'Text', id: 't', value: 'a' };
    const state = running(
      done(widget('w', root)),
      updated('w', { type: 'widget.streaming_text.value_delta', component_id: 't', delta: 'b', done: true }),
    );
    expect(itemOf(state, 'w')).to.deep.equal(widget('w', { ...root, value: 'ab' }));
  });

  it('two items may stream at once, delta by delta', () => {
    const state = running(
      messageAdded('m1'),
      messageAdded('m2'),
      delta('a', 'm1'),
      delta('x', 'm2'),
      delta('b', 'm1'),
      messageDone('xy', 'm2'),
      delta('c', 'm1'),
    );
    expect([textOf(state, 'm1'), textOf(state, 'm2')]).to.deep.equal(['abc', 'xy']);
    expect(threadOf(state).turn?.open).to.deep.equal(['m1']);
  });

  it('an unknown type of item has its place like any other', () => {
    const unknown = {
      id: 'u',
      thread_id: threadId,
      created_at: '',
      type: 'hologram',
      watts: 5,
    } as unknown as ThreadItem;
    expect(idsOf(running(done(unknown), messageAdded()))).to.deep.equal(['local_1', 'u', 'message_1']);
  });
});

describe('hidden context that leaks', () => {
  const hidden = (type: HiddenContextItem['type']): HiddenContextItem => ({
    id: `${type}_1`,
    thread_id: threadId,
    created_at: '',
    type,
    content: 'The user stopped this answer.',
  });

  for (const type of ['hidden_context_item', 'sdk_hidden_context'] as const) {
    it(`${type} is never shown`, () => {
      expect(
        threadOf(running(added(hidden(type))))
          .items.filter(isVisible)
          .map(({ id }) => id),
      ).to.deep.equal(['local_1']);
    });

    it(`${type} is no answer that broke off: servers keep its done to themselves`, () => {
      expect(failureAfter(running(added(hidden(type)), messageAdded(), messageDone('Hi')))).to.equal('completed');
    });
  }
});

describe('what the server says about the turn', () => {
  it('the permission to stop is the last one given', () => {
    const may = (...allow: boolean[]) => threadOf(running(...allow.map(streamOptions))).turn?.allowCancel;
    expect([may(), may(true), may(true, false), may(true, false, true)]).to.deep.equal([false, true, false, true]);
    const odd = { type: 'stream_options', stream_options: { allow_cancel: 'yes' as unknown as boolean } } as const;
    expect(threadOf(running(streamOptions(true), odd)).turn?.allowCancel).to.equal(false);
  });

  it('progress is told until words or a finished item come', () => {
    const progressOf = (state: ChatState) => threadOf(state).turn?.progress?.text;
    const reading = running(messageAdded(), progress('Reading'), progress('Writing'));
    expect(progressOf(reading)).to.equal('Writing');
    expect(progressOf(fold(reading, streamed(delta('Hi'))))).to.equal(undefined);
    expect(progressOf(fold(reading, streamed(done(widget('w', { type: 'Card' })))))).to.equal(undefined);
    expect(progressOf(fold(reading, end()))).to.equal(undefined);
  });

  it('an error need not be the last event, and is not forgotten', () => {
    const state = running(
      messageAdded(),
      delta('Hi'),
      failed('Out of credit', true),
      threadUpdated({ title: 'T' }),
      delta(' there'),
    );
    expect(textOf(state)).to.equal('Hi there');
    expect(threadOf(state).info?.title).to.equal('T');
    expect(threadOf(state).turn?.phase).to.equal('streaming');
    const over = threadOf(fold(state, end()));
    expect(over.turn).to.deep.include({
      phase: 'failed',
      failure: { code: 'custom', message: 'Out of credit', retry: true },
    });
    expect(over.notes.message_1).to.deep.equal({ cut: 'broken' });
  });

  it('the words of the server about a failure outlive the connection that broke behind them', () => {
    const state = fold(running(failed('Out of credit', false)), end({ code: 'network', retry: true }));
    expect(threadOf(state).turn?.failure).to.deep.equal({ code: 'custom', message: 'Out of credit', retry: false });
  });

  it('an error without words keeps its code only', () => {
    const failureOf = (...given: Parameters<typeof failed>) => threadOf(running(failed(...given))).turn?.failure;
    expect(failureOf(null, true, 'stream.error')).to.deep.equal({ code: 'stream.error', retry: true });
    expect(failureOf('  ', false, 'custom')).to.deep.equal({ code: 'custom', retry: false });
    expect(threadOf(running({ type: 'error' } as never)).turn?.failure).to.deep.equal({
      code: 'stream.error',
      retry: false,
    });
  });
});

describe('the end of a turn', () => {
  const things = [
    userDone('Hello'),
    messageAdded('said'),
    delta('Half a sen', 'said'),
    messageAdded('blank'),
    delta(' \n', 'blank'),
    added(workflow('flow', [{ type: 'thought', content: 'hm' }])),
    added(widget('card', { type: 'Card' })),
    added(image('picture')),
    added(workflow('empty', [])),
    done(widget('ready', { type: 'Card' })),
  ];

  it('a stop keeps what was seen and what is finished, and leaves nothing busy', () => {
    const state = fold(running(streamOptions(true), progress('Reading'), ...things), stop());
    expect(idsOf(state)).to.deep.equal(['user_1', 'said', 'flow', 'ready']);
    expect(noteOf(state, 'said')).to.deep.equal({ cut: 'stopped' });
    expect(noteOf(state, 'flow')).to.deep.equal({ cut: 'stopped' });
    expect(noteOf(state, 'ready')).to.equal(undefined);
    expect(threadOf(state).turn).to.deep.include({ phase: 'stopping', allowCancel: false, open: [], progress: null });
  });

  it('a connection that broke does the same, marked in another way', () => {
    const state = fold(running(...things), end({ code: 'network', retry: true }));
    expect(idsOf(state)).to.deep.equal(['user_1', 'said', 'flow', 'ready']);
    expect(noteOf(state, 'said')).to.deep.equal({ cut: 'broken' });
    expect(threadOf(state).turn).to.deep.include({
      phase: 'failed',
      open: [],
      failure: { code: 'network', retry: true },
    });
  });

  it('a silence is told once and ends with the next event', () => {
    const silent = fold(running(messageAdded()), { type: 'turn.silent', thread: a, turn: 'turn_1' });
    expect(threadOf(silent).turn?.silent).to.equal(true);
    expect(threadOf(fold(silent, streamed(delta('Hi')))).turn?.silent).to.equal(false);
    expect(threadOf(fold(silent, end())).turn?.silent).to.equal(false);
  });

  it('a stop is settled once, and a turn that was not stopped is not', () => {
    const settled = { type: 'turn.settled', thread: a, turn: 'turn_1' } as const;
    expect(threadOf(fold(running(), stop(), settled)).turn?.phase).to.equal('stopped');
    expect(threadOf(fold(running(), end({ code: 'network', retry: true }), settled)).turn?.phase).to.equal('failed');
    expect(threadOf(fold(running(), stop(), { ...settled, turn: 'turn_0' })).turn?.phase).to.equal('stopping');
  });

  it('trying again leaves the question and takes away what came after it', () => {
    const retry = { type: 'turn.retry', thread: a, turn: 'turn_2', question: 'user_1' } as const;
    const state = fold(
      running(userDone('Hello'), messageAdded(), delta('Hi')),
      end({ code: 'network', retry: true }),
      retry,
    );
    expect(idsOf(state)).to.deep.equal(['user_1']);
    expect(threadOf(state).notes).to.deep.equal({ user_1: { key: 'local_1' } });
    expect(threadOf(state).turn).to.deep.include({ id: 'turn_2', phase: 'sending', question: 'user_1', failure: null });
    const lost = { ...retry, question: 'nowhere' };
    expect(fold(state, lost)).to.equal(state);
  });
});

describe('data that is no plain data', () => {
  const parsed = (json: string) => JSON.parse(json);

  it('a __proto__ key in a widget stays a key', () => {
    const root = parsed(
      '{"type":"Card","__proto__":{"polluted":true},"children":[{"type":"Text","id":"t","value":"a"}]}',
    );
    const state = running(
      added(widget('w', root)),
      updated('w', { type: 'widget.streaming_text.value_delta', component_id: 't', delta: 'b', done: false }),
    );
    const item = itemOf(state, 'w');
    expect(item?.type === 'widget' && Object.hasOwn(item.widget, '__proto__')).to.equal(true);
    expect(JSON.stringify(item)).to.contain('"value":"ab"').and.contain('"__proto__":{"polluted":true}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
    expect('polluted' in {}).to.equal(false);
  });

  it('a part that came without annotations can still get one', () => {
    const bare = parsed(
      '{"id":"m","thread_id":"t","created_at":"","type":"assistant_message","content":[{"type":"output_text","text":"Hi"}]}',
    );
    const annotation = { type: 'annotation', source: { type: 'url', title: 'T', url: 'https://example.com' } } as const;
    const state = running(
      added(bare),
      updated('m', {
        type: 'assistant_message.content_part.annotation_added',
        content_index: 0,
        annotation_index: 0,
        annotation,
      }),
    );
    const item = itemOf(state, 'm') as AssistantMessageItem;
    expect(item.content[0]?.annotations).to.deep.equal([annotation]);
  });
});
