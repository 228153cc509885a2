// Where the focus is while actions run and trees change, and what a widget is that is only looked at.
import { expect } from '@open-wc/testing';
import { mountWidget, tree, until } from './stage.js';

const button = (label: string, loadingBehavior = 'container') =>
  tree('Button', { label, onClickAction: { type: label, loadingBehavior } });

describe('the focus', () => {
  it('comes back when the whole widget has waited', async () => {
    const stage = await mountWidget(tree('Col', {}, button('One')));
    const one = stage.button('One');
    one.focus();
    await stage.press(one);
    expect(stage.query('.widget-root').inert).to.equal(true);
    await stage.resolve();
    await until('it is back', () => stage.focused === one);
  });

  it('stays in the widget when what had it is taken away', async () => {
    const stage = await mountWidget(tree('Card', {}, button('One', 'self')));
    stage.button('One').focus();
    await stage.show(tree('Card', {}, tree('Text', { value: 'Done' })));
    await until('it is there', () => stage.focused === stage.query('.widget-root'));
  });

  it('stays where the reader took it', async () => {
    const stage = await mountWidget(tree('Col', {}, button('One'), tree('Input', { name: 'field' })));
    const outside = document.createElement('input');
    stage.root.append(outside);
    stage.button('One').focus();
    await stage.press(stage.button('One'));
    outside.focus();
    await stage.resolve();
    await stage.drawn();
    expect(stage.focused === outside).to.equal(true);
  });

  it('stays elsewhere on the page', async () => {
    const stage = await mountWidget(tree('Col', {}, button('One')));
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    stage.button('One').focus();
    await stage.press(stage.button('One'));
    elsewhere.focus();
    await stage.resolve();
    await stage.drawn();
    expect(document.activeElement === elsewhere).to.equal(true);
    elsewhere.remove();
  });
});

describe('a widget that is only looked at', () => {
  it('can be read, and none of its controls be used', async () => {
    const stage = await mountWidget(
      tree('Card', {}, tree('Text', { value: 'Readable' }), button('One'), tree('Input', { name: 'field' })),
      { host: null },
    );
    expect(stage.text()).to.contain('Readable');
    stage.button('One').focus();
    stage.field('field').focus();
    expect(stage.focused).to.equal(null);
    expect(stage.button('One').matches(':disabled')).to.equal(true);
    expect(stage.query('.widget-root').inert).to.equal(false);
    await expect(stage.view).to.be.accessible();
  });
});
