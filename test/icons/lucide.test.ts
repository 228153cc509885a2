// The icons of Lucide, by their own names: each drawn as the package has it, and no more of them loaded than are asked for.
import { expect, fixture, html } from '@open-wc/testing';
import { icon as template } from '../../src/icons/draw.js';
import type { ChatKitIcon } from '../../src/icons/icon.js';
import { painted, until } from '../support/chat.js';
import { draw, drawIn, pathOf } from './drawn.js';

type Shapes = [tag: string, attributes: Record<string, string>][];

/** Of each kind of shape one; below them names that are no more. */
const NAMES =
  'cloud-sun arrow-down-a-z user-x navigation inbox database arrow-up-0-1 usb-c-port images letter-s letters';
const OLD = {
  home: 'house',
  'trash-2': 'trash',
  'arrow-up-az': 'arrow-up-a-z',
  'grid-2-x-2': 'grid-2x2',
  waves: 'waves-horizontal',
};

/** What was asked of the server since the page was there. */
const requests = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('virtual:lucide-'));

const shapesOf = async (name: string): Promise<Shapes> =>
  (await import(`/node_modules/lucide/dist/esm/icons/${name}.mjs`)).default;

/** As a browser paints it, at four times its size. */
async function paint(shapes: Shapes): Promise<Uint8ClampedArray> {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const look = { width: '96', height: '96', viewBox: '0 0 24 24', color: 'black', fill: 'none', stroke: 'black' };
  const stroke = { 'stroke-width': '1.75', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  for (const [name, value] of Object.entries({ ...look, ...stroke })) svg.setAttribute(name, value);
  for (const [tag, attributes] of shapes) {
    const shape = svg.appendChild(document.createElementNS(svg.namespaceURI, tag));
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  }
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 96, height: 96 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, 96, 96).data.filter((_, index) => index % 4 === 3);
}

/** Waits until more is known of it than that it is on its way. */
async function settled(icon: ChatKitIcon): Promise<ChatKitIcon> {
  await until(`${icon.name} is known`, () => pathOf(icon) !== '');
  return icon;
}

/** Shards cannot be loaded meanwhile. */
async function withoutShards(what: () => Promise<void>): Promise<void> {
  const lose = (seconds: number) => {
    // biome-ignore lint/suspicious/noDocumentCookie: not every browser has another way
    document.cookie = `lose-shards=yes; max-age=${seconds}`;
  };
  lose(60);
  try {
    await what();
  } finally {
    lose(0);
  }
}

describe('an icon of Lucide', () => {
  before(() => performance.clearResourceTimings());

  it('brings the shard that has it, once, and nothing else', async () => {
    expect(requests()).to.have.length(0);
    const [one, other] = await Promise.all([draw('lucide:house'), draw('lucide:house')]);
    await Promise.all([settled(one), settled(other)]);
    expect(requests()).to.have.length(1);
    await settled(await draw('lucide:book-open-text')); // from the same shard
    expect(requests()).to.have.length(1);
    await settled(await draw('lucide:zap'));
    expect(requests()).to.have.length(2);
  });

  it('is there at once when its shard is', async () => {
    await settled(await draw('lucide:house'));
    expect(pathOf(await draw('lucide:house'))).to.match(/^M/);
  });

  it('looks as the package draws it', async () => {
    for (const name of NAMES.split(' ')) {
      const path = pathOf(await settled(await draw(`lucide:${name}`))) as string;
      const [ours, theirs] = await Promise.all([paint([['path', { d: path }]]), paint(await shapesOf(name))]);
      expect(theirs.filter((alpha) => alpha > 128).length, name).to.be.greaterThan(300);
      // Where strokes cross they are painted twice there, which makes their edges darker.
      expect(ours.filter((alpha, index) => Math.abs(alpha - theirs[index]) > 128).length, name).to.be.lessThan(20);
    }
  });

  it('answers to the names that it had', async () => {
    for (const [old, name] of Object.entries(OLD)) {
      const path = pathOf(await settled(await draw(`lucide:${old}`)));
      expect(path, old).to.match(/^M/i);
      expect(path, old).to.equal(pathOf(await settled(await draw(`lucide:${name}`))));
    }
  });

  it('has its room from the start', async () => {
    const icon = await draw('lucide:plane');
    const svg = icon.querySelector('svg');
    expect(pathOf(icon)).to.equal('');
    const { width, height } = icon.getBoundingClientRect();
    expect([width, height]).to.deep.equal([18, 18]);
    await settled(icon);
    expect(pathOf(icon)).to.match(/^M/i);
    expect(icon.querySelector('svg') === svg).to.equal(true);
    expect(icon.getBoundingClientRect().width).to.equal(18);
  });

  it('is an element in a template, too', async () => {
    const icon = (await drawIn(template('lucide:house', '2xl'))).firstElementChild as ChatKitIcon;
    await settled(icon);
    await icon.updateComplete;
    expect(icon.getBoundingClientRect().width).to.equal(24);
  });

  it('that nobody knows leaves its room', async () => {
    for (const name of [
      '',
      'no-such-icon',
      'constructor',
      '__proto__',
      '-',
      'name',
      'a'.repeat(10_000),
      'à-b',
      ':house',
    ]) {
      const icon = await settled(await draw(`lucide:${name}`));
      expect(icon.childElementCount, name).to.equal(0);
      expect(icon.offsetWidth, name).to.equal(0);
    }
  });

  it('whose name changes meanwhile is the last one', async () => {
    const icon = await draw('lucide:anchor');
    icon.name = 'lucide:cat';
    await icon.updateComplete;
    icon.name = 'lucide:house';
    await icon.updateComplete;
    const path = pathOf(await settled(await draw('lucide:house')));
    await settled(await draw('lucide:anchor'));
    await settled(await draw('lucide:cat'));
    await painted();
    expect(pathOf(icon)).to.equal(path);
    icon.name = 'globe';
    await icon.updateComplete;
    expect(pathOf(icon)).to.match(/^M2 12/);
  });

  it('that cannot be loaded leaves its room, and is loaded when it is asked for again', async () => {
    await withoutShards(async () => {
      const icon = await settled(await draw('lucide:feather'));
      expect(icon.childElementCount).to.equal(0);
      expect(icon.offsetWidth).to.equal(0);
    });
    const again = await settled(await draw('lucide:feather'));
    // Firefox remembers of a module that it failed, as long as the page is there.
    if (navigator.userAgent.includes('Firefox')) expect(again.offsetWidth).to.equal(0);
    else expect(pathOf(again)).to.match(/^M/i);
  });

  it('is drawn in two roots', async () => {
    const roots = await Promise.all(
      [1, 2].map(async () => (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' })),
    );
    for (const root of roots) {
      const icon = await settled(await draw('lucide:banana', root));
      expect(icon.getBoundingClientRect().width).to.equal(18);
    }
  });
});
