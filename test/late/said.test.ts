// Messages of the person with more to them than words.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatKitOptions, Entity } from '../../src/options.js';
import type { Attachment, UserMessageItem } from '../../src/protocol/items.js';
import { mount, painted, until } from '../support/chat.js';
import { page, userMessage } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { drawing, elsewhere } from './stage.js';

async function load(message: Partial<UserMessageItem>, options: ChatKitOptions = {}) {
  const server = await scenario(
    { match: 'items.list', json: page([userMessage('user_1', 'Hi', message)]) },
    { match: 'a.png', status: 404, body: [] },
  );
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', ...options });
  await chat.shows('user-message');
  await until('it is drawn', () => chat.part('user-message').querySelector('chat-kit-said')?.children.length);
  await painted();
  return { server, chat };
}

const text = (text: string) => ({ type: 'input_text', text }) as const;
const tag = (text: string, more: object = {}) => ({ type: 'input_tag', id: 'e1', text, data: {}, ...more }) as const;
const file = (more: object = {}) =>
  ({ id: 'f', type: 'file', name: 'report.pdf', mime_type: 'application/pdf', ...more }) as Attachment;
const picture = (preview_url: unknown, more: object = {}) =>
  file({ type: 'image', name: 'cove.png', mime_type: 'image/png', preview_url, ...more });

describe('a message with tags', () => {
  afterEach(closeScenarios);

  it('has them among its words, as these were written', async () => {
    const { chat } = await load({ content: [text('Compare  '), tag('Q3'), text(' with\nall\n\n')] });
    expect(chat.part('user-message').querySelector('.words')?.textContent).to.equal('Compare  Q3 with\nall');
    expect(chat.text('tag')).to.equal('Q3');
    await expect(chat.element).to.be.accessible();
  });

  it('looks as one of words alone', async () => {
    const { chat } = await load({ content: [text('One '), tag('two')] });
    const { backgroundColor, borderRadius, paddingInlineStart } = getComputedStyle(
      chat.part('user-message').querySelector('.words') as Element,
    );
    expect(backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
    expect([borderRadius, paddingInlineStart]).to.deep.equal(['18px', '16px']);
  });

  it('gives each line its own direction', async () => {
    const { chat } = await load({ content: [tag('A'), text(' one\nسطر'), tag('ب'), text('\nthree')] });
    const words = chat.part('user-message').querySelector('.words') as Element;
    expect(getComputedStyle(words).unicodeBidi).to.equal('plaintext');
    expect(chat.all('tag').map((one) => one.getAttribute('dir'))).to.deep.equal(['auto', 'auto']);
  });

  it('tells the page of the one that was clicked, if it may be', async () => {
    const clicked: Entity[] = [];
    const content = [
      tag('Q3', { interactive: true, group: 'Reports', data: { year: 2025 } }),
      tag('Q4'),
      tag('odd', { id: 5, interactive: true }),
      tag('bare', { interactive: true, group: 7, data: null }),
    ];
    const { chat } = await load(
      { content: content as never },
      { entities: { onClick: (entity) => clicked.push(entity) } },
    );
    const tags = chat.all('tag');
    expect(tags.map(({ localName }) => localName)).to.deep.equal(['button', 'span', 'span', 'button']);
    tags[0]?.focus();
    await sendKeys({ press: 'Enter' });
    tags[3]?.click();
    expect(clicked).to.deep.equal([
      { id: 'e1', title: 'Q3', interactive: true, group: 'Reports', data: { year: 2025 } },
      { id: 'e1', title: 'bare', interactive: true },
    ]);
    expect(tags[0]?.getBoundingClientRect().height).to.be.at.least(24);
    await expect(chat.element).to.be.accessible();
  });

  it('has no buttons when the page does not care', async () => {
    const { chat } = await load({ content: [tag('Q3', { interactive: true })] });
    expect(chat.part('tag').localName).to.equal('span');
  });
});

describe('a message with a quotation', () => {
  afterEach(closeScenarios);

  it('has it above, and no more than three lines of it', async () => {
    const { chat } = await load({ quoted_text: `${'A long line. '.repeat(60)}\nmore` });
    const quoted = chat.part('quoted-text');
    const words = chat.part('user-message').querySelector('.words') as Element;
    const lineHeight = Number.parseFloat(getComputedStyle(quoted).lineHeight);
    expect(quoted.getBoundingClientRect().height).to.be.within(lineHeight * 2.9, lineHeight * 3.1);
    expect(quoted.getBoundingClientRect().bottom).to.be.at.most(words.getBoundingClientRect().top);
    await expect(chat.element).to.be.accessible();
  });
});

describe('a message with attachments', () => {
  afterEach(closeScenarios);

  it('has them above its words: pictures that can be seen, files by name and type', async () => {
    const { chat } = await load({
      attachments: [
        picture(drawing(40, 20)),
        file(),
        file({ name: 'notes', mime_type: 'text/x-markdown' }),
        file({ name: '', mime_type: '' }),
      ],
    });
    expect(chat.text('attachment')).to.equal(' | report.pdf PDF | notes MARKDOWN | File');
    const [first] = chat.all('attachment');
    expect(first?.querySelector('img')?.alt).to.equal('cove.png');
    const words = chat.part('user-message').querySelector('.words') as Element;
    const { width, height, bottom } = first?.getBoundingClientRect() ?? new DOMRect();
    expect([width, height]).to.deep.equal([80, 80]);
    expect(bottom).to.be.below(words.getBoundingClientRect().top);
    await expect(chat.element).to.be.accessible();
  });

  it('and no words has no empty bubble', async () => {
    const { chat } = await load({ content: [text('  ')], attachments: [file()] });
    expect(chat.part('user-message').querySelector('.words')).to.equal(null);
    expect(chat.text('attachment')).to.equal('report.pdf PDF');
  });

  it('shows a picture large, and comes back to it', async () => {
    const { chat } = await load({ attachments: [picture(drawing(40, 20))] });
    const thumb = chat.part('attachment');
    thumb.focus();
    await sendKeys({ press: 'Enter' });
    const dialog = await chat.shows('dialog');
    await until('it is open', () => dialog.matches(':modal'));
    expect((chat.part('download-button') as HTMLAnchorElement).download).to.equal('cove.png');
    await sendKeys({ press: 'Escape' });
    await chat.hides('dialog');
    expect(chat.focused === thumb).to.equal(true);
  });

  it('loads nothing from a host that nobody allowed, until the reader wants it', async () => {
    const { server, chat } = await load({ attachments: [], quoted_text: 'x' });
    const url = elsewhere(`${server.url}/a.png`);
    const second = await load({ attachments: [picture(url)] });
    expect(second.chat.text('image-button')).to.contain('Load the image from 127.0.0.1');
    expect((await server.requests()).filter(({ type }) => type === 'a.png').length).to.equal(0);
    second.chat.part('image-button').click();
    await server.requestCount('a.png', 1);
    await until('what is missing is a name', () => !second.chat.part('attachment').matches('button'));
    expect(second.chat.text('attachment')).to.equal('cove.png PNG');
    expect(chat.has('attachment')).to.equal(false);
  });

  it('may hold anything at all', async () => {
    const odd = [
      null,
      5,
      'x',
      {},
      { type: 'image', preview_url: {} },
      picture('javascript:alert(1)'),
      file({ name: {} }),
    ];
    const { chat } = await load({ attachments: odd as Attachment[], quoted_text: { a: 1 } as never });
    expect(chat.text('attachment')).to.equal('File | File | cove.png PNG | File PDF');
    expect(chat.has('quoted-text')).to.equal(false);
  });

  it('fits in a narrow chat', async () => {
    const name = `${'w'.repeat(300)}.pdf`;
    const { chat } = await load({
      attachments: [file({ name }), picture('https://images.test/a.png', { name })],
      content: [tag(name)],
    });
    const box = chat.element.parentElement as HTMLElement;
    box.style.inlineSize = '320px';
    await painted();
    expect(chat.scroller.scrollWidth).to.be.at.most(chat.scroller.clientWidth);
    for (const part of [...chat.all('attachment'), ...chat.all('tag')]) {
      expect(part.getBoundingClientRect().right).to.be.at.most(box.getBoundingClientRect().right);
      expect(part.getBoundingClientRect().left).to.be.at.least(box.getBoundingClientRect().left);
    }
  });
});
