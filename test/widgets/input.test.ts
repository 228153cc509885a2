// One line to be written: what was entered stays, wrong values are told, and the focus is not taken from anybody.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree, until } from './stage.js';

const input = (props: Record<string, unknown>) => tree('Input', props);
const save = { type: 'save' };
const form = (...children: unknown[]) => tree('Form', { onSubmitAction: save }, ...children);
const SIZES = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'];

describe('An input', () => {
  it('is a native one, with what was asked for', async () => {
    const stage = await mountWidget(
      input({
        name: 'mail',
        inputType: 'email',
        defaultValue: 'a@b.test',
        required: true,
        pattern: '.+@.+',
        placeholder: 'Your mail',
        variant: 'soft',
        size: 'sm',
        gutterSize: 'xl',
        pill: true,
      }),
    );
    const field = stage.field('mail');
    expect(field).to.include({ type: 'email', value: 'a@b.test', required: true, pattern: '.+@.+', disabled: false });
    expect(field.placeholder).to.equal('Your mail');
    expect(field.className).to.equal('widget-control soft size-sm gutter-xl pill');
    expect(getComputedStyle(field).paddingInlineStart).to.equal('19px');
  });

  it('is sent by its name, numbers as numbers', async () => {
    const stage = await mountWidget(
      form(
        input({ name: 'who.first', defaultValue: 'Ada' }),
        input({ name: 'age', inputType: 'number', defaultValue: 36.5 }),
        input({ name: 'off', defaultValue: 'x', disabled: true }),
      ),
    );
    stage.field('age').focus();
    await sendKeys({ press: 'Enter' });
    await stage.drawn();
    expect(stage.acts[0]?.action).to.deep.equal({ type: 'save', payload: { who: { first: 'Ada' }, age: 36.5 } });
  });

  it('keeps what was typed, its caret and the focus over updates', async () => {
    const root = (value: string, title: string) =>
      tree('Col', {}, tree('Text', { value: title }), input({ name: 'a', defaultValue: value }));
    const stage = await mountWidget(root('One', 'Title'));
    const field = stage.field('a');
    field.focus();
    field.setSelectionRange(0, 0);
    await sendKeys({ type: 'Two' });
    await stage.show(root('One', 'Another title'));
    expect(stage.field('a') === field && stage.focused === field).to.equal(true);
    expect([field.value, field.selectionStart]).to.deep.equal(['TwoOne', 3]);
    await stage.show(root('Three', 'Title'));
    expect(stage.field('a') === field && stage.focused === field).to.equal(true);
    expect([field.value, field.selectionStart]).to.deep.equal(['TwoOne', 3]);
  });

  it('that nobody changed follows its default', async () => {
    const stage = await mountWidget(input({ name: 'a', defaultValue: 'One' }));
    await stage.show(input({ name: 'a', defaultValue: 'Two' }));
    expect(stage.field('a').value).to.equal('Two');
    await stage.show(input({ name: 'a' }));
    expect(stage.field('a').value).to.equal('');
  });

  it('says that it is wrong when it is sent, until it is right', async () => {
    const stage = await mountWidget(form(input({ name: 'a', required: true, pattern: '\\d+' })));
    const field = stage.field('a');
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.acts.length).to.equal(0);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    stage.enter('a', 'x');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    stage.enter('a', '12');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    await sendKeys({ press: 'Enter' });
    await until('it is sent', () => stage.acts.length === 1);
  });

  it('without a label is called by its placeholder, else by its name; a Label goes before both', async () => {
    const stage = await mountWidget(
      tree(
        'Col',
        {},
        input({ name: 'user.firstName' }),
        input({ name: 'b', placeholder: 'Your town' }),
        tree('Label', { value: 'Street', fieldName: 'c' }),
        input({ name: 'c', placeholder: 'Where?' }),
      ),
    );
    expect(stage.field('user.firstName').getAttribute('aria-label')).to.equal('User first name');
    expect(stage.field('b').getAttribute('aria-label')).to.equal('Your town');
    const labels = stage.field('c').getAttribute('aria-labelledby') ?? '';
    expect(stage.root.getElementById(labels)?.textContent).to.equal('Street');
  });

  it('selects all of its text when it has the focus, if that is wanted', async () => {
    const stage = await mountWidget(input({ name: 'a', defaultValue: 'Ada', autoSelect: true }));
    const field = stage.field('a');
    field.focus();
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 3]);
  });

  it('keeps password managers away, unless they are allowed', async () => {
    const stage = await mountWidget(
      tree('Col', {}, input({ name: 'a' }), input({ name: 'b', allowAutofillExtensions: true })),
    );
    expect(stage.field('a').dataset).to.include({ '1pIgnore': 'true', lpignore: 'true', formType: 'other' });
    expect({ ...stage.field('b').dataset }).to.deep.equal({});
  });

  it('does not break on what is no prop of it', async () => {
    const stage = await mountWidget(
      input({ name: 5, defaultValue: {}, pattern: '(', placeholder: ['x'], inputType: 'file', size: 'huge', rows: 3 }),
    );
    expect(stage.query<HTMLInputElement>('input').type).to.equal('text');
    expect(stage.ignored).to.deep.equal([
      'Input.defaultValue',
      'Input.inputType',
      'Input.name',
      'Input.placeholder',
      'Input.rows',
      'Input.size',
    ]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds (${scheme})`, async () => {
      const looks = ['soft', 'outline'].flatMap((variant) =>
        SIZES.map((size) => input({ name: `${variant} ${size}`, placeholder: 'Write', variant, size })),
      );
      const stage = await mountWidget(form(...looks, input({ name: 'wrong', required: true })), { scheme });
      stage.query<HTMLFormElement>('form').checkValidity();
      await expect(stage.root.host).to.be.accessible();
    });
  }
});

describe('The focus that an input wants', () => {
  const wanting = tree('Col', {}, tree('Button', { label: 'On' }), input({ name: 'a', autoFocus: true }));
  const empty = tree('Col', {}, tree('Button', { label: 'On' }));

  it('is taken from nobody when an old widget is shown', async () => {
    const stage = await mountWidget(wanting);
    expect(stage.focused).to.equal(null);
  });

  it('is taken when the widget has just come', async () => {
    const stage = await mountWidget(wanting, { arrived: true });
    expect(stage.focused === stage.field('a')).to.equal(true);
  });

  it('is taken from a button of the same widget, once', async () => {
    const stage = await mountWidget(empty);
    stage.button('On').focus();
    await stage.show(wanting);
    expect(stage.focused === stage.field('a')).to.equal(true);
    stage.button('On').focus();
    await stage.show(structuredClone(wanting));
    expect(stage.focused === stage.button('On')).to.equal(true);
  });

  for (const [arrived, text, taken] of [
    [true, '', true],
    [true, 'I was about to', false],
    [false, '', false],
  ] as const) {
    it(`is ${taken ? '' : 'not '}taken from a composer with “${text}” in it${arrived ? '' : ' by an old one'}`, async () => {
      const stage = await mountWidget(empty, { arrived });
      const composer = document.createElement('chat-kit-composer').appendChild(document.createElement('textarea'));
      composer.value = text;
      stage.root.append(composer.parentElement as HTMLElement);
      composer.focus();
      await stage.show(wanting);
      expect(stage.focused === stage.field('a')).to.equal(taken);
    });
  }

  it('is taken from no field of another widget', async () => {
    const stage = await mountWidget(empty, { arrived: true });
    const other = document.createElement('input');
    stage.root.append(other);
    other.focus();
    await stage.show(wanting);
    expect(stage.focused === other).to.equal(true);
  });
});
