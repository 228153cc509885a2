// The sources of an answer in its text: marks at their places.
import { expect } from '@open-wc/testing';
import type { Source } from '../../src/protocol/sources.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import { delta, done, frames, messageAdded, opening, page, partAdded, replaced, updated } from '../support/frames.js';
import { closeScenarios, type Response, scenario } from '../support/scenario.js';
import {
  a,
  annotation,
  b,
  card,
  closes,
  entity,
  file,
  GARBAGE,
  hover,
  isOpen,
  load,
  marked,
  markOf,
  message,
  show,
  url,
} from './cited.js';

describe('the marks of an answer', () => {
  afterEach(closeScenarios);

  it('stand at their places, several of one place as one', async () => {
    const chat = await show(
      [
        [a, 5],
        [b, 14],
        [entity('1', { inline_label: 'E' }), 14],
        [file, 14],
        [b, 14],
      ],
      {},
      'One 👍 two three.',
    );
    expect(marked(chat)).to.equal('One 👍[a.test] two three[b.test +2].');
    const names = chat.all('annotation').map((mark) => mark.ariaLabel);
    expect(names).to.deep.equal(['Source: a.test, Page a', 'Sources: b.test +2, Page b, Entity 1, The report']);
  });

  it('are a link for one page, and a button for anything else', async () => {
    const chat = await show([
      [a, 3],
      [file, 7],
      [a, 13],
      [b, 13],
      [{ type: 'url', title: 'Bad', url: 'javascript:alert(1)' }, 18],
    ]);
    const [link, ...others] = chat.all('annotation') as [HTMLAnchorElement, ...HTMLElement[]];
    expect(link).to.include({ href: 'https://www.a.test/a', target: '_blank', rel: 'noopener noreferrer' });
    expect(others.map(({ localName }) => localName)).to.deep.equal(['button', 'button', 'button']);
  });

  it('are not there for what has no place or no source', async () => {
    const chat = await load(message('One two.', [...GARBAGE, { source: a, index: 99 }, { source: b, index: 'x' }]));
    await chat.shows('sources');
    expect(chat.has('annotation')).to.equal(false);
    expect(chat.text('markdown')).to.equal('One two.');
  });

  it('leave the lines as high as they are, and are not selected', async () => {
    const text = 'word '.repeat(60);
    const height = (chat: Chat) => chat.part('markdown').getBoundingClientRect().height;
    const line = height(await load(message('word', [])));
    const chat = await show(
      [4, 49, 99, 149, 199, 249].flatMap((at): [Source, number][] => [
        [at % 2 ? a : entity('1', { icon: 'user' }), at],
      ]),
      {},
      text,
    );
    const lines = height(chat) / line;
    expect(lines).to.be.above(4).and.closeTo(Math.round(lines), 0.02);
    const { userSelect, webkitUserSelect } = getComputedStyle(chat.part('annotation'));
    expect(userSelect || webkitUserSelect).to.equal('none');
  });

  it('are there again when the chat was moved, and gone when the answer has none any more', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), done(message('One two.', [annotation(a, 3)]))),
      { release: 'replace' },
      frames(replaced(message('One two.', []))),
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('annotation');
    const text = chat.part('markdown');
    const box = document.createElement('div');
    chat.element.parentElement?.append(box);
    box.append(chat.element);
    await painted();
    expect(marked(chat)).to.equal('One[a.test] two.');
    await hover(chat);
    await server.release('replace');
    await end;
    await chat.hides('annotation');
    expect(isOpen(chat)).to.equal(false);
    expect(chat.part('markdown') === text).to.equal(true);
    expect(marked(chat)).to.equal('One two.');
  });

  it('stay inside, however long', async () => {
    const long = url(`https://${'long.'.repeat(40)}test/`, { title: 'w'.repeat(3000) });
    const chat = await show(
      [
        [long, 3],
        [{ ...file, filename: 'w'.repeat(3000) } as Source, 7],
      ],
      {},
      'One two three',
    );
    const edge = chat.part('markdown').getBoundingClientRect().right;
    for (const mark of chat.all('annotation')) expect(mark.getBoundingClientRect().right).to.be.at.most(edge + 0.5);
    await hover(chat);
    const { left, right } = (card(chat) as HTMLElement).getBoundingClientRect();
    const box = chat.element.getBoundingClientRect();
    expect(left).to.be.at.least(box.left);
    expect(right).to.be.at.most(box.right);
  });
});

describe('while an answer streams', () => {
  afterEach(closeScenarios);

  const cite = (source: Source, index: number, annotation_index: number) =>
    updated('message_1', {
      type: 'assistant_message.content_part.annotation_added',
      content_index: 0,
      annotation_index,
      annotation: annotation(source, index),
    });

  it('marks come without a new drawing of the text, and stay the same', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), messageAdded(), partAdded(), delta('One 👍 two')),
      { release: 'cite' },
      frames(cite(a, 5, 0), cite(b, 15, 1)),
      { release: 'more' },
      frames(delta(' three and')),
      { release: 'same' },
      frames(cite(file, 5, 2)),
      { release: 'end' },
      frames(done(message('One 👍 two three and four', [annotation(a, 5), annotation(b, 15), annotation(file, 5)]))),
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('markdown', 'two');
    const text = chat.part('markdown');
    const paragraph = text.querySelector('p');
    const first = paragraph?.firstChild as Text;
    getSelection()?.setBaseAndExtent(first, 0, first, 3);

    await server.release('cite');
    await chat.shows('annotation', 'a.test');
    expect(marked(chat)).to.equal('One 👍[a.test] two');
    const mark = chat.part('annotation');
    expect(chat.has('sources')).to.equal(false);

    await server.release('more');
    await until('the second is reached', () => chat.all('annotation').length === 2);
    expect(marked(chat)).to.equal('One 👍[a.test] two three[b.test] and');
    expect(chat.part('annotation') === mark).to.equal(true);

    await server.release('same');
    await chat.shows('annotation', 'a.test +1');
    const both = markOf(chat.part('annotation'));
    await server.release('end');
    await end;
    await chat.shows('sources', '3 sources');
    expect(marked(chat)).to.equal('One 👍[a.test +1] two three[b.test] and four');
    expect(markOf(chat.part('annotation')) === both).to.equal(true);
    expect(chat.part('markdown') === text && text.querySelector('p') === paragraph).to.equal(true);
    expect(paragraph?.firstChild === first).to.equal(true);
    getSelection()?.removeAllRanges();
  });

  it('Escape closes a card first, and stops the answer then', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), messageAdded(), partAdded(), delta('One two'), cite(a, 3, 0)),
      { release: 'never' },
    ];
    const server = await scenario({ body }, { match: 'items.list', json: page() });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('annotation');
    const shown = await hover(chat);
    expect(shown.textContent).to.contain('Page a');
    expect(chat.press('Escape').defaultPrevented).to.equal(true);
    await closes(chat);
    expect(chat.element.status).to.equal('streaming');
    chat.press('Escape');
    expect(chat.element.status).to.equal('stopping');
  });

  it('a card goes with its mark, and goes away with it', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), messageAdded(), partAdded(), delta('One two'), cite(a, 3, 0)),
      { release: 'more' },
      frames(delta('\n\nmore'.repeat(6))),
      { release: 'much' },
      frames(delta('\n\nmore'.repeat(40))),
      { release: 'never' },
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('annotation');
    const shown = await hover(chat);
    await server.release('more');
    await chat.shows('markdown', 'more');
    await painted();
    const mark = chat.part('annotation').getBoundingClientRect();
    const { top, bottom } = shown.getBoundingClientRect();
    expect(Math.min(Math.abs(top - mark.bottom), Math.abs(bottom - mark.top))).to.be.closeTo(6, 1);
    await server.release('much');
    await closes(chat);
  });
});
