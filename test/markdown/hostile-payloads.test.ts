// Whatever an attacker lets a model say, it is text: nothing runs, nothing is loaded, and no link leads to a script.
import { expect } from '@open-wc/testing';
import { linkTarget } from '../../src/markdown/urls.js';
import { Drawing } from './support/draw.js';
import { PAYLOADS } from './support/payloads.js';

const ELEMENTS =
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr div section span a strong em del code pre br img input button sup bdi table thead tbody tr th td';
const MATHML =
  'math semantics annotation mrow mi mo mn ms mtext mspace mpadded mphantom mstyle mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd menclose merror none mprescripts mmultiscripts';
const ATTRIBUTES =
  'alt aria-hidden aria-label class data-align data-footnote data-level data-loose data-note data-open decoding dir disabled href loading part referrerpolicy rel role scope src start style tabindex target title type value';
const MATH_ATTRIBUTES =
  'accent columnalign display displaystyle encoding fence form height href linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspacing rspace scriptlevel separator stretchy style symmetric voffset width xmlns depth columnlines rowlines class dir tabindex role aria-label alttext';

const words = (text: string) => new Set(text.split(' '));
const [elements, mathElements] = [words(ELEMENTS), words(MATHML)];
const [attributes, mathAttributes] = [words(ATTRIBUTES), words(MATH_ATTRIBUTES)];
const ALLOWED_HOST = 'img.example';

/** What is drawn that may not be. */
function forbidden(element: Element): string[] {
  const isMath = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
  const known = (isMath ? mathElements : elements).has(element.localName);
  const wrong = [...element.attributes].filter(({ name, value }) => {
    if (!(isMath ? mathAttributes : attributes).has(name)) return true;
    if (name === 'href') return isMath || !/^(?:https?:|mailto:|tel:|chatkit-link:|#)/.test(value);
    if (name === 'src') return !/^data:image\/png/i.test(value) && new URL(value).host !== ALLOWED_HOST;
    return (
      name === 'style' &&
      !isMath &&
      !/^content-visibility: ?auto; ?contain-intrinsic-block-size: ?auto \d+lh;$/.test(value)
    );
  });
  return [...(known ? [] : [`<${element.localName}>`]), ...wrong.map(({ name, value }) => `${name}=${value}`)];
}

const problems = (root: Element): string[] => [...root.querySelectorAll('*')].flatMap(forbidden);

let place: HTMLElement;
let drawings: Drawing[] = [];

function draw(text: string): HTMLElement {
  const drawing = new Drawing({ link: linkTarget, imageDomains: [ALLOWED_HOST] });
  drawings.push(drawing);
  place.append(drawing.root);
  for (let length = 1; length < text.length; length += 7) drawing.grow(text.slice(0, length));
  return drawing.end(text).root;
}

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  for (const drawing of drawings) drawing.remove();
  drawings = [];
  place.remove();
  expect('hacked' in globalThis).to.equal(false);
});

describe('what an attacker says', () => {
  for (const { name, texts } of PAYLOADS) {
    it(`is text: ${JSON.stringify(name)}`, () => {
      for (const text of texts) expect(problems(draw(text)), text).to.deep.equal([]);
    });
  }

  it('is still text when formulas are drawn and code has its colours', async () => {
    for (const { texts } of PAYLOADS) for (const text of texts) draw(text);
    const drawn = () =>
      place.querySelector('math') !== null && !place.querySelector('.math:not(.wrong):not(:has(math))');
    for (const end = performance.now() + 8_000; !drawn() && performance.now() < end; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(drawn(), 'formulas are drawn').to.equal(true);
    expect(problems(place)).to.deep.equal([]);
  });

  it('loads no image from where the page did not allow it', () => {
    const addresses = [
      'https://evil.example/a',
      '//evil.example/b',
      '/c.png',
      `https://${ALLOWED_HOST}.evil.example/d`,
    ];
    const root = draw(addresses.map((address) => `![picture](${address})`).join(' '));
    expect(root.querySelectorAll('img').length).to.equal(0);
    expect(root.querySelectorAll('button').length).to.equal(addresses.length);
    // Not on the page, so that it is not asked for.
    const { root: other } = new Drawing({ imageDomains: [ALLOWED_HOST] }).end(
      `![picture](https://${ALLOWED_HOST}/a.png)`,
    );
    expect(other.querySelectorAll('img').length).to.equal(1);
  });
});
