// A widget in a thread: drawn as it comes, used while answers come, and cut when it was stopped.
import { expect } from '@open-wc/testing';
import type { ChatKitWidgetItem } from '../../src/elements/late/widget-item.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';
import { mount, painted, until } from '../support/chat.js';
import { added, done, frames, opening, updated, widget } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { stage } from './stage.js';

const FLIGHT: WidgetRoot = {
  type: 'Card',
  children: [
    { type: 'Title', value: 'To Lisbon' },
    { type: 'Input', name: 'seat' },
    { type: 'Button', label: 'Check in', onClickAction: { type: 'check-in', payload: { id: 7 } } },
    { type: 'Button', label: 'Later', onClickAction: { type: 'later', streaming: false, handler: 'client' } },
  ],
};

const staged = (root: unknown, more: Partial<ChatKitWidgetItem> = {}) =>
  stage<ChatKitWidgetItem>('chat-kit-widget-item', { item: widget('widget_1', root as WidgetRoot), ...more });

describe('a widget', () => {
  afterEach(closeScenarios);

  it('keeps its nodes, and what was typed, while a text in it streams', async () => {
    const root = (value: string): WidgetRoot => ({
      type: 'Card',
      children: [
        { type: 'Text', id: 'text', value, streaming: true },
        { type: 'Input', name: 'note' },
      ],
    });
    const delta = (text: string) =>
      updated('widget_1', {
        type: 'widget.streaming_text.value_delta',
        component_id: 'text',
        delta: text,
        done: false,
      });
    const server = await scenario({
      body: [
        frames(...opening('Hi'), added(widget('widget_1', root('')))),
        { release: '1' },
        frames(delta('One')),
        { release: '2' },
        frames(delta(' two'), done(widget('widget_1', root('One two')))),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    const card = await chat.shows('widget');
    await until('the field is there', () => card.querySelector('input'));
    const field = card.querySelector('input') as HTMLInputElement;
    field.value = 'mine';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.focus();
    await server.release('1');
    await chat.shows('widget', 'One');
    const before = [...card.querySelectorAll('*')];
    await server.release('2');
    await end;
    await painted();
    expect(chat.text('widget')).to.contain('One two');
    expect([...card.querySelectorAll('*')].every((node, i) => node === before[i])).to.equal(true);
    expect(field.value).to.equal('mine');
    expect(chat.focused === field).to.equal(true);
  });

  it('asks for its actions, in the name of its item', async () => {
    const { chat, element, asked } = await staged(FLIGHT);
    await until('there is a button', () => element.querySelector('button'));
    const [checkIn, later] = element.querySelectorAll('button');
    checkIn?.click();
    later?.click();
    expect(asked.map(({ type }) => type)).to.deep.equal(['action', 'action']);
    const [first, second] = asked as unknown as Record<string, unknown>[];
    expect(first?.item).to.equal(element.item);
    expect(first?.action).to.deep.equal({ type: 'check-in', payload: { id: 7 } });
    expect([first?.handler, first?.streaming, second?.handler, second?.streaming]).to.deep.equal([
      'server',
      true,
      'client',
      false,
    ]);
    await expect(chat.element).to.be.accessible();
  });

  it('says why an action was not done', async () => {
    const { element } = await staged(FLIGHT);
    element.addEventListener('chat-kit-request', (event) => event.preventDefault());
    await until('there is a button', () => element.querySelector('button'));
    element.querySelector('button')?.click();
    await until('it says why', () => element.textContent?.includes('Wait until the answer is complete'));
  });

  it('that was stopped says so', async () => {
    const { chat, element } = await staged(FLIGHT, { note: { cut: 'stopped' } });
    await until('it is drawn', () => element.textContent?.includes('To Lisbon'));
    expect(chat.text('stopped-mark')).to.equal('Stopped');
  });

  it('may be anything at all', async () => {
    const odd = [null, 5, 'text', [], { type: 5 }, { type: '__proto__' }, { type: 'Text', value: { a: 1 } }];
    const { element, set } = await staged({
      type: 'constructor',
      children: [...odd, { type: 'toString', value: '<b>bold</b>' }],
      status: 'x',
      confirm: 5,
      options: 'abc',
    });
    await until('it is drawn', () => element.textContent?.trim() === '<b>bold</b>');
    await set({ item: widget('widget_1', { type: {} as string, children: 7 }) });
    await painted();
    expect(element.textContent?.trim()).to.equal('');
  });
});
