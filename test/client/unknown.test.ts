// Items of types that are new to this chat are kept, and told to developers: once a thread and type.
import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../../src/protocol/items.js';
import { bare } from '../state/states.js';
import { added, done, frames, opening, page, replaced } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { list, question } from './scripts.js';

afterEach(closeScenarios);

const strange = (id: string, type = 'hologram') => bare(type, id) as unknown as ThreadItem;
const logged = ({ logs }: Chat) => logs.filter(({ name }) => name === 'item.unknown').map(({ data }) => data);

describe('an item of an unknown type', () => {
  it('in a stream is kept in its place, and told once', async () => {
    const events = [
      added(strange('a')),
      done(strange('a')),
      done(strange('b')),
      replaced(strange('c', 'smell')),
      done(strange('d', 'constructor')),
    ];
    const server = await scenario({ match: 'threads.create', body: [frames(...opening('Hello'), ...events)] });
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'a: ', 'b: ', 'c: ', 'd: ']);
    expect(logged(talk)).to.deep.equal([{ type: 'hologram' }, { type: 'smell' }, { type: 'constructor' }]);
  });

  it('in a page, also an older one, is kept, and told once, however often it is read', async () => {
    const server = await scenario(
      { match: 'items.list', json: page([strange('c'), question], 'user_1') },
      { match: 'items.list', json: page([strange('b', 'smell'), strange('a')]) },
      { match: 'items.list', json: page([strange('d'), strange('c'), question], 'user_1') },
    );
    const talk = chat(server.url, { threadId: 'thread_1' });
    await talk.client.start();
    expect(logged(talk)).to.deep.equal([{ type: 'hologram' }]);
    await talk.client.loadOlder();
    expect(logged(talk)).to.deep.equal([{ type: 'hologram' }, { type: 'smell' }]);
    await talk.client.update();
    expect(talk.lines()).to.deep.equal(['a: ', 'b: ', 'user_1: Hello', 'c: ', 'd: ']);
    expect(logged(talk)).to.have.length(2);
  });

  it('is told for each thread, and not again when the reader comes back', async () => {
    const server = await scenario(list(question, strange('a')));
    const talk = chat(server.url, { threadId: 'thread_1' });
    await talk.client.start();
    await talk.client.open('thread_2');
    await talk.client.open('thread_1');
    expect(logged(talk)).to.deep.equal([{ type: 'hologram' }, { type: 'hologram' }]);
  });
});
