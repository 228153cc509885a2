// Where in a text its marks stand: behind the last thing that was written before them, and never in it.
import { expect } from '@open-wc/testing';
import { Drawing, drawn } from './support/draw.js';
import { compareUnmarked, drawnWith, marked } from './support/marks.js';

/** As text, with the marks in brackets, what is drawn as something else in angles, and a line for each block or cell. */
function shown(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('.mark')) mark.replaceWith(`⟦${mark.textContent}⟧`);
  for (const button of copy.querySelectorAll('.code-head, .back')) button.remove();
  for (const whole of copy.querySelectorAll('.image')) whole.replaceWith('<image>');
  for (const inline of [
    ...copy.querySelectorAll('strong, em, del, a, :not(pre) > code, span.math, span.html'),
  ].reverse())
    inline.replaceWith(`<${inline.textContent}>`);
  for (const block of copy.querySelectorAll('p, h1, h2, li, th, td, pre, div.html')) {
    block.before('\n');
    block.append('\n');
  }
  return (copy.textContent ?? '').replaceAll(/\s*\n\s*/g, '\n').trim();
}

const place = (written: string): string => {
  const { text, marks } = marked(written);
  return shown(drawnWith(text, marks));
};

/** What is written, with `‸` for the marks, and what is drawn of it. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'where it is written in a sentence': {
    'It is so.‸ And so on.': 'It is so.⟦1⟧ And so on.',
    'It is so‸. And so on.': 'It is so⟦1⟧. And so on.',
    'It is so. And so on.‸': 'It is so. And so on.⟦1⟧',
    '‸It is so.': '⟦1⟧It is so.',
    '("a"‸) or [‸b]': '("a"⟦1⟧) or [⟦2⟧b]',
    'One.‸ Two.‸': 'One.⟦1⟧ Two.⟦2⟧',
  },
  'beside what it stands for, and not beyond the space behind that': {
    'It is so. ‸And so on.': 'It is so.⟦1⟧ And so on.',
    'It is so.\n‸And so on.': 'It is so.⟦1⟧\nAnd so on.',
    'It is so.  ‸\nAnd so on.': 'It is so.⟦1⟧And so on.',
    'It is so.\\\n‸And so on.': 'It is so.⟦1⟧And so on.',
    'It is so.   ‸\n': 'It is so.⟦1⟧',
    'It is so.\u00a0‸And so on.': 'It is so.⟦1⟧\u00a0And so on.',
  },
  'together with others of the same place': {
    'One.‸‸ Two.': 'One.⟦1,2⟧ Two.',
    'On‸e.‸ Tw‸o‸ ‸.‸': 'One⟦1⟧.⟦2⟧ Two⟦3,4,5⟧ .⟦6⟧',
  },
  'behind a word': {
    'One wo‸rd two': 'One word⟦1⟧ two',
    "Do‸n’t, don‸'t, don'‸t": "Don’t⟦1⟧, don't⟦2⟧, don't⟦3⟧",
    'the well‸-kno‸wn': 'the well-known⟦1,2⟧',
    'a 10‸00 b‸2b snake‸_case': 'a 1000⟦1⟧ b2b⟦2⟧ snake_case⟦3⟧',
    'cafe‸\u0301s, nai‸\u0308ve': 'cafe\u0301s⟦1⟧, nai\u0308ve⟦2⟧',
    'caf‸&eacute;s caf&ea‸cute;s caf&eacute;‸': 'cafés⟦1⟧ cafés⟦2⟧ café⟦3⟧',
    'مرح‸با بكم': 'مرحبا⟦1⟧ بكم',
    '한국‸어 말': '한국어⟦1⟧ 말',
    'می‸\u200cخواهم': 'می\u200cخواهم⟦1⟧',
    "rock 'n‸' roll-‸": "rock 'n⟦1⟧' roll-⟦2⟧",
  },
  'behind a character, where words have no spaces': {
    '这是‸文字。‸那': '这是⟦1⟧文字。⟦2⟧那',
    '日本‸語のテ‸キスト': '日本⟦1⟧語のテ⟦2⟧キスト',
    'ภา‸ษาไทย': 'ภา⟦1⟧ษาไทย',
    '用Ja‸va写': '用Java⟦1⟧写',
  },
  'behind what is one character to the reader': {
    'a \u{1f469}‸\u200d‸\u{1f4bb} b': 'a \u{1f469}\u200d\u{1f4bb}⟦1,2⟧ b',
    '\u{1f1e9}‸\u{1f1ea}\u{1f1eb}\u{1f1f7}': '\u{1f1e9}\u{1f1ea}⟦1⟧\u{1f1eb}\u{1f1f7}',
    '\u{1f44d}‸\u{1f3fd}! ❤‸\ufe0f': '\u{1f44d}\u{1f3fd}⟦1⟧! ❤\ufe0f⟦2⟧',
  },
  'in emphasis, but not at its end': {
    'a **bo‸ld** b': 'a <bold>⟦1⟧ b',
    'a **bold wo‸rds here** b': 'a <bold words⟦1⟧ here> b',
    'a **bold‸** b': 'a <bold>⟦1⟧ b',
    'a **bold*‸* b': 'a <bold>⟦1⟧ b',
    'a **bold**‸ b': 'a <bold>⟦1⟧ b',
    'a ***both‸*** b': 'a <<both>>⟦1⟧ b',
    'a *b **c‸*** d': 'a <b <c>>⟦1⟧ d',
    'a ~~b‸~~ c': 'a <b>⟦1⟧ c',
    '**a‸** **b.‸**': '<a>⟦1⟧ <b.>⟦2⟧',
    'a **‸b** c': 'a⟦1⟧ <b> c',
    'a *‸*b** c': 'a⟦1⟧ <b> c',
    'wo**r‸d**s b': 'wo<rd>s⟦1⟧ b',
    'w‸o**rd** b': 'wo<rd>⟦1⟧ b',
    '**One.‸ Two.** three': '<One.⟦1⟧ Two.> three',
    'a ** b‸ ** c': 'a ** b⟦1⟧ ** c',
    'a *b‸ c': 'a *b⟦1⟧ c',
  },
  'behind a link': {
    'See [the li‸nk](https://a.example "t") now': 'See <the link>⟦1⟧ now',
    'See [the‸ [x] **link**](https://a.example) now': 'See <the [x] <link>>⟦1⟧ now',
    'See [a](https://a.ex‸ample) [b](c "ti‸tle"): ok': 'See <a>⟦1⟧ <b>⟦2⟧: ok',
    'See [a](b‸)‸. ‸[c](d)': 'See <a>⟦1,2⟧.⟦3⟧ <c>',
    'See [‸a](b)': 'See <a>⟦1⟧',
    'See [a][r‸ef] and [ref‸].\n\n[ref]: /b': 'See <a>⟦1⟧ and <ref>⟦2⟧.',
    'See **[a‸](b)** c': 'See <<a>>⟦1⟧ c',
    'See https://a.exam‸ple/b. Www‸.example': 'See <https://a.example/b>⟦1⟧. Www⟦2⟧.example',
    'See <https://a.‸example> and me@‸a.example or www.a.‸example!':
      'See <https://a.example>⟦1⟧ and <me@a.example>⟦2⟧ or <www.a.example>⟦3⟧!',
    'See [no‸ne][x] [‸ ]': 'See [none⟦1⟧][x] [⟦2⟧ ]',
  },
  'behind an image': {
    'So ![a‸lt](https://a.example/i.png) b': 'So <image>⟦1⟧ b',
    'So [![alt](https://a.example/i‸.png)](b) c': 'So <<image>>⟦1⟧ c',
    'So !‸[alt](https://a.example/i.png)‸ b': 'So <image>⟦1,2⟧ b',
  },
  'behind code and formulas in a line': {
    'Use `a‸ b` c': 'Use <a b>⟦1⟧ c',
    'Use ``a‸ ` b`‸` c, `‸d': 'Use <a ` b>⟦1,2⟧ c, `⟦3⟧d',
    'Use **`a‸`** c': 'Use <<a>>⟦1⟧ c',
    'So \\(a‸ + b\\), $x‸$, $$y ‸= z$$ and \\[‸c\\].': 'So <a + b>⟦1⟧, <x>⟦2⟧, <y = z>⟦3⟧ and <c>⟦4⟧.',
  },
  'behind HTML and the marks of footnotes': {
    'a <b‸r> c <!-- d‸ --> e': 'a <<br>>⟦1⟧ c <<!-- d -->>⟦2⟧ e',
    'One[^‸1] two[^1]‸.\n\n[^1]: Note‸.': 'One<1>⟦1⟧ two<1>⟦2⟧.\nNote⟦3⟧.',
  },
  'behind what is written in several characters': {
    'a &am‸p; b &‸hellip; c': 'a &⟦1⟧ b …⟦2⟧ c',
    'a \\‸* b \\*‸ c‸\\d': 'a *⟦1⟧ b *⟦2⟧ c⟦3⟧\\d',
  },
  'in its paragraph': {
    'One.‸\n\nTwo.‸\n': 'One.⟦1⟧\nTwo.⟦2⟧',
    'One.\n‸\n‸Two.': 'One.⟦1,2⟧\nTwo.',
    'One\ntw‸o\n  three‸  \nfour.': 'One\ntwo⟦1⟧\nthree⟦2⟧four.',
    '   One‸ two': 'One⟦1⟧ two',
    '[a]: /b\n[c]: /d\n  "e"\nOne‸ two.': 'One⟦1⟧ two.',
    'One\r\ntwo‸ three\r\n\r\nFour‸.\r\n': 'One\ntwo⟦1⟧ three\nFour⟦2⟧.',
    'One\rtwo‸ three\r\rFour‸.\r': 'One\ntwo⟦1⟧ three\nFour⟦2⟧.',
    'One\0‸ two\0.‸': 'One\ufffd⟦1⟧ two\ufffd.⟦2⟧',
  },
  'in its heading': {
    '# Title‸ one': 'Title⟦1⟧ one',
    '# Title ‸##\n': 'Title⟦1⟧',
    '##\tTi‸tle #1 ###‸\n\nOne': 'Title⟦1⟧ #1⟦2⟧\nOne',
    'Ti‸tle\n===\n\nOne': 'Title⟦1⟧\nOne',
    'The‸\n  title\n--‸-\nOne': 'The⟦1⟧\ntitle⟦2⟧\nOne',
    '[a]: /b\nTi‸tle\n===\n': 'Title⟦1⟧',
    '> # Ti‸tle\n> One\n> ---': 'Title⟦1⟧\nOne',
    'One.\n\n#‸ Two': 'One.⟦1⟧\nTwo',
  },
  'in its item': {
    '- one‸\n- tw‸o': 'one⟦1⟧\ntwo⟦2⟧',
    '- one\n-‸ two\n- ‸three': 'one⟦1⟧\ntwo⟦2⟧\nthree',
    '1. one\n   mo‸re\n\n   Two‸.\n2. three': 'one\nmore⟦1⟧\nTwo⟦2⟧.\nthree',
    '- one\n  - two‸\n    - three‸\n- four‸': 'one\ntwo⟦1⟧\nthree⟦2⟧\nfour⟦3⟧',
    '- one\ntw‸o': 'one\ntwo⟦1⟧',
    '- [ ] one‸ two\n- [‸x] three': 'one⟦1⟧ two⟦2⟧\nthree',
    '-\ttab‸bed\n\n\tmo‸re': 'tabbed⟦1⟧\nmore⟦2⟧',
    '- # Ti‸tle\n- > quo‸te\n- - de‸ep': 'Title⟦1⟧\nquote⟦2⟧\ndeep⟦3⟧',
  },
  'in its quote': {
    '> one‸\n> two‸\nthr‸ee': 'one⟦1⟧\ntwo⟦2⟧\nthree⟦3⟧',
    '> one\n>‸ two\n>\n> > thr‸ee': 'one⟦1⟧\ntwo\nthree⟦2⟧',
    '>one‸\n>   two‸\n': 'one⟦1⟧\ntwo⟦2⟧',
  },
  'in its cell': {
    '| a‸ | b |\n|---|---|\n| c | d‸ |\n| e‸e | f |': 'a⟦1⟧\nb\nc\nd⟦2⟧\nee⟦3⟧\nf',
    '| a |‸ b |\n|---|---|\n| c ‸|‸ d |‸\n|‸ e |': 'a⟦1⟧\nb\nc⟦2,3⟧\nd⟦4,5⟧\ne',
    '| a | b |\n|‸---|-‸--|\n| c | d |': 'a\nb⟦1,2⟧\nc\nd',
    'a‸ | b\n- | -\nc | d‸\ne‸': 'a⟦1⟧\nb\nc\nd⟦2⟧\ne⟦3⟧',
    '| a\\|b‸ c | `d\\|e` f‸ g |\n|-|-|\n| h\\|\\|i‸ j | k |': 'a|b⟦1⟧ c\n<d|e> f⟦2⟧ g\nh||i⟦3⟧ j\nk',
    'One‸\ntwo‸\n| a‸ |\n|---|\n| b |‸ extra‸ |': 'One⟦1⟧\ntwo⟦2⟧\na⟦3⟧\nb⟦4,5⟧',
    '> | a‸ |\n> |---|\n> | **b‸** |': 'a⟦1⟧\n<b>⟦2⟧',
    '1. | a‸ | b |\n   |---|---|\n   | c | d‸ |': 'a⟦1⟧\nb\nc\nd⟦2⟧',
    '| a | b |\n|---|---|\n|  |‸ d‸ |\n| | |‸': 'a\nb⟦1⟧\nd⟦2,3⟧',
  },
  'at the end of the text before, when its own cannot be marked': {
    'One.\n\n```js\nco‸de\n```\n\nTwo': 'One.⟦1⟧\ncode\nTwo',
    'One.\n\n``‸`js\ncode\n``‸`\n': 'One.⟦1,2⟧\ncode',
    '- one\n\n      co‸de\n- two': 'one⟦1⟧\ncode\ntwo',
    'One.\n\n$$\nx ‸= y\n$$\n\nTwo': 'One.⟦1⟧\n<x = y>\nTwo',
    'One.\n\n-‸--\n\nTwo': 'One.⟦1⟧\nTwo',
    'One.\n\n[a]: /‸b\n\nTwo': 'One.⟦1⟧\nTwo',
    'One.\n\n<div>‸\na‸\n</div>\n\nTwo': 'One.⟦1,2⟧\n<div>\na\n</div>\nTwo',
    '| a |\n|---|\n| b |\n\n***‸': 'a\nb⟦1⟧',
    '# One\n\n    co‸de': 'One⟦1⟧\ncode',
  },
  'nowhere when there is no text before': {
    '```\nco‸de\n```\n\nTwo': 'code\nTwo',
    '#‸ One': 'One',
    '-‸ one': 'one',
    '---‸\n\nOne': 'One',
    '[a]: /‸b\n\nOne': 'One',
    '‸': '',
    '> ‸- ': '',
    '<div>‸</div>': '<div></div>',
  },
};

describe('a mark stands', () => {
  for (const [where, cases] of Object.entries(PLACES)) {
    it(where, () => {
      for (const [written, wanted] of Object.entries(cases)) {
        expect(place(written), written).to.equal(wanted);
        const { text, marks } = marked(written);
        expect(compareUnmarked(drawn(text), drawnWith(text, marks)), written).to.equal('');
      }
    });
  }

  it('at the end, when its place is beyond it', () => {
    expect(shown(drawnWith('One.\n', [{ at: 99, key: '1' }]))).to.equal('One.⟦1⟧');
  });

  it('behind a character whose name had to be loaded', async () => {
    const { text, marks } = marked('a&‸para;‸ b');
    const root = drawnWith(text, marks);
    for (let tries = 0; tries < 100 && root.textContent?.includes('para'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(shown(root)).to.equal('a¶⟦1,2⟧ b');
  });

  it('in the part of a very long text that it is in', () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `w${index}`);
    const written = words.map((word, index) => (index % 500 === 7 ? `${word}‸` : word)).join(' ');
    let count = 0;
    const wanted = written.replaceAll('‸', () => `⟦${++count}⟧`);
    // Each part is a block of its own.
    expect(place(written).replaceAll(' ', '')).to.equal(wanted.replaceAll(' ', ''));
    expect(drawn(written).querySelectorAll('.piece').length).to.be.greaterThan(1);
  });
});

describe('while a text is written', () => {
  /** What is shown after each part of it; a mark comes with the text before it. */
  function steps(...parts: readonly string[]): string[] {
    const { text, marks } = marked(parts.join(''));
    const drawing = new Drawing();
    let length = 0;
    return parts.map((part) => {
      length += part.replaceAll('‸', '').length;
      return shown(drawing.mark(marks.filter(({ at }) => at <= length)).grow(text.slice(0, length)).root);
    });
  }

  const cases: Readonly<Record<string, readonly [written: string, shown: string][]>> = {
    'a mark is at the end of what is there': [
      ['One.‸', 'One.⟦1⟧'],
      [' Two', 'One.⟦1⟧ Two⟦2⟧'],
      ['‸ three', 'One.⟦1⟧ Two⟦2⟧ three'],
    ],
    'it goes along with its word': [
      ['One wo‸', 'One wo⟦1⟧'],
      ['rd', 'One word⟦1⟧'],
      [' two', 'One word⟦1⟧ two'],
    ],
    'it is in the emphasis that is not closed yet': [
      ['One **bold‸', 'One <bold⟦1⟧>'],
      ['** two', 'One <bold>⟦1⟧ two'],
    ],
    'it waits before what is not shown yet': [
      ['One [lin‸', 'One⟦1⟧'],
      ['k](https:', 'One <link>⟦1⟧'],
      ['//a.example) two', 'One <link>⟦1⟧ two'],
    ],
    'it waits in the text before': [
      ['One.\n\n| a‸ |\n', 'One.⟦1⟧'],
      ['|---|\n', 'One.\na⟦1⟧'],
    ],
    'it is in the lines above one that may be the head of a table': [
      ['One\ntwo‸ three\n| a', 'One\ntwo⟦1⟧ three'],
      [' |\n', 'One\ntwo⟦1⟧ three'],
      ['|---|\n| b', 'One\ntwo⟦1⟧ three\na\nb'],
    ],
    'it is in what a line below makes of its text': [
      ['One [two][a].‸', 'One <two>.⟦1⟧'],
      ['\n===\n\n', 'One <two>.⟦1⟧'],
      ['[a]: /b\n\n', 'One <two>.⟦1⟧'],
    ],
    'it comes to the text that a line begins': [
      ['One.\n\n- ‸', 'One.⟦1⟧'],
      ['two‸', 'One.⟦1⟧\ntwo⟦2⟧'],
    ],
    'it is not drawn before its place has come': [
      ['One', 'One'],
      [' two.‸', 'One two.⟦1⟧'],
    ],
  };
  for (const [name, parts] of Object.entries(cases)) {
    it(name, () => {
      expect(steps(...parts.map(([written]) => written))).to.deep.equal(parts.map(([, wanted]) => wanted));
    });
  }

  it('no mark beyond what has come is drawn', () => {
    const drawing = new Drawing().mark([{ at: 8, key: '1' }]);
    expect(shown(drawing.grow('One').root)).to.equal('One');
    expect(shown(drawing.grow('One two.').root)).to.equal('One two.⟦1⟧');
  });
});
