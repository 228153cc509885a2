// One of several, all of them in sight.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountWidget, tree, until, type WidgetStage } from './stage.js';

const options = [
  { value: 'slow', label: 'Slow' },
  { value: 'fast', label: 'Fast' },
  { value: 'gone', label: 'Gone', disabled: true },
];
const radios = (props: Record<string, unknown> = {}) => tree('RadioGroup', { name: 'speed', options, ...props });
const change = { type: 'choose' };

const chosen = (stage: WidgetStage): string[] =>
  stage.all<HTMLInputElement>('input:checked').map((radio) => radio.value);

const choose = (stage: WidgetStage, value: string) => stage.press(`input[value="${value}"]`);

describe('A radio group', () => {
  it('is a group of native ones, with a name', async () => {
    const stage = await mountWidget(
      tree('Col', {}, radios({ defaultValue: 'fast' }), radios({ name: 'b', ariaLabel: 'How' })),
    );
    const groups = stage.all('[role=radiogroup]');
    expect(groups.map((group) => group.getAttribute('aria-label'))).to.deep.equal(['Speed', 'How']);
    expect(chosen(stage)).to.deep.equal(['fast']);
    expect(stage.query<HTMLInputElement>('[value=gone]').disabled).to.equal(true);
  });

  it('sends its value when it changes, the latest of several afterwards', async () => {
    const stage = await mountWidget(radios({ onChangeAction: change }));
    await choose(stage, 'slow');
    await choose(stage, 'fast');
    await choose(stage, 'slow');
    await choose(stage, 'fast');
    expect(stage.acts.map(({ action }) => action)).to.deep.equal([{ type: 'choose', payload: { speed: 'slow' } }]);
    await stage.resolve();
    expect(stage.acts.at(-1)?.action).to.deep.equal({ type: 'choose', payload: { speed: 'fast' } });
    await stage.resolve();
    expect(stage.acts.length).to.equal(2);
  });

  it('without a name is sent by none', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        { onSubmitAction: change },
        radios({ name: undefined }),
        tree('Button', { label: 'Go', submit: true }),
      ),
    );
    await choose(stage, 'slow');
    await choose(stage, 'fast');
    expect(chosen(stage)).to.deep.equal(['fast']);
    await stage.press(stage.button('Go'));
    expect(stage.acts[0]?.action).to.deep.equal(change);
  });

  it('is used by the arrow keys', async () => {
    const stage = await mountWidget(radios({ defaultValue: 'slow', onChangeAction: change }));
    stage.query('[value=slow]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await stage.drawn();
    expect(chosen(stage)).to.deep.equal(['fast']);
    expect(stage.acts.length).to.equal(1);
  });

  it('has nothing to do with a group of the same name in another widget', async () => {
    const two = () => tree('Col', {}, radios({ defaultValue: 'slow' }));
    const stage = await mountWidget(two());
    const other = document.createElement('chat-kit-widget-view') as typeof stage.view;
    Object.assign(other, { root: two(), rules: stage.view.rules, words: stage.view.words, host: stage.host });
    stage.view.after(other);
    await other.updateComplete;
    await stage.drawn();
    await choose(stage, 'fast');
    expect(chosen(stage)).to.deep.equal(['fast']);
    expect(other.querySelector<HTMLInputElement>(':checked')?.value).to.equal('slow');
  });

  it('keeps what was chosen over updates, while it is offered', async () => {
    const stage = await mountWidget(radios({ defaultValue: 'slow' }));
    const before = stage.query('[value=fast]');
    await choose(stage, 'fast');
    before.focus();
    await stage.show(radios({ defaultValue: 'slow', direction: 'row' }));
    expect(stage.query('[value=fast]') === before && stage.focused === before).to.equal(true);
    expect(chosen(stage)).to.deep.equal(['fast']);
    await stage.show(radios({ options: [...options].reverse() }));
    expect(chosen(stage)).to.deep.equal(['fast']);
    await stage.show(radios({ options: options.slice(0, 1), defaultValue: 'slow' }));
    expect(chosen(stage)).to.deep.equal(['slow']);
  });

  it('that nobody changed follows its default', async () => {
    const stage = await mountWidget(radios({ defaultValue: 'slow' }));
    await stage.show(radios({ defaultValue: 'fast' }));
    expect(chosen(stage)).to.deep.equal(['fast']);
  });

  it('that is required is told so when it is sent', async () => {
    const stage = await mountWidget(
      tree(
        'Form',
        { onSubmitAction: { type: 'save' } },
        radios({ required: true }),
        tree('Button', { label: 'Save', submit: true }),
      ),
    );
    const group = stage.query('[role=radiogroup]');
    expect(group.getAttribute('aria-required')).to.equal('true');
    await stage.press(stage.button('Save'));
    expect(stage.acts.length).to.equal(0);
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    await choose(stage, 'fast');
    expect(group.hasAttribute('aria-invalid')).to.equal(false);
    await stage.press(stage.button('Save'));
    expect(stage.acts[0]?.action.payload).to.deep.equal({ speed: 'fast' });
  });

  it('has its name from a Label, whose click goes into it', async () => {
    const stage = await mountWidget(
      tree('Col', {}, tree('Label', { value: 'How fast?', fieldName: 'speed' }), radios()),
    );
    const group = stage.query('[role=radiogroup]');
    expect(stage.root.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent).to.equal('How fast?');
    await stage.press('.widget-label');
    expect(stage.focused === stage.query('[value=slow]')).to.equal(true);
  });

  it('takes numbers for values, and leaves out what is no option', async () => {
    const stage = await mountWidget(
      radios({
        options: [{ value: 1, label: 'One' }, 'two', null, { label: 'Three' }, { value: '4' }],
        defaultValue: 1,
      }),
    );
    expect(stage.all('label').map(({ textContent }) => textContent?.trim())).to.deep.equal(['One', '4']);
    expect(chosen(stage)).to.deep.equal(['1']);
    await stage.show(radios({ options: 'none', direction: 'up', required: 'no' }));
    expect(stage.all('label').length).to.equal(0);
    expect(stage.ignored).to.deep.equal(['RadioGroup.direction', 'RadioGroup.options', 'RadioGroup.required']);
  });

  it('draws very many options one part after the other', async () => {
    const stage = await mountWidget(radios({ options: Array.from({ length: 1_200 }, (_, value) => ({ value })) }));
    await until('all are there', () => stage.all('input').length === 1_200);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds (${scheme})`, async () => {
      const stage = await mountWidget(
        tree('Col', {}, radios({ required: true }), radios({ name: 'b', direction: 'row', disabled: true })),
        { scheme },
      );
      await expect(stage.root.host).to.be.accessible();
    });
  }
});
