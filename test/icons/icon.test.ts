// Icons by their ChatKit names, as a template and as an element; of other names nothing is drawn.
import { expect } from '@open-wc/testing';
import { paths } from '../../src/icons/chatkit-icons.js';
import { type IconSize, icon as template } from '../../src/icons/draw.js';
import { draw, drawIn, pathOf } from './drawn.js';

/** Every name the protocol allows. */
const NAMES =
  'agent analytics atom batch bolt book-open book-closed book-clock bug calendar chart check check-circle check-circle-filled chevron-left chevron-right circle-question clock compass confetti cube desktop document dot dots-horizontal dots-vertical empty-circle external-link globe keys lab images info lifesaver lightbulb mail map-pin maps mobile name notebook notebook-pencil page-blank phone play plus profile profile-card reload star star-filled search sparkle sparkle-double square-code square-image square-text suitcase settings-slider user wreath write write-alt write-alt2'.split(
    ' ',
  );

const UNKNOWN = ['vendor:acme', 'cloud-sun', 'Globe', 'constructor', '__proto__', '', null, undefined, 7, {}, []];

const drawTemplate = (name: unknown, size?: IconSize) => drawIn(template(name, size));

describe('an icon', () => {
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

  it('is the same as a template, without an element', async () => {
    for (const name of NAMES) {
      const place = await drawTemplate(name);
      expect(pathOf(place), name).to.equal(paths[name]);
      expect(place.firstElementChild?.localName, name).to.equal('svg');
    }
  });

  it('is not read aloud', async () => {
    expect((await draw('globe')).querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('is filled when its name says so', async () => {
    const fill = async (name: string) => {
      const path = (await draw(name)).querySelector('path');
      return path && getComputedStyle(path).fill;
    };
    expect(await fill('star-filled')).to.equal('rgb(0, 0, 0)');
    expect(await fill('star')).to.equal('none');
  });

  it('has the sizes of ChatKit, with a stroke of 1.75 on the grid', async () => {
    await draw('globe'); // brings the style sheet
    const sizes = { xs: 12, sm: 14, md: 16, lg: 18, xl: 20, '2xl': 24, '3xl': 32 };
    for (const [size, pixels] of Object.entries(sizes)) {
      const svg = (await drawTemplate('globe', size as IconSize)).querySelector('svg') as SVGElement;
      const { width, height } = svg.getBoundingClientRect();
      expect([width, height], size).to.deep.equal([pixels, pixels]);
      expect(getComputedStyle(svg).strokeWidth).to.match(/^1\.75(px)?$/);
    }
  });

  it('without a size goes with the text', async () => {
    const place = await drawTemplate('globe');
    place.style.fontSize = '32px';
    expect(place.querySelector('svg')?.getBoundingClientRect().width).to.equal(36);
  });

  it('that nobody knows draws nothing and keeps no room', async () => {
    for (const name of UNKNOWN) {
      const icon = await draw(name);
      expect(icon.childElementCount, String(name)).to.equal(0);
      expect(icon.offsetWidth, String(name)).to.equal(0);
      expect((await drawTemplate(name)).childElementCount, String(name)).to.equal(0);
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
