// However a page makes the element, in whatever order: what it sets counts, and setting it again does nothing.
import { expect, fixture, html } from '@open-wc/testing';
import type { ChatKit } from '../src/index.js';
import { Chat, mount, painted, until, watch } from './support/chat.js';
import { answer, assistantMessage, frames, opening, page, userMessage } from './support/frames.js';
import { closeScenarios, scenario } from './support/scenario.js';

const list = { match: 'items.list', json: page([assistantMessage('m', 'Stored'), userMessage('u', 'Hi')]) };

/** An element as it is while the script still loads. */
function beforeUpgrade(): ChatKit {
  const element = document.implementation.createHTMLDocument('').createElement('chat-kit');
  expect(element.shadowRoot).to.equal(null);
  return element;
}

async function upgrade(element: ChatKit): Promise<Chat> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  await element.updateComplete;
  return new Chat(element);
}

describe('what is set before the upgrade counts:', () => {
  afterEach(closeScenarios);

  it('options', async () => {
    const server = await scenario(list);
    const element = beforeUpgrade();
    element.options = { api: { url: server.url }, initialThread: 'thread_1', locale: 'de' };
    const chat = await upgrade(element);
    expect(Object.hasOwn(element, 'options')).to.equal(false);
    await chat.shows('assistant-message', 'Stored');
    await chat.shows('send-button');
    expect(chat.part('send-button').title).to.equal('Nachricht senden');
  });

  it('each property', async () => {
    const server = await scenario(list);
    const element = beforeUpgrade();
    Object.assign(element, {
      apiUrl: server.url,
      initialThread: 'thread_1',
      colorScheme: 'dark',
      locale: 'en',
      placeholder: 'Say something',
    });
    const chat = await upgrade(element);
    await chat.shows('assistant-message', 'Stored');
    expect(chat.input.placeholder).to.equal('Say something');
    expect(getComputedStyle(chat.scroller).colorScheme).to.equal('dark');
  });

  it('listeners', async () => {
    const element = beforeUpgrade();
    const ready: Event[] = [];
    element.addEventListener('chatkit.ready', (event) => ready.push(event));
    await upgrade(element);
    expect(ready.length).to.equal(1);
  });
});

describe('attributes', () => {
  afterEach(closeScenarios);

  it('suffice', async () => {
    const server = await scenario(list, { body: [frames(...opening('Hi', { create: false }), ...answer(['One']))] });
    const element = await fixture<ChatKit>(html`<chat-kit api-url=${server.url} initial-thread="thread_1"
      color-scheme="dark" locale="de" placeholder="Sag etwas"></chat-kit>`);
    const chat = new Chat(element);
    await chat.shows('assistant-message', 'Stored');
    expect(chat.input.placeholder).to.equal('Sag etwas');
    expect(getComputedStyle(chat.scroller).colorScheme).to.equal('dark');
    expect(element.threadId).to.equal('thread_1');
    expect((await chat.ask('Hi')).status).to.equal('completed');
    expect(chat.text('assistant-message')).to.contain('One');
  });

  it('can change later', async () => {
    const element = await fixture<ChatKit>(html`<chat-kit locale="en"></chat-kit>`);
    const chat = new Chat(element);
    expect(chat.text('thread')).to.contain('This chat has no server yet');
    element.setAttribute('color-scheme', 'light');
    element.setAttribute('placeholder', 'Now');
    element.setAttribute('api-url', '/');
    await chat.shows('start-screen');
    expect(chat.input.placeholder).to.equal('Now');
    expect(getComputedStyle(chat.scroller).colorScheme).to.equal('light');
  });

  it('give way to options', async () => {
    const server = await scenario(list);
    const element = await fixture<ChatKit>(html`<chat-kit api-url="/nowhere" initial-thread="other" color-scheme="dark"
      locale="en" placeholder="Attribute" .options=${{
        api: { url: server.url },
        initialThread: 'thread_1',
        theme: 'light',
        composer: { placeholder: 'Option' },
      }}></chat-kit>`);
    const chat = new Chat(element);
    await chat.shows('assistant-message', 'Stored');
    expect((await server.requests()).map(({ params }) => params.thread_id)).to.deep.equal(['thread_1', 'thread_1']);
    expect(chat.input.placeholder).to.equal('Option');
    expect(getComputedStyle(chat.scroller).colorScheme).to.equal('light');
  });
});

describe('options', () => {
  afterEach(closeScenarios);

  const make = (url: string) => ({
    api: { url, headers: { a: 'b' } },
    locale: 'en',
    initialThread: 'thread_1',
    theme: { colorScheme: 'dark' as const },
    startScreen: { greeting: 'Hello', prompts: [{ label: 'a', prompt: 'b' }] },
  });

  it('that are equal do nothing', async () => {
    const server = await scenario(list);
    const chat = await mount(make(server.url));
    await chat.shows('assistant-message', 'Stored');
    await painted();
    const changes = watch(chat);
    const { options } = chat.element;
    chat.element.setOptions(make(server.url));
    chat.element.options = make(server.url);
    expect(chat.element.isUpdatePending).to.equal(false);
    expect(chat.element.options === options).to.equal(true);
    await painted();
    expect(changes()).to.deep.equal([]);
    expect((await server.requests()).length).to.equal(2);
  });

  it('that differ are taken over, and what is left out has its default again', async () => {
    const chat = await mount({ ...make('/'), initialThread: null, header: { title: { text: 'Help desk' } } });
    expect(chat.text('header-title')).to.equal('Help desk');
    expect(chat.text('greeting')).to.equal('Hello');
    chat.element.setOptions({ api: { url: '/' }, locale: 'en', header: { enabled: false } });
    await painted();
    expect(chat.has('header')).to.equal(false);
    expect(chat.text('greeting')).to.equal('What can I help with today?');
    expect(chat.has('prompt')).to.equal(false);
  });

  it('that are wrong are refused, and the former ones stay', async () => {
    const chat = await mount({ api: { url: '/' } });
    const { options } = chat.element;
    expect(() => chat.element.setOptions({ theme: 'pink' } as never)).to.throw(TypeError, 'options.theme is "pink"');
    expect(chat.element.options === options).to.equal(true);
  });

  it('in the middle of a stream reach the next request, not this one', async () => {
    const [first, second] = [
      await scenario({ body: [frames(...opening('Hi')), { release: 'rest' }, frames(...answer(['One']))] }),
      await scenario({ body: [frames(...opening('Next', { create: false, user: 'u2' }), ...answer(['Two'], 'm2'))] }),
    ];
    const chat = await mount({ api: { url: first.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.becomes('streaming');
    chat.element.setOptions({ api: { url: second.url }, locale: 'en' });
    await first.release('rest');
    expect((await end).detail.status).to.equal('completed');
    expect((await first.requests())[0]?.ended).to.equal(true);
    expect((await chat.ask('Next')).status).to.equal('completed');
    expect(chat.text('assistant-message')).to.equal('One | Two');
    expect((await second.requests())[0]?.type).to.equal('threads.add_user_message');
  });
});

describe('a page', () => {
  afterEach(closeScenarios);

  it('may load the script twice', async () => {
    const before = customElements.get('chat-kit');
    const again = '../src/index.ts?again';
    await import(again);
    expect(customElements.get('chat-kit') === before).to.equal(true);
  });

  it('may hold two chats that differ in server, theme and language', async () => {
    const servers = [
      await scenario({ body: [frames(...opening('Hi'), ...answer(['One']))] }),
      await scenario({ status: 403 }),
    ];
    const size = { height: 300 };
    const [one, two] = [
      await mount({ api: { url: servers[0]?.url ?? '' }, locale: 'en', theme: 'light' }, size),
      await mount({ api: { url: servers[1]?.url ?? '' }, locale: 'ar', theme: 'dark' }, size),
    ];
    await two.shows('greeting', 'مساعد').catch(() => undefined);
    expect((await one.ask('Hi')).status).to.equal('completed');
    expect((await two.ask('Hi')).status).to.equal('failed');
    expect(one.text('assistant-message')).to.equal('One');
    expect(two.has('assistant-message')).to.equal(false);
    const style = ({ scroller }: Chat) => [
      getComputedStyle(scroller).colorScheme,
      getComputedStyle(scroller).direction,
    ];
    expect([style(one), style(two)]).to.deep.equal([
      ['light', 'ltr'],
      ['dark', 'rtl'],
    ]);
    expect(one.part('send-button').title).to.equal('Send message');
    expect(two.part('send-button').title).to.match(/\p{Script=Arabic}/u);
  });

  it('is told when there is no server, and nothing is sent', async () => {
    const chat = await mount({});
    expect(chat.text('thread')).to.contain('This chat has no server yet: set api-url');
    await chat.send('Hi');
    expect(chat.input.value).to.equal('Hi');
    expect(chat.has('user-message')).to.equal(false);
    expect(chat.element.status).to.equal('idle');
  });
});

describe('the first words on screen', () => {
  it('are in the language of the element already', async () => {
    const chat = await mount({ locale: 'de' });
    expect(chat.part('send-button').title).to.equal('Nachricht senden');
  });
});

describe('a wrong option before the upgrade', () => {
  it('is reported, and the chat works', async () => {
    const reported: unknown[] = [];
    const report = (event: ErrorEvent) => {
      event.preventDefault();
      reported.push(event.error);
    };
    const former = window.onerror;
    window.onerror = null;
    window.addEventListener('error', report);
    try {
      const element = beforeUpgrade();
      Object.assign(element, { options: { locale: 5 } });
      const chat = await upgrade(element);
      expect(String(reported[0])).to.contain('options.locale is 5');
      chat.element.setOptions({ locale: 'en', composer: { placeholder: 'Fine' } });
      await painted();
      expect(chat.input.placeholder).to.equal('Fine');
    } finally {
      window.removeEventListener('error', report);
      window.onerror = former;
    }
  });
});

describe('options that a page changes in place', () => {
  it('are seen when they are set again', async () => {
    const chat = await mount();
    const options = { locale: 'en', composer: { placeholder: 'One' } };
    chat.element.setOptions(options);
    options.composer.placeholder = 'Two';
    chat.element.setOptions(options);
    await painted();
    expect(chat.input.placeholder).to.equal('Two');
  });

  it('do not hide a conversation, though they name no server', async () => {
    const server = await scenario(list);
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    await chat.shows('assistant-message', 'Stored');
    chat.element.setOptions({ locale: 'en', theme: 'dark' });
    await painted();
    expect(chat.text('assistant-message')).to.equal('Stored');
  });
});

describe('a locale', () => {
  it('that was switched while its words were loading is not the one that stays', async () => {
    const chat = await mount({ locale: 'en' });
    chat.element.setOptions({ locale: 'ar' });
    await painted();
    chat.element.setOptions({ locale: 'de' });
    chat.element.setOptions({ locale: 'ar' });
    chat.element.setOptions({ locale: 'de' });
    await until('it speaks German', () => chat.part('send-button').title === 'Nachricht senden');
    await painted();
    expect(chat.part('send-button').title).to.equal('Nachricht senden');
  });
});
