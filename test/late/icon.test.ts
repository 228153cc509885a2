// Icons by name: those of ChatKit, those of Lucide that are drawn the same way, and nothing for the others.
import { expect, fixture, html } from '@open-wc/testing';
import { lucideNames, paths } from '../../src/elements/late/chatkit-icons.js';
import type { ChatKitIcon } from '../../src/elements/late/icon.js';
import { registerLate } from '../../src/elements/late/register.js';
import { english } from '../../src/i18n/messages.js';

/** Every name the protocol allows. */
const NAMES =
  'agent analytics atom batch bolt book-open book-closed book-clock bug calendar chart check check-circle check-circle-filled chevron-left chevron-right circle-question clock compass confetti cube desktop document dot dots-horizontal dots-vertical empty-circle external-link globe keys lab images info lifesaver lightbulb mail map-pin maps mobile name notebook notebook-pencil page-blank phone play plus profile profile-card reload star star-filled search sparkle sparkle-double square-code square-image square-text suitcase settings-slider user wreath write write-alt write-alt2'.split(
    ' ',
  );

async function draw(name: unknown): Promise<ChatKitIcon> {
  const icon = await fixture<ChatKitIcon>(html`<chat-kit-icon .name=${name}></chat-kit-icon>`);
  await icon.updateComplete;
  return icon;
}

const pathOf = (icon: Element) => icon.querySelector('path')?.getAttribute('d');

describe('an icon', () => {
  before(() => registerLate(english));

  it('is drawn for every name of ChatKit, in one piece that lies on the grid', async () => {
    expect(Object.keys(paths).sort()).to.deep.equal([...NAMES].sort());
    for (const name of NAMES) {
      const box = (await draw(name)).querySelector('path')?.getBBox();
      expect(box && box.width + box.height > 0, name).to.equal(true);
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 24 && box.y + box.height <= 24, name).to.equal(
        true,
      );
    }
  });

  it('is not read aloud', async () => {
    expect((await draw('globe')).querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is filled when its name says so', async () => {
    const fill = async (name: string) => {
      const path = (await draw(name)).querySelector('path');
      return path?.classList.contains('filled');
    };
    expect(await fill('star-filled')).to.equal(true);
    expect(await fill('star')).to.equal(false);
  });

  it('may be named as Lucide names it', async () => {
    expect(pathOf(await draw('lucide:bot'))).to.equal(paths.agent);
    expect(pathOf(await draw('lucide:globe'))).to.equal(paths.globe);
    expect(Object.values(lucideNames).every((name) => Object.hasOwn(paths, name))).to.equal(true);
  });

  it('that nobody knows draws nothing and keeps no room', async () => {
    for (const name of [
      'vendor:acme',
      'lucide:cloud-sun',
      'lucide:',
      'constructor',
      '__proto__',
      '',
      null,
      7,
      {},
      [],
    ]) {
      const icon = await draw(name);
      expect(icon.childElementCount, String(name)).to.equal(0);
      expect(icon.offsetWidth, String(name)).to.equal(0);
    }
  });

  it('changes with its name', async () => {
    const icon = await draw('globe');
    const drawn = icon.querySelector('svg');
    icon.name = 'search';
    await icon.updateComplete;
    expect(pathOf(icon)).to.equal(paths.search);
    expect(icon.querySelector('svg') === drawn).to.equal(true);
    icon.name = 'unknown';
    await icon.updateComplete;
    expect(icon.querySelector('svg') === null).to.equal(true);
  });
});
