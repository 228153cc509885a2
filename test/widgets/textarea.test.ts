// Several lines to be written.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree, until } from './stage.js';

const textarea = (props: Record<string, unknown>) => tree('Textarea', { name: 'a', ...props });
const form = (...children: unknown[]) => tree('Form', { onSubmitAction: { type: 'save' } }, ...children);

describe('A textarea', () => {
  it('is a native one, as high as its rows', async () => {
    const stage = await mountWidget(
      textarea({
        rows: 5,
        defaultValue: 'One\nTwo',
        placeholder: 'Write',
        required: true,
        variant: 'soft',
        size: 'sm',
      }),
    );
    const field = stage.query<HTMLTextAreaElement>('textarea');
    expect(field).to.include({ name: 'a', rows: 5, value: 'One\nTwo', required: true, placeholder: 'Write' });
    expect(field.className).to.equal('widget-control soft size-sm');
    await stage.show(textarea({ rows: 2, disabled: true }));
    expect(field).to.include({ rows: 2, disabled: true, required: false });
  });

  it('grows with its text, up to its most rows', async () => {
    const stage = await mountWidget(textarea({ rows: 1, maxRows: 4, autoResize: true }));
    const field = stage.query<HTMLTextAreaElement>('textarea');
    const height = () => Math.round(field.getBoundingClientRect().height);
    const one = height();
    stage.enter('a', 'One\nTwo');
    const two = height();
    stage.enter('a', 'One\nTwo\nThree\nFour');
    const four = height();
    stage.enter('a', 'x\n'.repeat(40));
    expect([one < two, two < four, height() === four]).to.deep.equal([true, true, true]);
    expect(field.scrollHeight).to.be.above(field.clientHeight);
    stage.enter('a', '');
    expect(height()).to.equal(one);
    await stage.show(textarea({ rows: 2, autoResize: true }));
    expect(height()).to.equal(two);
  });

  it('keeps what was typed, its caret and the focus over updates', async () => {
    const stage = await mountWidget(textarea({ defaultValue: 'One' }));
    const field = stage.query<HTMLTextAreaElement>('textarea');
    await stage.show(textarea({ defaultValue: 'Two' }));
    expect(field.value).to.equal('Two');
    field.focus();
    field.setSelectionRange(0, 0);
    await sendKeys({ type: 'Not ' });
    await stage.show(textarea({ defaultValue: 'Three', rows: 6 }));
    expect(stage.query('textarea') === field && stage.focused === field).to.equal(true);
    expect([field.value, field.selectionStart]).to.deep.equal(['Not Two', 4]);
  });

  it('holds its text to its pattern, over lines', async () => {
    const stage = await mountWidget(
      form(textarea({ pattern: '[a-z\\n]+' }), tree('Button', { label: 'Save', submit: true })),
    );
    const field = stage.query<HTMLTextAreaElement>('textarea');
    expect(field.validity.valid).to.equal(true);
    stage.enter('a', 'one\n2');
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(0);
    expect(field.validationMessage).to.not.equal('');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    stage.enter('a', 'one\ntwo');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    await stage.press(stage.button('Save'));
    expect(stage.acts[0]?.action.payload).to.deep.equal({ a: 'one\ntwo' });
  });

  it('takes a broken pattern, and more rows than there is room for', async () => {
    const stage = await mountWidget(textarea({ pattern: '(', defaultValue: 'x', rows: 1e9, maxRows: -1 }));
    const field = stage.query<HTMLTextAreaElement>('textarea');
    expect(field.validity.valid).to.equal(true);
    expect(field.rows).to.equal(60);
    expect(stage.ignored).to.deep.equal(['Textarea.maxRows']);
  });

  it('wants the focus like an input, and selects its text', async () => {
    const stage = await mountWidget(textarea({ defaultValue: 'Ada', autoFocus: true, autoSelect: true }), {
      open: true,
    });
    const field = stage.query<HTMLTextAreaElement>('textarea');
    await until('it has the focus', () => stage.focused === field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 3]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds (${scheme})`, async () => {
      const stage = await mountWidget(
        tree(
          'Col',
          {},
          textarea({ placeholder: 'Write' }),
          textarea({ name: 'b', variant: 'soft', autoResize: true, defaultValue: 'Text' }),
          textarea({ name: 'c', allowAutofillExtensions: true, gutterSize: '2xs', size: '3xl' }),
        ),
        { scheme },
      );
      await expect(stage.root.host).to.be.accessible();
    });
  }
});
