// With which day a week begins where the reader lives.

/** Regions by the CLDR, for browsers that cannot be asked; elsewhere it is Monday. */
const OTHERS: readonly (readonly [weekday: number, regions: string])[] = [
  [5, 'MV'],
  [6, 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'],
  [
    7,
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  ],
];

interface WeekInfo {
  readonly firstDay: number;
}

type Locale = Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo };

/** 1 is Monday, 7 is Sunday. */
export function firstWeekdayOf(tag: string): number {
  const locale: Locale = new Intl.Locale(tag);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? byRegion(locale);
}

/** What is known here. */
export function byRegion(locale: Intl.Locale): number {
  const region = locale.maximize().region ?? '';
  return OTHERS.find(([, regions]) => regions.split(' ').includes(region))?.[0] ?? 1;
}
