// Every locale says everything, in its own words, and whoever asks for another one is spoken to in English.
import { expect } from '@open-wc/testing';
import { lateEnglish } from '../../src/i18n/late-messages.js';
import { isEnglish, loadWords } from '../../src/i18n/locale.js';
import ar from '../../src/i18n/locales/ar.js';
import de from '../../src/i18n/locales/de.js';
import { english as firstEnglish, type MessageKey, type Messages } from '../../src/i18n/messages.js';
import { englishWords, makeWords } from '../../src/i18n/words.js';

const english: Messages = { ...firstEnglish, ...lateEnglish };
const locales: Record<string, Messages> = { ar, de };
const keys = Object.keys(english) as MessageKey[];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('a locale', () => {
  for (const [tag, messages] of Object.entries(locales)) {
    it(`${tag} has every message and no other`, () => {
      expect(Object.keys(messages).sort()).to.deep.equal([...keys].sort());
    });

    it(`${tag} has words in each of them, and the same placeholders`, () => {
      for (const key of keys) {
        expect(messages[key], key).to.match(/^\S.*\S$/su);
        expect(new Set(placeholders(messages[key])), key).to.deep.equal(new Set(placeholders(english[key])));
      }
    });

    it(`${tag} is translated`, () => {
      const same = keys.filter((key) => messages[key] === english[key]);
      expect(same).to.deep.equal([]);
    });

    it(`${tag} is loaded when asked for`, async () => {
      expect(isEnglish(tag)).to.equal(false);
      const words = await loadWords(tag);
      expect(words.locale).to.equal(tag);
      for (const key of keys) expect(words.say(key)).to.equal(messages[key]);
    });
  }
});

describe('the words for a tag', () => {
  it('are those of its language, under its own name', async () => {
    for (const [tag, send, direction] of [
      ['de-CH', de.send, 'ltr'],
      ['de-Latn-AT-u-nu-latn', de.send, 'ltr'],
      ['DE', de.send, 'ltr'],
      ['ar-EG', ar.send, 'rtl'],
      ['ar', ar.send, 'rtl'],
    ] as const) {
      const words = await loadWords(tag);
      expect([words.locale, words.say('send'), words.direction]).to.deep.equal([tag, send, direction]);
      expect(isEnglish(tag), tag).to.equal(false);
    }
  });

  it('are English where there is no translation, and where the tag is none', async () => {
    for (const tag of [
      'en',
      'en-GB',
      'fr',
      'he',
      'und',
      'x-klingon',
      '',
      'not a tag',
      'de_CH',
      'constructor',
      '__proto__',
      'a-very-wrong-tag-',
    ]) {
      expect(isEnglish(tag), tag).to.equal(true);
      const words = await loadWords(tag);
      expect(words, tag).to.equal(englishWords);
      expect([words.locale, words.direction]).to.deep.equal(['en', 'ltr']);
    }
  });
});

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

  it('is read in the direction of its script', () => {
    const direction = (tag: string) => makeWords(tag, english).direction;
    expect(['ar', 'he', 'fa', 'ur', 'az-Arab', 'yi', 'ckb'].map(direction)).to.deep.equal(Array(7).fill('rtl'));
    expect(['en', 'de', 'az', 'ja', 'ar-Latn', 'uz'].map(direction)).to.deep.equal(Array(6).fill('ltr'));
  });
});
