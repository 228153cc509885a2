// Where things stand: nothing runs out of its place, and what belongs together is in line.
import { expect } from '@open-wc/testing';
import type { StructuredInputItem } from '../src/protocol/items.js';
import type { Source } from '../src/protocol/sources.js';
import type { Task } from '../src/protocol/tasks.js';
import { type Chat, mount, painted } from './support/chat.js';
import {
  answer,
  assistantMessage,
  failed,
  frames,
  image,
  opening,
  page,
  progress,
  thread,
  toolCall,
  userMessage,
  widget,
  workflow,
} from './support/frames.js';
import { closeScenarios, scenario } from './support/scenario.js';

const LONG = 'w'.repeat(400);
const texts = (...values: string[]) => values.map((value) => ({ type: 'Text', value }));
const structuredInput = (id: string, status: StructuredInputItem['status'], more: object): StructuredInputItem => ({
  id,
  thread_id: 'thread_1',
  created_at: '',
  type: 'structured_input',
  status,
  inputs: [{ id: 'q', type: 'multiple_choice', question: LONG, options: [{ value: LONG }], ...more }],
});
const box = (element: Element) => element.getBoundingClientRect();

function expectNothingSideways({ element, scroller }: Chat): void {
  expect(scroller.scrollWidth, 'the thread').to.be.at.most(scroller.clientWidth);
  for (const part of element.shadowRoot?.querySelectorAll('[part]') ?? []) {
    if (part.closest('[popover]')) continue;
    expect(box(part).right, part.getAttribute('part') ?? '').to.be.at.most(box(element).right + 0.5);
  }
}

describe('words without a break', () => {
  afterEach(closeScenarios);

  it('stay inside greeting and suggestions', async () => {
    const startScreen = { greeting: LONG, prompts: [{ label: LONG, prompt: 'Hi' }] };
    expectNothingSideways(await mount({ api: { url: '/' }, startScreen }, { width: 320 }));
  });

  it('stay inside messages, progress, notices and errors', async () => {
    const notice = { type: 'notice', level: 'warning', message: LONG, title: LONG } as const;
    const body = [
      frames(...opening(LONG), notice, progress(LONG)),
      { release: 'more' },
      frames(...answer([LONG]), failed(LONG, true)),
    ];
    const server = await scenario({ body });
    const chat = await mount({ api: { url: server.url } }, { width: 320 });
    const end = chat.next('chatkit.response.end');
    await chat.send(LONG);
    await chat.shows('progress', LONG);
    expectNothingSideways(chat);
    await server.release('more');
    await end;
    await chat.shows('error', LONG);
    expectNothingSideways(chat);
  });

  it('stay inside items of every type', async () => {
    const source = { title: LONG, description: LONG, group: LONG };
    const sources: Source[] = [
      { ...source, type: 'url', url: `https://a.test/${LONG}`, attribution: LONG },
      { ...source, type: 'file', filename: `${LONG}.pdf` },
      { ...source, type: 'entity', id: 'e', inline_label: LONG, label: LONG },
    ];
    const task = { type: 'web_search', title: LONG, queries: [LONG], sources } as Task;
    const cited = assistantMessage('cited', `${LONG} one`);
    cited.content = cited.content.map((part) => ({
      ...part,
      annotations: sources.map((one) => ({ type: 'annotation', source: one, index: 402 })),
    }));
    const items = [
      userMessage('u1', LONG, {
        content: [{ type: 'input_tag', id: 'tag', text: LONG, data: {} }],
        attachments: [{ type: 'file', id: 'f', name: `${LONG}.pdf`, mime_type: 'application/pdf' }],
        quoted_text: LONG,
      }),
      workflow('w', [task, { type: 'thought', title: LONG, content: LONG }], {
        summary: { title: LONG },
        expanded: true,
      }),
      cited,
      widget('widget', { type: 'Card', children: [{ type: 'Row', children: texts(LONG, LONG) }, ...texts(LONG)] }),
      image('image', `https://${'images.'.repeat(30)}test/a.png`),
      structuredInput('answered', 'answered', { answer: { values: [LONG] } }),
      structuredInput('pending', 'pending', {}),
    ];
    const server = await scenario({ match: 'items.list', json: page(items.toReversed()) });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' }, { width: 320 });
    await chat.shows('question-choice', LONG);
    (await chat.shows('sources-button')).click();
    await chat.shows('source', LONG);
    await chat.shows('annotation');
    await painted();
    expectNothingSideways(chat);
  });

  it('stay inside a tool call that waits', async () => {
    const server = await scenario({
      match: 'items.list',
      json: page([toolCall('call', LONG, { [LONG]: LONG }), userMessage('u1', 'Hi')]),
    });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' }, { width: 320 });
    const card = await chat.shows('tool-call-card');
    card.querySelector('summary')?.click();
    await painted();
    expectNothingSideways(chat);
  });

  it('stay inside title and banner', async () => {
    const closed = thread({ title: LONG, status: { type: 'closed', reason: LONG } });
    const server = await scenario({ match: 'threads.get_by_id', json: closed });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' }, { width: 320 });
    const banner = await chat.shows('banner', LONG);
    expect(banner.scrollWidth).to.be.at.most(banner.clientWidth);
    expectNothingSideways(chat);
  });
});

describe('the element', () => {
  afterEach(closeScenarios);

  it('has a width and a height of its own where its parent gives none', async () => {
    const chat = await mount();
    const parent = chat.element.parentElement;
    if (!parent) throw new Error('The element has no parent');
    parent.style.cssText = 'display: flex; inline-size: 700px; block-size: auto; align-items: start';
    await painted();
    expect(chat.element.offsetWidth).to.equal(700);
    expect(chat.element.offsetHeight).to.be.greaterThan(300);
    parent.style.cssText = 'display: grid; place-items: center; inline-size: 300px; block-size: 400px';
    await painted();
    expect(chat.element.offsetWidth).to.equal(300);
    expect(chat.element.offsetHeight).to.be.greaterThan(300);
  });

  for (const width of [320, 480, 760]) {
    it(`has its text in line with the composer at ${width} px`, async () => {
      const server = await scenario({ body: [frames(...opening('Hi'), ...answer(['Hello\n'.repeat(60)]))] });
      const chat = await mount({ api: { url: server.url } }, { width });
      await chat.ask('Hi');
      const [text, composer] = [box(chat.part('assistant-message')), box(chat.part('composer'))];
      expect(text.left).to.be.closeTo(composer.left, 0.5);
      expect(text.right).to.be.closeTo(composer.right, 0.5);
    });
  }

  it('shows the beginning of a start screen that is longer than it', async () => {
    const prompts = Array.from({ length: 20 }, (_, i) => ({ label: `Suggestion number ${i}`, prompt: 'Hi' }));
    const chat = await mount({ api: { url: '/' }, startScreen: { prompts } }, { height: 300, width: 320 });
    await painted();
    expect(chat.scroller.scrollHeight).to.be.greaterThan(chat.scroller.clientHeight);
    expect(chat.scroller.scrollTop).to.equal(0);
    chat.scroller.scrollTop = 60;
    chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -20 }));
    await painted();
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('has room for a draft of any length, and all of it can be reached', async () => {
    const chat = await mount({ api: { url: '/' } });
    chat.type('A line of the draft.\n'.repeat(5000));
    await painted();
    expect(box(chat.part('composer')).height).to.be.lessThan(chat.element.offsetHeight / 2);
    chat.input.scrollTop = chat.input.scrollHeight;
    expect(chat.input.scrollTop).to.be.greaterThan(1000);
  });
});
