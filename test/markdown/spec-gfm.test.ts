// What GFM adds to CommonMark, fact by fact, in what is drawn.
import { expect } from '@open-wc/testing';
import { drawn } from './support/draw.js';
import { gfmCases } from './support/gfm-cases.js';
import { spelled } from './support/same-html.js';
import { toHtml } from './support/to-html.js';

describe('GFM', () => {
  for (const [name, cases] of Object.entries(gfmCases)) {
    describe(name, () => {
      for (const { fact, markdown, html } of cases) {
        it(fact, () => {
          expect(spelled(toHtml(drawn(markdown)))).to.equal(spelled(html));
        });
      }
    });
  }
});
