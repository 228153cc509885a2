// Markdown in a widget: as in an answer, with what comes late.
import { expect } from '@open-wc/testing';
import '../../src/widget.js';
import type { ChatKitWidget } from '../../src/widget.js';
import { mountWidget, tree, until } from './stage.js';

const card = (props: Record<string, unknown>) => tree('Card', {}, tree('Markdown', { id: 'm', ...props }));

describe('Markdown in a widget', () => {
  it('keeps its nodes while it grows', async () => {
    const stage = await mountWidget(card({ value: 'One **two**', streaming: true }), { open: true });
    await until('it is drawn', () => stage.has('strong'));
    const strong = stage.query('strong');
    await stage.show(card({ value: 'One **two** three', streaming: true }));
    await until('it has grown', () => stage.text().endsWith('three'));
    expect(stage.query('strong') === strong).to.equal(true);
  });

  it('waits with what may become something else only while it is written', async () => {
    const stage = await mountWidget(card({ value: 'One [two', streaming: true }), { open: true });
    await until('it is drawn', () => stage.text() === 'One');
    stage.view.open = false;
    await until('all of it is there', () => stage.text() === 'One [two');
    const done = await mountWidget(card({ value: 'One [two', streaming: false }), { open: true });
    await until('all of it is there at once', () => done.text() === 'One [two');
  });

  it('asks before it loads an image from another host', async () => {
    const stage = await mountWidget(card({ value: '![A map](https://images.test/a.png)' }));
    await until('it asks', () => stage.has('button'));
    expect(stage.has('img')).to.equal(false);
  });

  it('has its code and its tables drawn as in an answer, outside of a chat too', async () => {
    const element = document.createElement('chat-kit-widget') as ChatKitWidget;
    element.widget = card({ value: '```js\nlet a\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |' });
    document.body.append(element);
    const find = (selector: string) => element.shadowRoot?.querySelector(selector);
    await until('it is drawn', () => find('.code') && find('td'));
    const padding = (selector: string) => getComputedStyle(find(selector) as Element).paddingInlineEnd;
    expect(getComputedStyle(find('.code') as Element).overflowX).to.equal('clip');
    expect(padding('td')).to.equal('14px');
    element.remove();
  });

  it('leaves out props of the wrong type', async () => {
    const stage = await mountWidget(card({ value: [], streaming: 'yes' }));
    expect(stage.ignored).to.deep.equal(['Markdown.streaming', 'Markdown.value']);
    expect(stage.text()).to.equal('');
  });
});
