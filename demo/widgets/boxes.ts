// What holds other components.
import { caption, card, col, each, node, row, type Samples, text, title } from './make.js';

const tile = (value: string, props: Record<string, unknown> = {}) =>
  node('Box', { padding: 3, background: 'surface-secondary', radius: 'md', ...props }, text(value, { size: 'sm' }));
const three = [tile('One'), tile('Two'), tile('Three')];
const open = (id: string) => ({ type: 'open', payload: { id } });

const flight = (id: string, from: string, to: string, time: string) =>
  node(
    'ListViewItem',
    { gap: 3, align: 'center', onClickAction: open(id) },
    node('Icon', { name: 'lucide:plane', color: 'secondary' }),
    col({ gap: 0, flex: 1 }, text(`${from} to ${to}`, { weight: 'medium' }), caption(time)),
    node('Badge', { label: 'On time', color: 'success' }),
  );
const flights = [
  flight('1', 'Lisbon', 'Oslo', '06:40 – 11:50'),
  flight('2', 'Lisbon', 'Bergen', '08:15 – 13:05'),
  flight('3', 'Porto', 'Oslo', '09:30 – 14:20'),
  flight('4', 'Faro', 'Oslo', '10:05 – 15:25'),
  flight('5', 'Lisbon', 'Tromsø', '11:20 – 18:45'),
  flight('6', 'Porto', 'Bergen', '12:10 – 16:55'),
];

export const boxes: Samples = {
  Card: [
    ...['sm', 'md', 'lg', 'full'].map((size) =>
      card(`Size ${size}`, { size }, title('A card', { size: 'sm' }), text('With a text.')),
    ),
    card('Status with an icon', { status: { text: 'Lighthouse keeper', icon: 'compass' } }, text('Good morning.')),
    card(
      'Status with a favicon',
      { status: { text: 'example.org', favicon: 'https://example.org/favicon.ico', frame: true } },
      text('Good morning.'),
    ),
    card(
      'Confirm and cancel',
      {
        confirm: { label: 'Send', action: { type: 'send' } },
        cancel: { label: 'Discard', action: { type: 'discard' } },
      },
      title('Send this letter?', { size: 'sm' }),
      text('It goes to the harbour master.'),
    ),
    card(
      'Collapsed',
      { collapsed: true, status: { text: 'Sent', icon: 'check-circle' } },
      title('A letter', { size: 'sm' }),
      text('Dear harbour master, ...'),
    ),
    card(
      'In dark',
      { theme: 'dark' },
      title('At night', { size: 'sm' }),
      text('It is dark here.', { color: 'secondary' }),
    ),
    card(
      'In light',
      { theme: 'light' },
      title('By day', { size: 'sm' }),
      text('It is light here.', { color: 'secondary' }),
    ),
    card(
      'Background, border, padding',
      {
        background: { light: '#fef3c7', dark: '#422006' },
        padding: 6,
        border: { size: 2, color: 'orange-400', style: 'dashed' },
      },
      text('Mind the step.'),
    ),
  ],
  Basic: [
    {
      title: 'A row',
      widget: node('Basic', { direction: 'row', gap: 2, align: 'center', justify: 'between' }, ...three),
    },
    { title: 'A column, in dark', widget: node('Basic', { theme: 'dark', gap: 2, padding: 3 }, ...three) },
  ],
  ListView: [
    {
      title: 'With a limit',
      widget: node('ListView', { limit: 3, status: { text: 'Six flights', icon: 'calendar' } }, ...flights),
    },
    { title: 'By itself', widget: node('ListView', { limit: 'auto' }, ...flights) },
  ],
  ListViewItem: [
    {
      title: 'Without an action',
      widget: node(
        'ListView',
        {},
        node('ListViewItem', { gap: 2 }, text('Only to be read')),
        node('ListViewItem', { align: 'end' }, text('As well')),
      ),
    },
    {
      title: 'With a button in it',
      widget: node(
        'ListView',
        {},
        node(
          'ListViewItem',
          { onClickAction: open('a'), align: 'center' },
          text('Open me'),
          node('Spacer'),
          node('Button', { label: 'Or me', size: 'sm', onClickAction: open('b') }),
        ),
      ),
    },
  ],
  Box: [
    card(
      'Directions',
      {},
      node('Box', { direction: 'row', gap: 2 }, ...three),
      node('Box', { direction: 'col', gap: 2 }, ...three),
    ),
    card(
      'Borders, corners, measures',
      {},
      node('Box', { border: 1, radius: 'lg', padding: { x: 4, y: 2 } }, text('One px')),
      node('Box', { border: { size: 3, style: 'double', color: 'strong' }, padding: 2 }, text('Double')),
      node(
        'Box',
        { border: { left: { size: 4, color: 'green-500' } }, padding: { left: 3 } },
        text('Only where one begins to read'),
      ),
      node('Box', {
        aspectRatio: '16/9',
        maxWidth: 160,
        background: 'linear-gradient(135deg, #0ea5e9, #6366f1)',
        radius: 'xl',
      }),
      node(
        'Box',
        { minHeight: 48, align: 'center', justify: 'center', background: 'surface-tertiary' },
        text('In the middle'),
      ),
    ),
  ],
  Row: [
    ...['start', 'center', 'end', 'between', 'around', 'evenly', 'stretch'].map((justify) =>
      card(`Justified: ${justify}`, {}, row({ justify }, ...three)),
    ),
    card(
      'Aligned',
      {},
      ...each(['start', 'center', 'end', 'baseline', 'stretch'], (align) =>
        row({ align }, title(align, { size: 'xl' }), text('beside it')),
      ),
    ),
    card('Wrapped', { size: 'sm' }, row({ wrap: 'wrap' }, ...three, ...three, ...three)),
    card('Too long', { size: 'sm' }, row({}, ...three, ...three, ...three)),
  ],
  Col: [card('Gaps', {}, ...each([0, 1, 4, '1.5em'], (gap) => col({ gap }, text(`Gap ${gap}`), tile('Below'))))],
  Form: [
    card(
      'With a field',
      {},
      node(
        'Form',
        { direction: 'col', gap: 3, onSubmitAction: { type: 'subscribe' } },
        node('Label', { value: 'Email', fieldName: 'contact.email' }),
        node('Input', { name: 'contact.email', inputType: 'email', required: true, placeholder: 'you@example.org' }),
        node('Button', { label: 'Subscribe', submit: true, style: 'primary' }),
      ),
    ),
  ],
  Spacer: [card('Between', {}, row({}, text('Here'), node('Spacer', { minSize: 24 }), text('there')))],
  Divider: [
    card(
      'Looks',
      {},
      text('One'),
      node('Divider'),
      text('Two'),
      node('Divider', { color: 'strong', size: 2, spacing: 4 }),
      text('Three'),
      node('Divider', { flush: true, color: 'red-500' }),
      text('Four'),
    ),
  ],
  Transition: [card('Of one child', {}, { type: 'Transition', children: text('Changes softly', { key: 'one' }) })],
  Table: [
    card(
      'With a header',
      { size: 'lg' },
      node(
        'Table',
        {},
        node(
          'Table.Row',
          { header: true },
          ...each(['Harbour', 'Boats', 'Depth'], (value) => node('Table.Cell', {}, text(value))),
        ),
        ...each(
          [
            ['Seal Cove', '14', '3.2 m'],
            ['Old Pier', '6', '2.1 m'],
          ],
          ([name = '', boats = '', depth = '']) =>
            node(
              'Table.Row',
              {},
              node('Table.Cell', {}, text(name)),
              node('Table.Cell', { align: 'end' }, text(boats)),
              node('Table.Cell', { align: 'end' }, text(depth)),
            ),
        ),
        node(
          'Table.Row',
          {},
          node('Table.Cell', { colSpan: 2 }, text('Together', { weight: 'semibold' })),
          node('Table.Cell', { align: 'end' }, text('20 boats')),
        ),
      ),
    ),
  ],
  'Table.Row': [
    card(
      'Wider than its card',
      { size: 'sm' },
      node(
        'Table',
        {},
        node(
          'Table.Row',
          { header: true },
          ...each([...'ABCDEFGHIJ'], (name) => node('Table.Cell', {}, text(`Column ${name}`))),
        ),
        node('Table.Row', {}, ...each([...'0123456789'], (value) => node('Table.Cell', {}, text(value)))),
      ),
    ),
  ],
  'Table.Cell': [
    card(
      'Places and spans',
      {},
      node(
        'Table',
        {},
        node(
          'Table.Row',
          {},
          node('Table.Cell', { rowSpan: 2, vAlign: 'center', colSize: 'sm' }, text('Tall')),
          node('Table.Cell', { align: 'center', padding: { y: 4 } }, text('Centre')),
        ),
        node('Table.Row', {}, node('Table.Cell', { align: 'end', vAlign: 'end', width: 120 }, text('End'))),
      ),
    ),
  ],
};
