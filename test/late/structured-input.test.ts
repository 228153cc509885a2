// What the assistant asked, in the thread: what waits, what was answered and what was skipped, now and when it is loaded.
import { expect, fixture, html } from '@open-wc/testing';
import { registerLate } from '../../src/elements/late/register.js';
import type { ChatKitStructuredInput } from '../../src/elements/late/structured-input.js';
import { english, type Messages } from '../../src/i18n/messages.js';
import { makeWords } from '../../src/i18n/words.js';
import type { ThreadItem } from '../../src/protocol/items.js';
import { mount, painted, until } from '../support/chat.js';
import { assistantMessage, page, threadId, userMessage } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';

const size = { id: 'size', type: 'multiple_choice', question: 'How large?', options: [{ value: 'Small' }] };
const days = { id: 'days', type: 'multiple_choice', question: 'Which days?', options: [], multiple: true };
const more = { id: 'more', type: 'freeform', question: 'What else?', description: 'Anything at all.' };
const said = (question: object, ...values: string[]) => ({ ...question, answer: { values, skipped: false } });
const skipped = (question: object) => ({ ...question, answer: { values: [], skipped: true } });

const item = (inputs: unknown, status: unknown = 'answered', id = 'input_1') =>
  ({ type: 'structured_input', id, thread_id: threadId, created_at: '2026-01-01', status, inputs }) as never;

async function show(inputs: unknown, status?: unknown): Promise<ChatKitStructuredInput> {
  registerLate(english);
  const box = await fixture(html`<div></div>`);
  const element = document.createElement('chat-kit-structured-input') as ChatKitStructuredInput;
  element.item = item(inputs, status);
  box.append(element);
  await element.updateComplete;
  return element;
}

const lines = (element: Element) =>
  [...element.querySelectorAll('.question, .answer, .state')].map(({ textContent }) => textContent?.trim());

describe('a structured input in the thread', () => {
  it('waits', async () => {
    expect(lines(await show([size, more], 'pending'))).to.deep.equal([
      'How large?',
      'What else?',
      'Waiting for your answer',
    ]);
  });

  it('has each answer with its question', async () => {
    const element = await show([said(size, 'Small'), said(days, 'Monday', 'Tuesday', 'Sunday'), skipped(more)]);
    expect(lines(element)).to.deep.equal([
      'How large?',
      'Small',
      'Which days?',
      'Monday, Tuesday, and Sunday',
      'What else?',
      'Skipped',
    ]);
  });

  it('joins several answers as its language does, and gives those with commas or breaks a line each', async () => {
    const element = await show([said(days, 'Monday', 'Tuesday')]);
    registerLate(english);
    element.words = makeWords('de', english as Messages);
    await element.updateComplete;
    expect(lines(element)).to.deep.equal(['Which days?', 'Monday und Tuesday']);
    for (const odd of ['At noon, or later', 'Two\nlines', 'x'.repeat(60)]) {
      const { firstElementChild } = await show([said(days, 'Monday', odd)]);
      const items = [...(firstElementChild?.querySelectorAll('.answer li') ?? [])];
      expect(items.map(({ textContent }) => textContent)).to.deep.equal(['Monday', odd]);
    }
  });

  it('is one line when nothing of it was answered', async () => {
    expect(lines(await show([size, days, more], 'skipped'))).to.deep.equal(['3 questions skipped']);
    expect(lines(await show([skipped(size), skipped(more)]))).to.deep.equal(['2 questions skipped']);
    const one = await show([skipped(more)], 'skipped');
    expect(lines(one)).to.deep.equal(['What else?', 'Skipped']);
    const [question, state] = ['.question', '.state'].map((name) => one.querySelector(name)?.getBoundingClientRect());
    expect(question?.top).to.equal(state?.top);
  });

  it('takes what has no answer for skipped once it is answered', async () => {
    expect(lines(await show([said(size, 'Small'), more]))).to.deep.equal([
      'How large?',
      'Small',
      'What else?',
      'Skipped',
    ]);
    expect(lines(await show([said(size, 'Small'), said(more, '', ' ')]))[3]).to.equal('Skipped');
  });

  it('shows text as text, each in its own direction', async () => {
    const bold = '<b>Bold</b>';
    const element = await show([said({ ...size, question: bold }, bold)]);
    expect(lines(element)).to.deep.equal([bold, bold]);
    expect(element.querySelector('b')).to.equal(null);
    expect([...element.querySelectorAll('[dir=auto]')].length).to.equal(2);
  });

  it('never throws, whatever types a server has', async () => {
    for (const wrong of [null, undefined, 5, true, 'text', [], {}, [null], [{}], [[5]], { values: {} }]) {
      for (const inputs of [
        wrong,
        [wrong],
        [{ ...size, question: wrong }],
        [{ ...size, answer: wrong }],
        [{ ...size, answer: { values: wrong, skipped: wrong } }],
      ]) {
        for (const status of ['answered', 'skipped', 'pending', wrong]) (await show(inputs, status)).remove();
      }
    }
  });

  it('keeps its questions where they are when the answer comes', async () => {
    const element = await show([size, more], 'pending');
    const before = [...element.querySelectorAll('li, .question')];
    element.item = item([said(size, 'Small'), skipped(more)]);
    await element.updateComplete;
    expect(lines(element)).to.deep.equal(['How large?', 'Small', 'What else?', 'Skipped']);
    const after = [...element.querySelectorAll('li, .question')];
    expect(after.every((node, i) => node === before[i])).to.equal(true);
  });
});

describe('structured inputs that are loaded', () => {
  afterEach(closeScenarios);

  for (const theme of ['light', 'dark'] as const) {
    it(`read well and are accessible, ${theme}`, async () => {
      const items: ThreadItem[] = [
        userMessage('user_1', 'Hi'),
        item([said(size, 'Small'), said(days, 'Monday', 'Sunday, at noon'), skipped(more)]),
        assistantMessage('message_1', 'Thanks'),
        item([skipped(size), skipped(more)], 'skipped', 'input_2'),
        item([size], 'pending', 'input_3'),
      ];
      const server = await scenario({ match: 'items.list', json: page(items.reverse()) });
      const chat = await mount({ api: { url: server.url }, initialThread: threadId, theme });
      await until('they are drawn', () => chat.text('structured-input').includes('Waiting'));
      await painted();
      expect(chat.all('structured-input').map(lines)).to.deep.equal([
        ['How large?', 'Small', 'Which days?', 'MondaySunday, at noon', 'What else?', 'Skipped'],
        ['2 questions skipped'],
        ['How large?', 'Waiting for your answer'],
      ]);
      await expect(chat.element).to.be.accessible();
    });
  }
});
