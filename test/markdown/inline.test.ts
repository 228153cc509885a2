import { expect } from '@open-wc/testing';
import { decode, loadEntities } from '../../src/markdown/entities.js';
import { parseInline } from '../../src/markdown/inline.js';
import { labelOf, readDefinition } from '../../src/markdown/link.js';
import type { Inline, InlineContext } from '../../src/markdown/tree.js';

function context(changes: Partial<InlineContext> = {}): InlineContext {
  const links = new Map([['REF', { href: '/ref', title: 'T' }]]);
  return { links, footnotes: new Map([['1', true]]), missing: new Set(), growing: false, breaks: false, ...changes };
}

/** A short way to write inlines down. */
function show(inlines: readonly Inline[]): string {
  return inlines.map(showOne).join('');
}

function showOne(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return `code{${inline.text}}`;
    case 'html':
      return `html{${inline.text}}`;
    case 'math':
      return `${inline.display ? 'display' : 'math'}${inline.open ? '…' : ''}{${inline.text}}`;
    case 'break':
      return '⏎';
    case 'link':
      return `link(${inline.href}${inline.title && ` ${inline.title}`}){${show(inline.children)}}`;
    case 'image':
      return `image(${inline.src}${inline.title && ` ${inline.title}`}){${inline.alt}}`;
    case 'footnote':
      return `note{${inline.label}}`;
    case 'mark':
      return 'mark';
    default:
      return `${inline.type}{${show(inline.children)}}`;
  }
}

function visible(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return visible(inline.children);
      if ('text' in inline) return inline.text;
      return inline.type === 'break' ? '\n' : '';
    })
    .join('');
}

const closed = (text: string, changes?: Partial<InlineContext>) => show(parseInline(text, context(changes)));
const open = (text: string, changes?: Partial<InlineContext>) => show(parseInline(text, context(changes), true));

/** Each text, what becomes of it, in order. */
function check(read: (text: string) => string, cases: Record<string, string>): void {
  for (const [text, shown] of Object.entries(cases)) expect(read(text), text).to.equal(shown);
}

describe('inlines', () => {
  it('pairs emphasis as CommonMark wants it', () => {
    check(closed, {
      '*a **b** c*': 'em{a strong{b} c}',
      '***a** b*': 'em{strong{a} b}',
      '***a***': 'em{strong{a}}',
      '*foo**bar**baz*': 'em{foostrong{bar}baz}',
      '*foo**bar*': 'em{foo**bar}',
      snake_case_name: 'snake_case_name',
      'a * b * c': 'a * b * c',
      '**a': '**a',
      '*[a*](b)': '*link(b){a*}',
    });
  });

  it('counts a symbol outside the basic plane as punctuation', () => {
    check(closed, { 'a**🎉b**': 'a**🎉b**', '**🎉**': 'strong{🎉}' });
  });

  it('strikes through with one or two tildes, not three', () => {
    check(closed, { '~a~ ~~b~~ ~~~c~~~': 'del{a} del{b} ~~~c~~~', '~~a~': '~~a~', '**~~a~~**': 'strong{del{a}}' });
  });

  it('reads code spans', () => {
    check(closed, {
      '`a*b*`': 'code{a*b*}',
      '`` a`b ``': 'code{a`b}',
      '`  `': 'code{  }',
      '`a\nb`': 'code{a b}',
      '`a``b': '`a``b',
      '\\`a`': '`a`',
    });
  });

  it('reads links of every kind', () => {
    check(closed, {
      '[a *b*](/u "t")': 'link(/u t){a em{b}}',
      '[a](<u v>)': 'link(u v){a}',
      '[a](u(v(w)))': 'link(u(v(w))){a}',
      "[a](u 't\\'&amp;')": "link(u t'&){a}",
      '[a]()': 'link(){a}',
      '[a](b c)': '[a](b c)',
      '[a][ref] [ref][] [ReF]': 'link(/ref T){a} link(/ref T){ref} link(/ref T){ReF}',
      '[ref](not a target)': 'link(/ref T){ref}(not a target)',
      '[a [b](c)](d)': '[a link(c){b}](d)',
      '[a\\]](b)': 'link(b){a]}',
      '<https://a.b?c=d> <e@f.gh>': 'link(https://a.b?c=d){https://a.b?c=d} link(mailto:e@f.gh){e@f.gh}',
    });
  });

  it('says which labels it looked for and did not find', () => {
    const missing = new Set<string>();
    closed('[a][ref] [b][No  such] [x] [^Y] ![z][]', { missing });
    expect([...missing]).to.have.members(['NO SUCH', 'X', '^Y', 'Z']);
  });

  it('describes an image in plain text', () => {
    check(closed, {
      '![a *b* `c` [d](e)](f "t")': 'image(f t){a b c d}',
      '[![a](b)](c)': 'link(c){image(b){a}}',
      '![a ![b](c)](d)': 'image(d){a b}',
    });
  });

  it('finds footnotes that exist, or still may', () => {
    expect(closed('a[^1] b[^2]')).to.equal('anote{1} b[^2]');
    expect(closed('b[^2]', { growing: true })).to.equal('bnote{2}');
    expect(closed('Great![^1]')).to.equal('Great!note{1}');
  });

  it('gives HTML as it is written', () => {
    check(closed, {
      'a <b c="d>" e>f</b>': 'a html{<b c="d>" e>}fhtml{</b>}',
      '<!-- a --> <!--> <? b ?> <!X> <![CDATA[c]]>':
        'html{<!-- a -->} html{<!-->} html{<? b ?>} html{<!X>} html{<![CDATA[c]]>}',
      '1 <2 and <3a> </b c>': '1 <2 and <3a> </b c>',
    });
  });

  it('breaks lines', () => {
    expect(closed('a  \n b\\\nc \n d')).to.equal('a⏎b⏎c\nd');
    expect(closed('a\nb', { breaks: true })).to.equal('a⏎b');
    expect(closed('a\\')).to.equal('a\\');
  });

  it('resolves escapes and entities', () => {
    check(closed, {
      '\\*a\\* \\a \\[\\\\\\]': '*a* \\a [\\]',
      '&amp;&hellip;&nope;&#65;&#x42;&#0;&#xD800;&#x110000;': '&…&nope;AB\ufffd\ufffd\ufffd',
      '&#42;a&#42;': '*a*',
    });
    expect(decode('a\\&amp;b&auml;\\c')).to.equal('a&amp;bä\\c');
    expect(decode('&yuml;&Eacute;&scaron;&apos;&nbsp;')).to.equal("ÿÉš'\u00a0");
  });

  it('knows the rarer characters when their names are loaded, and says that it would', async () => {
    const missing = new Set<string>();
    parseInline('&amp; &eacute;', context({ missing }));
    expect([...missing]).to.deep.equal([]);
    await loadEntities();
    expect(decode('&Omega;&there4;&diams;&rang;&NotEqualTilde;')).to.equal('Ω∴♦⟩≂̸');
    parseInline('&nope;', context({ missing }));
    expect([...missing]).to.deep.equal(['&']);
  });

  it('reads formulas, and no prices', () => {
    check(closed, {
      '$a_1*b*$, $$c^2$$': 'math{a_1*b*}, display{c^2}',
      '\\(x_1\\) and \\[y\n\\\\[2pt] z\\]': 'math{x_1} and display{y\n\\\\[2pt] z}',
      'costs $5 and $10': 'costs $5 and $10',
      'from $5-$10, US$5 or CA$6': 'from $5-$10, US$5 or CA$6',
      'the $n$th, \\$a$': 'the math{n}th, $a$',
      '$5 (`$x`)': '$5 (code{$x})',
      '\\( - \\)': '( - )',
      $$$a$$$: '$$$a$$$',
    });
  });

  it('finds addresses in the text as GitHub does', () => {
    const link = (address: string, before = '') => `link(${before}${address}){${address}}`;
    check(closed, {
      'www.commonmark.org/help.': `${link('www.commonmark.org/help', 'http://')}.`,
      '(www.google.com/search?q=Markup+(business)))': `(${link('www.google.com/search?q=Markup+(business)', 'http://')}))`,
      'www.google.com/search?q=(business))+ok': link('www.google.com/search?q=(business))+ok', 'http://'),
      'www.google.com/search?q=commonmark&hl;': `${link('www.google.com/search?q=commonmark', 'http://')}&hl;`,
      'www.commonmark.org/he<lp': `${link('www.commonmark.org/he', 'http://')}<lp`,
      'http://commonmark.org, ftp://foo.bar.baz': `${link('http://commonmark.org')}, ${link('ftp://foo.bar.baz')}`,
      'https://a.b/c_d_e *https://a.b/c*': `${link('https://a.b/c_d_e')} em{${link('https://a.b/c')}}`,
      'www.a.b_c xhttp://a.b http://': 'www.a.b_c xhttp://a.b http://',
      'foo@bar.baz hello@mail+xyz.example': `${link('foo@bar.baz', 'mailto:')} hello@mail+xyz.example`,
      'a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_': `${link('a.b-c_d@a.b', 'mailto:')}. a.b-c_d@a.b- a.b-c_d@a.b_`,
      'mailto:foo@bar.baz/ xmpp:a@b.c/txt@bin.com/x': `${link('mailto:foo@bar.baz')}/ ${link('xmpp:a@b.c/txt@bin.com')}/x`,
      '见https://a.b/c。然后': `见${link('https://a.b/c')}。然后`,
    });
  });

  it('finds no address within a link', () => {
    check(closed, {
      '[https://a.b](/c)': 'link(/c){https://a.b}',
      '[see https://a.b]': '[see link(https://a.b){https://a.b}]',
      '[<https://a.b>](/c)': 'link(/c){https://a.b}',
    });
  });

  it('lets lone surrogates and bidi controls through', () => {
    expect(closed('a\ud800b\u202e*c*\udc00')).to.equal('a\ud800b\u202eem{c}\udc00');
  });
});

describe('definitions', () => {
  it('are read with their title, over lines', () => {
    expect(readDefinition('[a B]: /u "t"\nrest')).to.deep.equal({
      label: labelOf('A b'),
      href: '/u',
      title: 't',
      length: 14,
    });
    expect(readDefinition('[a]:\n<u v>\n"t\nu"')).to.include({ href: 'u v', title: 't\nu', length: 16 });
  });

  it('go without a title that fails on a later line', () => {
    expect(readDefinition('[a]: /u\n"t" x')).to.include({ href: '/u', title: '', length: 8 });
    expect(readDefinition('[a]: /u "t" x')).to.equal(undefined);
  });

  it('are not anything else', () => {
    for (const text of ['[a]', '[ ]: /u', '[a]:', '[a] : /u', '[a]: <u', '[a]: <u>x', 'a [b]: /u'])
      expect(readDefinition(text), text).to.equal(undefined);
  });
});

describe('inlines that still grow', () => {
  it('draw emphasis before its end is there', () => {
    check(open, {
      '**bold': 'strong{bold}',
      '**bold *and it': 'strong{bold em{and it}}',
      '**bold*': 'strong{bold}',
      '~~old': 'del{old}',
      'a *b': 'a em{b}',
      'a*b, ~5 minutes': 'a*b, ~5 minutes',
      '(*) a': '(*) a',
      '重**点': '重strong{点}',
      '`a *b': 'code{a *b}',
    });
  });

  it('hold back what may become something else', () => {
    check(open, {
      'a **': 'a',
      'a [b': 'a ',
      'a [b]': 'a ',
      'a ![b](c': 'a ',
      'a <b c': 'a ',
      'a <https://b': 'a ',
      'a &am': 'a ',
      'a \\': 'a',
      'a \\[': 'a ',
      'a \ud83d': 'a',
      'a 1 < 2': 'a 1 < 2',
    });
  });

  it('do not hold it back forever', () => {
    const long = 'b '.repeat(60);
    check(open, { [`[${long}c`]: `[${long}c`, [`<${long}c`]: `<${long}c`, '[a\nb': '[a\nb' });
  });

  it('draw a link before its address is there', () => {
    check(open, {
      '[a](htt': 'link(null){a}',
      '[a](b "ti': 'link(null){a}',
      '[a][re': 'link(null){a}',
      '[ref]': 'link(/ref T){ref}',
      'see https://a.b/c': 'see link(null){https://a.b/c}',
    });
    expect(open('[a][no] b', { growing: true })).to.equal('link(null){a} b');
  });

  it('draw a formula before its end is there', () => {
    check(open, {
      '\\(x': 'math…{x}',
      '\\[x': 'display…{x}',
      $$x$: 'display…{x}',
      $x$: 'math{x}',
      $x: '$x',
    });
  });

  const TEXTS = [
    'Some **bold** and *italic* and ***both*** text.',
    'A **bold *and italic* within** it, `code`, ``co`de`` end.',
    'See [the docs](https://a.b/c_d "a title") and [the **docs** here][ref] or [ref] then.',
    'An ![image](https://a.b/c.png) and [![badge](https://img.example.com/a/b/c)](https://a.b).',
    '~~old~~ and ~5 minutes, <https://a.b/c> and <me@a.b> and <b>tag</b>',
    'Visit https://a.b/c_d_e_(f) or www.x.org/_a_. Mail me_you@x.org, ok?',
    'Inline \\(x_1 + y\\) and \\[ \\sum_i x \\] and $$a^2_i$$ done',
    'A & B &amp; C &copy; D &notit E, 1 < 2 and a <b and c > d',
    'snake_case_name and 2 * 3 * 4 costs $5 and $10 today, \\*no\\* and \\_no\\_',
    '[one] is no link [two], arr[0] = 1, a footnote[^1]! Wow!',
    'First line\nsecond line  \nthird\\\nfourth',
    '这是**重点**内容，和*斜体*。 见[链接](https://a.b)。',
    'Emoji 🎉**🎉 bold 🎉** 👩‍👩‍👧 end',
    '**Note:** see [`code` link](http://x.y) — **[bold link](http://z)** now',
  ];

  for (const text of TEXTS) {
    it(`only add at the end: ${text.replaceAll('\n', ' ')}`, () => {
      const whole = visible(parseInline(text, context()));
      for (let length = 1; length <= text.length; length++) {
        const part = text.slice(0, length);
        expect(whole.startsWith(visible(parseInline(part, context({ growing: true }), true))), part).to.equal(true);
      }
    });
  }
});

describe('hostile inlines', () => {
  const TEXTS = [
    '*',
    '_a ',
    '[',
    '![',
    '](',
    '[a](b ',
    '<',
    '<!--',
    '<?',
    '<![CDATA[',
    '<a ',
    '<a b="',
    '&',
    '$',
    '\\(',
  ];
  TEXTS.push('www.', 'a@', '~', '**a *b `', '[a][', '![[]()', '\\[\\( ', '(www.a_b', 'a* ', '[^a](');

  it('take a time that grows with their length only', () => {
    let ladder = '';
    for (let length = 1; length < 500; length++) ladder += `${'`'.repeat(length)} `;
    const long = ['"', "'", '<'].map((quote) => `[a](b ${quote}${'\\"x'.repeat(30_000)}`);
    for (const text of [...TEXTS.map((part) => part.repeat(100_000 / part.length)), ...long, ladder]) {
      for (const isOpen of [false, true]) {
        const start = performance.now();
        parseInline(text, context({ growing: isOpen }), isOpen);
        expect(performance.now() - start, text.slice(0, 20)).to.be.below(2000);
      }
    }
  });

  it('are nested a hundred deep at most', () => {
    const depthOf = (inlines: readonly Inline[]): number =>
      Math.max(0, ...inlines.map((inline) => ('children' in inline ? 1 + depthOf(inline.children) : 0)));
    for (const [before, after] of [
      ['*', '*'],
      ['**a ', ' a**'],
      ['![', '](b)'],
    ] as const) {
      const inlines = parseInline(`${before.repeat(10_000)}x${after.repeat(10_000)}`, context());
      expect(depthOf(inlines)).to.be.at.most(100);
    }
  });
});
