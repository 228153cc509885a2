// Components of the page's own.
import { expect } from '@open-wc/testing';
import { type OwnWidgetTools, registerWidget } from '../../src/widgets/own.js';
import { mountWidget, tree } from './stage.js';

describe("a component of the page's own", () => {
  it('is drawn by the page, again when it changes, with the same node if the page likes', async () => {
    const seen: (Node | null)[] = [];
    registerWidget('Stars', ({ value }, { before }) => {
      seen.push(before);
      const stars = before ?? document.createElement('b');
      stars.textContent = '★'.repeat(Number(value));
      return stars;
    });
    const stage = await mountWidget(tree('Col', {}, tree('Stars', { value: 3 })));
    const [node] = stage.all('b');
    expect(stage.text()).to.equal('★★★');
    await stage.show(tree('Col', {}, tree('Stars', { value: 5 })));
    expect(stage.text()).to.equal('★★★★★');
    expect(stage.query('b') === node).to.equal(true);
    expect(seen[0]).to.equal(null);
    expect(seen[1] === node).to.equal(true);
    expect(stage.logs).to.deep.equal([]);
  });

  it('places what is inside it, and acts', async () => {
    registerWidget('Frame', (_component, { children, act, before }) => {
      if (before) return before;
      const frame = document.createElement('section');
      const button = document.createElement('button');
      button.textContent = 'Rate';
      button.onclick = () => act({ type: 'rate', payload: { value: 4 }, handler: 'client' });
      frame.append(children, button);
      return frame;
    });
    const stage = await mountWidget(tree('Frame', {}, tree('Text', { value: 'Inside' })));
    expect(stage.text('section chat-kit-widget-inside')).to.equal('Inside');
    await stage.press(stage.button('Rate'));
    expect(stage.acts).to.deep.equal([
      { action: { type: 'rate', payload: { value: 4 } }, handler: 'client', streaming: true },
    ]);
    await stage.show(tree('Frame', {}, tree('Text', { value: 'Changed' })));
    expect(stage.text('section chat-kit-widget-inside')).to.equal('Changed');
  });

  it('gets nothing that another one drew', async () => {
    const seen: (Node | null)[] = [];
    for (const type of ['First', 'Second']) {
      registerWidget(type, (_component, { before }) => {
        seen.push(before);
        return before ?? document.createElement('i');
      });
    }
    const stage = await mountWidget(tree('First'));
    await stage.show(tree('Second'));
    expect(seen).to.deep.equal([null, null]);
  });

  it('that gives a text is a text', async () => {
    registerWidget('Shout', ({ text }) => `<b>${text}</b>!`);
    const stage = await mountWidget(tree('Shout', { text: 'Hey' }));
    expect(stage.text()).to.equal('<b>Hey</b>!');
    expect(stage.has('b')).to.equal(false);
  });

  it('that fails is shown as an unknown type is', async () => {
    registerWidget('Broken', () => {
      throw new Error('Out of stars');
    });
    const stage = await mountWidget(
      tree('Col', {}, tree('Broken', { title: 'Readable' }), tree('Text', { value: 'After' })),
    );
    expect(stage.text()).to.equal('Readable After');
    expect(stage.logs.map(({ name, data }) => `${name} ${data.component}`)).to.deep.equal(['widget.renderer Broken']);
  });

  it('says what is wrong with an action', async () => {
    let tools: OwnWidgetTools | undefined;
    registerWidget('Quiet', (_component, given) => {
      tools = given;
      return null;
    });
    await mountWidget(tree('Quiet'));
    expect(() => tools?.act({ type: 3 as never })).to.throw('`type`');
    expect(tools?.locale).to.equal('en');
  });
});
