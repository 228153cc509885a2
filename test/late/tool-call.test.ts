// A call that the page did not answer: the reader says whether it is run.
import { expect } from '@open-wc/testing';
import type { ChatKitToolCall } from '../../src/elements/late/tool-call.js';
import { toolCall } from '../support/frames.js';
import { stage } from './stage.js';

const staged = (props: Partial<ChatKitToolCall>) => stage<ChatKitToolCall>('chat-kit-tool-call', props);

describe('a tool call that waits', () => {
  it('is run or refused by the reader', async () => {
    const { chat, asked } = await staged({ item: toolCall('call_1', 'set_theme', { theme: 'dark' }) });
    expect(chat.text('tool-call-card')).to.contain(
      'This page was asked to run “\u2068set_theme\u2069”, and did not finish.',
    );
    chat.part('tool-call-run').click();
    chat.part('tool-call-refuse').click();
    expect(asked).to.deep.equal([
      { type: 'tool', item: 'call_1', run: true },
      { type: 'tool', item: 'call_1', run: false },
    ]);
    await expect(chat.element).to.be.accessible();
  });

  it('shows what it would be given when that is asked for', async () => {
    const { chat, element } = await staged({ item: toolCall('call_1', 'set_theme', { theme: '<b>dark</b>' }) });
    const given = element.querySelector('pre') as HTMLElement;
    expect(given.checkVisibility()).to.equal(false);
    element.querySelector('summary')?.click();
    expect(given.checkVisibility()).to.equal(true);
    expect(given.textContent).to.equal('{\n  "theme": "<b>dark</b>"\n}');
    await expect(chat.element).to.be.accessible();
  });

  it('shows no more than can be read', async () => {
    const { element, set } = await staged({
      item: toolCall('call_1', 'x'.repeat(5_000), { text: 'y'.repeat(1_000_000) }),
    });
    expect(element.querySelector('pre')?.textContent?.length).to.equal(2_001);
    expect(element.querySelector('p')?.textContent?.length).to.be.below(200);
    await set({ item: toolCall('call_1', 'quit') });
    expect(element.querySelector('details')).to.equal(null);
    for (const odd of [null, 'text', 5, ['a']]) {
      await set({ item: { ...toolCall('call_1', 'quit'), arguments: odd as never, name: odd as never } });
      expect(element.querySelector('[part~="tool-call-run"]')).to.not.equal(null);
    }
  });

  it('is not there once it is answered, or while it runs', async () => {
    const { chat, set } = await staged({ item: { ...toolCall('call_1', 'quit'), status: 'completed' } });
    expect(chat.has('tool-call-card')).to.equal(false);
    await set({ item: toolCall('call_1', 'quit'), open: true });
    expect(chat.has('tool-call-card')).to.equal(false);
    await set({ open: false });
    expect(chat.has('tool-call-card')).to.equal(true);
  });
});
