// A widget in a thread: drawn as it comes, used while answers come, and cut when it was stopped.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatKitWidgetItem } from '../../src/elements/late/widget-item.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';
import { mount, painted, until } from '../support/chat.js';
import { added, done, frames, opening, page, replaced, streamOptions, updated, widget } from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
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

  const pageful = (root: WidgetRoot): Scripted => ({ match: 'items.list', json: page([widget('widget_1', root)]) });

  async function opened(root: WidgetRoot, ...more: Scripted[]) {
    const server = await scenario(pageful(root), ...more);
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    const card = await chat.shows('widget');
    await until('it is drawn', () => card.querySelector('.widget-root'));
    await painted();
    return { server, chat, card };
  }

  it('keeps what was typed when the item is replaced, and when the thread is read again', async () => {
    const root = (value: string, more: Partial<WidgetRoot> = {}): WidgetRoot => ({
      type: 'Card',
      children: [
        { type: 'Text', value },
        { type: 'Input', name: 'note', defaultValue: value },
        { type: 'Checkbox', name: 'tick', label: 'Tick' },
        { type: 'Select', name: 'choice', options: ['a', 'b'].map((value) => ({ value, label: value })) },
        { type: 'Button', label: 'Go', onClickAction: { type: 'go' } },
      ],
      ...more,
    });
    const answer = frames(streamOptions(), replaced(widget('widget_1', root('two'))));
    const { chat, card } = await opened(
      root('one'),
      { match: 'threads.custom_action', body: [answer] },
      pageful(root('three')),
    );
    const fields = [...card.querySelectorAll<HTMLInputElement>('[name]')] as const;
    const [note, tick, choice] = fields;
    if (!note || !tick || !choice) throw new Error('No fields');
    note.value = 'mine';
    note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    tick.click();
    choice.value = 'b';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    card.querySelector('button')?.click();
    await chat.shows('widget', 'two');
    await chat.becomes('idle');
    await chat.element.fetchUpdates();
    await chat.shows('widget', 'three');
    expect([...card.querySelectorAll('[name]')].every((field, index) => field === fields[index])).to.equal(true);
    expect([note.value, tick.checked, choice.value]).to.deep.equal(['mine', true, 'b']);
  });

  it('takes the focus for its field when it has come, and not with an old thread', async () => {
    const form: WidgetRoot = { type: 'Card', children: [{ type: 'Input', name: 'seat', autoFocus: true }] };
    const { server, chat } = await opened(form, pageful(form), {
      match: 'threads.add_user_message',
      body: [
        frames(...opening('Hi', { create: false })),
        { release: 'widget' },
        frames(done(widget('widget_2', form))),
      ],
    });
    await chat.element.focusComposer();
    await painted();
    expect(chat.focused === chat.input).to.equal(true);
    await chat.send('Hi');
    await chat.becomes('streaming');
    await painted();
    await server.release('widget');
    await chat.becomes('idle');
    await until('the new one has it', () => chat.all('widget')[1]?.contains(chat.focused));
    // Shown again, both are old.
    await chat.element.setThreadId(null);
    await chat.element.focusComposer();
    await chat.element.setThreadId('thread_1');
    await server.requestCount('items.list', 2);
    await until('it is drawn', () => chat.find('widget')?.querySelector('input'));
    await painted();
    expect(chat.focused === chat.input).to.equal(true);
  });

  it('whose confirmation was stopped is not done', async () => {
    const root: WidgetRoot = {
      type: 'Card',
      collapsed: true,
      confirm: { label: 'Book', action: { type: 'book' } },
      children: [{ type: 'Text', value: 'A seat' }],
    };
    const held = { match: 'threads.custom_action', body: [frames(streamOptions()), { release: 'never' }] };
    const { chat, card } = await opened(root, held);
    const confirm = () => card.querySelector<HTMLElement>('.actions button');
    confirm()?.click();
    await until('it may be stopped', () => chat.element.canStop);
    expect(card.querySelector<HTMLElement>('.widget-root')?.inert).to.equal(true);
    chat.element.stop();
    await until('it can be used', () => card.querySelector<HTMLElement>('.widget-root')?.inert === false);
    await painted();
    expect(confirm() === null).to.equal(false);
  });

  it('is sent once by a double click, and by Enter as by the button', async () => {
    const root: WidgetRoot = {
      type: 'Card',
      asForm: true,
      confirm: { label: 'Save', action: { type: 'save', streaming: false } },
      children: [{ type: 'Input', name: 'seat', defaultValue: '4A' }],
    };
    const once: Scripted = { match: 'threads.sync_custom_action', json: { updated_item: null } };
    const { server, card } = await opened(root, { ...once, wait: 'go' }, once);
    const button = card.querySelector<HTMLElement>('.actions button');
    button?.click();
    button?.click();
    await server.release('go');
    await until('it can be used', () => card.querySelector<HTMLElement>('.widget-root')?.inert === false);
    card.querySelector('input')?.focus();
    await sendKeys({ press: 'Enter' });
    const sent = await server.requestCount('threads.sync_custom_action', 2);
    expect(sent.map(({ params }) => params.action)).to.deep.equal(
      Array.from({ length: 2 }, () => ({ type: 'save', payload: { seat: '4A' } })),
    );
  });

  for (const [name, opener] of [
    ['A list of options', { type: 'Select', name: 'a', options: [{ value: '1', label: 'One', description: 'First' }] }],
    ['A calendar', { type: 'DatePicker', name: 'a' }],
  ] as const) {
    it(`${name} closes when its control has scrolled out of the thread`, async () => {
      const { chat, element } = await staged({
        type: 'Card',
        children: [opener, { type: 'Box', height: 2_000 }],
      });
      await until('it is there', () => element.querySelector('[role=combobox]'));
      element.querySelector<HTMLElement>('[role=combobox]')?.click();
      await until('it is open', () => element.querySelector(':popover-open'));
      await painted();
      const around = element.querySelector(':popover-open')?.getBoundingClientRect() as DOMRect;
      expect(around.top >= 0 && around.bottom <= innerHeight).to.equal(true);
      chat.scroller.scrollTop = 600;
      await until('it is closed', () => !element.querySelector(':popover-open'));
    });
  }

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
