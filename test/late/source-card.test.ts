// The card of a mark: what its sources say, by pointer, keyboard and finger.
import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ChatKitOptions } from '../../src/index.js';
import type { Source } from '../../src/protocol/sources.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';
import { until } from '../support/chat.js';
import { closeScenarios } from '../support/scenario.js';
import { a, b, card, closes, entity, file, hover, isOpen, middle, opens, show } from './cited.js';

describe('the card of a mark', () => {
  afterEach(closeScenarios);

  it('says what is known of a page', async () => {
    const chat = await show([[a, 3]]);
    const shown = await hover(chat);
    const text = (shown.textContent ?? '').replace(/\s+/g, ' ');
    for (const words of ['Page a', 'The A', 'a.test', 'Mar 4, 2026', 'About A']) expect(text).to.contain(words);
    expect(shown.querySelector('a')?.href).to.equal('https://www.a.test/a');
    expect(shown.querySelector('img') === null).to.equal(true);
    expect(shown.ariaLabel).to.equal('Page a');
  });

  it('has pictures of sites only where the page allows it', async () => {
    const chat = await show(
      [
        [a, 3],
        [b, 3],
      ],
      { markdown: { imageDomains: ['b.test'] } },
    );
    const shown = await hover(chat);
    const pictures = [...shown.querySelectorAll('img')].map(({ src }) => new URL(src).host);
    expect(pictures).to.deep.equal(['b.test']);
  });

  it('opens under the pointer, stays while that goes into it, and closes behind it', async () => {
    const chat = await show([
      [a, 3],
      [b, 3],
      [file, 3],
    ]);
    const mark = chat.part('annotation');
    await sendMouse({ type: 'move', position: middle(mark) });
    const shown = await opens(chat);
    expect(mark.ariaExpanded).to.equal('true');
    expect(shown.querySelectorAll('a').length).to.equal(2);
    await sendMouse({ type: 'move', position: middle(shown) });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(isOpen(chat)).to.equal(true);
    await sendMouse({ type: 'move', position: middle(chat.part('composer-input')) });
    await closes(chat);
    expect(mark.ariaExpanded).to.equal('false');
    await resetMouse();
  });

  it('closes when something else is scrolled, clicked or focused', async () => {
    const chat = await show([
      [a, 3],
      [b, 3],
    ]);
    for (const leave of [
      () => chat.scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true, deltaY: 9 })),
      () =>
        chat.part('composer-input').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true })),
      () => chat.element.focusComposer(),
    ]) {
      await hover(chat);
      leave();
      await closes(chat);
      chat.input.blur();
    }
  });

  it('opens above where there is no room below', async () => {
    const chat = await show(
      [0, 1, 2, 3].map((n) => [{ ...a, url: `https://a.test/${n}` } as Source, 200 * 5 - 1]),
      {},
      'word '.repeat(200).trim(),
    );
    const shown = await hover(chat);
    const mark = chat.part('annotation').getBoundingClientRect();
    expect(shown.getBoundingClientRect().bottom).to.be.at.most(mark.top);
    expect(shown.getBoundingClientRect().top).to.be.at.least(chat.element.getBoundingClientRect().top);
  });

  it('opens at the first tap; the second goes to the page', async () => {
    const chat = await show([[a, 3]]);
    const mark = chat.part('annotation');
    const tap = () => {
      mark.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }));
      const click = new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true, composed: true });
      const stay = (event: Event) => event.preventDefault();
      let isFollowed = false;
      window.addEventListener(
        'click',
        (event) => {
          isFollowed = !event.defaultPrevented;
          stay(event);
        },
        { once: true },
      );
      mark.dispatchEvent(click);
      return isFollowed;
    };
    expect(tap()).to.equal(false);
    await opens(chat);
    expect(tap()).to.equal(true);
  });

  it('is reached by keyboard, and Escape leads back', async () => {
    const chat = await show([
      [file, 3],
      [a, 7],
      [b, 7],
      [b, 13],
    ]);
    chat.scroller.focus();
    const [single, both, last] = chat.all('annotation') as [HTMLElement, HTMLElement, HTMLElement];
    await sendKeys({ press: 'Tab' });
    expect(chat.focused === single).to.equal(true);
    expect((await opens(chat)).textContent).to.contain('The report');
    await sendKeys({ press: 'Tab' });
    expect(chat.focused === both).to.equal(true);
    await until('the other card is there', () => card(chat)?.textContent?.includes('Page b'));
    await sendKeys({ press: 'Enter' });
    await until('the focus is in the card', () => card(chat)?.contains(chat.focused));
    await sendKeys({ press: 'Escape' });
    await closes(chat);
    expect(chat.focused === both).to.equal(true);

    await sendKeys({ press: 'Enter' });
    await until('the focus is in the card again', () => card(chat)?.contains(chat.focused));
    await sendKeys({ press: 'Tab' });
    expect(chat.focused?.getAttribute('href')).to.equal('https://b.test/b');
    await sendKeys({ press: 'Tab' });
    expect(chat.focused === last).to.equal(true);
    await sendKeys({ press: 'Shift+Tab' });
    expect(chat.focused === both).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(chat.focused?.getAttribute('href')).to.equal('https://www.a.test/a');
    await sendKeys({ press: 'Shift+Tab' });
    expect(chat.focused === both).to.equal(true);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds (${theme})`, async () => {
      const chat = await show(
        [
          [a, 3],
          [file, 7],
          [a, 13],
          [entity('1', { icon: 'user', interactive: true }), 13],
          [entity('2', { icon: 'user' }), 18],
        ],
        { theme, entities: { onClick: () => {} } },
      );
      await expect(chat.element).to.be.accessible();
      for (const index of [0, 1, 2, 3]) {
        await hover(chat, index);
        await expect(chat.element).to.be.accessible();
        chat.press('Escape');
      }
    });
  }
});

describe('an entity', () => {
  afterEach(closeScenarios);

  const person = entity('p', { interactive: true, group: 'People', icon: 'user', label: 'Astronaut', data: { n: 1 } });
  const widget = (value: string): WidgetRoot => ({ type: 'Card', children: [{ type: 'Text', value }] });

  it('is told to the page when it is clicked', async () => {
    const clicked: unknown[] = [];
    const chat = await show(
      [
        [person, 3],
        [entity('dull'), 7],
      ],
      { entities: { onClick: (one) => clicked.push(one) } },
    );
    const [mark, dull] = chat.all('annotation') as [HTMLElement, HTMLElement];
    mark.click();
    dull.click();
    expect(clicked).to.deep.equal([
      { id: 'p', title: 'Entity p', icon: 'user', group: 'People', interactive: true, data: { n: 1 } },
    ]);
    await opens(chat);
    chat.press('Escape');
    const shown = await hover(chat);
    expect(shown.textContent).to.contain('Astronaut');
    shown.querySelector('button')?.click();
    expect(clicked.length).to.equal(2);
  });

  it('shows what the page has of it, asked once', async () => {
    const asked: string[] = [];
    const answers: ((preview: WidgetRoot | null) => void)[] = [];
    const chat = await show(
      [
        [person, 3],
        [entity('dull'), 7],
      ],
      {
        entities: {
          onRequestPreview: ({ id }) => {
            asked.push(id);
            return new Promise((resolve) => answers.push((preview) => resolve({ preview })));
          },
        },
      },
    );
    const shown = await hover(chat);
    expect(shown.textContent).to.contain('Entity p').and.contain('Loading');
    chat.press('Escape');
    await closes(chat);
    answers[0]?.(widget('Born in Chicago'));
    await hover(chat);
    await until('the preview is there', () => shown.textContent?.includes('Born in Chicago'));
    expect(shown.textContent).to.not.contain('Loading');
    await expect(chat.element).to.be.accessible();
    chat.press('Escape');
    expect((await hover(chat, 1)).textContent).to.contain('Entity dull');
    expect(asked).to.deep.equal(['p']);
  });

  it('draws a long preview to its end', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => ({ type: 'Text', value: `Line ${i}` }));
    const preview = { type: 'Basic', children: lines };
    const chat = await show([[person, 3]], { entities: { onRequestPreview: async () => ({ preview }) } });
    const shown = await hover(chat);
    await until('it begins', () => shown.textContent?.includes('Line 100'));
    shown.scrollTop = shown.scrollHeight;
    await until('the end is there', () => shown.textContent?.includes('Line 399'));
  });

  for (const [name, preview] of Object.entries({
    nothing: async () => ({ preview: null }),
    'an error': async () => {
      throw new Error('no');
    },
    'something else': async () => ({ preview: 'text' }),
  })) {
    it(`shows its own fields when the page has ${name}`, async () => {
      const onRequestPreview = preview as NonNullable<NonNullable<ChatKitOptions['entities']>['onRequestPreview']>;
      const chat = await show([[person, 3]], { entities: { onRequestPreview } });
      const shown = await hover(chat);
      await until('it waits no more', () => !shown.textContent?.includes('Loading'));
      expect(shown.textContent).to.contain('Entity p').and.contain('Astronaut');
    });
  }
});
