// Notices of the server: three levels that differ in more than their colour.
import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import { mount, painted } from '../support/chat.js';
import { frames, opening } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';

const notice = (level: string, title: string | null, message: string) =>
  ({ type: 'notice', level, title, message }) as ThreadStreamEvent;

async function told(...notices: ThreadStreamEvent[]) {
  const server = await scenario({ body: [frames(...opening('Hi'), ...notices), { release: 'never' }] });
  const chat = await mount({ api: { url: server.url } });
  await chat.send('Hi');
  await chat.shows('notice');
  await painted();
  return chat;
}

describe('a notice', () => {
  afterEach(closeScenarios);

  it('differs by its level in word, sign, colour and urgency', async () => {
    const chat = await told(
      notice('info', null, 'One'),
      notice('warning', 'Two', 'Three'),
      notice('danger', null, 'Four'),
    );
    expect(chat.text('notice')).to.equal('Note: One | Warning: Two Three | Important: Four');
    const all = chat.all('notice');
    expect(all.map(({ dataset }) => dataset.level)).to.deep.equal(['info', 'warning', 'danger']);
    expect(all.map((one) => one.getAttribute('role'))).to.deep.equal(['status', 'alert', 'alert']);
    const signs = all.map((one) => one.querySelector('path')?.getAttribute('d'));
    const colours = all.map((one) => getComputedStyle(one.querySelector('.icon') as Element).color);
    expect([new Set(signs).size, new Set(colours).size]).to.deep.equal([3, 3]);
    await expect(chat.element).to.be.accessible();
  });

  it('is Markdown, and its title is not', async () => {
    const chat = await told(notice('warning', '*Slow* <b>day</b>', 'See [the log](https://a.test/log), **now**'));
    const part = chat.part('notice');
    expect(part.querySelector('strong')?.textContent).to.equal('*Slow* <b>day</b>');
    expect(part.querySelector('a')?.getAttribute('href')).to.equal('https://a.test/log');
    expect(part.querySelector('b')).to.equal(null);
    expect(part.querySelector('chat-kit-markdown strong')?.checkVisibility()).to.equal(true);
    expect(getComputedStyle(part.querySelector('chat-kit-markdown strong') as Element).display).to.equal('inline');
  });

  it('keeps its element when another comes', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), notice('info', null, 'One')),
        { release: 'more' },
        frames(notice('info', null, 'Two')),
        { release: 'never' },
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    const first = await chat.shows('notice');
    await server.release('more');
    await chat.shows('notice', 'Two');
    expect(chat.all('notice')[0] === first).to.equal(true);
  });
});
