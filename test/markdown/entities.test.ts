// The names of characters that are not known at first are drawn when they have come.
import { expect, waitUntil } from '@open-wc/testing';
import { drawn } from './support/draw.js';

it('a rare character is drawn when its name is loaded', async () => {
  const root = drawn('In &HilbertSpace; and &eacute;, but &nothing;.');
  expect(root.textContent).to.equal('In &HilbertSpace; and é, but &nothing;.');
  const text = root.querySelector('p')?.firstChild;
  await waitUntil(() => root.textContent === 'In ℋ and é, but &nothing;.');
  expect(root.querySelector('p')?.firstChild === text).to.equal(true);
});
