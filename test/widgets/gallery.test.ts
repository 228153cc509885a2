// The gallery of widgets: every component with every variant can be used by everyone, and stays inside its box.
import { expect } from '@open-wc/testing';
import { samples } from '../../demo/widgets/samples.js';
import { registry } from '../../src/widgets/registry.js';
import { painted } from '../support/chat.js';
import { mountWidget, tree, until, type WidgetStage } from './stage.js';

/** Everything of a component, one below the other. */
const all = (type: keyof typeof registry) =>
  tree('Basic', { gap: 4 }, ...(samples[type] ?? []).map(({ widget }) => widget));

/** What comes by itself later is there: charts, calendars, pictures. */
async function complete(stage: WidgetStage): Promise<void> {
  await until('all parts are loaded', () => stage.all(':not(:defined)').length === 0);
  await until('nothing is on its way', () => !stage.has('[data-loading]'));
  await stage.drawn();
  // What scrolls is known when it was laid out.
  await painted();
}

function expectInside(stage: WidgetStage, where: string): void {
  const box = stage.query('.widget-root').getBoundingClientRect();
  for (const element of stage.all('.widget-root *')) {
    if (!element.checkVisibility() || element.closest('[popover], .visually-hidden, svg')) continue;
    const scroller = scrollerOf(element, stage);
    if (scroller) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0) continue;
    const name = `${element.localName}.${element.className} ${where}`;
    expect(left, name).to.be.at.least(box.left - 1);
    expect(right, name).to.be.at.most(box.right + 1);
  }
  expect(document.documentElement.scrollWidth, where).to.be.at.most(innerWidth);
}

/** What scrolls, or hides what is too much, by itself. */
function scrollerOf(element: Element, stage: WidgetStage): Element | null {
  for (let one = element.parentElement; one && one !== stage.query('.widget-root'); one = one.parentElement) {
    if (getComputedStyle(one).overflowX !== 'visible') return one;
  }
  return null;
}

describe('every component', () => {
  it('is in the gallery', () => {
    expect(Object.keys(registry).filter((type) => !Object.hasOwn(samples, type))).to.deep.equal([]);
  });

  for (const type of Object.keys(registry) as (keyof typeof registry)[]) {
    it(`${type} in light and dark, from left to right and from right to left`, async () => {
      for (const [scheme, dir, locale] of [
        ['light', 'ltr', 'en'],
        ['dark', 'rtl', 'ar'],
      ] as const) {
        const stage = await mountWidget(all(type), { scheme, dir, locale, width: 560 });
        await complete(stage);
        await expect(stage.view).to.be.accessible();
        expectInside(stage, `in ${dir}`);
        expect(stage.errors).to.deep.equal([]);
        expect(stage.logs.filter(({ name }) => name !== 'widget.icon')).to.deep.equal([]);
        stage.root.host.remove();
      }
    }).timeout(30_000);

    it(`${type} on a narrow screen`, async () => {
      const stage = await mountWidget(all(type), { width: 320 });
      await complete(stage);
      expectInside(stage, 'at 320 px');
    });
  }
});
