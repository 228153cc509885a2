// Whoever asks for a locale gets that of the region, or of the language in the same script, or English.
import { expect } from '@open-wc/testing';
import { isEnglish, loadWords } from '../../src/i18n/locale.js';
import { directionOf, type Translation, translationFor } from '../../src/i18n/translations.js';
import { englishWords } from '../../src/i18n/words.js';
import { catalogues } from './catalogues.js';

const asked: Record<Translation, string[]> = {
  ar: ['ar', 'ar-EG', 'ar-SA-u-nu-latn', 'AR'],
  de: ['de', 'DE', 'de-CH', 'de-DE', 'de-Latn-AT-u-nu-latn'],
  'es-ES': ['es-ES', 'es', 'es-MX', 'es-419'],
  fr: ['fr', 'fr-FR', 'fr-CA'],
  he: ['he', 'he-IL', 'iw', 'iw-IL'],
  hi: ['hi', 'hi-IN', 'hi-Deva'],
  ja: ['ja', 'ja-JP'],
  'pt-BR': ['pt-BR', 'pt', 'pt-PT'],
  'zh-CN': ['zh-CN', 'zh', 'zh-SG', 'zh-Hans', 'zh-Hans-HK'],
};

/** No tag, no language, none that is translated, or one in another script. */
const english = [
  'ko',
  'zh-TW',
  'zh-HK',
  'zh-Hant',
  'zh-Hant-CN',
  'hi-Latn',
  'ar-Latn',
  'english',
  'und',
  'x-klingon',
  '',
  'not a tag',
  'de_CH',
  'constructor',
  '__proto__',
  'a-very-wrong-tag-',
];

describe('the words for a tag', () => {
  for (const [name, tags] of Object.entries(asked) as [Translation, string[]][]) {
    it(`are ${name} for ${tags.join(', ')}`, async () => {
      for (const tag of tags) {
        expect(isEnglish(tag), tag).to.equal(false);
        expect(translationFor(tag), tag).to.equal(name);
        const words = await loadWords(tag);
        expect(words.say('send'), tag).to.equal(catalogues[name].send);
        // What Intl and the `lang` attribute get.
        expect(words.locale, tag).to.equal(Intl.getCanonicalLocales(tag)[0]);
      }
    });
  }

  it('are English where there is no translation, and where the tag is none', async () => {
    for (const tag of ['en', 'EN', 'en-GB', 'en-AU-u-hc-h12', ...english]) {
      const words = await loadWords(tag);
      expect(words, tag).to.equal(englishWords);
      expect([words.locale, words.direction]).to.deep.equal(['en', 'ltr']);
    }
  });

  it('are there at once only in English', () => {
    expect(['en', 'EN', 'en-GB', 'en-AU-u-hc-h12'].every(isEnglish)).to.equal(true);
    expect(english.some(isEnglish)).to.equal(false);
  });

  it('are read in the direction of its script', () => {
    expect(['ar', 'he', 'iw', 'fa', 'ur', 'az-Arab', 'yi', 'ckb'].map(directionOf)).to.deep.equal(Array(8).fill('rtl'));
    expect(['en', 'de', 'az', 'ja', 'hi', 'ar-Latn', 'uz'].map(directionOf)).to.deep.equal(Array(7).fill('ltr'));
  });
});
