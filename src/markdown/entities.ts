// What a text means by `&amp;` and `\*`: escapes, numbers, and names. The common names are here; those of HTML, two
// thousand of them, are loaded when the first one is met that is not.

const CHARACTERS = new Map(
  'quot" amp& apos\' lt< gt> nbsp\xa0 hellip… ndash– mdash—'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** `&eacute;` is a letter and its mark. */
const MARKS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
};

let isComplete = false;

/** True when it has made a difference. */
export async function loadEntities(): Promise<boolean> {
  if (isComplete) return false;
  const { characterEntities } = await import('character-entities');
  for (const [name, characters] of Object.entries(characterEntities)) CHARACTERS.set(name, characters);
  isComplete = true;
  return true;
}

/** One whole entity, `&` to `;`. */
export const ENTITY = /&(?:#(\d{1,7});|#x([\da-f]{1,6});|([a-z][a-z\d]*);)/iy;

const ESCAPES = new RegExp(`\\\\([!-/:-@[-\`{-~])|${ENTITY.source}`, 'gi');

/** What a match of `ENTITY` stands for; undefined when its name is not known. */
export function character([, decimal, hex, name]: readonly (string | undefined)[]): string | undefined {
  if (name) return CHARACTERS.get(name) ?? marked(name);
  const code = decimal ? +decimal : Number.parseInt(hex as string, 16);
  return !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
}

function marked(name: string): string | undefined {
  const composed = `${name[0]}${MARKS[name.slice(1)] ?? ''}`.normalize('NFC');
  return name.length > 3 && composed.length === 1 && composed !== name[0] ? composed : undefined;
}

export function decode(text: string): string {
  return text.replace(
    ESCAPES,
    (source: string, escaped: string | undefined, ...entity: string[]) =>
      escaped ?? character([source, ...entity]) ?? source,
  );
}
