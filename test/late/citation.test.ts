// The sources of an answer in its text: marks at their places, and cards that say more.
import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ChatKitOptions } from '../../src/index.js';
import type { AssistantMessageItem } from '../../src/protocol/items.js';
import type { Annotation, EntitySource, Source } from '../../src/protocol/sources.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import { delta, done, frames, messageAdded, opening, page, partAdded, replaced, updated } from '../support/frames.js';
import { closeScenarios, type Response, scenario } from '../support/scenario.js';

const url = (address: string, more: Partial<Source> = {}): Source =>
  ({ type: 'url', url: address, title: `Page ${address.slice(-1)}`, ...more }) as Source;
const entity = (id: string, more: Partial<EntitySource> = {}): EntitySource => ({
  type: 'entity',
  id,
  title: `Entity ${id}`,
  ...more,
});
const a = url('https://www.a.test/a', { description: 'About A', timestamp: '2026-03-04', attribution: 'The A' });
const b = url('https://b.test/b');
const file: Source = { type: 'file', filename: 'the-report-of-the-year-2026.pdf', title: 'The report' };

const annotation = (source: Source, index: number | null): Annotation => ({ type: 'annotation', source, index });
const message = (text: string, annotations: unknown): AssistantMessageItem => ({
  id: 'message_1',
  thread_id: 'thread_1',
  created_at: '2026-01-01T12:00:00',
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations: annotations as Annotation[] }],
});

async function load(item: AssistantMessageItem, options: ChatKitOptions = {}, size = {}): Promise<Chat> {
  const server = await scenario({ match: 'items.list', json: page([item]) });
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', ...options }, size);
  await chat.shows('assistant-message');
  return chat;
}

/** With its marks on screen. */
async function show(
  sources: readonly (readonly [Source, number])[],
  options: ChatKitOptions = {},
  text = 'One two three four five.',
): Promise<Chat> {
  const annotations = sources.map(([source, index]) => annotation(source, index));
  const chat = await load(message(text, annotations), options);
  await chat.shows('annotation');
  await painted();
  return chat;
}

/** The words of the text with `[label]` where a mark is. */
function marked(chat: Chat): string {
  const copy = chat.part('markdown').cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('chat-kit-citation')) mark.textContent = `[${mark.textContent?.trim()}]`;
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const point = (mark: Element | null, type: 'pointerenter' | 'pointerleave') =>
  mark?.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
const markOf = (element: HTMLElement) => element.closest('chat-kit-citation');
const isOpen = (chat: Chat) => chat.all('annotation-card').some((card) => card.matches(':popover-open'));
const card = (chat: Chat) => chat.all('annotation-card').find((one) => one.matches(':popover-open'));

async function opens(chat: Chat): Promise<HTMLElement> {
  await until('a card is open', () => isOpen(chat));
  await painted();
  await Promise.all((card(chat)?.getAnimations() ?? []).map(({ finished }) => finished));
  return card(chat) as HTMLElement;
}

const closes = (chat: Chat) => until('no card is open', () => !isOpen(chat));

async function hover(chat: Chat, index = 0): Promise<HTMLElement> {
  point(markOf(chat.all('annotation')[index] as HTMLElement), 'pointerenter');
  return opens(chat);
}

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

const GARBAGE = [null, undefined, 0, 1.5, -1, 1e9, '', '3', true, [], {}, [[]], { type: 'url' }, { source: null }];

describe('the marks of an answer', () => {
  afterEach(closeScenarios);

  it('stand at their places, several of one place as one', async () => {
    const chat = await show(
      [
        [a, 5],
        [b, 14],
        [entity('1', { inline_label: 'E' }), 14],
        [file, 14],
        [b, 14],
      ],
      {},
      'One 👍 two three.',
    );
    expect(marked(chat)).to.equal('One 👍[a.test] two three[b.test +2].');
    const names = chat.all('annotation').map((mark) => mark.ariaLabel);
    expect(names).to.deep.equal(['Source: a.test, Page a', 'Sources: b.test +2, Page b, Entity 1, The report']);
  });

  it('are a link for one page, and a button for anything else', async () => {
    const chat = await show([
      [a, 3],
      [file, 7],
      [a, 13],
      [b, 13],
      [{ type: 'url', title: 'Bad', url: 'javascript:alert(1)' }, 18],
    ]);
    const [link, ...others] = chat.all('annotation') as [HTMLAnchorElement, ...HTMLElement[]];
    expect(link).to.include({ href: 'https://www.a.test/a', target: '_blank', rel: 'noopener noreferrer' });
    expect(others.map(({ localName }) => localName)).to.deep.equal(['button', 'button', 'button']);
  });

  it('are not there for what has no place or no source', async () => {
    const chat = await load(message('One two.', [...GARBAGE, { source: a, index: 99 }, { source: b, index: 'x' }]));
    await chat.shows('sources');
    expect(chat.has('annotation')).to.equal(false);
    expect(chat.text('markdown')).to.equal('One two.');
  });

  it('leave the lines as high as they are, and are not selected', async () => {
    const text = 'word '.repeat(60);
    const height = (chat: Chat) => chat.part('markdown').getBoundingClientRect().height;
    const line = height(await load(message('word', [])));
    const chat = await show(
      [4, 49, 99, 149, 199, 249].flatMap((at): [Source, number][] => [
        [at % 2 ? a : entity('1', { icon: 'user' }), at],
      ]),
      {},
      text,
    );
    const lines = height(chat) / line;
    expect(lines).to.be.above(4).and.closeTo(Math.round(lines), 0.02);
    const { userSelect, webkitUserSelect } = getComputedStyle(chat.part('annotation'));
    expect(userSelect || webkitUserSelect).to.equal('none');
  });

  it('are there again when the chat was moved, and gone when the answer has none any more', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), done(message('One two.', [annotation(a, 3)]))),
      { release: 'replace' },
      frames(replaced(message('One two.', []))),
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('annotation');
    const text = chat.part('markdown');
    const box = document.createElement('div');
    chat.element.parentElement?.append(box);
    box.append(chat.element);
    await painted();
    expect(marked(chat)).to.equal('One[a.test] two.');
    await hover(chat);
    await server.release('replace');
    await end;
    await chat.hides('annotation');
    expect(isOpen(chat)).to.equal(false);
    expect(chat.part('markdown') === text).to.equal(true);
    expect(marked(chat)).to.equal('One two.');
  });

  it('stay inside, however long', async () => {
    const long = url(`https://${'long.'.repeat(40)}test/`, { title: 'w'.repeat(3000) });
    const chat = await show(
      [
        [long, 3],
        [{ ...file, filename: 'w'.repeat(3000) } as Source, 7],
      ],
      {},
      'One two three',
    );
    const edge = chat.part('markdown').getBoundingClientRect().right;
    for (const mark of chat.all('annotation')) expect(mark.getBoundingClientRect().right).to.be.at.most(edge + 0.5);
    await hover(chat);
    const { left, right } = (card(chat) as HTMLElement).getBoundingClientRect();
    const box = chat.element.getBoundingClientRect();
    expect(left).to.be.at.least(box.left);
    expect(right).to.be.at.most(box.right);
  });
});

describe('while an answer streams', () => {
  afterEach(closeScenarios);

  const cite = (source: Source, index: number, annotation_index: number) =>
    updated('message_1', {
      type: 'assistant_message.content_part.annotation_added',
      content_index: 0,
      annotation_index,
      annotation: annotation(source, index),
    });

  it('marks come without a new drawing of the text, and stay the same', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), messageAdded(), partAdded(), delta('One 👍 two')),
      { release: 'cite' },
      frames(cite(a, 5, 0), cite(b, 15, 1)),
      { release: 'more' },
      frames(delta(' three and')),
      { release: 'same' },
      frames(cite(file, 5, 2)),
      { release: 'end' },
      frames(done(message('One 👍 two three and four', [annotation(a, 5), annotation(b, 15), annotation(file, 5)]))),
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('markdown', 'two');
    const text = chat.part('markdown');
    const paragraph = text.querySelector('p');
    const first = paragraph?.firstChild as Text;
    getSelection()?.setBaseAndExtent(first, 0, first, 3);

    await server.release('cite');
    await chat.shows('annotation', 'a.test');
    expect(marked(chat)).to.equal('One 👍[a.test] two');
    const mark = chat.part('annotation');
    expect(chat.has('sources')).to.equal(false);

    await server.release('more');
    await until('the second is reached', () => chat.all('annotation').length === 2);
    expect(marked(chat)).to.equal('One 👍[a.test] two three[b.test] and');
    expect(chat.part('annotation') === mark).to.equal(true);

    await server.release('same');
    await chat.shows('annotation', 'a.test +1');
    const both = markOf(chat.part('annotation'));
    await server.release('end');
    await end;
    await chat.shows('sources', '3 sources');
    expect(marked(chat)).to.equal('One 👍[a.test +1] two three[b.test] and four');
    expect(markOf(chat.part('annotation')) === both).to.equal(true);
    expect(chat.part('markdown') === text && text.querySelector('p') === paragraph).to.equal(true);
    expect(paragraph?.firstChild === first).to.equal(true);
    getSelection()?.removeAllRanges();
  });

  it('Escape closes a card first, and stops the answer then', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), messageAdded(), partAdded(), delta('One two'), cite(a, 3, 0)),
      { release: 'never' },
    ];
    const server = await scenario({ body }, { match: 'items.list', json: page() });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('annotation');
    const shown = await hover(chat);
    expect(shown.textContent).to.contain('Page a');
    expect(chat.press('Escape').defaultPrevented).to.equal(true);
    await closes(chat);
    expect(chat.element.status).to.equal('streaming');
    chat.press('Escape');
    expect(chat.element.status).to.equal('stopping');
  });

  it('a card goes with its mark, and goes away with it', async () => {
    const body: Response['body'] = [
      frames(...opening('Hi'), messageAdded(), partAdded(), delta('One two'), cite(a, 3, 0)),
      { release: 'more' },
      frames(delta('\n\nmore'.repeat(6))),
      { release: 'much' },
      frames(delta('\n\nmore'.repeat(40))),
      { release: 'never' },
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('annotation');
    const shown = await hover(chat);
    await server.release('more');
    await chat.shows('markdown', 'more');
    await painted();
    const mark = chat.part('annotation').getBoundingClientRect();
    const { top, bottom } = shown.getBoundingClientRect();
    expect(Math.min(Math.abs(top - mark.bottom), Math.abs(bottom - mark.top))).to.be.closeTo(6, 1);
    await server.release('much');
    await closes(chat);
  });
});

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
