// Labels: each finds the field it names, in its own form, whenever that is drawn.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const label = (fieldName: string, more: Record<string, unknown> = {}) =>
  tree('Label', { value: `The ${fieldName}`, fieldName, ...more });

/** Not by the field's `labels`: those of Firefox do not follow a changed `for`. */
const labelsOf = (field: Element) =>
  [...(field.getRootNode() as ShadowRoot).querySelectorAll('label')]
    .filter(({ control }) => control === field)
    .map(({ textContent }) => textContent?.trim());

const namesOf = (field: Element) =>
  (field.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (field.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.trim());

describe('a label', () => {
  it('names each kind of field, and goes to it', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        {},
        ...['mail', 'notes', 'seat', 'name', 'meal', 'day', 'terms'].map((name) => label(name)),
        tree('Input', { name: 'mail', placeholder: 'you@example.com' }),
        tree('Textarea', { name: 'notes' }),
        tree('Select', { name: 'seat', options: [{ value: 'a', label: 'A' }] }),
        tree('Text', { value: 'Ada', editable: { name: 'name' } }),
        tree('RadioGroup', {
          name: 'meal',
          options: [
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ],
          defaultValue: 'b',
        }),
        tree('DatePicker', { name: 'day' }),
        tree('Checkbox', { name: 'terms' }),
      ),
    );
    await until('the date is there', () => stage.has('button[data-field="day"]'));
    await stage.drawn();
    for (const name of ['mail', 'notes', 'seat', 'name']) {
      const field = stage.field(name);
      expect(labelsOf(field), name).to.deep.equal([`The ${name}`]);
      expect(namesOf(field), name).to.deep.equal([`The ${name}`]);
      stage
        .all<HTMLLabelElement>('label')
        .find(({ htmlFor }) => htmlFor === field.id)
        ?.click();
      expect(stage.focused === field, name).to.equal(true);
    }
    expect(namesOf(stage.field('terms'))).to.deep.equal(['The terms']);
    const labels = new Map(stage.all('.widget-label').map((element) => [element.textContent?.trim(), element]));
    expect(namesOf(stage.query('[role="radiogroup"]'))).to.deep.equal(['The meal']);
    labels.get('The meal')?.click();
    expect((stage.focused as HTMLInputElement).value).to.equal('b');
    const date = stage.query('[data-field="day"]');
    expect(namesOf(date)).to.deep.equal(['The day']);
    labels.get('The day')?.click();
    expect(stage.focused === date).to.equal(true);
    await expect(stage.view).to.be.accessible();
  });

  it('keeps to its own form, and its own widget', async () => {
    const forms = tree(
      'Col',
      {},
      ...['One', 'Two'].map((value) =>
        tree('Form', {}, tree('Label', { value, fieldName: 'a' }), tree('Input', { name: 'a' })),
      ),
    );
    const [first, second] = [await mountWidget(forms), await mountWidget(forms)];
    for (const stage of [first, second]) {
      const fields = stage.all<HTMLInputElement>('input');
      expect(fields.map(labelsOf)).to.deep.equal([['One'], ['Two']]);
      expect(new Set(fields.map(({ id }) => id)).size).to.equal(2);
    }
  });

  it('finds a field that is drawn later, changes its name, or takes its place', async () => {
    const form = (field: unknown, fieldName = 'a') => tree('Form', {}, label(fieldName), field);
    const stage = await mountWidget(form(tree('Text', { value: 'Soon' })));
    expect(stage.query('label').hasAttribute('for')).to.equal(false);
    await stage.show(form(tree('Input', { name: 'a' })));
    expect(labelsOf(stage.field('a'))).to.deep.equal(['The a']);
    await stage.show(form(tree('Textarea', { name: 'a' })));
    expect(labelsOf(stage.field('a'))).to.deep.equal(['The a']);
    await stage.show(form(tree('Textarea', { name: 'b' })));
    expect(labelsOf(stage.field('b'))).to.deep.equal([]);
    expect(stage.field('b').hasAttribute('aria-labelledby')).to.equal(false);
    await stage.show(form(tree('Textarea', { name: 'b' }), 'b'));
    expect(labelsOf(stage.field('b'))).to.deep.equal(['The b']);
    await stage.show(tree('Form', {}, tree('Textarea', { name: 'b' })));
    expect(stage.field('b').hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('does not take the place of what a field says itself', async () => {
    const stage = await mountWidget(tree('Form', {}, label('a'), tree('Checkbox', { name: 'a', label: 'I agree' })));
    expect(labelsOf(stage.field('a'))).to.have.members(['The a', 'I agree']);
    expect(stage.field('a').hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('has its size, weight, colour and place', async () => {
    const stage = await mountWidget(
      tree('Col', {}, label('a', { size: 'lg', weight: 'bold', textAlign: 'end', color: '#010203' }), label('b')),
    );
    const [styled, plain] = stage.all('.widget-label').map((element) => getComputedStyle(element)) as [
      CSSStyleDeclaration,
      CSSStyleDeclaration,
    ];
    expect([styled.fontSize, styled.fontWeight, styled.textAlign, styled.color]).to.deep.equal([
      '18px',
      '700',
      'right',
      'rgb(1, 2, 3)',
    ]);
    expect([plain.fontSize, plain.fontWeight]).to.deep.equal(['14px', '500']);
  });

  it('leaves out props of the wrong type', async () => {
    const stage = await mountWidget(
      tree('Col', {}, tree('Label', { value: [], fieldName: 1, size: '2xl', weight: 1, textAlign: 'left', color: {} })),
    );
    expect(stage.ignored).to.deep.equal(
      ['color', 'fieldName', 'size', 'textAlign', 'value', 'weight'].map((prop) => `Label.${prop}`),
    );
  });
});
