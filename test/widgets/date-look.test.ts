// A calendar is inside the window, reads as its reader does, and is the same to everyone.
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { isWebKitGtk, painted } from '../support/chat.js';
import { type DateStage, mountDate } from './dates.js';
import { type StageOptions, tree } from './stage.js';

const DATE = { defaultValue: '2026-10-15' };

const VIEWPORT = { width: 800, height: 600 };

/** Opened where it stands in the window, in px. */
async function openAt(
  place: { left?: number; right?: number; top?: number; bottom?: number },
  props: object = {},
  options?: StageOptions,
): Promise<{ date: DateStage; box: DOMRect; control: DOMRect }> {
  const date = await mountDate({ ...DATE, ...props }, { width: 240, ...options });
  const { style } = date.stage.root.host as HTMLElement;
  style.position = 'fixed';
  for (const [side, px] of Object.entries(place)) style.setProperty(side, `${px}px`);
  await date.open();
  await painted();
  return { date, box: date.calendar.getBoundingClientRect(), control: date.control.getBoundingClientRect() };
}

function expectInside(box: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  expect(box.left).to.be.at.least(0);
  expect(box.top).to.be.at.least(0);
  expect(box.right).to.be.at.most(clientWidth);
  expect(box.bottom).to.be.at.most(clientHeight);
}

describe('where a calendar opens', () => {
  // The page is that of the next file, too.
  const usual = { width: innerWidth, height: innerHeight };
  before(() => setViewport(VIEWPORT));
  after(() => setViewport(usual));

  it('is below its control, from its start', async () => {
    const { box, control } = await openAt({ left: 100, top: 60 });
    expect(box.top).to.be.within(control.bottom, control.bottom + 10);
    expect(box.left).to.be.closeTo(control.left, 1);
  });

  it('is where it is wanted', async () => {
    const above = await openAt({ left: 280, top: 440 }, { side: 'top', align: 'end' });
    expect(above.box.bottom).to.be.within(above.control.top - 10, above.control.top);
    expect(above.box.right).to.be.closeTo(above.control.right, 1);
    const right = await openAt({ left: 100, top: 200 }, { side: 'right', align: 'center' });
    expect(right.box.left).to.be.within(right.control.right, right.control.right + 10);
    const middle = (rect: DOMRect) => rect.top + rect.height / 2;
    expect(middle(right.box)).to.be.closeTo(middle(right.control), 1);
    const left = await openAt({ right: 60, top: 40 }, { side: 'left' });
    expect(left.box.right).to.be.within(left.control.left - 10, left.control.left);
    expect(left.box.top).to.be.closeTo(left.control.top, 1);
  });

  it('is the other side where there is no room', async () => {
    const above = await openAt({ left: 100, bottom: 10 });
    expect(above.box.bottom).to.be.within(above.control.top - 10, above.control.top);
    const below = await openAt({ left: 100, top: 10 }, { side: 'top' });
    expect(below.box.top).to.be.at.least(below.control.bottom);
    const right = await openAt({ left: 10, top: 100 }, { side: 'left' });
    expect(right.box.left).to.be.at.least(right.control.right);
  });

  it('is inside the window in any case', async () => {
    expectInside((await openAt({ right: 0, top: 10 }, { align: 'start' })).box);
    expectInside((await openAt({ left: 0, top: 300 }, { align: 'end', side: 'bottom' })).box);
  });

  it('moves with its control', async () => {
    const { date, box } = await openAt({ left: 100, top: 60 });
    (date.stage.root.host as HTMLElement).style.setProperty('top', '100px');
    await painted();
    expect(date.calendar.getBoundingClientRect().top).to.be.closeTo(box.top + 40, 1);
  });

  it('is not wider than a small window, with all it has', async () => {
    // A window of GTK is no smaller.
    const width = isWebKitGtk ? 400 : 320;
    await setViewport({ width, height: 560 });
    try {
      const { date, box } = await openAt({ left: 0, top: 0 }, { block: true }, { width: width - 32 });
      expectInside(box);
      expect(date.calendar.scrollWidth).to.be.at.most(date.calendar.clientWidth);
      const [first, last] = ['2026-10-04', '2026-10-31'].map((day) => date.button(day).getBoundingClientRect());
      expect(first?.left).to.be.at.least(box.left);
      expect(last?.right).to.be.at.most(box.right);
    } finally {
      await setViewport(VIEWPORT);
    }
  });

  it('keeps its size from month to month', async () => {
    const { date, box } = await openAt({ left: 100, top: 60 });
    for (let month = 0; month < 12; month++) {
      await sendKeys({ press: 'PageDown' });
      const { width, height, top } = date.calendar.getBoundingClientRect();
      expect([width, height, top]).to.deep.equal([box.width, box.height, box.top]);
    }
  });
});

describe('a calendar in Arabic', () => {
  const ARABIC: StageOptions = { locale: 'ar-EG', dir: 'rtl' };

  it('has the words, the digits and the weeks of its reader', async () => {
    const date = await mountDate({ ...DATE, clearable: true }, ARABIC);
    expect(date.control.textContent).to.equal('١٥ أكتوبر ٢٠٢٦');
    await date.open();
    expect(date.button('2026-10-15').textContent).to.equal('١٥');
    const heads = [...date.picker.querySelectorAll('th')].map(({ ariaLabel }) => ariaLabel);
    expect(heads[0]).to.equal('السبت');
    expect(heads[6]).to.equal('الجمعة');
    expect(date.find('table').ariaLabel).to.contain('أكتوبر');
    expect(date.button('2026-10-15').ariaLabel).to.contain('الخميس');
  });

  it('is mirrored, and its keys with it', async () => {
    const { date, box, control } = await openAt({ right: 100, top: 60 }, {}, ARABIC);
    expect(box.right).to.be.closeTo(control.right, 1);
    const at = (day: string) => date.button(day).getBoundingClientRect().left;
    expect(at('2026-10-15')).to.be.greaterThan(at('2026-10-16'));
    await sendKeys({ press: 'ArrowLeft' });
    expect(date.day).to.equal('2026-10-16');
    await sendKeys({ press: 'ArrowRight' });
    expect(date.day).to.equal('2026-10-15');
    await sendKeys({ press: 'Home' });
    expect(date.day).to.equal('2026-10-10');
  });
});

describe('a calendar in other languages', () => {
  it('begins its weeks there as they do', async () => {
    const first = async (locale: string) => {
      const date = await mountDate(DATE, { locale });
      await date.open();
      return date.find('th').ariaLabel;
    };
    expect(await first('en-US')).to.equal('Sunday');
    expect(await first('de')).to.equal('Montag');
  });
});

describe('axe finds nothing wrong with a date picker', () => {
  const LIMITS = { min: '2026-10-10', max: '2027-03-01', clearable: true };

  for (const scheme of ['light', 'dark'] as const) {
    it(`that is closed, or open (${scheme})`, async () => {
      const date = await mountDate({ ...DATE, ...LIMITS }, { scheme });
      const host = date.stage.root.host as HTMLElement;
      host.style.background = scheme === 'dark' ? '#181818' : '#fff';
      await expect(host).to.be.accessible();
      await date.open();
      await Promise.all(date.calendar.getAnimations().map(({ finished }) => finished));
      await expect(host).to.be.accessible();
    });
  }

  it('in Arabic, from right to left', async () => {
    const date = await mountDate({ ...DATE, ...LIMITS }, { locale: 'ar', dir: 'rtl' });
    await date.open();
    await Promise.all(date.calendar.getAnimations().map(({ finished }) => finished));
    await expect(date.stage.root.host).to.be.accessible();
  });

  it('in each variant, with a label', async () => {
    const date = await mountDate();
    await date.stage.show(
      tree(
        'Basic',
        {},
        tree('Label', { value: 'Departure', fieldName: 'solid' }),
        ...['solid', 'soft', 'outline', 'ghost'].map((variant) =>
          tree('DatePicker', { name: variant, variant, size: 'md', ...DATE }),
        ),
        tree('DatePicker', { name: 'empty', variant: 'soft', placeholder: 'When?' }),
      ),
    );
    const named = date.stage.query('[data-field=solid]');
    const label = date.stage.query('label');
    expect(named.getAttribute('aria-labelledby')).to.equal(label.id);
    expect(label.id).not.to.equal('');
    await expect(date.stage.root.host).to.be.accessible();
  });
});
