// Something to tick.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree } from './stage.js';

const checkbox = (props: Record<string, unknown>) => tree('Checkbox', { name: 'a', ...props });
const change = { type: 'tick', payload: { of: 1 } };

describe('A checkbox', () => {
  it('sends its own value when it is ticked', async () => {
    const stage = await mountWidget(
      tree('Col', {}, checkbox({ label: 'Bread', onChangeAction: change }), checkbox({ name: 'b', label: 'Milk' })),
    );
    await stage.press('label');
    expect(stage.acts).to.deep.equal([
      { action: { type: 'tick', payload: { of: 1, a: true } }, handler: 'server', streaming: true },
    ]);
  });

  it('that is changed again meanwhile sends the latest afterwards', async () => {
    const stage = await mountWidget(checkbox({ label: 'Bread', onChangeAction: change }));
    await stage.press('label');
    await stage.press('label');
    await stage.press('label');
    await stage.press('label');
    expect(stage.acts.length).to.equal(1);
    await stage.resolve();
    expect(stage.acts.map(({ action }) => (action.payload as { a: boolean }).a)).to.deep.equal([true, false]);
    await stage.resolve();
    expect(stage.acts.length).to.equal(2);
  });

  it('is ticked by the keyboard, and keeps that and the focus over updates', async () => {
    const stage = await mountWidget(checkbox({ label: 'Bread' }));
    const field = stage.field('a');
    field.focus();
    await sendKeys({ press: 'Space' });
    expect(field.checked).to.equal(true);
    await stage.show(checkbox({ label: 'Much bread', defaultChecked: false }));
    expect(stage.field('a') === field && stage.focused === field && field.checked).to.equal(true);
    await sendKeys({ press: 'Space' });
    await stage.show(checkbox({ label: 'Much bread', defaultChecked: true }));
    expect(field.checked).to.equal(false);
  });

  it('that nobody changed follows its default', async () => {
    const stage = await mountWidget(checkbox({ label: 'Bread' }));
    await stage.show(checkbox({ label: 'Bread', defaultChecked: true }));
    expect(stage.field('a').checked).to.equal(true);
  });

  it('that is required must be ticked', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        { onSubmitAction: { type: 'save' } },
        checkbox({ label: 'I agree', required: true }),
        tree('Button', { label: 'Save', submit: true }),
      ),
    );
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(0);
    expect(stage.field('a').getAttribute('aria-invalid')).to.equal('true');
    await stage.press('.widget-choice');
    expect(stage.field('a').hasAttribute('aria-invalid')).to.equal(false);
    await stage.press(stage.button('Save'));
    expect(stage.acts[0]?.action.payload).to.deep.equal({ a: true });
  });

  it('that is disabled is not sent', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        { onSubmitAction: { type: 'save' } },
        checkbox({ label: 'Bread', disabled: true, defaultChecked: true }),
        tree('Button', { label: 'Save', submit: true }),
      ),
    );
    await stage.press(stage.button('Save'));
    expect(stage.acts[0]?.action).to.deep.equal({ type: 'save' });
  });

  it('without words is called by a Label, else by its name', async () => {
    const stage = await mountWidget(
      tree('Row', {}, checkbox({ name: 'withTip' }), checkbox({}), tree('Label', { value: 'Fast', fieldName: 'a' })),
    );
    expect(stage.field('withTip').getAttribute('aria-label')).to.equal('With tip');
    expect([...(stage.field('a').labels ?? [])].map(({ textContent }) => textContent)).to.deep.equal(['Fast']);
    await stage.press('.widget-label');
    expect(stage.field('a').checked).to.equal(true);
  });

  it('does not break on what is no prop of it', async () => {
    const stage = await mountWidget(checkbox({ label: 12, defaultChecked: 'yes', required: 1 }));
    expect(stage.text()).to.equal('12');
    expect(stage.field('a').checked).to.equal(false);
    expect(stage.ignored).to.deep.equal(['Checkbox.defaultChecked', 'Checkbox.required']);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds (${scheme})`, async () => {
      const stage = await mountWidget(
        tree(
          'Col',
          {},
          checkbox({ label: 'Bread' }),
          checkbox({ name: 'b', label: 'Milk', defaultChecked: true }),
          checkbox({ name: 'c', label: 'Off', disabled: true }),
          checkbox({ name: 'd' }),
        ),
        { scheme },
      );
      await expect(stage.root.host).to.be.accessible();
    });
  }
});
