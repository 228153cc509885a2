// Badges: every colour in every variant can be read.
import { expect } from '@open-wc/testing';
import { mountWidget, tree } from './stage.js';

const COLORS = ['secondary', 'success', 'danger', 'warning', 'info', 'discovery'];
const VARIANTS = ['solid', 'soft', 'outline'];
const SIZES = ['sm', 'md', 'lg'];

const all = tree(
  'Card',
  {},
  ...VARIANTS.flatMap((variant) =>
    COLORS.map((color) =>
      tree('Row', {}, ...SIZES.map((size) => tree('Badge', { label: color, color, variant, size }))),
    ),
  ),
);

describe('a badge', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read in every colour and variant, ${scheme}`, async () => {
      const stage = await mountWidget(all, { scheme });
      expect(stage.all('.widget-badge').length).to.equal(54);
      await expect(stage.view).to.be.accessible();
    });
  }

  it('has another look for every colour, variant and size', async () => {
    const stage = await mountWidget(all);
    const looks = stage.all('.widget-badge').map((badge) => {
      const { color, backgroundColor, borderTopColor, fontSize } = getComputedStyle(badge);
      return [color, backgroundColor, borderTopColor, fontSize].join();
    });
    expect(new Set(looks).size).to.equal(54);
  });

  it('is a pill, or not', async () => {
    const stage = await mountWidget(
      tree('Row', {}, tree('Badge', { label: 'a', pill: true }), tree('Badge', { label: 'b' })),
    );
    const [pill, plain] = stage
      .all('.widget-badge')
      .map((badge) => Number.parseFloat(getComputedStyle(badge).borderRadius));
    expect(pill).to.be.greaterThan(100);
    expect(plain).to.be.below(10);
  });

  it('stays inside, however much it says', async () => {
    const stage = await mountWidget(tree('Card', {}, tree('Badge', { label: 'very long '.repeat(30) })), {
      width: 320,
    });
    const badge = stage.query('.widget-badge');
    expect(badge.getBoundingClientRect().right).to.be.below(stage.view.getBoundingClientRect().right);
    badge.dispatchEvent(new PointerEvent('pointerenter'));
    expect(badge.title).to.contain('very long');
  });

  it('leaves out props of the wrong type', async () => {
    const stage = await mountWidget(
      tree('Card', {}, tree('Badge', { label: {}, color: 'red', variant: 'ghost', size: 1, pill: 'yes' })),
    );
    expect(stage.ignored).to.deep.equal(['Badge.color', 'Badge.label', 'Badge.pill', 'Badge.size', 'Badge.variant']);
    expect(stage.text()).to.equal('');
  });
});
