// <chat-kit-widget>: a widget without a chat.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widget.js';
import type { ChatKitWidget, ChatKitWidgetActionEvent } from '../../src/widget.js';
import { until } from '../support/chat.js';

const root = {
  type: 'Card',
  children: [
    { type: 'Text', id: 'note', value: 'Good morning' },
    { type: 'Button', label: 'Wave', onClickAction: { type: 'wave', payload: { times: 2 }, handler: 'client' } },
  ],
};

async function mount(set: Partial<ChatKitWidget> = {}): Promise<ChatKitWidget> {
  const element = await fixture<ChatKitWidget>(html`<chat-kit-widget locale="en"></chat-kit-widget>`);
  Object.assign(element, { widget: root, ...set });
  await element.updateComplete;
  return element;
}

const inside = (element: ChatKitWidget) => element.shadowRoot as ShadowRoot;
const words = (element: ChatKitWidget) =>
  inside(element).querySelector('.widget-root')?.textContent?.replace(/\s+/g, ' ').trim();
const button = (element: ChatKitWidget) => inside(element).querySelector('button') as HTMLButtonElement;

describe('<chat-kit-widget>', () => {
  it('draws an object, or JSON', async () => {
    const element = await mount();
    await until('it is drawn', () => words(element)?.includes('Good morning'));
    await expect(element).to.be.accessible();
    const other = await fixture<ChatKitWidget>(
      html`<chat-kit-widget locale="en" widget='{"type":"Basic","children":{"type":"Text","value":"Hello"}}'></chat-kit-widget>`,
    );
    await until('it is drawn', () => words(other) === 'Hello');
    expect(other.offsetHeight).to.be.lessThan(100);
  });

  it('tells of actions, and waits for what is done about them', async () => {
    const element = await mount();
    let done = () => {};
    const seen: unknown[] = [];
    element.addEventListener('chatkit.widget.action', (event) => {
      seen.push(event.detail);
      event.waitUntil(
        new Promise<void>((resolve) => {
          done = resolve;
        }),
      );
    });
    await until('there is a button', () => button(element));
    button(element).click();
    button(element).click();
    expect(seen).to.deep.equal([
      { action: { type: 'wave', payload: { times: 2 } }, handler: 'client', streaming: true },
    ]);
    expect(button(element).getAttribute('aria-busy')).to.equal('true');
    done();
    await until('it waits no more', () => button(element).getAttribute('aria-busy') !== 'true');
  });

  it('says that an action cannot be done now, or did not work', async () => {
    const element = await mount();
    let answer = (event: ChatKitWidgetActionEvent) => event.preventDefault();
    element.addEventListener('chatkit.widget.action', (event) => answer(event));
    await until('there is a button', () => button(element));
    button(element).click();
    const problem = () => inside(element).querySelector('.widget-problem')?.textContent?.trim();
    await until('it says so', () => problem() === 'Wait until the answer is complete, then try again.');
    answer = (event) => event.waitUntil(Promise.reject(new Error('No')));
    button(element).click();
    await until('it says so', () => problem() === 'That did not work. Try again.');
  });

  it('tells what is no widget, and keeps the last one', async () => {
    const element = await mount();
    const errors: Error[] = [];
    element.addEventListener('chatkit.error', (event) => errors.push(event.detail.error));
    element.widget = '{"type": ';
    element.widget = '[' as never;
    element.widget = 7 as never;
    await until('it is told', () => errors.length === 3);
    expect(errors[0]?.message).to.contain('JSON');
    expect(words(element)).to.contain('Good morning');
  });

  it('follows its color scheme and its locale', async () => {
    const element = await mount({ colorScheme: 'dark', locale: 'ar' });
    const chat = inside(element).querySelector('.chat') as HTMLElement;
    await until('it is Arabic', () => chat.dir === 'rtl');
    expect(getComputedStyle(chat).colorScheme).to.equal('dark');
    await expect(element).to.be.accessible();
  });
});
