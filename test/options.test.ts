// A wrong option says where it is, what was found and what is expected; an equal one is no change.
import { expect } from '@open-wc/testing';
import { areEqual, type ChatKitOptions, checkOptions, InvalidOptionError, kept } from '../src/options.js';

const wrong: [options: unknown, message: string][] = [
  [undefined, 'options is undefined, expected an object'],
  [null, 'options is null, expected an object'],
  ['https://example.com', 'options is "https://example.com", expected an object'],
  [{ api: null }, 'options.api is null, expected an object'],
  [{ api: '/chat' }, 'options.api is "/chat", expected an object'],
  [{ api: {} }, 'options.api.url is undefined, expected a URL'],
  [{ api: { url: '' } }, 'options.api.url is "", expected a URL'],
  [{ api: { url: 5 } }, 'options.api.url is 5, expected a URL'],
  [{ api: { url: '/', fetch: 'fetch' } }, 'options.api.fetch is "fetch", expected a function'],
  [{ api: { url: '/', fetch: null } }, 'options.api.fetch is null, expected a function'],
  [
    { api: { url: '/', headers: 'a: b' } },
    'options.api.headers is "a: b", expected headers or a function that gives them',
  ],
  [{ api: { url: '/', headers: null } }, 'options.api.headers is null, expected headers or a function that gives them'],
  [{ locale: 5 }, 'options.locale is 5, expected a text'],
  [{ locale: null }, 'options.locale is null, expected a text'],
  [{ theme: 'blue' }, 'options.theme is "blue", expected light or dark or system'],
  [{ theme: null }, 'options.theme is null, expected light or dark or system'],
  [{ theme: { colorScheme: 'blue' } }, 'options.theme.colorScheme is "blue", expected light or dark or system'],
  [{ theme: { colorScheme: null } }, 'options.theme.colorScheme is null, expected light or dark or system'],
  [{ initialThread: 5 }, 'options.initialThread is 5, expected a thread id or null'],
  [{ header: false }, 'options.header is false, expected an object'],
  [{ header: { enabled: 'no' } }, 'options.header.enabled is "no", expected true or false'],
  [{ header: { title: 'Help' } }, 'options.header.title is "Help", expected an object'],
  [{ header: { title: { enabled: 0 } } }, 'options.header.title.enabled is 0, expected true or false'],
  [{ header: { title: { text: 5 } } }, 'options.header.title.text is 5, expected a text'],
  [{ history: true }, 'options.history is true, expected an object'],
  [{ history: { enabled: 'no' } }, 'options.history.enabled is "no", expected true or false'],
  [{ history: { showDelete: 1 } }, 'options.history.showDelete is 1, expected true or false'],
  [{ history: { showRename: null } }, 'options.history.showRename is null, expected true or false'],
  [{ startScreen: 'Hi' }, 'options.startScreen is "Hi", expected an object'],
  [{ startScreen: { greeting: {} } }, 'options.startScreen.greeting is an object, expected a text'],
  [{ startScreen: { prompts: {} } }, 'options.startScreen.prompts is an object, expected an array'],
  [{ startScreen: { prompts: null } }, 'options.startScreen.prompts is null, expected an array'],
  [{ startScreen: { prompts: ['Hi'] } }, 'options.startScreen.prompts[0] is "Hi", expected an object'],
  [{ startScreen: { prompts: [null] } }, 'options.startScreen.prompts[0] is null, expected an object'],
  [{ startScreen: { prompts: [{}] } }, 'options.startScreen.prompts[0].label is undefined, expected a text'],
  [
    { startScreen: { prompts: [{ label: 'A', prompt: 'a' }, { label: 'B' }] } },
    'options.startScreen.prompts[1].prompt is undefined, expected a text',
  ],
  [{ composer: [] }, 'options.composer is an array, expected an object'],
  [{ markdown: { headingLevel: 7 } }, 'options.markdown.headingLevel is 7, expected a number from 1 to 6'],
  [{ markdown: { headingLevel: 'h2' } }, 'options.markdown.headingLevel is "h2", expected a number from 1 to 6'],
  [{ markdown: { breaks: 1 } }, 'options.markdown.breaks is 1, expected true or false'],
  [{ markdown: { imageDomains: 'a.test' } }, 'options.markdown.imageDomains is "a.test", expected an array'],
  [{ markdown: { imageDomains: ['a.test', 5] } }, 'options.markdown.imageDomains[1] is 5, expected a text'],
  [{ widgets: [] }, 'options.widgets is an array, expected an object'],
  [{ widgets: { onAction: 'go' } }, 'options.widgets.onAction is "go", expected a function'],
  [
    { threadItemActions: { own: [{ id: 'a' }] } },
    'options.threadItemActions.own[0].label is undefined, expected a text',
  ],
  [
    { threadItemActions: { own: [{ id: 'a', label: 'A', onClick: 1 }] } },
    'options.threadItemActions.own[0].onClick is 1, expected a function',
  ],
  [{ disclaimer: 'Hi' }, 'options.disclaimer is "Hi", expected an object'],
  [{ disclaimer: {} }, 'options.disclaimer.text is undefined, expected a text'],
  [{ composer: { placeholder: Symbol('x') } }, 'options.composer.placeholder is Symbol(x), expected a text'],
];

describe('an option that is wrong', () => {
  for (const [options, message] of wrong) {
    it(message, () => {
      expect(() => checkOptions(options as ChatKitOptions)).to.throw(InvalidOptionError, message);
    });
  }

  it('is an error with a name', () => {
    const error = new InvalidOptionError('locale', 5, 'a tag');
    expect(error).to.be.instanceOf(TypeError);
    expect(error.name).to.equal('InvalidOptionError');
  });

  it('is none of these', () => {
    const headers = { authorization: 'x' };
    const right: ChatKitOptions[] = [
      {},
      { api: { url: '/chat' } },
      { api: { url: 'https://example.com', fetch: window.fetch, headers } },
      { api: { url: '/', headers: new Headers(headers) } },
      { api: { url: '/', headers: [['a', 'b']] } },
      { api: { url: '/', headers: async () => headers } },
      { locale: 'de', theme: 'system', initialThread: null },
      { theme: { colorScheme: 'dark' }, initialThread: 'thread_1' },
      { theme: {}, header: {}, startScreen: {}, composer: {} },
      { header: { enabled: false, title: { enabled: false, text: '' } } },
      { history: {} },
      { history: { enabled: false, showDelete: false, showRename: true } },
      { startScreen: { greeting: 'Hi', prompts: [{ label: 'A', prompt: 'a' }] }, composer: { placeholder: '' } },
      { markdown: { headingLevel: 1, breaks: true, imageDomains: ['a.test'] }, disclaimer: { text: '' } },
      { api: undefined, locale: undefined, theme: undefined, header: undefined },
    ];
    for (const options of right) expect(() => checkOptions(options), JSON.stringify(options)).to.not.throw();
  });
});

describe('options are equal', () => {
  const headers = () => ({});
  const full = (): ChatKitOptions => ({
    api: { url: '/', headers },
    startScreen: { prompts: [{ label: 'A', prompt: 'a' }] },
    initialThread: null,
  });

  it('in every value, whatever the order', () => {
    expect(areEqual(full(), full())).to.equal(true);
    expect(areEqual({ a: 1, b: [Number.NaN] }, { b: [Number.NaN], a: 1 })).to.equal(true);
  });

  it('not with another value, anywhere', () => {
    const others: unknown[] = [
      { ...full(), api: { url: '/other', headers } },
      { ...full(), api: { url: '/', headers: () => ({}) } },
      { ...full(), startScreen: { prompts: [{ label: 'A', prompt: 'b' }] } },
      { ...full(), startScreen: { prompts: [] } },
      { ...full(), initialThread: undefined },
      { api: full().api },
      { ...full(), locale: 'de' },
      null,
      undefined,
      'options',
      [],
    ];
    for (const other of others) expect(areEqual(full(), other), JSON.stringify(other)).to.equal(false);
  });

  it('not when something may differ that cannot be seen from outside', () => {
    expect(areEqual({ headers: new Headers({ a: '1' }) }, { headers: new Headers({ a: '2' }) })).to.equal(false);
    expect(areEqual([], {})).to.equal(false);
    expect(areEqual({ length: 0 }, [])).to.equal(false);
    expect(areEqual({ a: undefined }, { b: undefined })).to.equal(false);
  });
});

describe('of two objects, what is equal', () => {
  const draw = () => null;

  it('is kept, at every depth', () => {
    const before = { a: { b: [1], c: { d: 1 } }, e: 'x', draw };
    const next = kept(before, { a: { b: [1], c: { d: 2 } }, e: 'x', draw });
    expect(next).to.deep.equal({ a: { b: [1], c: { d: 2 } }, e: 'x', draw });
    expect(next.a.b === before.a.b).to.equal(true);
    expect(kept(next, structuredClone({ a: next.a })) === (next as unknown)).to.equal(false);
    expect(kept(before, { ...before, a: { b: [1], c: { d: 1 } } }) === before).to.equal(true);
  });

  it('is nothing where there was nothing', () => {
    const next = { a: [1] };
    for (const before of [undefined, null, 'x', [1]]) expect(kept(before, next) === next).to.equal(true);
  });
});
