// The words of the launcher: each language has all of them, and its own.
import { expect } from '@open-wc/testing';
import { launcherWords } from '../../src/launcher/words.js';

const locales = ['en', 'de', 'ar', 'fr', 'es-ES', 'pt-BR', 'ja', 'zh-CN', 'he', 'hi'];

describe('the words of the launcher', () => {
  for (const locale of locales) {
    it(`are there in ${locale}`, () => {
      const { locale: spoken, direction, ...words } = launcherWords(locale);
      expect(spoken).to.equal(locale.slice(0, 2));
      expect(direction).to.equal(['ar', 'he'].includes(locale) ? 'rtl' : 'ltr');
      const { open, close, unread, loading, failed } = launcherWords('en');
      for (const [key, word] of Object.entries(words)) expect(word, key).to.match(/\p{L}/u);
      if (locale === 'en') return;
      for (const word of [open, close, unread, loading, failed]) expect(Object.values(words)).to.not.include(word);
    });
  }

  it('are English elsewhere', () => {
    for (const tag of ['nl', 'constructor', '', 'not a tag', 'en-GB']) {
      expect(launcherWords(tag).open, tag).to.equal('Open chat');
    }
    expect(launcherWords('de-CH').open).to.equal('Chat öffnen');
  });
});
