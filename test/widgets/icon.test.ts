// Icons in widgets.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const SIZES = ['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'];

describe('an icon of a widget', () => {
  it('has every size, and says nothing', async () => {
    const stage = await mountWidget(tree('Row', {}, ...SIZES.map((size) => tree('Icon', { name: 'calendar', size }))));
    const icons = stage.all('svg');
    const sizes = icons.map((icon) => icon.getBoundingClientRect().width);
    expect(sizes.length).to.equal(SIZES.length);
    expect(sizes).to.deep.equal([...new Set(sizes)].sort((a, b) => a - b));
    for (const icon of icons) expect(icon.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has its colour', async () => {
    const stage = await mountWidget(
      tree('Row', {}, tree('Icon', { name: 'star', color: { light: '#010203', dark: '#fff' } })),
    );
    expect(getComputedStyle(stage.query('svg')).stroke).to.equal('rgb(1, 2, 3)');
  });

  it('is found in Lucide', async () => {
    const stage = await mountWidget(tree('Row', {}, tree('Icon', { name: 'lucide:plane', size: 'xl' })));
    await until('it is drawn', () => stage.has('path[d^="M"]'));
    expect(stage.query('svg').getBoundingClientRect().width).to.equal(20);
  });

  it('takes no room when nobody knows it', async () => {
    const stage = await mountWidget(
      tree('Row', {}, tree('Icon', { name: 'constructor' }), tree('Icon', { name: 1, size: 3, color: 'x' })),
    );
    expect(stage.has('.widget-icon')).to.equal(false);
    expect(stage.ignored).to.deep.equal(['Icon.color', 'Icon.name', 'Icon.size']);
  });
});
