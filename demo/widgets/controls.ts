// What can be used.
import { bare, card, col, each, node, row, type Samples } from './make.js';

const variants = ['solid', 'soft', 'outline', 'ghost'];
const colors = ['primary', 'secondary', 'info', 'discovery', 'success', 'caution', 'warning', 'danger'];
const sizes = ['3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'];
const action = { type: 'pressed' };
const options = each(['Walk', 'Sail', 'Cycle', 'Stay'], (label) => ({
  type: '',
  label,
  value: label.toLowerCase(),
})).map(({ label, value }) => ({ label, value }));
const countries = [
  'Denmark',
  'Estonia',
  'Faroe Islands',
  'Finland',
  'Greenland',
  'Iceland',
  'Ireland',
  'Latvia',
  'Lithuania',
  'Norway',
  'Poland',
  'Portugal',
  'Scotland',
  'Spain',
  'Sweden',
  'Wales',
  'Åland',
].map((label) => ({ label, value: label }));

const labelled = (value: string, name: string, control: Record<string, unknown>) =>
  col({ gap: 1 }, node('Label', { value, fieldName: name, size: 'sm' }), { name, ...control } as never);

export const controls: Samples = {
  Button: [
    ...variants.map((variant) =>
      bare(
        variant,
        row(
          { wrap: 'wrap' },
          ...each(colors, (color) => node('Button', { label: color, variant, color, onClickAction: action })),
        ),
      ),
    ),
    bare(
      'Sizes',
      row(
        { wrap: 'wrap', align: 'center' },
        ...each(sizes, (size) => node('Button', { label: size, size, onClickAction: action })),
      ),
    ),
    bare(
      'Presets',
      row(
        {},
        ...each(['primary', 'secondary'], (style) => node('Button', { label: style, style, onClickAction: action })),
      ),
    ),
    bare(
      'Icons',
      row(
        { align: 'center' },
        node('Button', { label: 'Reload', iconStart: 'reload', onClickAction: action }),
        node('Button', {
          label: 'Open',
          iconEnd: 'external-link',
          variant: 'outline',
          iconSize: 'lg',
          onClickAction: action,
        }),
        node('Button', {
          iconStart: 'lucide:sailboat',
          uniform: true,
          pill: true,
          variant: 'ghost',
          onClickAction: action,
        }),
      ),
    ),
    bare(
      'Block, pill, disabled',
      node('Button', { label: 'As wide as can be', block: true, pill: true, style: 'primary', onClickAction: action }),
      node('Button', { label: 'Not now', disabled: true }),
    ),
    bare(
      'Handled by the page',
      node('Button', {
        label: 'Ask the page',
        onClickAction: { ...action, handler: 'client', loadingBehavior: 'container' },
      }),
    ),
  ],
  Input: [
    card(
      'Types',
      {},
      ...each(['text', 'number', 'email', 'password', 'tel', 'url'], (inputType) =>
        labelled(inputType, inputType, { type: 'Input', inputType }),
      ),
    ),
    bare(
      'Variants and sizes',
      ...each(['xs', 'md', '2xl'], (size) =>
        row(
          {},
          node('Input', { name: `soft-${size}`, variant: 'soft', size, defaultValue: size }),
          node('Input', { name: `outline-${size}`, variant: 'outline', size, placeholder: size, pill: true }),
        ),
      ),
    ),
    bare(
      'Gutters, disabled',
      node('Input', { name: 'wide', gutterSize: 'xl', defaultValue: 'Wide gutter' }),
      node('Input', { name: 'off', disabled: true, defaultValue: 'Not now' }),
    ),
  ],
  Textarea: [
    card(
      'Grows',
      {},
      labelled('Letter', 'letter', {
        type: 'Textarea',
        rows: 2,
        autoResize: true,
        maxRows: 6,
        placeholder: 'Dear harbour master',
      }),
    ),
    card(
      'Fixed',
      {},
      node('Textarea', { name: 'fixed', rows: 3, variant: 'outline', defaultValue: 'Three rows, and no more.' }),
    ),
  ],
  Select: [
    card(
      'Plain',
      {},
      labelled('How', 'how', {
        type: 'Select',
        options,
        placeholder: 'Choose one',
        clearable: true,
        onChangeAction: action,
      }),
    ),
    bare(
      'Variants',
      row(
        { wrap: 'wrap' },
        ...each(variants, (variant) => node('Select', { name: variant, options, variant, defaultValue: 'sail' })),
      ),
    ),
    card(
      'With descriptions',
      {},
      labelled('Where', 'where', {
        type: 'Select',
        options: [
          { value: 'cove', label: 'Seal Cove', description: 'Sheltered, with a jetty' },
          { value: 'pier', label: 'Old Pier', description: 'Deep at every tide' },
          { value: 'reef', label: 'The reef', disabled: true, description: 'Not in this wind' },
        ],
      }),
    ),
    card(
      'To be searched',
      {},
      labelled('Country', 'country', { type: 'Select', options: countries, block: true, placeholder: 'Any country' }),
    ),
  ],
  DatePicker: [
    card(
      'With limits',
      {},
      labelled('Departure', 'departure', {
        type: 'DatePicker',
        defaultValue: '2026-07-14',
        min: '2026-07-03',
        max: '2026-08-20T00:00:00Z',
        clearable: true,
        onChangeAction: action,
      }),
    ),
    card(
      'Empty',
      {},
      node('DatePicker', {
        name: 'empty',
        placeholder: 'Choose a day',
        variant: 'outline',
        block: true,
        side: 'top',
        align: 'end',
      }),
    ),
  ],
  Checkbox: [
    card(
      'States',
      {},
      node('Checkbox', { name: 'a', label: 'Luggage' }),
      node('Checkbox', { name: 'b', label: 'Insurance', defaultChecked: true, onChangeAction: action }),
      node('Checkbox', { name: 'c', label: 'Meals', disabled: true }),
    ),
  ],
  RadioGroup: [
    card(
      'In a row',
      {},
      node('RadioGroup', {
        name: 'row',
        direction: 'row',
        ariaLabel: 'How to get there',
        options,
        defaultValue: 'walk',
      }),
    ),
    card(
      'In a column',
      {},
      node('RadioGroup', {
        name: 'col',
        direction: 'col',
        ariaLabel: 'How to get back',
        options: options.map((option, i) => ({ ...option, disabled: i === 1 })),
        required: true,
      }),
    ),
  ],
};
