// What a server says of sources, read: their places in a text, and what is shown of them.
import { expect } from '@open-wc/testing';
import { Citing } from '../../src/elements/late/citing.js';
import { CodePoints } from '../../src/elements/late/code-points.js';
import { dayOf, readSource } from '../../src/elements/late/source.js';
import type { AssistantMessageContent } from '../../src/protocol/items.js';
import { a, annotation, b, entity, file, GARBAGE } from './cited.js';

describe('places in code points', () => {
  const text = 'a👍b👩‍👩‍👧c\u{1F1E9}\u{1F1EA}d\ud800e';
  const expected = Array.from({ length: [...text].length + 1 }, (_, i) => [...text].slice(0, i).join('').length);

  it('are found wherever the text was cut', () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const points = new CodePoints();
      points.read(text.slice(0, cut));
      points.read(text);
      expect(
        expected.map((_, index) => points.offset(index)),
        `cut at ${cut}`,
      ).to.deep.equal(expected);
    }
  });

  it('are none outside the text, nor for what is no index', () => {
    const points = new CodePoints();
    points.read('a👍');
    for (const index of [3, ...GARBAGE.filter((one) => one !== 0)]) expect(points.offset(index)).to.equal(null);
    points.read('b');
    expect([0, 1, 2].map((index) => points.offset(index))).to.deep.equal([0, 1, null]);
  });
});

describe('what is read of a source', () => {
  it('is short in the text', () => {
    const label = (source: unknown) => readSource(source)?.label;
    expect(label(a)).to.equal('a.test');
    expect(label({ ...a, url: 'javascript:alert(1)' })).to.equal('The A');
    expect(label(file)).to.equal('the-report-of…2026.pdf');
    expect(label(entity('1', { inline_label: 'E', icon: 'user' }))).to.equal('E');
    expect(label(entity('1', { icon: 'user', label: 'L' }))).to.equal('');
    expect(label(entity('1', { label: 'L' }))).to.equal('L');
    expect(label(entity('1'))).to.equal('Entity 1');
  });

  it('leads to pages only', () => {
    const href = (address: unknown) => readSource({ type: 'url', title: 'T', url: address })?.href;
    expect(href('https://a.test/x#y')).to.equal('https://a.test/x#y');
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'http://', '', null, 7, {}]) {
      expect(href(address) ?? null, String(address)).to.satisfy(
        (found: string | null) => !found || /^https?:/.test(found),
      );
    }
    expect(href('javascript:alert(1)')).to.equal(null);
  });

  it('may be anything', () => {
    const values = [...GARBAGE, 'x', 7];
    for (const type of ['url', 'file', 'entity', 'other', null]) {
      for (const value of values) {
        const names = ['title', 'url', 'filename', 'id', 'icon', 'label', 'inline_label', 'group', 'timestamp', 'data'];
        readSource({ type, ...Object.fromEntries(names.map((name) => [name, value])) });
      }
    }
    for (const value of values) readSource(value);
    expect(readSource({ type: 'file', filename: 7 })).to.equal(null);
    expect(readSource({ type: 'podcast', title: 'Talk' })?.title).to.equal('Talk');
  });

  it('has a day, in the words of the reader', () => {
    expect(dayOf('2026-03-04', 'en')).to.equal('Mar 4, 2026');
    expect(dayOf('2026-03-04', 'de')).to.equal('04.03.2026');
    expect(dayOf('2026-03-04T12:00:00', 'en')).to.equal('Mar 4, 2026');
    expect(dayOf('2026-99-99', 'en')).to.equal('2026-99-99');
    expect(dayOf('last summer', 'en')).to.equal('last summer');
  });
});

describe('from annotations to marks', () => {
  const content = (text: string, annotations: unknown) => ({ text, annotations }) as AssistantMessageContent;

  it('those wait that the text has not reached, and the list stays while nothing changes', () => {
    const citing = new Citing();
    const annotations = [annotation(b, 9), annotation(a, 2)];
    const first = citing.read(content('👍a bc', annotations));
    expect(first.map(({ at }) => at)).to.deep.equal([3]);
    expect(citing.read(content('👍a bc de', annotations)) === first).to.equal(true);
    const second = citing.read(content('👍a bc de fg', annotations));
    expect(second.map(({ at }) => at)).to.deep.equal([3, 10]);
    expect(second[0]).to.deep.equal(first[0]);
    expect(citing.source(second[1]?.key ?? '')?.href).to.equal('https://b.test/b');
  });

  it('a mention keeps its key when the server tells all of them again', () => {
    const citing = new Citing();
    const list = [annotation(a, 1), annotation(a, 3), annotation(b, 3)];
    const first = citing.read(content('abcdef', list));
    expect(new Set(first.map(({ key }) => key)).size).to.equal(3);
    expect(citing.read(content('abcdef', structuredClone(list))) === first).to.equal(true);
  });

  it('no other type throws', () => {
    for (const annotations of [...GARBAGE, [...GARBAGE], GARBAGE.map((index) => ({ source: a, index }))]) {
      new Citing().read(content('abc', annotations));
    }
  });
});
