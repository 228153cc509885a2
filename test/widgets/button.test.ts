// Buttons: what they look like and are called, and that one press sends once.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const buy = { type: 'buy', payload: { id: 7 } };
const VARIANTS = ['solid', 'soft', 'outline', 'ghost'];
const COLORS = ['primary', 'secondary', 'info', 'discovery', 'success', 'caution', 'warning', 'danger'];
const SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'];

const button = (props: Record<string, unknown>) => tree('Button', props);

/** Each in all of them. */
const everyLook = tree(
  'Col',
  {},
  ...VARIANTS.flatMap((variant) => COLORS.map((color) => button({ variant, color, label: `${variant} ${color}` }))),
  ...SIZES.map((size) => button({ size, label: size, iconStart: 'plus' })),
  button({ iconStart: 'mail', uniform: true }),
  button({ label: 'Off', disabled: true }),
);

describe('A button', () => {
  it('sends its action once, however often it is pressed', async () => {
    const stage = await mountWidget(button({ label: 'Buy', onClickAction: buy }));
    const pressed = stage.button('Buy');
    await stage.press(pressed);
    await stage.press(pressed);
    expect(stage.acts).to.deep.equal([{ action: buy, handler: 'server', streaming: true }]);
    expect(pressed.getAttribute('aria-busy')).to.equal('true');
    expect(pressed.getAttribute('aria-disabled')).to.equal('true');
    await stage.resolve();
    expect(pressed.hasAttribute('aria-busy')).to.equal(false);
    expect(pressed.hasAttribute('aria-disabled')).to.equal(false);
    await stage.press(pressed);
    expect(stage.acts.length).to.equal(2);
  });

  it('keeps its size while its action is under way', async () => {
    const stage = await mountWidget(
      tree('Row', {}, button({ label: 'Buy', iconStart: 'plus', onClickAction: buy }), button({ label: 'Plain' })),
    );
    const pressed = stage.button('Buy');
    const { width, height } = pressed.getBoundingClientRect();
    await stage.press(pressed);
    expect(pressed.getBoundingClientRect()).to.include({ width, height });
  });

  it('submits the form around it', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        { onSubmitAction: { type: 'save' } },
        tree('Input', { name: 'title', defaultValue: 'Bread', required: true }),
        button({ label: 'Save', submit: true }),
      ),
    );
    await stage.press(stage.button('Save'));
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([{ type: 'save', payload: { title: 'Bread' } }]);
  });

  it('with an action of its own goes before that of the form, with its values, when they are valid', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        { onSubmitAction: { type: 'save' } },
        tree('Input', { name: 'title', required: true }),
        button({ label: 'Draft', submit: true, onClickAction: { type: 'draft', payload: { kind: 'x' } } }),
      ),
    );
    await stage.press(stage.button('Draft'));
    expect(stage.acts.length).to.equal(0);
    expect(stage.field('title').getAttribute('aria-invalid')).to.equal('true');
    stage.enter('title', 'Bread');
    await stage.press(stage.button('Draft'));
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([
      { type: 'draft', payload: { kind: 'x', title: 'Bread' } },
    ]);
  });

  it('has the look of its preset, which color and variant change', async () => {
    const stage = await mountWidget(
      tree(
        'Row',
        {},
        button({ label: 'None' }),
        button({ label: 'First', style: 'primary' }),
        button({ label: 'Second', style: 'secondary' }),
        button({ label: 'Own', style: 'primary', color: 'danger', variant: 'outline', size: 'sm', pill: true }),
        button({ label: 'Wide', block: true }),
      ),
    );
    expect(stage.button('None').className).to.equal('widget-button soft secondary size-lg');
    expect(stage.button('First').className).to.equal('widget-button solid primary size-lg');
    expect(stage.button('Second').className).to.equal('widget-button soft secondary size-lg');
    expect(stage.button('Own').className).to.equal('widget-button outline danger size-sm pill');
    expect(stage.button('Wide').className).to.equal('widget-button soft secondary size-lg block');
  });

  it('is as high as its size says, and square when it is uniform', async () => {
    const stage = await mountWidget(
      tree(
        'Row',
        { wrap: 'wrap', align: 'center' },
        ...SIZES.map((size) => button({ size, uniform: true, iconStart: 'plus' })),
      ),
    );
    const boxes = stage.all('button').map((one) => one.getBoundingClientRect());
    expect(boxes.map(({ height }) => Math.round(height))).to.deep.equal([22, 24, 26, 28, 32, 36, 40, 48, 56]);
    expect(boxes.every(({ width, height }) => Math.abs(width - height) < 0.5)).to.equal(true);
  });

  it('of icons only is called by its label, else by its icon', async () => {
    const stage = await mountWidget(
      tree(
        'Row',
        {},
        button({ iconStart: 'book-open' }),
        button({ iconStart: 'lucide:arrow-up-right' }),
        button({ iconEnd: 'mail', label: 'Write to us', uniform: true }),
        button({ iconStart: 'no-such-icon' }),
      ),
    );
    const [first, second, third, fourth] = stage.all('button');
    expect(first?.getAttribute('aria-label')).to.equal('Book open');
    expect(second?.getAttribute('aria-label')).to.equal('Arrow up right');
    expect(third?.getAttribute('aria-label')).to.equal('Write to us');
    expect(third?.textContent?.trim()).to.equal('');
    expect(fourth?.textContent).to.equal('No such icon');
  });

  it('that says nothing is not there, and takes what is written for its label', async () => {
    const stage = await mountWidget(
      tree(
        'Row',
        {},
        button({}),
        button({ label: ' ' }),
        button({ label: 7, color: 'pink', submit: 'yes', onClickAction: 5 }),
      ),
    );
    expect(stage.all('button').map((one) => one.textContent)).to.deep.equal(['7']);
    expect(stage.ignored).to.deep.equal(['Button.color', 'Button.onClickAction', 'Button.submit']);
  });

  it('stays the same button when its widget changes', async () => {
    const stage = await mountWidget(tree('Row', {}, button({ label: 'One' }), button({ label: 'Two' })));
    const before = stage.button('Two');
    before.focus();
    await stage.show(tree('Row', {}, button({ label: 'One' }), button({ label: 'Three', style: 'primary' })));
    expect(stage.button('Three') === before).to.equal(true);
    expect(stage.focused === before).to.equal(true);
  });

  it('that is only looked at cannot be pressed', async () => {
    const stage = await mountWidget(button({ label: 'Buy', onClickAction: buy }), { host: null });
    await stage.press(stage.button('Buy'));
    expect(stage.acts.length).to.equal(0);
    expect(stage.button('Buy').matches(':disabled')).to.equal(true);
  });

  it('says that it is busy by a wheel in place of its icon', async () => {
    const stage = await mountWidget(button({ label: 'Buy', iconStart: 'plus', onClickAction: buy }));
    await stage.press('button');
    const icon = stage.query('.mark > svg');
    await until('the icon gives way', () => getComputedStyle(icon as Element).visibility === 'hidden');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds, in every look (${scheme})`, async () => {
      const stage = await mountWidget(everyLook, { scheme });
      await expect(stage.root.host).to.be.accessible();
    });
  }
});
