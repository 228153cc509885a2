// Markdown in the chat: where it is drawn, what the page decides of it, and what comes back to the page.
import { expect } from '@open-wc/testing';
import { type ChatKitOptions, registerFence } from '../src/index.js';
import type { ThreadStreamEvent } from '../src/protocol/events.js';
import { type Chat, mount, painted } from './support/chat.js';
import { delta, frames, messageAdded, messageDone, opening, threadUpdated } from './support/frames.js';
import { closeScenarios, scenario } from './support/scenario.js';

interface Setting extends ChatKitOptions {
  question?: string;
  before?: ThreadStreamEvent[];
}

async function answered(text: string, { question = 'Hi', before = [], ...options }: Setting = {}): Promise<Chat> {
  const server = await scenario({
    body: [frames(...opening(question), ...before, messageAdded(), delta(text), messageDone(text))],
  });
  const chat = await mount({ api: { url: server.url }, ...options });
  await chat.ask(question);
  await painted();
  return chat;
}

const within = (chat: Chat, selector: string): HTMLElement | null => chat.scroller.querySelector(selector);

describe('markdown in the chat', () => {
  afterEach(closeScenarios);

  it('is what the assistant says, and not what the person says', async () => {
    const chat = await answered('**bold**', { question: '**not bold**\n  and  wide' });
    expect(within(chat, '[part~="assistant-message"] strong')?.textContent).to.equal('bold');
    expect(within(chat, '[part~="user-message"] strong')).to.equal(null);
    expect(within(chat, '.words')?.textContent).to.equal('**not bold**\n  and  wide');
  });

  it('is in notices and in the disclaimer', async () => {
    const notice: ThreadStreamEvent = { type: 'notice', level: 'info', message: 'See [the log](https://a.test/log)' };
    const chat = await answered('One', { before: [notice], disclaimer: { text: '*Check* it.', highContrast: true } });
    expect(within(chat, '.notice a')?.getAttribute('href')).to.equal('https://a.test/log');
    expect(chat.part('disclaimer').querySelector('em')?.textContent).to.equal('Check');
  });

  it('has headings from the level that the page chooses', async () => {
    const levels = async (headingLevel?: number) => {
      const chat = await answered('# a\n\n## b\n\n###### c', headingLevel ? { markdown: { headingLevel } } : {});
      return [...chat.part('assistant-message').querySelectorAll('[data-level]')].map(({ localName }) => localName);
    };
    expect(await levels()).to.deep.equal(['h3', 'h4', 'h6']);
    expect(await levels(1)).to.deep.equal(['h1', 'h2', 'h6']);
  });

  it('breaks lines where the text does, if the page wants that', async () => {
    expect(within(await answered('a\nb'), 'br')).to.equal(null);
    expect(within(await answered('a\nb', { markdown: { breaks: true } }), 'br')).to.not.equal(null);
  });

  it('is drawn anew when the page changes its mind, and nothing else is', async () => {
    const chat = await answered('# a');
    const message = chat.part('assistant-message');
    chat.element.setOptions({ ...chat.element.options, markdown: { headingLevel: 5 } });
    await painted();
    expect(message.querySelector('h5')?.textContent).to.equal('a');
    expect(message.querySelector('h3')).to.equal(null);
    expect(chat.part('assistant-message') === message).to.equal(true);
  });

  it('leads to a new tab, and only where it is safe', async () => {
    const links =
      '[a](https://a.test) [b](mailto:a@b.test) [c](tel:1) [d](javascript:x) [e](data:text/html,x) [f](ftp://f)';
    const chat = await answered(links);
    const found = [...chat.part('assistant-message').querySelectorAll('a')];
    expect(found.map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://a.test/',
      'mailto:a@b.test',
      'tel:1',
      null,
      null,
      null,
    ]);
    const [link] = found;
    expect([link?.target, link?.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('tells the page of a link into it', async () => {
    const chat = await answered('[Open](chatkit-link://order/show?id=5&tab=log)');
    const opened = chat.next('chatkit.deeplink');
    within(chat, '[part~="assistant-message"] a')?.click();
    expect((await opened).detail).to.deep.equal({ name: 'order/show', data: { id: '5', tab: 'log' } });
  });

  it('loads no image of a host that nobody allowed, until the reader wants it', async () => {
    const chat = await answered('![A light](https://images.test/a.png)');
    const button = chat.part('image-button');
    expect(button.textContent).to.equal('Load the image from images.testA light');
    expect(within(chat, 'img')).to.equal(null);
    button.click();
    expect(within(chat, 'img')?.getAttribute('src')).to.equal('https://images.test/a.png');
    expect(within(chat, 'img')?.getAttribute('alt')).to.equal('A light');
  });

  it('loads those that the page or the thread allows', async () => {
    const text = '![](https://images.test/a.png) ![](https://cdn.b.test/b.png) ![](https://evilb.test/c.png)';
    const sources = (chat: Chat) =>
      [...chat.part('assistant-message').querySelectorAll('img')].map(({ src }) => new URL(src).host);
    expect(sources(await answered(text, { markdown: { imageDomains: ['*.b.test'] } }))).to.deep.equal(['cdn.b.test']);
    const before = [threadUpdated({ allowed_image_domains: ['images.test'] })];
    expect(sources(await answered(text, { before }))).to.deep.equal(['images.test']);
    expect(sources(await answered(text, { markdown: { imageDomains: ['*'] } })).length).to.equal(3);
  });

  it('has its fences drawn by the page, when it registered for the language', async () => {
    registerFence('Light', (source, { language }) => document.createTextNode(`${language}: ${source}`));
    const chat = await answered('```light\non\n```');
    await chat.shows('code-drawing', 'light: on');
    expect(within(chat, '[part~="code-block"] [part~="copy-button"]')?.textContent?.trim()).to.equal('Copy');
  });

  it('goes to a footnote and back', async () => {
    const chat = await answered('One[^a].\n\n[^a]: The note.');
    const mark = within(chat, '[role="doc-noteref"]') as HTMLElement;
    mark.click();
    expect(chat.focused?.textContent).to.contain('The note.');
    within(chat, '[role="doc-backlink"]')?.click();
    expect(chat.focused === mark).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('does not make the thread wider, in either direction', async () => {
    const wide = 'One[^a], word '.repeat(9);
    const text = `${wide}\n\n- ${wide}\n  1. ${wide}\n\n> ${wide}\n\n\`\`\`\n${wide}\n\`\`\`\n\n[^a]: ${wide}`;
    for (const locale of ['en', 'ar']) {
      const chat = await answered(text, { locale });
      chat.element.style.width = '320px';
      await painted();
      expect(chat.scroller.scrollWidth, locale).to.equal(chat.scroller.clientWidth);
    }
  });

  it('stays as the reader saw it when the answer is stopped', async () => {
    const server = await scenario({
      body: [frames(...opening('Hi'), messageAdded(), delta('A **bold wo')), { release: 'never' }],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('assistant-message', 'bold wo');
    const bold = within(chat, 'strong');
    expect(bold?.textContent).to.equal('bold wo');
    chat.element.stop();
    await chat.shows('stopped-mark');
    expect(within(chat, 'strong') === bold).to.equal(true);
  });
});
