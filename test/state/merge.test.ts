// The newest page, read into what is shown: the server wins by id, words are not lost, and what is equal stays.
import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/items.js';
import { isSettled } from '../../src/state/merge.js';
import { reduce } from '../../src/state/reduce.js';
import { canLoadOlder } from '../../src/state/select.js';
import type { ChatState } from '../../src/state/state.js';
import {
  added,
  assistantMessage,
  delta,
  messageAdded,
  messageDone,
  streamOptions,
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
  loaded,
  merge,
  noteOf,
  running,
  start,
  stop,
  streamed,
  textOf,
  threadOf,
} from './states.js';

const broken = { code: 'network', retry: true };
const copy = <T>(value: T): T => structuredClone(value);
const question = userMessage('user_1', 'Hello');
const pages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => assistantMessage(`m${from + i}`, `text ${from + i}`));
const ids = (from: number, to: number) => pages(from, to).map(({ id }) => id);

/** A turn that was stopped after these words. */
const stopped = (text: string): ChatState =>
  fold(running(streamOptions(), userDone('Hello'), messageAdded(), delta(text)), stop());

describe('a page that says what is known', () => {
  it('leaves the very same objects: items, their list, notes, the thread, the state', () => {
    const state = loaded(question, widget('w', { type: 'Card', children: [{ type: 'Text', value: 'a' }] }));
    const page = copy([...threadOf(state).items]);
    expect(reduce(state, merge(page))).to.equal(state);
  });

  it('keeps equal items beside one that changed', () => {
    const state = loaded(question, assistantMessage('m1', 'Hi'), assistantMessage('m2', 'Ho'));
    const after = reduce(state, merge([copy(question), assistantMessage('m1', 'Hi!'), assistantMessage('m2', 'Ho')]));
    expect(itemOf(after, 'user_1')).to.equal(itemOf(state, 'user_1'));
    expect(textOf(after, 'm1')).to.equal('Hi!');
    expect(itemOf(after, 'm2')).to.equal(itemOf(state, 'm2'));
  });

  it('sees a difference deep inside, in arrays and in keys such as __proto__', () => {
    const root = (json: string): ThreadItem => widget('w', JSON.parse(json));
    const state = loaded(root('{"type":"Card","children":[{"type":"Text","__proto__":1}]}'));
    const same = root('{"children":[{"type":"Text","__proto__":1}],"type":"Card"}');
    expect(reduce(state, merge([same]))).to.equal(state);
    for (const json of [
      '{"type":"Card","children":[{"type":"Text","__proto__":2}]}',
      '{"type":"Card","children":[{"type":"Text"}]}',
      '{"type":"Card","children":{"0":{"type":"Text","__proto__":1}}}',
      '{"type":"Card","children":null}',
    ]) {
      expect(itemOf(reduce(state, merge([root(json)])), 'w'), json).to.deep.equal(root(json));
    }
  });
});

describe('the server wins', () => {
  it('in order, in content, and in what it has no more', () => {
    const state = loaded(question, assistantMessage('m1', 'Hi'), assistantMessage('gone', 'x'));
    const after = reduce(state, merge([question, assistantMessage('m2', 'new'), assistantMessage('m1', 'changed')]));
    expect(idsOf(after)).to.deep.equal(['user_1', 'm2', 'm1']);
    expect(textOf(after, 'm1')).to.equal('changed');
  });

  it('but before its last word, nothing goes', () => {
    const state = loaded(question, assistantMessage('m1', 'Hi'));
    expect(idsOf(reduce(state, merge([question], { final: false })))).to.deep.equal(['user_1', 'm1']);
    expect(idsOf(reduce(state, merge([question])))).to.deep.equal(['user_1']);
  });

  it('an empty thread is empty', () => {
    expect(idsOf(reduce(loaded(question), merge([])))).to.deep.equal([]);
  });
});

describe('words that were cut off', () => {
  const partial = (text: string) => merge([question, assistantMessage('message_1', text)]);

  it('stay when the server did not keep them, and are marked as not saved, at its last word', () => {
    const early = reduce(stopped('Half a sen'), merge([question], { final: false }));
    expect(textOf(early)).to.equal('Half a sen');
    expect(noteOf(early, 'message_1')).to.deep.equal({ cut: 'stopped' });
    const late = reduce(early, merge([question]));
    expect(idsOf(late)).to.deep.equal(['user_1', 'message_1']);
    expect(noteOf(late, 'message_1')).to.deep.equal({ cut: 'stopped', unsaved: true });
  });

  it('become those of the server when it kept more', () => {
    const after = reduce(stopped('Half a sen'), partial('Half a sentence'));
    expect(textOf(after)).to.equal('Half a sentence');
    expect(noteOf(after, 'message_1')).to.deep.equal({ cut: 'stopped' });
  });

  it('are not taken away when it kept fewer of them', () => {
    const after = reduce(stopped('Half a sen'), partial('Half'));
    expect(textOf(after)).to.equal('Half a sen');
    expect(noteOf(after, 'message_1')).to.deep.equal({ cut: 'stopped', unsaved: true });
  });

  it('become those of the server when it kept others', () => {
    expect(textOf(reduce(stopped('Half a sen'), partial('Cut.')))).to.equal('Cut.');
  });

  it('lose the mark when they turn up at the server after all', () => {
    const after = fold(stopped('Half a sen'), merge([question]), partial('Half a sen'));
    expect(noteOf(after, 'message_1')).to.deep.equal({ cut: 'stopped' });
  });

  it('keep their place when the thread has gone on at the server', () => {
    const after = reduce(
      stopped('Half'),
      merge([question, userMessage('user_2', 'And?'), assistantMessage('m2', 'Yes')]),
    );
    expect(idsOf(after)).to.deep.equal(['user_1', 'message_1', 'user_2', 'm2']);
  });

  it('say that the connection broke where nobody stopped them', () => {
    const cut = fold(running(userDone('Hello'), messageAdded(), delta('Half')), end(broken), merge([question]));
    expect(noteOf(cut, 'message_1')).to.deep.equal({ cut: 'broken', unsaved: true });
  });

  it('are not all that may be: a workflow with a task and a widget with something in it are kept, and marked, like words', () => {
    const flow = workflow('f', [{ type: 'thought', content: 'hm' }]);
    const card = widget('w', { type: 'Card', children: { type: 'Text', value: 'a' } });
    const cut = fold(running(userDone('Hello'), added(flow), added(card)), stop());
    const lost = reduce(cut, merge([question]));
    expect(threadOf(lost).items.slice(1)).to.deep.equal([flow, card]);
    for (const id of ['f', 'w']) {
      expect(noteOf(cut, id)).to.deep.equal({ cut: 'stopped' });
      expect(noteOf(lost, id)).to.deep.equal({ cut: 'stopped', unsaved: true });
    }
    const done = workflow('f', [{ type: 'thought', content: 'hm' }], { summary: { duration: 3 } });
    const kept = reduce(lost, merge([question, done, card]));
    expect(itemOf(kept, 'f')).to.equal(done);
    expect([noteOf(kept, 'f'), noteOf(kept, 'w')]).to.deep.equal([{ cut: 'stopped' }, { cut: 'stopped' }]);
  });

  it('that are nothing yet go: an empty widget and an empty workflow are in no thread', () => {
    const state = fold(
      running(
        userDone('Hello'),
        added(widget('w', { type: 'Card' })),
        added(workflow('f', [])),
        messageAdded(),
        delta(' '),
      ),
      stop(),
      merge([question]),
    );
    expect(idsOf(state)).to.deep.equal(['user_1']);
  });
});

describe('a running turn', () => {
  const live = () =>
    running(userDone('Hello'), messageAdded('m1'), messageDone('done', 'm1'), messageAdded('m2'), delta('ahead', 'm2'));

  it('is ahead of the page: what streams is not replaced', () => {
    const after = reduce(
      live(),
      merge([question, assistantMessage('m1', 'done'), assistantMessage('m2', 'a')], { final: false }),
    );
    expect(textOf(after, 'm2')).to.equal('ahead');
    expect(textOf(fold(after, streamed(delta('!', 'm2'))), 'm2')).to.equal('ahead!');
  });

  it('is not in the page yet: what it made stays', () => {
    const after = reduce(live(), merge([question], { final: false }));
    expect(idsOf(after)).to.deep.equal(['user_1', 'm1', 'm2']);
    expect(threadOf(after).turn?.open).to.deep.equal(['m2']);
  });
});

describe('a message that was not yet confirmed', () => {
  it('is the stored one, if the server has it: then it is not to be sent again', () => {
    const state = fold(asked('Hello', loaded(assistantMessage('m1', 'Hi'))), end(broken));
    const after = reduce(state, merge([assistantMessage('m1', 'Hi'), question]));
    expect(idsOf(after)).to.deep.equal(['m1', 'user_1']);
    expect(noteOf(after, 'user_1')).to.deep.equal({ key: 'local_1' });
    expect(noteOf(after, 'local_1')).to.equal(undefined);
    expect(threadOf(after).turn?.question).to.equal('user_1');
  });

  it('is kept, as ours, if the server does not have it', () => {
    const after = fold(
      asked('Hello', loaded(assistantMessage('m1', 'Hi'))),
      end(broken),
      merge([assistantMessage('m1', 'Hi')]),
    );
    expect(idsOf(after)).to.deep.equal(['m1', 'local_1']);
    expect(noteOf(after, 'local_1')).to.deep.equal({ key: 'local_1', local: true, unsent: true });
  });

  it('is not the same words said before, and not the words of another', () => {
    const earlier = userMessage('user_0', 'Hello');
    const again = fold(asked('Hello', loaded(earlier)), end(broken), merge([earlier]));
    expect(idsOf(again)).to.deep.equal(['user_0', 'local_1']);
    const other = fold(asked('Hello'), end(broken), merge([userMessage('user_9', 'Something else')]));
    expect(idsOf(other)).to.include.members(['local_1', 'user_9']);
  });
});

describe('older pages', () => {
  it('stay above the newest one, with the place where they go on', () => {
    const state = fold(loaded(), merge(pages(21, 40), { older: 'm21' }), {
      type: 'older.end',
      thread: a,
      after: 'm21',
      page: { items: pages(1, 20), older: 'm1' },
    });
    const after = reduce(state, merge(pages(31, 50), { older: 'm31' }));
    expect(idsOf(after)).to.deep.equal(ids(1, 50));
    expect(threadOf(after).older).to.equal('m1');
    expect(itemOf(after, 'm5')).to.equal(itemOf(state, 'm5'));
  });

  it('go when the newest one is far ahead of them: between them is what nobody has seen', () => {
    const after = reduce(loaded(...pages(1, 20)), merge(pages(61, 80), { older: 'm61' }));
    expect(idsOf(after)).to.deep.equal(ids(61, 80));
    expect(threadOf(after).older).to.equal('m61');
  });

  it('go as well when only this turn is in both: the gap is above it', () => {
    const asking = fold(asked('Hello', loaded(...pages(1, 20))), streamed(userDone('Hello')), end(broken));
    const after = reduce(asking, merge([...pages(61, 80), question], { older: 'm61' }));
    expect(idsOf(after)).to.deep.equal([...ids(61, 80), 'user_1']);
    expect(threadOf(after).older).to.equal('m61');
  });

  it('go at the first sight of such a gap, but what this turn made stays until the last word', () => {
    const asking = fold(
      asked('Hello', loaded(...pages(1, 20))),
      streamed(userDone('Hello')),
      streamed(messageAdded('new')),
      streamed(delta('Hi', 'new')),
    );
    const page = [...pages(61, 80), question];
    const early = reduce(asking, merge(page, { older: 'm61', final: false }));
    expect(idsOf(early)).to.deep.equal([...ids(61, 80), 'user_1', 'new']);
    const late = fold(
      early,
      streamed(messageDone('Hi', 'new')),
      end(),
      merge([...page, assistantMessage('new', 'Hi')], { older: 'm61' }),
    );
    expect(idsOf(late)).to.deep.equal([...ids(61, 80), 'user_1', 'new']);
    expect(threadOf(late).older).to.equal('m61');
  });

  it('stay when the newest one begins with what no reader is shown', () => {
    const hidden: ThreadItem = { id: 'h', thread_id: 't', created_at: '', type: 'hidden_context_item', content: '' };
    const after = reduce(loaded(...pages(1, 20)), merge([hidden, ...pages(11, 25)], { older: 'h' }));
    expect(idsOf(after)).to.deep.equal([...ids(1, 10), 'h', ...ids(11, 25)]);
  });

  it('are gone when the page is the whole thread', () => {
    const state = fold(loaded(), merge(pages(5, 8), { older: 'm5' }), {
      type: 'older.end',
      thread: a,
      after: 'm5',
      page: { items: pages(1, 4), older: null },
    });
    const after = reduce(state, merge(pages(7, 8)));
    expect(idsOf(after)).to.deep.equal(ids(7, 8));
    expect(threadOf(after).older).to.equal(null);
  });

  it('come above what is here, each item once', () => {
    const state = fold(loaded(), merge(pages(5, 8), { older: 'm5' }), { type: 'older.start', thread: a });
    expect(canLoadOlder(threadOf(state))).to.equal(false);
    const after = reduce(state, {
      type: 'older.end',
      thread: a,
      after: 'm5',
      page: { items: pages(2, 6), older: 'm2' },
    });
    expect(idsOf(after)).to.deep.equal(ids(2, 8));
    expect(itemOf(after, 'm5')).to.equal(itemOf(state, 'm5'));
    expect(threadOf(after)).to.deep.include({ older: 'm2', loadingOlder: false });
    expect(canLoadOlder(threadOf(after))).to.equal(true);
  });

  it('may be short or empty and still not the last', () => {
    const state = fold(loaded(), merge(pages(5, 8), { older: 'm5' }));
    const after = reduce(state, {
      type: 'older.end',
      thread: a,
      after: 'm5',
      page: { items: [], older: 'an_id_never_seen' },
    });
    expect(threadOf(after).older).to.equal('an_id_never_seen');
    expect(canLoadOlder(threadOf(after))).to.equal(true);
    const last = reduce(after, {
      type: 'older.end',
      thread: a,
      after: 'an_id_never_seen',
      page: { items: [], older: null },
    });
    expect(canLoadOlder(threadOf(last))).to.equal(false);
  });

  it('can be asked for again when they could not be read', () => {
    const state = fold(
      loaded(),
      merge(pages(5, 8), { older: 'm5' }),
      { type: 'older.start', thread: a },
      { type: 'older.end', thread: a, after: 'm5' },
    );
    expect(canLoadOlder(threadOf(state))).to.equal(true);
    expect(idsOf(state)).to.deep.equal(ids(5, 8));
    expect(threadOf(state).olderFailed).to.equal(true);
    expect(threadOf(reduce(state, { type: 'older.start', thread: a })).olderFailed).to.equal(false);
  });
});

describe('is there more to wait for after a cut?', () => {
  const settled = (state: ChatState, ...items: ThreadItem[]) => isSettled(threadOf(state), { items, older: null });

  it('not when the words have arrived, or more', () => {
    expect(settled(stopped('Half'), question, assistantMessage('message_1', 'Half'))).to.equal(true);
    expect(settled(stopped('Half'), question, assistantMessage('message_1', 'Half a sentence'))).to.equal(true);
  });

  it('as long as words are missing at the server', () => {
    expect(settled(stopped('Half'), question)).to.equal(false);
    expect(settled(stopped('Half'), question, assistantMessage('message_1', 'Ha'))).to.equal(false);
  });

  it('not when there were no words', () => {
    expect(settled(stopped(' '), question)).to.equal(true);
  });

  it('not for words that an earlier reading gave up, nor for those above the page', () => {
    const given = reduce(stopped('Half'), merge([question]));
    expect(settled(given, question)).to.equal(true);
    const next = userMessage('user_9', 'New');
    const saved = reduce(stopped('Half'), merge([question, assistantMessage('message_1', 'Half'), next]));
    expect(isSettled(threadOf(saved), { items: [next], older: 'user_9' })).to.equal(true);
  });

  it('as long as the server may still take the question that was asked', () => {
    const lost = fold(asked('Hello'), end(broken));
    expect(settled(lost)).to.equal(false);
    expect(settled(lost, question)).to.equal(true);
  });

  it('not for a message that an earlier turn could not send', () => {
    const later = fold(
      asked('Hello'),
      end({ code: 'refused', retry: false }),
      start('turn_2', userMessage('local_2', 'And?')),
      streamed(userDone('And?', 'user_2'), 'turn_2'),
      stop('turn_2'),
    );
    expect(settled(later, userMessage('user_2', 'And?'))).to.equal(true);
  });
});
