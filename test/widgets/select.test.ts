// One of several, in a list that is opened: the browser's own, or one of ours that can be searched.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, type StageOptions, tree, until, type WidgetStage } from './stage.js';

const cities = ['Berlin', 'Zürich', 'München', 'Reykjavík', 'Lagos', 'Kyōto'];
const options = cities.map((label) => ({ value: label.slice(0, 2), label }));
const described = options.map((option, index) => ({
  ...option,
  description: `City ${index + 1}`,
  disabled: index === 2,
}));
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ value: i, label: `Town ${i}` }));
const go = { type: 'go' };

const select = (props: Record<string, unknown> = {}) => tree('Select', { name: 'city', options, ...props });
const native = (stage: WidgetStage) => stage.query<HTMLSelectElement>('select');

/** Chooses as a person does in a native list. */
async function choose(stage: WidgetStage, value: string): Promise<void> {
  native(stage).value = value;
  native(stage).dispatchEvent(new Event('change', { bubbles: true }));
  await stage.drawn();
}

describe('A select', () => {
  it('is a native one, which shows its placeholder until something is chosen', async () => {
    const stage = await mountWidget(select({ placeholder: 'Where to?', onChangeAction: go }));
    const field = native(stage);
    expect([field.name, field.value, field.selectedOptions[0]?.textContent]).to.deep.equal(['city', '', 'Where to?']);
    expect(stage.query('.widget-picker').className).to.include('empty');
    await choose(stage, 'Zü');
    expect(stage.acts).to.deep.equal([
      { action: { type: 'go', payload: { city: 'Zü' } }, handler: 'server', streaming: true },
    ]);
    expect(stage.query('.widget-picker').className).not.to.include('empty');
  });

  it('has a default, and what was chosen goes before a new one', async () => {
    const stage = await mountWidget(select({ defaultValue: 'Zü' }));
    const field = native(stage);
    expect(field.value).to.equal('Zü');
    await stage.show(select({ defaultValue: 'La' }));
    expect(field.value).to.equal('La');
    await choose(stage, 'Ky');
    field.focus();
    await stage.show(select({ defaultValue: 'Be', options: [...options].reverse(), block: true }));
    expect(native(stage) === field && stage.focused === field).to.equal(true);
    expect(field.value).to.equal('Ky');
    await stage.show(select({ defaultValue: 'Be', options: options.slice(0, 3) }));
    expect(field.value).to.equal('Be');
  });

  it('sends the latest of several changes afterwards', async () => {
    const stage = await mountWidget(select({ onChangeAction: go }));
    for (const value of ['Be', 'Zü', 'La']) await choose(stage, value);
    expect(stage.acts.length).to.equal(1);
    await stage.resolve();
    expect(stage.acts.map(({ action }) => action.payload)).to.deep.equal([{ city: 'Be' }, { city: 'La' }]);
  });

  it('that is clearable has a button that takes the choice back', async () => {
    const stage = await mountWidget(select({ clearable: true, defaultValue: 'Be', onChangeAction: go }));
    await stage.press('.clear');
    expect(native(stage).value).to.equal('');
    expect(stage.has('.clear')).to.equal(false);
    expect(stage.focused === native(stage)).to.equal(true);
    expect(stage.acts[0]?.action.payload).to.deep.equal({ city: '' });
    await stage.show(select({ clearable: true, defaultValue: 'La' }));
    expect(native(stage).value).to.equal('');
  });

  it('has every look', async () => {
    const stage = await mountWidget(select({ variant: 'ghost', size: 'sm', pill: true, block: true, disabled: true }));
    expect(native(stage).className).to.equal('widget-control ghost size-sm pill block');
    expect(native(stage).disabled).to.equal(true);
    expect(stage.query('.widget-picker').getBoundingClientRect().width).to.equal(448);
  });

  it('takes numbers for values, and leaves out what is no option', async () => {
    const stage = await mountWidget(
      select({
        options: [{ value: 1, label: 'One' }, 'two', null, [], { label: 'Three' }, { value: '4' }],
        defaultValue: 1,
      }),
    );
    expect([...native(stage).options].map(({ text }) => text)).to.deep.equal(['Select', 'One', '4']);
    expect(native(stage).value).to.equal('1');
    await stage.show(select({ options: { 0: 'x' }, size: 4 }));
    expect(native(stage).options.length).to.equal(1);
    expect(stage.ignored).to.deep.equal(['Select.options', 'Select.size']);
  });

  it('may have an empty value of its own, and the same value twice', async () => {
    const stage = await mountWidget(
      select({ options: [{ value: '', label: 'Any' }, ...options, ...options], placeholder: 'Where to?' }),
    );
    expect(native(stage).selectedOptions[0]?.text).to.equal('Any');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds (${scheme})`, async () => {
      const looks = ['solid', 'soft', 'outline', 'ghost'].flatMap((variant) =>
        [undefined, 'Be'].map((defaultValue) =>
          select({
            name: `${variant}${defaultValue}`,
            variant,
            defaultValue,
            clearable: true,
            placeholder: 'Where to?',
          }),
        ),
      );
      const stage = await mountWidget(tree('Row', { wrap: 'wrap' }, ...looks), { scheme });
      await expect(stage.root.host).to.be.accessible();
    });
  }
});

const control = (stage: WidgetStage) => stage.query<HTMLInputElement>('[role=combobox]');
const value = (stage: WidgetStage) => stage.query<HTMLInputElement>('[name=city]').value;
const names = (stage: WidgetStage) => stage.all('.option .name').map(({ textContent }) => textContent);

/** The option that a screen reader is told of. */
const active = (stage: WidgetStage): string | null => {
  const id = control(stage).getAttribute('aria-activedescendant');
  return id === null ? null : (stage.root.getElementById(id)?.querySelector('.name')?.textContent ?? 'nothing');
};

async function mountRich(props: Record<string, unknown>, more: StageOptions = {}): Promise<WidgetStage> {
  const stage = await mountWidget(select(props), more);
  await until('the list of our own is there', () => stage.has('[role=combobox]'));
  await stage.drawn();
  return stage;
}

async function press(stage: WidgetStage, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await stage.drawn();
}

describe('A select with descriptions', () => {
  const mount = (props: Record<string, unknown> = {}, more?: StageOptions) =>
    mountRich({ options: described, onChangeAction: go, ...props }, more);

  it('opens a list of ours, and is used by the keyboard', async () => {
    const stage = await mount({ placeholder: 'Where to?' });
    expect(control(stage).textContent?.trim()).to.equal('Where to?');
    control(stage).focus();
    await press(stage, 'ArrowDown');
    expect(control(stage).getAttribute('aria-expanded')).to.equal('true');
    expect(active(stage)).to.equal('Berlin');
    expect(stage.text('.option')).to.equal('Berlin City 1');
    await press(stage, 'ArrowDown', 'ArrowDown');
    expect(active(stage)).to.equal('Reykjavík');
    await press(stage, 'End');
    expect(active(stage)).to.equal('Kyōto');
    await press(stage, 'ArrowDown');
    expect(active(stage)).to.equal('Kyōto');
    await press(stage, 'Home', 'PageDown');
    expect(active(stage)).to.equal('Kyōto');
    await press(stage, 'PageUp', 'ArrowDown', 'Enter');
    expect(control(stage).getAttribute('aria-expanded')).to.equal('false');
    expect(value(stage)).to.equal('Zü');
    expect(control(stage).textContent?.trim()).to.equal('Zürich');
    expect(stage.focused === control(stage)).to.equal(true);
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([{ type: 'go', payload: { city: 'Zü' } }]);
  });

  it('goes to what is typed', async () => {
    const stage = await mount();
    control(stage).focus();
    await press(stage, 'k');
    expect(active(stage)).to.equal('Kyōto');
    await press(stage, 'Escape', 'r', 'e');
    expect(active(stage)).to.equal('Reykjavík');
    await press(stage, 'Space');
    expect(value(stage)).to.equal('');
    await press(stage, 'Enter');
    expect(value(stage)).to.equal('Re');
  });

  it('closes by Escape, which goes no further, and by a press elsewhere', async () => {
    const stage = await mount({ defaultValue: 'La' });
    let heard = 0;
    stage.root.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape') heard++;
    });
    control(stage).focus();
    await press(stage, 'Enter');
    expect(active(stage)).to.equal('Lagos');
    await press(stage, 'ArrowDown', 'Escape');
    expect(stage.has('.option')).to.equal(false);
    expect([heard, value(stage)]).to.deep.equal([0, 'La']);
    await press(stage, 'Escape');
    expect(heard).to.equal(1);
    await stage.press(control(stage));
    expect(stage.has('.options:popover-open')).to.equal(true);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await stage.drawn();
    expect(stage.has('.options:popover-open')).to.equal(false);
  });

  it('closes when the focus leaves it, and when it is taken away', async () => {
    const stage = await mount();
    await stage.press(control(stage));
    control(stage).focus();
    await press(stage, 'Tab');
    expect(stage.has('.options:popover-open')).to.equal(false);
    await stage.press(control(stage));
    await stage.show(tree('Text', { value: 'Gone' }));
    expect(stage.has('.options')).to.equal(false);
  });

  it('is used by a pointer, but not where an option is disabled', async () => {
    const stage = await mount();
    await stage.press(control(stage));
    const all = stage.all('.option');
    expect(all[2]?.getAttribute('aria-disabled')).to.equal('true');
    await stage.press(all[2] as HTMLElement);
    expect(value(stage)).to.equal('');
    await stage.press(all[3] as HTMLElement);
    expect(value(stage)).to.equal('Re');
    await stage.press(control(stage));
    expect(stage.text('[aria-selected=true]')).to.equal('Reykjavík City 4');
  });

  it('has its name from a Label, without its value', async () => {
    const stage = await mountWidget(
      tree('Col', {}, tree('Label', { value: 'Town', fieldName: 'city' }), select({ options: described })),
    );
    await until('the list of our own is there', () => stage.has('[role=combobox]'));
    await until('it is bound', () => control(stage).hasAttribute('aria-labelledby'));
    expect(stage.root.getElementById(control(stage).getAttribute('aria-labelledby') ?? '')?.textContent).to.equal(
      'Town',
    );
    await stage.press('.widget-label');
    expect(stage.focused === control(stage)).to.equal(true);
  });

  it('opens below its control, within the window, also from right to left', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const stage = await mount({}, { dir, width: 240 });
      await stage.press(control(stage));
      const box = stage.query('.options').getBoundingClientRect();
      const at = control(stage).getBoundingClientRect();
      expect(box.top).to.be.above(at.bottom);
      expect(box.width).to.be.at.least(at.width - 1);
      expect(Math.round(dir === 'ltr' ? box.left - at.left : box.right - at.right)).to.equal(0);
      await press(stage, 'Escape');
    }
  });
});

describe('A select that is searched', () => {
  it('has more than 15 options, or asks for it', async () => {
    const few = await mountWidget(select({ options: many(15) }));
    expect(few.has('select')).to.equal(true);
    const long = await mountWidget(select({ options: many(16), searchable: false }));
    expect(long.has('select')).to.equal(true);
    await mountRich({ options: many(16) });
    await mountRich({ searchable: true });
    await mountRich({ options: many(1_001), searchable: false });
  });

  it('finds by what is typed, whatever the case and the marks', async () => {
    const stage = await mountRich({ searchable: true, onChangeAction: go });
    control(stage).focus();
    await sendKeys({ type: 'zuri' });
    await stage.drawn();
    expect(names(stage)).to.deep.equal(['Zürich']);
    expect(active(stage)).to.equal('Zürich');
    await press(stage, 'Enter');
    expect([control(stage).value, value(stage)]).to.deep.equal(['Zürich', 'Zü']);
    expect(stage.acts.length).to.equal(1);
  });

  it('says that nothing fits, and forgets what was typed when it is left', async () => {
    const stage = await mountRich({ searchable: true, defaultValue: 'La' });
    control(stage).focus();
    await sendKeys({ type: 'xyz' });
    await stage.drawn();
    expect(stage.text('[role=status].note')).to.equal('No matches');
    await press(stage, 'Tab');
    expect([control(stage).value, value(stage)]).to.deep.equal(['Lagos', 'La']);
  });

  it('does not submit the form by the Enter that chooses', async () => {
    const stage = await mountWidget(tree('Form', { onSubmitAction: { type: 'save' } }, select({ searchable: true })));
    await until('the list of our own is there', () => stage.has('[role=combobox]'));
    control(stage).focus();
    await press(stage, 'ArrowDown', 'Enter');
    expect(value(stage)).to.equal('Be');
    expect(stage.acts.length).to.equal(0);
    await press(stage, 'Enter');
    await until('it is sent', () => stage.acts.length === 1);
    expect(stage.acts[0]?.action.payload).to.deep.equal({ city: 'Be' });
  });

  it('draws the first of very many options, and finds the others', async () => {
    const stage = await mountRich({ options: many(10_000) });
    await stage.press(control(stage));
    expect(names(stage).length).to.equal(300);
    expect(stage.text('.note')).to.equal('9,700 more: type to find them');
    control(stage).focus();
    await sendKeys({ type: '9999' });
    await stage.drawn();
    expect(names(stage)).to.deep.equal(['Town 9999']);
  });

  it('keeps its choice, and what is being typed, over updates', async () => {
    const stage = await mountRich({ searchable: true });
    const field = control(stage);
    field.focus();
    await sendKeys({ type: 'lag' });
    await stage.show(select({ searchable: true, options: [...options, { value: 'x', label: 'Lagoon' }], size: 'xl' }));
    expect(control(stage) === field && stage.focused === field).to.equal(true);
    expect([field.value, names(stage)]).to.deep.equal(['lag', ['Lagos', 'Lagoon']]);
    await press(stage, 'Enter');
    await stage.show(select({ searchable: true, defaultValue: 'Be' }));
    expect([field.value, value(stage)]).to.deep.equal(['Lagos', 'La']);
  });

  it('can be cleared', async () => {
    const stage = await mountRich({ searchable: true, clearable: true, defaultValue: 'La', onChangeAction: go });
    await stage.press('.clear');
    expect([control(stage).value, value(stage)]).to.deep.equal(['', '']);
    expect(stage.focused === control(stage)).to.equal(true);
    expect(stage.acts[0]?.action.payload).to.deep.equal({ city: '' });
  });

  it('is not taken away from somebody who uses the native one meanwhile', async () => {
    const stage = await mountWidget(select());
    const field = native(stage);
    field.focus();
    await stage.show(select({ searchable: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(native(stage) === field && stage.focused === field).to.equal(true);
    field.blur();
    await until('the list of our own is there', () => stage.has('[role=combobox]'));
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds, open (${scheme})`, async () => {
      const stage = await mountRich(
        { options: described, searchable: true, defaultValue: 'Zü', clearable: true },
        { scheme },
      );
      await stage.press(control(stage));
      await until('the list has appeared', () => stage.query('.options').getAnimations().length === 0);
      await expect(stage.root.host).to.be.accessible();
      control(stage).focus();
      await sendKeys({ type: 'xyz' });
      await stage.drawn();
      await expect(stage.root.host).to.be.accessible();
    });
    it(`has nothing that axe finds, with descriptions (${scheme})`, async () => {
      const stage = await mountRich({ options: described, variant: 'solid' }, { scheme });
      control(stage).focus();
      await press(stage, 'ArrowDown');
      await until('the list has appeared', () => stage.query('.options').getAnimations().length === 0);
      await expect(stage.root.host).to.be.accessible();
    });
  }
});
