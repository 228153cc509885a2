// A transition softens a change; nothing is lost by it.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { mountWidget, tree } from './stage.js';

const around = (children: unknown) => tree('Card', {}, { type: 'Transition', children });
const tall = (height: number) => tree('Box', { id: 'box', height });

describe('a transition', () => {
  it('shows its child, and follows its height', async () => {
    const stage = await mountWidget(around(tall(20)));
    const box = stage.query('.widget-box');
    await stage.show(around(tall(200)));
    const element = stage.query('chat-kit-widget-transition');
    const [move] = element.getAnimations();
    expect(move?.effect?.getComputedTiming().duration).to.equal(200);
    expect(stage.query('.widget-box') === box).to.equal(true);
    move?.finish();
    expect(element.getBoundingClientRect().height).to.equal(200);
  });

  it('changes at once for who wants no motion', async () => {
    if (!/Chrome/.test(navigator.userAgent)) return; // Others cannot be told from here.
    await emulateMedia({ reducedMotion: 'reduce' });
    const stage = await mountWidget(around(tall(20)));
    await stage.show(around(tall(200)));
    expect(stage.query('chat-kit-widget-transition').getAnimations({ subtree: true }).length).to.equal(0);
    expect(stage.query('chat-kit-widget-transition').getBoundingClientRect().height).to.equal(200);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('fades in another child, and loses nothing', async () => {
    const stage = await mountWidget(around(tree('Text', { value: 'Before' })));
    await stage.show(around(tree('Title', { value: 'After' })));
    expect(stage.text()).to.equal('After');
    const found = stage.query('chat-kit-widget-transition').getAnimations({ subtree: true });
    expect(found.length >= 1).to.equal(true);
    for (const animation of found) animation.finish();
    await stage.show(around(null));
    await stage.show(around([tree('Text', { value: 'One' }), tree('Text', { value: 'Two' })]));
    expect(stage.text()).to.equal('OneTwo');
  });

  it('leaves fields as they are', async () => {
    const fields = (value: string) => around(tree('Col', {}, tree('Input', { name: 'a' }), tree('Text', { value })));
    const stage = await mountWidget(fields('Before'));
    stage.enter('a', 'Typed');
    stage.field('a').focus();
    await stage.show(fields('After'));
    expect(stage.field('a').value).to.equal('Typed');
    expect(stage.focused === stage.field('a')).to.equal(true);
  });

  it('ignores what is no component', async () => {
    const stage = await mountWidget({ type: 'Transition', children: 'text' });
    expect(stage.ignored).to.deep.equal(['Transition.children']);
  });
});
