// While an answer is written, its reader sees text that stays: nothing flashes up as it was typed and changes then.
import { expect } from '@open-wc/testing';
import { CONSTRUCTS, EXCEPTIONS } from './support/constructs.js';
import { Drawing } from './support/draw.js';

/** What can be read. The way back from a footnote comes after it, and moves on as it grows. */
function readable(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('.back')) back.remove();
  return copy.textContent ?? '';
}

/** What a reader sees at each character that comes, and at the end. */
function seen(text: string): string[] {
  const drawing = new Drawing({ imageDomains: [] });
  const steps = Array.from(text, (_, index) => readable(drawing.grow(text.slice(0, index + 1)).root));
  return [...steps, readable(drawing.end(text).root)];
}

/** The first text that is not how the end begins. */
function flash(text: string): string | undefined {
  const steps = seen(text);
  const end = steps.at(-1) ?? '';
  return steps.find((step) => !end.startsWith(step));
}

describe('nothing that is shown changes while it grows', () => {
  for (const [name, text] of Object.entries(CONSTRUCTS)) {
    it(name, () => {
      expect(flash(text)).to.equal(undefined);
    });
  }

  it('but for what is known', () => {
    for (const [name, text] of Object.entries(EXCEPTIONS)) expect(flash(text), name).not.to.equal(undefined);
  });
});

describe('what is written is shown', () => {
  it('word by word', () => {
    const drawing = new Drawing();
    const words = 'This answer has some words in it and no marks.'.split(' ');
    for (let count = 1; count <= words.length; count++) {
      const text = words.slice(0, count).join(' ');
      expect(drawing.grow(text).root.textContent).to.equal(text);
    }
  });

  it('with its markup before that is closed', () => {
    const drawing = new Drawing();
    expect(drawing.grow('Some **bold').root.querySelector('strong')?.textContent).to.equal('bold');
    expect(drawing.grow('Some **bold** and [a link](htt').root.querySelector('a')?.textContent).to.equal('a link');
    expect(drawing.grow('Some **bold** and `co').root.querySelector('code')?.textContent).to.equal('co');
  });
});
