// Plain text: however it arrives, it looks and copies the same, and what is drawn keeps its nodes.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { ChatKitText } from '../../src/elements/text.js';

const TEXT = '\nOne\n\nTwo, مرحبا\nThree\n\n\nFour\n\n';

async function draw(text: string, element?: ChatKitText): Promise<ChatKitText> {
  if (!element) return fixture<ChatKitText>(html`<chat-kit-text .text=${text}></chat-kit-text>`);
  element.text = text;
  await element.updateComplete;
  return element;
}

const lines = (element: Element) => [...element.children].map(({ textContent }) => textContent);

function copied(element: Element): string {
  getSelection()?.selectAllChildren(element);
  return getSelection()?.toString() ?? '';
}

describe('plain text', () => {
  it('has a line for each line, and none for the breaks at its end', async () => {
    expect(lines(await draw(TEXT))).to.deep.equal(['', 'One', '', 'Two, مرحبا', 'Three', '', '', 'Four']);
  });

  it('is the same in whatever pieces it comes', async () => {
    const whole = (await draw(TEXT)).innerHTML;
    for (let first = 0; first <= TEXT.length; first++) {
      const element = await draw(TEXT.slice(0, first));
      await draw(TEXT.slice(0, (first + TEXT.length) >> 1), element);
      expect((await draw(TEXT, element)).innerHTML, `cut at ${first}`).to.equal(whole);
    }
  });

  it('is copied with the breaks that are seen', async () => {
    expect(copied(await draw('One\n\nTwo\nThree')).replace(/\r/g, '')).to.equal('One\n\nTwo\nThree');
  });

  it('becomes another text, and keeps the lines that both have', async () => {
    const element = await draw('One\nTwo\n\nFour');
    const [first, second, , fourth] = element.children;
    await draw('One\nTwo!\nThree\nFour', element);
    expect(lines(element)).to.deep.equal(['One', 'Two!', 'Three', 'Four']);
    expect(element.children[0] === first && element.children[1] === second).to.equal(true);
    expect(element.children[3] === fourth).to.equal(true);
    await draw('', element);
    expect(lines(element)).to.deep.equal([]);
    await draw('Again', element);
    expect(lines(element)).to.deep.equal(['Again']);
  });
});
