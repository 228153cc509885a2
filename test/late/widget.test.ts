// Widgets, until they are drawn as such: their texts can be read, and nothing in them can be used.
import { expect } from '@open-wc/testing';
import type { ChatKitWidget } from '../../src/elements/late/widget.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';
import { mount, painted } from '../support/chat.js';
import { added, done, frames, opening, updated, widget } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { stage } from './stage.js';

const FLIGHT: WidgetRoot = {
  type: 'Card',
  status: { text: 'Tracker' },
  children: [
    {
      type: 'Row',
      children: [
        { type: 'Icon', name: 'star' },
        { type: 'Title', value: 'To Lisbon' },
        { type: 'Badge', label: 'Gate 24' },
      ],
    },
    { type: 'Divider' },
    { type: 'Image', src: 'https://images.test/a.png', alt: 'A map' },
    { type: 'Text', value: 'Boards at two.' },
    { type: 'Markdown', value: '**One** bag' },
    { type: 'Select', name: 'seat', placeholder: 'Choose', options: [{ value: 'a', label: 'Window' }, { value: 'b' }] },
    { type: 'Transition', children: { type: 'Button', label: 'Check in', onClickAction: { type: 'go' } } },
    { type: 'Divider' },
  ],
  confirm: { label: 'Save' },
  cancel: { label: 'Discard' },
};

const staged = (root: unknown, more: Partial<ChatKitWidget> = {}) =>
  stage<ChatKitWidget>('chat-kit-widget', { item: widget('widget_1', root as WidgetRoot), ...more });

const lines = (element: Element) =>
  [...element.querySelectorAll('p, hr, chat-kit-markdown')]
    .filter((line) => !line.parentElement?.closest('chat-kit-markdown'))
    .map((line) => (line.localName === 'hr' ? '-' : (line.textContent ?? '').replace(/\s+/g, ' ').trim()));

describe('a widget', () => {
  afterEach(closeScenarios);

  it('can be read, in order', async () => {
    const { chat, element } = await staged(FLIGHT);
    await painted();
    expect(lines(element)).to.deep.equal([
      'Tracker',
      'To Lisbon',
      'Gate 24',
      '-',
      'A map',
      'Boards at two.',
      'One bag',
      'Choose',
      'Window · b',
      'Check in (not available here)',
      '-',
      'Save (not available here)',
      'Discard (not available here)',
    ]);
    expect(element.querySelector('chat-kit-markdown strong')?.textContent).to.equal('One');
    await expect(chat.element).to.be.accessible();
  });

  it('offers nothing, and loads nothing', async () => {
    const { element } = await staged(FLIGHT);
    expect(element.querySelector('button, input, select, a, img, [tabindex]')).to.equal(null);
  });

  it('keeps its nodes while a text in it streams', async () => {
    const root = (value: string): WidgetRoot => ({
      type: 'Card',
      children: [
        { type: 'Text', id: 'text', value },
        { type: 'Text', value: 'Below' },
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
    const card = await chat.shows('widget-text', 'Below');
    const [below] = card.querySelectorAll('p');
    await server.release('1');
    await chat.shows('widget-text', 'One');
    const [first, second] = card.querySelectorAll('p');
    expect(second === below).to.equal(true);
    await server.release('2');
    await end;
    await painted();
    expect([...card.querySelectorAll('p')].every((p, i) => p === [first, second][i])).to.equal(true);
    expect(first?.textContent).to.equal('One two');
  });

  it('without anything to read says what it is', async () => {
    for (const root of [
      { type: 'Chart', data: [] },
      { type: 'Card', children: [{ type: 'Divider' }, { type: 'Spacer' }] },
    ]) {
      const { chat, element } = await staged(root);
      expect(chat.has('widget-text')).to.equal(false);
      expect(element.textContent?.trim()).to.equal(
        `This part of the answer cannot be shown here (\u2068${root.type}\u2069).`,
      );
    }
    const { element } = await staged({ type: 'Card', children: [] }, { open: true });
    expect(element.textContent?.trim()).to.equal('');
  });

  it('is drawn up to a limit', async () => {
    const { element, set } = await staged({
      type: 'ListView',
      children: Array.from({ length: 5_000 }, (_, i) => ({ type: 'Text', value: `${i}` })),
    });
    expect(lines(element).length).to.equal(200);
    expect(lines(element).at(-1)).to.equal('…');
    let deep: WidgetRoot = { type: 'Text', value: 'bottom' };
    for (let i = 0; i < 5_000; i++) deep = { type: 'Box', title: `${i}`, children: [deep] };
    await set({ item: widget('widget_1', deep) });
    expect(lines(element).length).to.equal(21);
    expect(lines(element).at(-1)).to.equal('…');
  });

  it('may be anything at all', async () => {
    const odd = [null, 5, 'text', [], { type: 5 }, { type: '__proto__' }, { type: 'Text', value: { a: 1 } }];
    const { chat, element, set } = await staged({
      type: 'constructor',
      children: [...odd, { type: 'toString', value: '<b>bold</b>' }],
      status: 'x',
      confirm: 5,
      options: 'abc',
    });
    expect(lines(element)).to.deep.equal(['<b>bold</b>']);
    await set({ item: widget('widget_1', { type: {} as string, children: 7 }) });
    expect(chat.has('widget-text')).to.equal(false);
  });

  it('that was stopped says so', async () => {
    const { chat } = await staged(FLIGHT, { note: { cut: 'stopped' } });
    expect(chat.text('stopped-mark')).to.equal('Stopped');
  });
});
