// Formulas: readable at every moment, drawn when they are complete, and harmless whatever stands in them.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import styles from '../../src/elements/late/math.styles.js';
import { MathView } from '../../src/markdown/math-view.js';

const COMPLETE = { display: false, open: false };
const DISPLAY = { display: true, open: false };

/** For a busy machine. */
const LONG = { timeout: 9_000 };

let place: HTMLElement;
let opened: unknown[] = [];
let violations: string[] = [];
const setAttribute = Element.prototype.setAttribute;

function violated({ violatedDirective, sample }: SecurityPolicyViolationEvent) {
  violations.push(`${violatedDirective} ${sample}`);
}

before(() => document.addEventListener('securitypolicyviolation', violated));
after(() => document.removeEventListener('securitypolicyviolation', violated));

beforeEach(async () => {
  place = await fixture<HTMLElement>(html`<p></p>`);
  opened = [];
  violations = [];
  Element.prototype.setAttribute = function (name, value) {
    if (/^(style|on.*|href|src|id)$/i.test(name)) opened.push(`${name}=${value}`);
    setAttribute.call(this, name, value);
  };
});

afterEach(() => {
  Element.prototype.setAttribute = setAttribute;
  expect(opened, 'attributes that a formula may not have').to.deep.equal([]);
  expect(violations).to.deep.equal([]);
});

function add(tex: string, options: Parameters<MathView['update']>[1] = COMPLETE): MathView {
  const view = new MathView();
  place.append(view.element);
  view.update(tex, options);
  return view;
}

const mathOf = ({ element }: MathView) => element.querySelector('math');
const isWrong = ({ element }: MathView) => element.classList.contains('wrong');

async function settled(view: MathView): Promise<MathView> {
  await waitUntil(() => mathOf(view) ?? isWrong(view), 'the formula is neither drawn nor wrong', LONG);
  return view;
}
const draw = (tex: string, options: Parameters<MathView['update']>[1] = COMPLETE) => settled(add(tex, options));

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

describe('a formula', () => {
  it('is text, and then MathML in the same element', async () => {
    const view = add('\\frac{a}{b}');
    const { element } = view;
    expect([element.localName, element.className, element.dir]).to.deep.equal(['span', 'math', 'ltr']);
    expect(element.textContent).to.equal('\\frac{a}{b}');
    await settled(view);
    expect(view.element).to.equal(element);
    const math = mathOf(view);
    expect(math?.namespaceURI).to.equal('http://www.w3.org/1998/Math/MathML');
    expect(math?.querySelector('mfrac')?.textContent).to.equal('ab');
    expect(math?.getAttribute('alttext')).to.equal('\\frac{a}{b}');
    expect(element.childNodes.length).to.equal(1);
  });

  it('is text while it is being written', async () => {
    const view = add('x^', { display: false, open: true });
    view.update('x^2', { display: false, open: true });
    await draw('y');
    expect(view.element.textContent).to.equal('x^2');
    expect(isWrong(view)).to.equal(false);
    view.update('x^2', COMPLETE);
    expect(mathOf(await settled(view))?.querySelector('msup')).to.not.equal(null);
  });

  it('is drawn before the next frame when what draws is there', async () => {
    await draw('x');
    const view = add('y');
    await new Promise(requestAnimationFrame);
    expect(mathOf(view)).to.not.equal(null);
  });

  it('stays as it is when the same comes again', async () => {
    const view = await draw('x+y');
    const math = mathOf(view);
    view.update('x+y', COMPLETE);
    expect(mathOf(view) === math).to.equal(true);
  });

  it('becomes the last one that was asked for', async () => {
    const view = add('a');
    view.update('b', COMPLETE);
    view.update('c', DISPLAY);
    view.update('d', COMPLETE);
    await settled(view);
    await draw('z');
    expect(mathOf(view)?.textContent).to.equal('d');
    expect(view.element.className).to.equal('math');
    view.update('e', { display: false, open: true });
    expect(view.element.textContent).to.equal('e');
  });

  it('gets its styles also when it was drawn before it came to its place', async () => {
    const view = new MathView();
    view.update('x\\!y', COMPLETE);
    await settled(view);
    const root = place.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(view.element);
    await waitUntil(() => root.adoptedStyleSheets.length === 2, '', LONG);
  });

  it('of its own lines is a block, and fits into a paragraph', async () => {
    const view = await draw('\\sum_{n=1}^\\infty n', DISPLAY);
    expect(view.element.localName).to.equal('span');
    expect(view.element.classList.contains('display')).to.equal(true);
    expect(mathOf(view)?.getAttribute('display')).to.equal('block');
  });

  it('that is wrong stays as text, and says what is wrong', async () => {
    const view = await draw('\\frac{a}{');
    expect(view.element.textContent).to.equal('\\frac{a}{');
    expect(view.element.title).to.contain('Unexpected end of input');
    expect(view.element.title).to.not.contain('position');
    view.update('a', COMPLETE);
    await settled(view);
    expect([isWrong(view), view.element.title]).to.deep.equal([false, '']);
  });

  it('defines nothing for another one', async () => {
    await draw('\\gdef\\mine{x}\\mine');
    expect(isWrong(await draw('\\mine'))).to.equal(true);
  });

  for (const [name, tex, options] of [
    ['lines that are aligned', '\\begin{align}a&=b\\\\c&=d\\end{align}', DISPLAY],
    ['a tag', 'E=mc^2\\tag{1}', DISPLAY],
    ['cases', '\\begin{cases}1&x>0\\\\0&\\text{otherwise}\\end{cases}', DISPLAY],
    ['a bold letter', '\\pmb{x}\\boldsymbol{\\alpha}', COMPLETE],
    ['colors and boxes', '\\color{red}x\\colorbox{yellow}{y}\\boxed{z}\\rule{1em}{1em}', COMPLETE],
    ['what is crossed out', '\\cancel{x}\\cancelto{0}{x}\\mathllap{y}\\llap{z}', COMPLETE],
    ['chemistry', '\\ce{2H2 + O2 -> 2H2O}', COMPLETE],
  ] as const) {
    it(`may hold ${name}`, async () => {
      const view = await draw(tex, options);
      expect(view.element.title).to.equal('');
      expect(mathOf(view)).to.not.equal(null);
    });
  }
});

describe('a formula that is too wide', () => {
  const wide = Array(80).fill('abc').join('+');

  it('scrolls inside, also with the keyboard', async () => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    place.style.width = '300px';
    const [block, inline, small] = [
      add(wide, { ...DISPLAY, label: 'Formula' }),
      add(`\\frac{${wide}}2`),
      add('x', DISPLAY),
    ];
    await waitUntil(() => block.element.tabIndex === 0 && inline.element.tabIndex === 0, '', LONG);
    for (const { element } of [block, inline]) {
      expect(element.getAttribute('role')).to.equal('group');
      expect(element.getBoundingClientRect().width).to.be.at.most(310);
    }
    expect(block.element.ariaLabel).to.equal('Formula');
    expect(inline.element.ariaLabel).to.contain('abc');
    await expect(place).to.be.accessible();
    expect(small.element.hasAttribute('tabindex')).to.equal(false);

    place.style.width = '9000px';
    await waitUntil(() => !block.element.hasAttribute('tabindex'), '', LONG);
    expect(block.element.getAttributeNames()).to.have.members(['dir', 'class']);
    if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
});

describe('a hostile formula', () => {
  const many = (text: string, times: number) => text.repeat(times);
  const refused: Record<string, string> = {
    'a link that is a script': '\\href{javascript:alert(1)}{x}',
    'a bare link': '\\url{https://evil.example/}',
    'an image': '\\includegraphics{https://evil.example/x.png}',
    'a style': '\\style{position:fixed;inset:0;background:url(https://evil.example/)}{x}',
    'a class': '\\class{composer}{x}',
    'an id': '\\id{input}{x}',
    'HTML data': '\\htmlData{a=b}{x}',
    data: '\\data{a=b}{x}',
    'a color that is more': '\\color{red;background:url(https://evil.example/)}x',
    'a reference': '\\ref{x}',
    'names of the prototype': '\\begin{__proto__}\\end{__proto__}',
    'a macro that never ends': '\\def\\a{\\a\\a}\\a',
    'a macro that doubles': `\\def\\a#1{#1#1#1#1#1#1#1#1#1}${many('\\a{', 50)}x${many('}', 50)}`,
    'a long macro, often': `\\def\\a{${many('x', 3000)}}${many('\\a', 900)}`,
    'macros in macros': `\\edef\\a{${many('x', 10)}}\\edef\\b{${many('\\a', 10)}}\\edef\\c{${many('\\b', 10)}}\\edef\\d{${many('\\c', 10)}}\\d`,
    '10,000 braces': many('{', 10_000),
    'roots in roots': many('\\sqrt{', 700) + many('}', 700),
    'a megabyte': many('x+', 500_000),
    'a long way aside': '\\kern-1000em x',
    'many steps aside': many('\\kern-5em', 100),
    'a large box': '\\rule{1000in}{1000in}',
    'long chemistry': `\\ce{${many('->[', 1200)}}`,
  };
  for (const [name, tex] of Object.entries(refused)) {
    it(`is not drawn: ${name}`, async () => {
      const view = await draw(tex, DISPLAY);
      expect(isWrong(view)).to.equal(true);
      expect(view.element.textContent).to.equal(tex);
      expect(view.element.children.length).to.equal(0);
    });
  }

  const tamed: Record<string, string> = {
    'labels are no ids': '\\begin{equation}x\\label{input}\\end{equation}',
    'nested strikes grow evenly': many('\\cancelto{a}{', 9) + many('}', 9),
    'nested laps grow evenly': many('\\llap{', 14) + many('}', 14),
    'nor when they are renamed': `\\let\\x\\cancelto ${many('\\x{a}{', 9)}${many('}', 9)}`,
    'braces in braces are nothing, or too many': many('{', 2400) + many('}', 2400),
    'HTML is text': '\\text{<img src=x onerror=alert(1)>}',
    'a tip is no attribute': '\\texttip{x}{<b>}\\mathtip{x}{y}',
  };
  for (const [name, tex] of Object.entries(tamed)) {
    it(`is made harmless: ${name}`, async () => {
      const view = await draw(tex, DISPLAY);
      const all = [...view.element.querySelectorAll('*')];
      expect(all.length).to.be.below(300);
      expect(all.every(({ namespaceURI }) => namespaceURI?.endsWith('MathML'))).to.equal(true);
      expect(all.flatMap((element) => element.getAttributeNames())).to.not.include.members(['id', 'title']);
    });
  }

  it('does not keep others waiting: many are drawn in pieces', async () => {
    await draw('x');
    const views = Array.from({ length: 200 }, (_, index) => add(`\\frac{${many('x+', 50)}y}{${index}}`));
    await new Promise((resolve) => setTimeout(resolve));
    expect(views.every(mathOf)).to.equal(false);
    await Promise.all(views.map(settled));
    expect(views.every(mathOf)).to.equal(true);
  });
});
