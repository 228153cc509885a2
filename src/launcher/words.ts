// The few words of the launcher, which are on screen before anything of the chat is loaded.

export interface LauncherWords {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the button does. */
  readonly open: string;
  readonly close: string;
  /** The name of the panel. */
  readonly chat: string;
  /** What the dot means. */
  readonly unread: string;
  readonly loading: string;
  readonly failed: string;
}

type Row = [open: string, close: string, chat: string, unread: string, loading: string, failed: string];

/** By language: it decides, as in the chat. */
const rows: Record<string, Row> = {
  en: ['Open chat', 'Close chat', 'Chat', 'New answer', 'Loading…', 'The chat could not be loaded. Please try again.'],
  de: [
    'Chat öffnen',
    'Chat schließen',
    'Chat',
    'Neue Antwort',
    'Wird geladen …',
    'Der Chat konnte nicht geladen werden. Bitte versuchen Sie es noch einmal.',
  ],
  fr: [
    'Ouvrir le chat',
    'Fermer le chat',
    'Chat',
    'Nouvelle réponse',
    'Chargement…',
    'Le chat n’a pas pu être chargé. Veuillez réessayer.',
  ],
  es: [
    'Abrir el chat',
    'Cerrar el chat',
    'Chat',
    'Nueva respuesta',
    'Cargando…',
    'No se ha podido cargar el chat. Inténtalo de nuevo.',
  ],
  pt: [
    'Abrir o chat',
    'Fechar o chat',
    'Chat',
    'Nova resposta',
    'Carregando…',
    'Não foi possível carregar o chat. Tente novamente.',
  ],
  ja: [
    'チャットを開く',
    'チャットを閉じる',
    'チャット',
    '新しい回答',
    '読み込み中…',
    'チャットを読み込めませんでした。もう一度お試しください。',
  ],
  zh: ['打开聊天', '关闭聊天', '聊天', '有新回复', '正在加载…', '无法加载聊天。请重试。'],
  ar: [
    'فتح الدردشة',
    'إغلاق الدردشة',
    'الدردشة',
    'إجابة جديدة',
    'جارٍ التحميل…',
    'تعذّر تحميل الدردشة. يُرجى المحاولة مرة أخرى.',
  ],
  he: ['פתיחת הצ׳אט', 'סגירת הצ׳אט', 'צ׳אט', 'תשובה חדשה', 'בטעינה…', 'לא ניתן היה לטעון את הצ׳אט. נסו שוב.'],
  hi: ['चैट खोलें', 'चैट बंद करें', 'चैट', 'नया जवाब', 'लोड हो रहा है…', 'चैट लोड नहीं हो सकी। कृपया फिर से कोशिश करें।'],
};

/** The words for a BCP 47 tag such as `de-CH`; English for a language without a row. */
export function launcherWords(tag: string): LauncherWords {
  const language = languageOf(tag);
  const locale = Object.hasOwn(rows, language) ? language : 'en';
  const [open, close, chat, unread, loading, failed] = rows[locale] as Row;
  const direction = locale === 'ar' || locale === 'he' ? 'rtl' : 'ltr';
  return { locale, direction, open, close, chat, unread, loading, failed };
}

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return 'en';
  }
}
