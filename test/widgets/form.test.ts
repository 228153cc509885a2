// Forms: what they send, when they do not, and how often.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree, until } from './stage.js';

const save = { type: 'save' };
const input = (name: string, props = {}) => tree('Input', { name, ...props });
const button = (props = {}) => tree('Button', { label: 'Save', submit: true, ...props });
const form = (action: object, ...children: unknown[]) =>
  tree('Card', {}, tree('Form', { onSubmitAction: action }, ...children));

describe('a form', () => {
  it('sends what is entered, by nested names', async () => {
    const stage = await mountWidget(
      form({ ...save, payload: { id: 7 } }, input('a.b'), input('a.c'), input('d'), button()),
    );
    stage.enter('a.b', 'One');
    stage.enter('a.c', 'Two');
    stage.enter('d', 'Three');
    await stage.press(stage.button('Save'));
    expect(stage.acts).to.deep.equal([
      {
        action: { type: 'save', payload: { id: 7, a: { b: 'One', c: 'Two' }, d: 'Three' } },
        handler: 'server',
        streaming: true,
      },
    ]);
  });

  it('leaves out what has the name of something else, and says so', async () => {
    const stage = await mountWidget(
      form({ ...save, payload: { id: 7 } }, input('id', { defaultValue: '8' }), button()),
    );
    await stage.press(stage.button('Save'));
    expect(stage.acts[0]?.action.payload).to.deep.equal({ id: 7 });
    expect(stage.errors.length).to.equal(1);
    expect(stage.errors[0]?.message).to.include('"id"');
  });

  it('is not sent until it is valid', async () => {
    const stage = await mountWidget(form(save, input('mail', { inputType: 'email', required: true }), button()));
    await stage.press(stage.button('Save'));
    stage.enter('mail', 'ada');
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(0);
    expect(stage.focused === stage.field('mail')).to.equal(true);
    stage.enter('mail', 'ada@example.com');
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(1);
  });

  for (const [what, children] of [
    ['one field', [input('a')]],
    ['several fields and no button', [input('a'), input('b')]],
    ['a button', [input('a'), input('b'), button()]],
  ] as const) {
    it(`with ${what} is sent by Enter`, async () => {
      const stage = await mountWidget(form(save, ...children));
      stage.field('a').focus();
      await sendKeys({ press: 'Enter' });
      await until('it is sent', () => stage.acts.length === 1);
      expect(Object.keys(stage.acts[0]?.action.payload as object)[0]).to.equal('a');
    });
  }

  it('is sent once, and waits as a whole', async () => {
    const stage = await mountWidget(form(save, input('a'), button()));
    await stage.press(stage.button('Save'));
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(1);
    expect(stage.query('.widget-root').inert).to.equal(true);
    await stage.resolve();
    expect(stage.query('.widget-root').inert).to.equal(false);
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(2);
  });

  it('shows what it is told to while it waits', async () => {
    const stage = await mountWidget(form({ ...save, loadingBehavior: 'self' }, input('a'), button()));
    await stage.press(stage.button('Save'));
    expect(stage.query('.widget-root').inert).to.equal(false);
    expect(stage.button('Save').getAttribute('aria-busy')).to.equal('true');
    await stage.resolve();
    expect(stage.button('Save').hasAttribute('aria-busy')).to.equal(false);
  });

  it('says why it is not sent', async () => {
    const stage = await mountWidget(form(save, input('a'), button()), { host: { act: () => null } });
    await stage.press(stage.button('Save'));
    expect(stage.text('.widget-problem')).to.include('Wait');
    expect(stage.query('.widget-root').inert).to.equal(false);
  });

  it('inside of another is sent alone', async () => {
    const inner = tree('Form', { onSubmitAction: { type: 'inner' } }, input('b'), button({ label: 'Inner' }));
    const confirm = { label: 'Outer', action: { type: 'outer' } };
    const stage = await mountWidget(tree('Card', { asForm: true, confirm }, input('a'), inner));
    await stage.press(stage.button('Inner'));
    expect(stage.acts.map(({ action }) => action.type)).to.deep.equal(['inner']);
  });

  it('without an action stays where it is', async () => {
    const stage = await mountWidget(tree('Card', {}, tree('Form', { onSubmitAction: 'x' }, input('a'), button())));
    const before = location.href;
    await stage.press(stage.button('Save'));
    expect([stage.acts.length, location.href]).to.deep.equal([0, before]);
  });

  it('keeps what is entered, and the focus, while the tree around it changes', async () => {
    const fields = [input('a'), button()];
    const tree_ = (value: string) =>
      tree('Card', {}, tree('Text', { value }), tree('Form', { onSubmitAction: save }, ...fields));
    const stage = await mountWidget(tree_('Before'));
    const field = stage.field('a');
    field.focus();
    stage.enter('a', 'Typed');
    await stage.show(tree_('After'));
    expect(stage.text()).to.include('After');
    expect(stage.field('a') === field && stage.focused === field).to.equal(true);
    expect(field.value).to.equal('Typed');
  });

  it('in a column or a row is accessible', async () => {
    const stage = await mountWidget(
      tree(
        'Card',
        {},
        tree(
          'Form',
          { direction: 'row', gap: 2, align: 'end', onSubmitAction: save },
          input('a', { placeholder: 'Name' }),
          button(),
        ),
      ),
    );
    expect(getComputedStyle(stage.query('form')).alignItems).to.equal('flex-end');
    await expect(stage.view).to.be.accessible();
  });
});
