// A page's own words stand in front of those of any locale, and come and go without anything being lost.
import { expect } from '@open-wc/testing';
import { plural } from '../../src/i18n/plural.js';
import { makeWords, withOwn } from '../../src/i18n/words.js';
import { type ChatKitOptions, InvalidOptionError } from '../../src/index.js';
import { mount, painted, until } from '../support/chat.js';
import { assistantMessage, page, userMessage } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { catalogues, english } from './catalogues.js';

const words = makeWords('en', english);

describe('words with those of a page', () => {
  it('say these where there are some, with their parameters', () => {
    const own = withOwn(words, { send: 'Ask', runningTool: '{name}: {name}, {other}', retry: undefined } as object);
    expect(own.say('send')).to.equal('Ask');
    expect(own.say('runningTool', { name: '{other}', other: 'x' })).to.equal('{other}: {other}, x');
    expect(own.say('retry')).to.equal(english.retry);
    expect(own.say('cannotShow', { type: '{name}' })).to.contain('({name})');
    expect([own.locale, own.direction]).to.deep.equal(['en', 'ltr']);
    expect([own.has('send'), own.has('toString')]).to.deep.equal([true, false]);
    expect(words.say('send')).to.equal(english.send);
  });

  it('have the plurals that the page has', () => {
    const say = (message: string, n: number) =>
      plural(withOwn(words, { 'sources.count': message }), 'sources.count', n);
    expect(say('one={n} link|other={n} links', 1)).to.equal('1 link');
    expect(say('one={n} link|other={n} links', 1_234)).to.equal('1,234 links');
    expect(say('other={n} links', 1)).to.equal('1 links');
    expect(say('Links: {n} ({n})', 2)).to.equal('Links: 2 (2)');
    expect(say('a=b|c', 2)).to.equal('a=b|c');
    const arabic = withOwn(makeWords('ar', catalogues.ar, 'rtl'), { 'sources.count': 'one=رابط|other=الروابط' });
    expect([1, 2, 5].map((n) => plural(arabic, 'sources.count', n))).to.deep.equal(['رابط', 'الروابط', 'الروابط']);
  });
});

describe('options.words', () => {
  const warned: string[] = [];
  const { warn } = console;

  beforeEach(() => {
    warned.length = 0;
    console.warn = (text: string) => warned.push(text);
  });

  afterEach(async () => {
    console.warn = warn;
    await closeScenarios();
  });

  it('must be texts', () => {
    const wrong: [unknown, string][] = [
      [null, 'options.words is null, expected an object'],
      ['Hello', 'options.words is "Hello", expected an object'],
      [['Hello'], 'options.words is an array, expected an object'],
      [{ send: 5 }, 'options.words.send is 5, expected a text'],
      [{ send: 'Ask', 'error.network': null }, 'options.words.error.network is null, expected a text'],
      [{ nothing: {} }, 'options.words.nothing is an object, expected a text'],
    ];
    const element = document.createElement('chat-kit');
    for (const [value, message] of wrong) {
      expect(() => element.setOptions({ words: value } as ChatKitOptions)).to.throw(InvalidOptionError, message);
    }
    element.setOptions({ words: { send: undefined } as object });
    element.setOptions({ words: {} });
  });

  it('are on screen first, and stay with each locale', async () => {
    const chat = await mount({ locale: 'de', words: { send: 'Frag!' } });
    const titles = () => [chat.part('send-button').title, chat.input.placeholder];
    expect(titles()).to.deep.equal(['Frag!', catalogues.de.placeholder]);
    chat.element.setOptions({ locale: 'he', words: { send: 'Frag!' } });
    await until('it speaks Hebrew', () => chat.input.placeholder === catalogues.he.placeholder);
    expect(titles()[0]).to.equal('Frag!');
    const frame = chat.part('thread').parentElement;
    expect([frame?.dir, frame?.lang]).to.deep.equal(['rtl', 'he']);
    chat.element.setOptions({ locale: 'en', words: { placeholder: 'Ask us' } });
    await until('it speaks English', () => chat.input.placeholder === 'Ask us');
    expect(titles()[0]).to.equal(english.send);
    chat.element.setOptions({ locale: 'en' });
    await until('it has no own words', () => chat.input.placeholder === english.placeholder);
  });

  it('give way to the options for one place', async () => {
    const words = { placeholder: 'From words', greeting: 'Also from words' };
    const chat = await mount({ words, composer: { placeholder: 'From composer' }, api: { url: '/' } });
    expect(chat.input.placeholder).to.equal('From composer');
    expect(chat.text('greeting')).to.equal('Also from words');
  });

  it('change, and the conversation, the draft, the focus and the place stay', async () => {
    const answers = Array.from({ length: 40 }, (_, i) => [
      userMessage(`u${i}`, 'Hi'),
      assistantMessage(`m${i}`, 'Yes'),
    ]);
    const server = await scenario({ match: 'items.list', json: page(answers.flat().reverse()) });
    const options = { api: { url: server.url }, initialThread: 'thread_1', locale: 'en' };
    const chat = await mount(options);
    await chat.shows('assistant-message', 'Yes');
    await chat.shows('copy-button');
    chat.type('A draft');
    chat.input.focus();
    chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    chat.scroller.scrollTop = 200;
    await painted();
    const nodes = [...chat.all('assistant-message'), chat.input, chat.scroller];
    const place = chat.scroller.scrollTop;
    const copy = () => chat.part('copy-button').title;
    expect(copy()).to.equal(english['actions.copy']);

    chat.element.setOptions({ ...options, words: { 'actions.copy': 'Take it', placeholder: 'Ask us' } });
    await until('what was loaded later says it too', () => copy() === 'Take it');
    expect(chat.input.placeholder).to.equal('Ask us');
    expect(chat.input.value).to.equal('A draft');
    expect(chat.focused === chat.input).to.equal(true);
    expect(chat.scroller.scrollTop).to.equal(place);
    const now = [...chat.all('assistant-message'), chat.input, chat.scroller];
    expect(now.length === nodes.length && now.every((node, i) => node === nodes[i])).to.equal(true);
    expect(await server.requestCount('items.list', 1)).to.not.equal(undefined);
    expect(warned).to.deep.equal([]);
  });

  it('are no others when they are equal', async () => {
    const chat = await mount({ words: { send: 'Ask' } });
    const composer = chat.input.closest('chat-kit-composer') as HTMLElement & { words: object };
    const { words } = composer;
    chat.element.setOptions({ locale: 'en', words: { send: 'Ask' }, disclaimer: { text: 'Changed' } });
    await chat.shows('disclaimer', 'Changed');
    expect(composer.words === words).to.equal(true);
  });

  it('that nothing says are told of, once', async () => {
    const chat = await mount({ words: { sendd: 'Ask', send: 'Ask', 'actions.copy': 'Take it' } as object });
    const said = (key: string) => warned.filter((text) => text.includes(`"${key}"`)).length;
    await until('it is told', () => said('sendd') === 1);
    chat.element.setOptions({ locale: 'en', words: { sendd: 'Other', toString: 'x' } as object });
    await until('the other one is told', () => said('toString') === 1);
    await painted();
    expect(warned).to.have.length(2);
    expect(chat.part('send-button').title).to.equal(english.send);
  });
});
