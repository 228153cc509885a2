// All that can be said, in every language there is.
import { lateEnglish } from '../../src/i18n/late-messages.js';
import ar from '../../src/i18n/locales/ar.js';
import de from '../../src/i18n/locales/de.js';
import es from '../../src/i18n/locales/es-ES.js';
import fr from '../../src/i18n/locales/fr.js';
import he from '../../src/i18n/locales/he.js';
import hi from '../../src/i18n/locales/hi.js';
import ja from '../../src/i18n/locales/ja.js';
import pt from '../../src/i18n/locales/pt-BR.js';
import zh from '../../src/i18n/locales/zh-CN.js';
import { english as firstEnglish, type MessageKey, type Messages } from '../../src/i18n/messages.js';
import type { Translation } from '../../src/i18n/translations.js';

export const english: Messages = { ...firstEnglish, ...lateEnglish };

export const keys = Object.keys(english) as MessageKey[];

export const catalogues: Record<Translation, Messages> = {
  ar,
  de,
  'es-ES': es,
  fr,
  he,
  hi,
  ja,
  'pt-BR': pt,
  'zh-CN': zh,
};
