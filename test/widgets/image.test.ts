// Images of widgets: only from where they may come, in a box that is there before.
import { expect } from '@open-wc/testing';
import { drawing, elsewhere } from '../late/stage.js';
import { mountWidget, tree, until, type WidgetStage } from './stage.js';

const PICTURE = drawing(80, 40);

const card = (...children: unknown[]) => tree('Card', {}, ...children);

const picture = (props: Record<string, unknown> = {}) => card(tree('Image', { src: PICTURE, alt: 'A map', ...props }));

const isReady = (stage: WidgetStage) => until('it is loaded', () => stage.has('[data-state="ready"]'));

const sizeOf = (stage: WidgetStage) => {
  const { width, height } = stage.query('.widget-image').getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
};

const stylesOf = (stage: WidgetStage) => getComputedStyle(stage.query('img'));

describe('an image of a widget', () => {
  it('is shown, with its words', async () => {
    const stage = await mountWidget(picture());
    await isReady(stage);
    const image = stage.query<HTMLImageElement>('img');
    expect(image.alt).to.equal('A map');
    expect([image.loading, image.decoding, image.referrerPolicy]).to.deep.equal(['lazy', 'async', 'no-referrer']);
    expect(sizeOf(stage)).to.deep.equal([80, 40]);
    await expect(stage.view).to.be.accessible();
  });

  it('is for the eyes only without words', async () => {
    const stage = await mountWidget(picture({ alt: undefined }));
    expect(stage.query('img').getAttribute('alt')).to.equal('');
  });

  it('asks before another host is asked, and keeps the focus', async () => {
    // The list of what was loaded ends at 250.
    performance.clearResourceTimings();
    const url = elsewhere(new URL(`/nothing-${Math.random()}.png`, location.href).href);
    const wasAsked = () => performance.getEntriesByType('resource').some(({ name }) => name === url);
    for (const scheme of ['light', 'dark'] as const) {
      const stage = await mountWidget(picture({ src: url, width: 240, height: 120 }), { scheme });
      const { host } = new URL(url);
      const button = stage.query('button');
      expect(stage.text('button')).to.equal(`Load the image from ${host} A map`);
      expect(stage.has('img')).to.equal(false);
      expect(sizeOf(stage)).to.deep.equal([240, 120]);
      await expect(stage.view).to.be.accessible();
      expect(wasAsked()).to.equal(scheme === 'dark');
      button.focus();
      await stage.press(button);
      expect(stage.focused === stage.query('.widget-image')).to.equal(true);
      await until('it is asked for', () => wasAsked() && stage.has('[data-state="failed"]'));
    }
  });

  it('has a button that can be hit in the smallest box', async () => {
    const stage = await mountWidget(picture({ src: 'https://images.test/a.png', size: 20 }));
    const { width, height } = stage.query('button').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    expect(stage.text('button')).to.equal('Load the image from images.test A map');
    await expect(stage.view).to.be.accessible();
  });

  it('is loaded unasked from where the page says', async () => {
    const src = elsewhere(new URL('/nothing.png', location.href).href);
    const { host } = new URL(src);
    const stage = await mountWidget(picture({ src }), { rules: { imageDomains: [host] } });
    expect(stage.has('button')).to.equal(false);
    await until('it was asked for', () => stage.has('[data-state="failed"]'));
    expect(stage.text()).to.equal('A map');
    await expect(stage.view).to.be.accessible();
  });

  it('says its words where there is no picture', async () => {
    for (const src of ['javascript:alert(1)', 'data:text/html,x', '']) {
      const stage = await mountWidget(picture({ src }));
      expect(stage.has('img')).to.equal(false);
      expect(stage.text()).to.equal('A map');
    }
  });

  it('has another picture in its place when that changes', async () => {
    const stage = await mountWidget(picture());
    await isReady(stage);
    await stage.show(picture({ src: drawing(20, 20, { colour: 'red' }) }));
    await isReady(stage);
    expect(stage.query<HTMLImageElement>('img').naturalWidth).to.equal(20);
    await stage.show(picture({ src: 'javascript:1' }));
    await stage.show(picture());
    await isReady(stage);
  });

  it('has its size before it is loaded', async () => {
    const src = 'https://images.test/a.png';
    const options = { width: 480, rules: { imageDomains: ['*'] } };
    const box = async (props: Record<string, unknown>) => {
      const stage = await mountWidget(tree('Row', {}, tree('Image', { src, ...props })), options);
      const [width, height] = sizeOf(stage);
      return `${width} ${height}`;
    };
    expect(await box({ width: 200, height: 90 })).to.equal('200 90');
    expect(await box({ size: 64 })).to.equal('64 64');
    expect(await box({ width: 200, aspectRatio: 2 })).to.equal('200 100');
    expect(await box({ width: '50%', aspectRatio: '1 / 1' })).to.equal('224 224');
    expect(await box({ flex: 1, height: 30 })).to.equal('448 30');
    expect(await box({ minWidth: 300, maxWidth: 310, height: 20 })).to.match(/^3\d\d 20$/);
    expect(await box({ size: 10, minSize: 30 })).to.equal('30 30');
    expect(await box({ size: 100, maxSize: 40 })).to.equal('40 40');
    expect(await box({ size: 100, minHeight: 120, maxHeight: 130 })).to.equal('100 120');
  });

  it('lies in its box as it was asked to', async () => {
    const stage = await mountWidget(
      picture({
        size: 50,
        fit: 'contain',
        position: 'top left',
        radius: 'md',
        frame: true,
        background: '#010203',
        margin: 2,
      }),
    );
    expect(stylesOf(stage).objectFit).to.equal('contain');
    expect(stylesOf(stage).objectPosition).to.equal('0% 0%');
    const styles = getComputedStyle(stage.query('.widget-image'));
    expect(styles.borderRadius).to.equal('8px');
    expect(styles.marginBlockStart).to.equal('8px');
    expect(getComputedStyle(stage.query('.widget-image'), '::after').borderTopWidth).to.equal('1px');
    await isReady(stage);
    expect(getComputedStyle(stage.query('.widget-image')).backgroundColor).to.equal('rgb(1, 2, 3)');
    await stage.show(picture({ size: 50 }));
    expect(stylesOf(stage).objectFit).to.equal('cover');
    expect(stylesOf(stage).objectPosition).to.equal('50% 50%');
  });

  it('is mirrored with the layout', async () => {
    const stage = await mountWidget(picture({ size: 50, position: 'bottom right' }), { dir: 'rtl', locale: 'ar' });
    expect(stylesOf(stage).objectPosition).to.equal('0% 100%');
  });

  it('goes to the edges of a card', async () => {
    const stage = await mountWidget(picture({ flush: true, height: 60 }));
    const [image, around] = [stage.query('.widget-image'), stage.query('.widget-card')].map((element) =>
      element.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(image.left).to.be.at.most(around.left + 1);
    expect(image.right).to.be.at.least(around.right - 1);
  });

  it('leaves out props of the wrong type', async () => {
    const wrong = {
      src: {},
      alt: 1,
      fit: 'crop',
      position: 'middle',
      radius: 4,
      frame: 'yes',
      flush: 1,
      margin: 'x',
      background: 'url(https://x.test/a.png)',
      aspectRatio: -1,
      flex: {},
      ...Object.fromEntries(
        ['width', 'height', 'size', 'minWidth', 'minHeight', 'minSize', 'maxWidth', 'maxHeight', 'maxSize'].map(
          (name) => [name, 'x;y'],
        ),
      ),
    };
    const stage = await mountWidget(card(tree('Image', wrong)));
    expect(stage.ignored).to.deep.equal(
      Object.keys(wrong)
        .map((prop) => `Image.${prop}`)
        .sort(),
    );
  });
});
