// A text that can be changed: a field in the type of the text, that keeps what was typed whatever the server sends.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree } from './stage.js';

const ACTION = { type: 'save' };

const form = (value: string, editable: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  tree(
    'Form',
    { onSubmitAction: ACTION },
    tree('Text', { value, size: 'lg', weight: 'bold', editable: { name: 'title', ...editable }, ...more }),
    tree('Caption', { value: `about ${value}` }),
  );

const area = (stage: { field(name: string): HTMLElement }) =>
  stage.field('title') as HTMLElement as HTMLTextAreaElement;

describe('an editable text', () => {
  it('looks like the text, and is as large as what is in it', async () => {
    const stage = await mountWidget(
      tree(
        'Col',
        {},
        tree('Text', { value: 'Weekly', size: 'xl', weight: 'bold', color: 'danger' }),
        form('Weekly', {}, { size: 'xl', color: 'danger' }),
      ),
      { width: 320 },
    );
    const field = area(stage);
    const [text, typed] = [getComputedStyle(stage.query('p.widget-text')), getComputedStyle(field)];
    for (const property of ['fontSize', 'fontWeight', 'fontFamily', 'lineHeight', 'color', 'letterSpacing'] as const) {
      expect(typed[property], property).to.equal(text[property]);
    }
    const [one] = [field.getBoundingClientRect().height];
    expect(one).to.equal(stage.query('p.widget-text').getBoundingClientRect().height);
    stage.enter('title', 'Weekly meeting about all the things that were not said in the meeting before it');
    expect(field.getBoundingClientRect().height).to.be.greaterThan(one * 2);
    expect(field.scrollHeight).to.be.at.most(field.clientHeight + 1);
    stage.enter('title', 'Weekly');
    expect(field.getBoundingClientRect().height).to.equal(one);
  });

  it('keeps what was typed, the caret and the focus over any update', async () => {
    const stage = await mountWidget(form('Plan'));
    const field = area(stage);
    field.focus();
    await sendKeys({ type: 'X' });
    field.setSelectionRange(1, 3);
    await stage.show({ ...form('Plan'), gap: 3 });
    await stage.show(form('Another plan', { placeholder: 'Name it' }));
    expect(area(stage) === field).to.equal(true);
    expect(field.value).to.contain('X');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([1, 3]);
    expect(stage.focused === field).to.equal(true);
  });

  it('takes the server’s value until somebody types', async () => {
    const stage = await mountWidget(form('Plan'));
    await stage.show(form('Another plan'));
    expect(area(stage).value).to.equal('Another plan');
  });

  it('is sent with Enter; with Shift it begins a new line', async () => {
    const stage = await mountWidget(form('Plan'));
    const field = area(stage);
    field.focus();
    field.setSelectionRange(4, 4);
    await sendKeys({ press: 'Shift+Enter' });
    await sendKeys({ type: 'B' });
    expect(field.value).to.equal('Plan\nB');
    expect(stage.acts.length).to.equal(0);
    await sendKeys({ press: 'Enter' });
    await stage.drawn();
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([{ type: 'save', payload: { title: 'Plan\nB' } }]);
  });

  it('is sent with Enter by the first button that submits, whatever the fields are called', async () => {
    const button = (label: string) => tree('Button', { label, submit: true, onClickAction: { type: label } });
    const stage = await mountWidget(
      tree(
        'Form',
        {},
        ...['title', 'querySelector', 'requestSubmit'].map((name) => tree('Text', { value: 'x', editable: { name } })),
        button('First'),
        button('Second'),
      ),
    );
    area(stage).focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([
      { type: 'First', payload: { title: 'x', querySelector: 'x', requestSubmit: 'x' } },
    ]);
  });

  it('has no line breaks where it is one line', async () => {
    const stage = await mountWidget(tree('Col', {}, form('Plan', {}, { truncate: true }).children?.[0]));
    const field = area(stage);
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.equal('Plan');
    field.setRangeText('a\nb', 0, 4, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(field.value).to.equal('a b');
  });

  it('must be there, and of the form that was asked for, or is not sent', async () => {
    const stage = await mountWidget(form('', { required: true, pattern: '[A-Z]{3}' }));
    const field = area(stage);
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(field.validity.valueMissing).to.equal(true);
    stage.enter('title', 'abc');
    expect(field.validity.customError).to.equal(true);
    expect(field.validationMessage).to.not.equal('');
    await sendKeys({ press: 'Enter' });
    expect(stage.acts.length).to.equal(0);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    stage.enter('title', 'ABC');
    expect(field.validity.valid).to.equal(true);
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    await sendKeys({ press: 'Enter' });
    await stage.drawn();
    expect(stage.acts.length).to.equal(1);
  });

  it('keeps extensions that fill in forms away unless they are wanted', async () => {
    const stage = await mountWidget(form('Plan'));
    const attributes = () =>
      ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'autocomplete'].map((name) =>
        area(stage).getAttribute(name),
      );
    expect(attributes()).to.deep.equal(['true', 'true', 'true', 'off']);
    await stage.show(form('Plan', { allowAutofillExtensions: true }));
    expect(attributes()).to.deep.equal([null, null, null, null]);
    await stage.show(form('Plan', { autoComplete: 'name' }));
    expect(attributes()).to.deep.equal(['true', 'true', 'true', 'name']);
  });

  it('takes the focus while it is being written, and selects its text, but not with an old thread', async () => {
    const wished = { autoFocus: true, autoSelect: true };
    const old = await mountWidget(form('Plan', wished));
    expect(old.focused).to.equal(null);
    const stage = await mountWidget(form('Plan', wished), { open: true });
    const field = area(stage);
    expect(stage.focused === field).to.equal(true);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 4]);
    field.blur();
    await stage.show(form('Plan B', wished));
    expect(stage.focused).to.equal(null);
  });

  it('does not take the focus from somebody who types', async () => {
    const typing = document.createElement('input');
    document.body.append(typing);
    typing.focus();
    const stage = await mountWidget(form('Plan', { autoFocus: true }), { open: true });
    expect(stage.focused).to.equal(null);
    expect(document.activeElement === typing).to.equal(true);
    typing.remove();
  });

  it('is called by its label, else by its placeholder or name', async () => {
    const stage = await mountWidget(form('Plan', { placeholder: 'Name it' }));
    expect(area(stage).getAttribute('aria-label')).to.equal('Name it');
    await stage.show(form('Plan'));
    expect(area(stage).getAttribute('aria-label')).to.equal('Title');
    await stage.show(
      tree('Form', {}, tree('Label', { value: 'What', fieldName: 'title' }), form('Plan').children?.[0]),
    );
    await stage.drawn();
    expect(area(stage).labels?.[0]?.textContent).to.equal('What');
  });

  it('becomes a text again', async () => {
    const stage = await mountWidget(form('Plan'));
    await stage.show(form('Plan', {}, { editable: false }));
    expect(stage.has('textarea')).to.equal(false);
    expect(stage.text('p.widget-text')).to.equal('Plan');
    expect(stage.ignored).to.deep.equal([]);
  });

  it('can be used by everyone in both schemes', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const stage = await mountWidget(form('Plan', { placeholder: 'Name it' }), { scheme });
      await expect(stage.view).to.be.accessible();
      stage.enter('title', '');
      await expect(stage.view).to.be.accessible();
    }
  });
});
