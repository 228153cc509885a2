// The list of sources under an answer.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatKitOptions } from '../../src/index.js';
import type { AssistantMessageItem, ThreadItem } from '../../src/protocol/items.js';
import type { Annotation } from '../../src/protocol/sources.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import {
  added,
  assistantMessage,
  delta,
  done,
  frames,
  opening,
  page,
  userMessage,
  workflow,
} from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';

const page1 = { type: 'url', title: 'One', url: 'https://www.a.test/one', timestamp: '2026-03-04', group: 'Web' };
const report = { type: 'file', title: 'Report', filename: 'report.pdf', description: 'Page 3' };
const person = { type: 'entity', id: 'p', title: 'Person', icon: 'user', interactive: true, data: { n: 1 } };

const cited = (id: string, ...sources: unknown[]): AssistantMessageItem => ({
  ...assistantMessage(id),
  content: [
    {
      type: 'output_text',
      text: 'An answer.',
      annotations: sources.map((source) => ({ type: 'annotation', source, index: null })) as Annotation[],
    },
  ],
});

async function load(items: ThreadItem[], options: ChatKitOptions = {}): Promise<Chat> {
  const server = await scenario({ match: 'items.list', json: page(items.toReversed()) });
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', ...options });
  await chat.shows('assistant-message');
  await customElements.whenDefined('chat-kit-sources');
  await painted();
  return chat;
}

async function open(chat: Chat): Promise<HTMLElement[]> {
  (await chat.shows('sources-button')).click();
  await chat.shows('source');
  await painted();
  return chat.all('source');
}

const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const titles = (chat: Chat) => chat.all('source').map((source) => words(source.querySelector('.title')));

describe('the sources of an answer', () => {
  afterEach(closeScenarios);

  it('are one line that opens to all of them, once each, over all messages of the turn', async () => {
    const chat = await load([
      userMessage('u', 'Hi'),
      cited('m1', page1, report, { ...page1, url: 'https://www.a.test/one#part', title: 'One again' }),
      workflow('w', []),
      cited('m2', { ...report, title: 'The same file' }, { ...page1, url: 'https://a.test/two', title: 'Two' }, person),
      userMessage('u2', 'And?'),
      cited('m3', { ...person, title: 'Of another answer' }),
    ]);
    expect(chat.all('sources-button').map(words)).to.deep.equal(['4 sources', '1 source']);
    expect(chat.has('source')).to.equal(false);
    const button = chat.part('sources-button');
    expect(button.ariaExpanded).to.equal('false');
    await open(chat);
    expect(button.ariaExpanded).to.equal('true');
    expect(titles(chat)).to.deep.equal(['Report', 'Person', 'One', 'Two']);
    button.click();
    await chat.hides('source');
  });

  it('are in groups, of which the one without a name comes first', async () => {
    const chat = await load([
      cited('m', { ...report, group: 'Files' }, page1, person, {
        ...report,
        filename: 'b',
        title: 'B',
        group: 'Files',
      }),
    ]);
    await open(chat);
    const lists = [...chat.part('sources').querySelectorAll('ul')];
    expect(lists.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([null, 'Files', 'Web']);
    expect(titles(chat)).to.deep.equal(['Person', 'Report', 'B', 'One']);
  });

  it('say where they are from, and lead there', async () => {
    const clicked: unknown[] = [];
    const chat = await load([cited('m', page1, report, person)], {
      entities: { onClick: (one) => clicked.push(one.id) },
    });
    const [file, entity, link] = await open(chat);
    expect(words(link ?? null)).to.equal('One a.test · Mar 4, 2026');
    expect(link?.querySelector('a')).to.include({ href: page1.url, target: '_blank', rel: 'noopener noreferrer' });
    expect(words(file ?? null)).to.equal('Report report.pdf Page 3');
    expect(file?.querySelector('a, button') === null).to.equal(true);
    entity?.querySelector('button')?.click();
    expect(clicked).to.deep.equal(['p']);
  });

  it('have pictures of sites only where the page allows it', async () => {
    const items = [cited('m', page1, { ...page1, url: 'https://b.test/' }, person)];
    const pictures = (chat: Chat) =>
      [...chat.part('sources').querySelectorAll('img')].map(({ src }) => new URL(src).host);
    expect(pictures(await load(items))).to.deep.equal([]);
    const chat = await load(items, { markdown: { imageDomains: ['b.test'] } });
    expect(pictures(chat)).to.deep.equal(['b.test']);
    await open(chat);
    expect(pictures(chat)).to.deep.equal(['b.test', 'b.test']);
  });

  it('come when the answer is over, under all of it', async () => {
    const body = [
      frames(...opening('Hi'), added(cited('m1', page1)), delta(' More.', 'm1'), done(cited('m1', page1))),
      { release: 'more' },
      frames(added(cited('m2', report)), done(cited('m2', report))),
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('assistant-message', 'An answer.');
    await painted();
    expect(chat.has('sources')).to.equal(false);
    await server.release('more');
    await end;
    await chat.shows('sources-button', '2 sources');
    const last = chat.all('assistant-message').at(-1)?.getBoundingClientRect();
    expect(chat.part('sources').getBoundingClientRect().top).to.be.at.least(last?.bottom ?? 0);
  });

  it('are not there without one, whatever the server sends', async () => {
    const list = [null, 7, 'x', {}, [], { type: 'url' }, { type: 'entity', id: 7 }, { title: '' }];
    const chat = await load([
      cited('m', ...list),
      {
        ...cited('m2'),
        content: [{ type: 'output_text', text: 'More', annotations: 'none' as unknown as Annotation[] }],
      },
    ]);
    expect(chat.text('assistant-message')).to.contain('More');
    expect(chat.has('sources')).to.equal(false);
    const sources = chat.element.shadowRoot?.querySelector('chat-kit-sources');
    await until('it takes no room', () => sources?.getBoundingClientRect().height === 0);
  });

  it('stay inside, however long they are', async () => {
    const long = 'w'.repeat(500);
    const chat = await load([
      cited(
        'm',
        { ...page1, title: long, attribution: long, description: long, group: long },
        { type: 'file', filename: long },
      ),
    ]);
    await open(chat);
    const edge = chat.part('markdown').getBoundingClientRect().right;
    for (const inside of chat.part('sources').querySelectorAll('*')) {
      expect(inside.getBoundingClientRect().right, inside.className).to.be.at.most(edge + 0.5);
    }
  });

  it('open by keyboard', async () => {
    const chat = await load([cited('m', page1)]);
    chat.part('sources-button').focus();
    await sendKeys({ press: 'Enter' });
    await chat.shows('source');
    await sendKeys({ press: 'Tab' });
    expect(chat.focused?.getAttribute('href')).to.equal(page1.url);
  });

  it('are said in the words of the reader', async () => {
    const chat = await load([cited('m', page1, report)], { locale: 'de' });
    await chat.shows('sources-button', '2 Quellen');
    const arabic = await load([cited('m', page1, report)], { locale: 'ar' });
    await arabic.shows('sources-button', 'مصدران');
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`have nothing that axe finds (${theme})`, async () => {
      const chat = await load([cited('m', page1, report, person)], { theme, entities: { onClick: () => {} } });
      await open(chat);
      await expect(chat.element).to.be.accessible();
    });
  }
});
