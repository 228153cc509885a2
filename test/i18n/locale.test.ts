// Every locale says everything, in its own words, with a form for each of its plurals and the marks of its script.
import { expect } from '@open-wc/testing';
import { isEnglish, loadWords } from '../../src/i18n/locale.js';
import type { MessageKey, Messages } from '../../src/i18n/messages.js';
import { plural } from '../../src/i18n/plural.js';
import { type Translation, translations } from '../../src/i18n/translations.js';
import { englishWords, makeWords } from '../../src/i18n/words.js';
import { catalogues, english, keys } from './catalogues.js';

/** Words that a language shares with English. */
const shared: Partial<Record<Translation, MessageKey[]>> = {
  fr: ['assistant', 'conversation', 'markdown.code', 'said.image'],
};

/** What a language does not write: marks of another script, and in French a mark without its space. */
const foreign: Partial<Record<Translation, RegExp>> = {
  ar: /[?;,“”"]/,
  de: /["“](?!$| |\.|\)|,|$)|”|'/,
  'es-ES': /["“”']|^[^¿]*\?/,
  fr: /["“”']|(?<!\u202f)[?!:;»]|«(?!\u202f)/,
  he: /["“„'׳](?!אט)/,
  hi: /["']|\.(?!\w)/,
  ja: /[?!:;"'“”,()]|(?<!\w)\.|[。、！？] /,
  'pt-BR': /["«»']/,
  'zh-CN': /[?!:;"'「」,()]|(?<!\w)\.|[。，！？] /,
};

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

const plurals = keys.filter((key) => /^one=.*\|other=/.test(english[key]));

/** The forms of a message, by the name of their plural. */
const formsOf = (text: string) =>
  new Map(text.split('|').map((form) => [form.slice(0, form.indexOf('=')), form.slice(form.indexOf('=') + 1)]));

/** Whole numbers, from few to many. */
const numbers = [...Array(201).keys(), 1_000, 1_001, 12_345, 1_000_000, 2_000_000];

it('there is a catalogue for each translation', () => {
  expect(Object.keys(catalogues)).to.have.members(translations);
});

for (const [tag, messages] of Object.entries(catalogues) as [Translation, Messages][]) {
  describe(`the locale ${tag}`, () => {
    it('has every message and no other', () => {
      expect(Object.keys(messages)).to.have.members(keys);
    });

    it('has words in each of them, and the same placeholders', () => {
      for (const key of keys) {
        expect(messages[key], key).to.match(/^\S(.*\S)?$/su);
        expect(placeholders(messages[key]), key).to.deep.equal(placeholders(english[key]));
      }
    });

    it('is translated', () => {
      expect(keys.filter((key) => messages[key] === english[key])).to.have.members(shared[tag] ?? []);
    });

    it('is written as its language is', () => {
      const typed = keys.filter((key) => foreign[tag]?.test(messages[key].replace(/\{\w+\}/g, 'x')));
      expect(typed.map((key) => `${key}: ${messages[key]}`)).to.deep.equal([]);
    });

    it('has each form of its plurals, once', () => {
      const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      for (const key of plurals) {
        const names = messages[key].split('|').map((form) => form.split('=')[0]);
        expect(names, key).to.have.members(categories);
      }
      for (const key of keys) expect(/^\w+=/.test(messages[key]), key).to.equal(plurals.includes(key));
    });

    it('says the number, unless the form is of one number only', () => {
      const rules = new Intl.PluralRules(tag);
      const words = makeWords(tag, messages);
      for (const key of plurals) {
        for (const [name, form] of formsOf(messages[key])) {
          const meant = numbers.filter((n) => rules.select(n) === name);
          if (!form.includes('{n}')) expect(meant, `${key}: ${form}`).to.have.length.below(2);
        }
        for (const n of numbers) {
          const form = formsOf(messages[key]).get(rules.select(n)) as string;
          expect(plural(words, key, n)).to.equal(form.replace('{n}', new Intl.NumberFormat(tag).format(n)));
        }
      }
    });

    it('is loaded when it is asked for', async () => {
      expect(isEnglish(tag)).to.equal(false);
      const words = await loadWords(tag);
      expect(words.locale).to.equal(tag);
      expect(words.direction).to.equal(['ar', 'he'].includes(tag) ? 'rtl' : 'ltr');
      for (const key of keys) expect(words.say(key)).to.equal(messages[key]);
    });
  });
}

describe('a message', () => {
  it('has its parameters put in as they are, each time they are named', () => {
    const words = makeWords('en', { ...english, send: '{a} {b} {a}' });
    expect(words.say('send', { a: '$&', b: '{a}' })).to.equal('$& {a} $&');
    expect(words.say('send', { a: 'x' })).to.equal('x {b} x');
    expect(englishWords.say('cannotShow', { type: 'hologram' }))
      .to.contain('hologram')
      .and.not.contain('{');
  });

  it('exists only under a key of the catalogue', () => {
    expect(englishWords.has('error.network')).to.equal(true);
    expect(['error.none', 'toString', '__proto__', ''].some((key) => englishWords.has(key))).to.equal(false);
  });

  it('has numbers as its region writes them', () => {
    const say = (tag: string, messages: Messages, n: number) => plural(makeWords(tag, messages), 'sources.count', n);
    expect(say('ar-EG', catalogues.ar, 5)).to.equal('٥ مصادر');
    expect(say('ar-MA', catalogues.ar, 5)).to.equal('5 مصادر');
    expect(say('hi-u-nu-deva', catalogues.hi, 12)).to.equal('१२ स्रोत');
    expect(say('hi', catalogues.hi, 1_234_567)).to.equal('12,34,567 स्रोत');
    expect(say('fr', catalogues.fr, 0)).to.equal('0 source');
    expect(say('fr', catalogues.fr, 3_000_000)).to.equal('3\u202f000\u202f000 de sources');
    expect(say('de-AT', catalogues.de, 1)).to.equal('1 Quelle');
  });
});
