// What draws footnotes is loaded for the first one; until then, and without it, the text can be read.
import { expect } from '@open-wc/testing';
import { MarkdownView } from '../../src/markdown/markdown-view.js';
import { until } from '../support/chat.js';

const text = 'Rain[^1], and more[^2].\n\n[^1]: It falls.\n[^2]: It *fell*.\n';
const settings = {
  headingLevel: 3,
  breaks: false,
  imageDomains: [],
  word: (name: string) => name,
  say() {},
  link: (address: string) => address,
};

/** In this file nothing else has loaded it. */
function drawing() {
  const root = document.createElement('div');
  const view = new MarkdownView(root, settings);
  const notes = () => [...root.querySelectorAll('.footnotes li')].map((note) => note.textContent);
  return { root, view, notes };
}

describe('footnotes', () => {
  it('come after their marks, below all else, in each text that waits for them', async () => {
    const [open, closed, removed] = [drawing(), drawing(), drawing()];
    open.view.draw(text.slice(0, -2), true, () => false);
    closed.view.draw(text, false, () => false);
    removed.view.draw(text, false, () => false);
    for (const { root, notes } of [open, closed]) {
      expect(root.querySelectorAll('[data-note]').length).to.equal(2);
      expect(notes()).to.deep.equal([]);
    }
    removed.view.remove();
    await until('they are there', () => open.notes().length && closed.notes().length);
    expect(closed.notes()).to.deep.equal(['It falls.↩', 'It fell.↩']);
    expect(closed.root.lastElementChild?.className).to.equal('footnotes');
    expect(closed.root.querySelector('.footnotes em')?.textContent).to.equal('fell');
    open.view.draw(text, false, () => false);
    expect(open.notes()).to.deep.equal(['It falls.↩', 'It fell.↩']);
    expect(removed.notes()).to.deep.equal([]);
  });

  it('are there at once when they have been loaded, and go when no text names them', () => {
    const { view, notes, root } = drawing();
    view.draw(text, false, () => false);
    expect(notes()).to.have.length(2);
    view.draw('Rain.', false, () => false);
    expect(notes()).to.have.length(0);
    expect(root.textContent).to.equal('Rain.');
    view.remove();
  });
});
