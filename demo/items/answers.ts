// What an answer can be made of besides steps: sources, images, widgets, and what can be done with it.
import type { ThreadItemUpdate } from '../../src/protocol/events.js';
import { added, answer, cite, done, image, part, said, updated, widget } from './make.js';
import { picture } from './pictures.js';
import type { State } from './states.js';

const TEXT = `The lighthouse was built when the harbour was **still young**, and its light can be seen from twenty miles away.

- The stairs have one hundred and four steps.
- Visitors are welcome on Saturdays, see [the opening hours](https://example.org/hours).

| Season | Open until |
|---|---|
| Summer | 20:00 |
| Winter | 16:00 |

Bring a jacket, as your *packing list* says: it is windy up there.`;

const history = {
  type: 'url',
  title: 'A history of the lighthouse',
  url: 'https://history.example.org/lighthouse',
  description: 'How the light on the cliff was planned, built and lit, from the first stone to the lamp of today.',
  attribution: 'Coast history',
  timestamp: '2025-06-14',
  group: 'Background',
} as const;
const lights = {
  type: 'url',
  title: 'A list of lights',
  url: 'https://lights.example.com/list',
  group: 'Background',
} as const;
const list = {
  type: 'file',
  title: 'Packing list',
  filename: 'packing-list.md',
  description: 'Your own notes',
} as const;
const tower = {
  type: 'entity',
  id: 'place_7',
  title: 'The lighthouse',
  icon: 'map-pin',
  label: 'Place',
  description: 'Two hours by train, and half an hour on foot.',
  interactive: true,
} as const;

const cited = [
  cite(TEXT, 'still young', history),
  cite(TEXT, 'twenty miles away.', history),
  cite(TEXT, 'twenty miles away.', lights),
  cite(TEXT, 'four steps.', tower),
  cite(TEXT, '20:00', lights),
  cite(TEXT, 'packing list', list),
];

const WEATHER = {
  type: 'Card',
  status: { text: 'The weather', icon: 'lucide:cloud-sun' },
  children: [
    { type: 'Text', id: 'report', value: '', streaming: true },
    { type: 'Badge', label: '14 °C', color: 'info' },
  ],
};
const wrote = (delta: string): ThreadItemUpdate => ({
  type: 'widget.streaming_text.value_delta',
  component_id: 'report',
  delta,
  done: false,
});

const ASK = 'Tell me about the lighthouse.';
const DRAW = 'Draw the bay in the evening.';

export const answers: readonly State[] = [
  { name: 'sources', title: 'Sources of an answer', shows: part('sources'), items: [said(ASK), answer(TEXT, cited)] },
  {
    name: 'sources-open',
    title: 'Sources, listed',
    shows: part('sources-button'),
    items: [said(ASK), answer('It is two hours away, and open on Saturdays.', cited)],
    act: (_, button) => button.click(),
    brings: part('source'),
  },
  {
    name: 'source-card',
    title: 'What a source says',
    shows: part('annotation'),
    items: [said(ASK), answer(TEXT, cited)],
    options: { entities: { onClick() {} } },
    act: (_, mark) => mark.focus(),
    brings: ':popover-open',
  },
  {
    name: 'image-waiting',
    title: 'An image that is waited for',
    shows: part('image-progress'),
    ask: DRAW,
    events: [added(image(null))],
    running: true,
  },
  {
    name: 'image-partial',
    title: 'An image on its way',
    shows: 'chat-kit-image img',
    ask: DRAW,
    events: [
      added(image(null)),
      updated('image', { type: 'generated_image.updated', image: { id: 'picture', url: picture(24) }, progress: 0.4 }),
    ],
    running: true,
  },
  { name: 'image', title: 'An image', shows: part('image-view'), items: [said(DRAW), image(picture(960))] },
  {
    name: 'image-large',
    title: 'An image, large',
    shows: part('image-view'),
    alone: true,
    items: [said(DRAW), image(picture(960))],
    act: (_, button) => button.click(),
    brings: part('large-image'),
  },
  {
    name: 'image-foreign',
    title: 'An image from elsewhere',
    shows: part('image-button'),
    items: [said(DRAW), image('https://images.example.com/bay.png')],
  },
  {
    name: 'image-broken',
    title: 'An image that does not load',
    shows: part('image-failed'),
    items: [said(DRAW), image('data:image/png;base64,AAAA')],
  },
  {
    name: 'image-stopped',
    title: 'An image that was stopped',
    shows: 'chat-kit-image img',
    ask: DRAW,
    events: [added(image(picture(48)))],
    running: true,
    act: (chat) => chat.stop(),
    brings: part('stopped-mark'),
  },
  {
    name: 'widget',
    title: 'A widget',
    shows: `${part('widget')} button`,
    items: [
      said('Which trains are there?'),
      widget({
        type: 'Card',
        asForm: true,
        status: { text: 'Trains to the sea', icon: 'lucide:train-front' },
        children: [
          {
            type: 'RadioGroup',
            name: 'train',
            ariaLabel: 'The train to take',
            direction: 'col',
            defaultValue: '0812',
            options: [
              { value: '0712', label: '07:12, arrives 09:04' },
              { value: '0812', label: '08:12, arrives 10:04' },
            ],
          },
          { type: 'Divider', flush: true },
          { type: 'Checkbox', name: 'bicycle', label: 'With a bicycle' },
        ],
        confirm: { label: 'Choose', action: { type: 'train.choose' } },
        cancel: { label: 'None of them', action: { type: 'train.none' } },
      }),
    ],
  },
  {
    name: 'widget-list',
    title: 'A list with more than is shown',
    shows: part('widget-list-more'),
    items: [
      said('Which trains are there?'),
      widget({
        type: 'ListView',
        limit: 2,
        children: ['07:12', '08:12', '09:12', '10:12'].map((time) => ({
          type: 'ListViewItem',
          key: time,
          onClickAction: { type: 'train.choose', payload: { time } },
          children: [
            { type: 'Icon', name: 'lucide:train-front' },
            { type: 'Text', value: time },
          ],
        })),
      }),
    ],
  },
  {
    name: 'widget-table',
    title: 'A table on nothing',
    shows: part('widget-table'),
    items: [
      said('When do they arrive?'),
      widget({
        type: 'Basic',
        children: [
          {
            type: 'Table',
            children: [
              ['Train', 'Arrives'],
              ['07:12', '09:04'],
              ['08:12', '10:04'],
            ].map((cells, index) => ({
              type: 'Table.Row',
              header: index === 0,
              children: cells.map((value) => ({ type: 'Table.Cell', children: { type: 'Text', value } })),
            })),
          },
        ],
      }),
    ],
  },
  {
    name: 'widget-streaming',
    title: 'A widget that is being written',
    shows: `${part('widget')} p`,
    ask: 'What is the weather like?',
    events: [added(widget(WEATHER)), updated('widget', wrote('It is bright, and the wind '))],
    running: true,
  },
  {
    name: 'widget-stopped',
    title: 'A widget that was stopped',
    shows: `${part('widget')} p`,
    ask: 'What is the weather like?',
    events: [added(widget(WEATHER)), updated('widget', wrote('It is bright, and the wind '))],
    running: true,
    act: (chat) => chat.stop(),
    brings: part('stopped-mark'),
  },
  {
    name: 'actions',
    title: 'What can be done with an answer',
    shows: part('feedback-positive'),
    items: [said(ASK), answer('It is **two hours** away, and open on Saturdays.')],
    options: {
      threadItemActions: {
        feedback: true,
        retry: true,
        own: [{ id: 'save', label: 'Save', icon: 'notebook', onClick() {} }],
      },
    },
    act: (_, button) => button.click(),
    brings: '[aria-pressed=true]',
  },
  {
    name: 'stopped',
    title: 'An answer that was stopped',
    shows: part('markdown'),
    ask: ASK,
    events: [added(answer('The lighthouse was built when the harbour was'))],
    running: true,
    act: (chat) => chat.stop(),
    brings: part('stopped-mark'),
  },
  {
    name: 'side-by-side',
    title: 'Two answers at once',
    shows: part('markdown'),
    ask: ASK,
    events: [
      added(answer('The first one speaks of the tower', [], 'first')),
      added(answer('while the second one speaks of the sea', [], 'second')),
    ],
    running: true,
  },
  {
    name: 'after-each-other',
    title: 'Several things in one answer',
    shows: part('image-view'),
    ask: ASK,
    events: [
      done(answer('First a sketch:', [], 'first')),
      done(image(picture(480, 200))),
      done(answer('And this is all.', [], 'last')),
    ],
  },
];
