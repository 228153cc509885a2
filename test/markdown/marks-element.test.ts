// The marks of <chat-kit-markdown>: what finds their places is loaded with the first of them.
import { expect } from '@open-wc/testing';
import { ChatKitMarkdown } from '../../src/elements/markdown.js';
import type { TextMark } from '../../src/markdown/marks/marks.js';

const TAG = 'chat-kit-markdown';
if (!customElements.get(TAG)) customElements.define(TAG, ChatKitMarkdown);

const isLoaded = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/markdown/marks/'));

function make(marks: readonly TextMark[]): HTMLElement {
  const button = document.createElement('button');
  button.textContent = marks.map(({ key }) => key).join();
  return button;
}

async function shows(element: HTMLElement, text: string): Promise<void> {
  for (let tries = 0; tries < 200 && element.textContent !== text; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(element.textContent).to.equal(text);
}

describe('the marks of a text', () => {
  let element: ChatKitMarkdown;

  beforeEach(() => {
    element = document.createElement(TAG) as ChatKitMarkdown;
    document.body.append(element);
  });

  afterEach(() => element.remove());

  it('cost nothing when there are none', async () => {
    Object.assign(element, { text: 'One two.', makeMark: make });
    await shows(element, 'One two.');
    expect(isLoaded()).to.equal(false);
  });

  it('are brought when there are some', async () => {
    Object.assign(element, { text: 'One two.', open: true, marks: [{ at: 3, key: 'a' }], makeMark: make });
    await shows(element, 'Onea two.');
    expect(isLoaded()).to.equal(true);
  });

  it('come and go with the property, and keep their element', async () => {
    Object.assign(element, { text: 'One two.', open: true, makeMark: make });
    await shows(element, 'One two.');
    const paragraph = element.querySelector('p');
    element.marks = [{ at: 3, key: 'a' }];
    await shows(element, 'Onea two.');
    const button = element.querySelector('button');
    Object.assign(element, { text: 'One two. Three', marks: [...element.marks, { at: 8, key: 'b' }] });
    await shows(element, 'Onea two.b Three');
    expect(element.querySelector('button') === button && element.querySelector('p') === paragraph).to.equal(true);
    element.marks = [];
    await shows(element, 'One two. Three');
  });

  it('wait for who makes them', async () => {
    Object.assign(element, { text: 'One two.', marks: [{ at: 3, key: 'a' }] });
    await shows(element, 'One two.');
    element.makeMark = make;
    await shows(element, 'Onea two.');
  });

  it('are there again when the text is drawn in another way', async () => {
    Object.assign(element, { text: '# One two.', marks: [{ at: 5, key: 'a' }], makeMark: make });
    await shows(element, 'Onea two.');
    element.rules = { headingLevel: 5, breaks: false, imageDomains: [] };
    await element.updateComplete;
    await shows(element, 'Onea two.');
    expect(element.querySelector('h5 button')?.textContent).to.equal('a');
  });

  it('are in a text that was taken off the page in between', async () => {
    Object.assign(element, { text: 'One two.', marks: [{ at: 3, key: 'a' }], makeMark: make });
    element.remove();
    document.body.append(element);
    await shows(element, 'Onea two.');
  });
});
