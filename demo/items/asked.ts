// What the reader said, and what the reader is asked.
import type { StructuredInput } from '../../src/protocol/items.js';
import { answer, part, questions, said, toolCall } from './make.js';
import { picture } from './pictures.js';
import type { State } from './states.js';

const bay: StructuredInput = {
  id: 'bay',
  type: 'multiple_choice',
  question: 'Which bay would you like?',
  options: [{ value: 'The northern one, with the lighthouse' }, { value: 'The southern one, with the sand' }],
};
const things: StructuredInput = {
  id: 'things',
  type: 'multiple_choice',
  multiple: true,
  question: 'What should there be?',
  options: [{ value: 'A place to swim' }, { value: 'A museum' }, { value: 'A good breakfast' }],
};
const wishes: StructuredInput = {
  id: 'wishes',
  type: 'freeform',
  question: 'Is there anything else to think of?',
  description: 'Children, dogs, food, or how far you like to walk.',
};
const ASK = 'Plan a weekend by the sea.';
const ask = (...inputs: StructuredInput[]) => [
  said(ASK),
  answer('Gladly. A few questions first.'),
  questions('pending', inputs),
];

export const asked: readonly State[] = [
  { name: 'question-single', title: 'A question with a choice', shows: part('questions'), items: ask(bay) },
  { name: 'question-multiple', title: 'A question with several choices', shows: part('questions'), items: ask(things) },
  { name: 'question-free', title: 'A question without choices', shows: part('questions'), items: ask(wishes) },
  { name: 'questions', title: 'Three questions', shows: part('questions'), items: ask(bay, things, wishes) },
  {
    name: 'questions-answered',
    title: 'Questions, answered',
    shows: part('structured-input-answer'),
    items: [
      said(ASK),
      questions('answered', [
        { ...bay, answer: { values: ['The northern one, with the lighthouse'] } },
        { ...things, answer: { values: ['A place to swim', 'A good breakfast'] } },
        { ...wishes, answer: { values: [], skipped: true } },
      ]),
      answer('Then the northern bay it is.'),
    ],
  },
  {
    name: 'questions-skipped',
    title: 'Questions, skipped',
    shows: part('structured-input'),
    items: [said(ASK), questions('skipped', [bay, things]), answer('Then I choose for you.')],
  },
  {
    name: 'tool-running',
    title: 'A tool of the page at work',
    shows: part('progress'),
    ask: 'Where am I?',
    events: [{ type: 'thread.item.done', item: toolCall('get_location', { precise: false }) }],
    options: { onClientTool: () => new Promise(() => {}) },
  },
  {
    name: 'tool-waiting',
    title: 'A tool call that was left',
    shows: part('tool-call-card'),
    items: [said('Where am I?'), toolCall('get_location', { precise: false })],
  },
  {
    name: 'said',
    title: 'A question with everything',
    shows: part('attachment'),
    items: [
      said('', {
        content: [
          { type: 'input_text', text: 'Is ' },
          { type: 'input_tag', id: 'place_7', text: 'The lighthouse', data: {}, interactive: true },
          { type: 'input_text', text: ' in this picture?\nAnd is it in the notes?' },
        ],
        attachments: [
          { type: 'image', id: 'file_1', name: 'bay.png', mime_type: 'image/png', preview_url: picture(240) },
          { type: 'file', id: 'file_2', name: 'notes-of-the-summer-before-last.pdf', mime_type: 'application/pdf' },
        ],
        quoted_text: 'The stairs have one hundred and four steps.',
      }),
      answer('Yes, at the left, on the cliff.'),
    ],
    options: { entities: { onClick() {} } },
  },
];
