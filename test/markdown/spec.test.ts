// Every example of CommonMark 0.31.2 looks as it says, in what is drawn.
import { expect } from '@open-wc/testing';
import { loadEntities } from '../../src/markdown/entities.js';
import { drawn } from './support/draw.js';
import { type Example, loadExamples } from './support/examples.js';
import { spelled } from './support/same-html.js';
import { toHtml } from './support/to-html.js';

/** Addresses in these stand in the text as they are: CommonMark shows them, GFM makes links of them. */
const LINKED_BY_GFM = [602, 606, 608, 611, 612];

/** All names of characters; else they come a moment after the first text that has a rare one. */
await loadEntities();

const examples = await loadExamples();
const sections = [...new Set(examples.map(({ section }) => section))];

function htmlOf({ number, markdown }: Example): string {
  const root = drawn(markdown);
  if (LINKED_BY_GFM.includes(number))
    for (const link of root.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return toHtml(root);
}

/** Both trees, when they differ. */
function complaint(example: Example): string[] {
  const [ours, wanted] = [spelled(htmlOf(example)), spelled(example.html)];
  return ours === wanted
    ? []
    : [`${example.number}: ${JSON.stringify(example.markdown)} is\n${ours}\nnot\n${wanted}\n`];
}

describe('CommonMark', () => {
  it('has 652 examples', () => {
    expect(examples.length).to.equal(652);
  });

  for (const section of sections) {
    it(`is drawn as it says: ${section}`, () => {
      const wanted = examples.filter((example) => example.section === section);
      expect(wanted.flatMap(complaint).join('\n')).to.equal('');
    });
  }

  it('makes links of addresses in the text, as GFM does', () => {
    for (const number of LINKED_BY_GFM) {
      const { markdown } = examples[number - 1] as Example;
      expect(drawn(markdown).querySelectorAll('a').length, `${number}`).to.equal(1);
    }
  });
});
