// Texts, badges, icons and images.
import { bare, caption, card, col, each, node, row, type Samples, text, title } from './make.js';

const sizes = ['xs', 'sm', 'md', 'lg', 'xl'];
const long =
  'The path to the lighthouse begins behind the last house of the village, runs along the cliffs for a while, and then turns inland, where it is out of the wind and the gorse smells of coconut.';

const picture = new URL('../replies/images/keeper.png', import.meta.url).href;

export const texts: Samples = {
  Text: [
    bare('Sizes', ...each(sizes, (size) => text(`Text in ${size}`, { size }))),
    bare(
      'Weights',
      ...each(['normal', 'medium', 'semibold', 'bold'], (weight) => text(`Text in ${weight}`, { weight })),
    ),
    bare(
      'Colours',
      ...each(['prose', 'primary', 'emphasis', 'secondary', 'tertiary', 'success', 'warning', 'danger'], (color) =>
        text(`Text in ${color}`, { color }),
      ),
      text('A primitive of each scheme', { color: { light: 'blue-600', dark: 'blue-300' } }),
      text('A color of CSS for each', { color: { light: '#7c2d12', dark: '#fdba74' } }),
    ),
    bare('Italic, struck through', text('It was 40 €', { lineThrough: true }), text('It is 30 €', { italic: true })),
    bare('Aligned', ...each(['start', 'center', 'end'], (textAlign) => text(`At the ${textAlign}`, { textAlign }))),
    card(
      'Truncated, clamped, reserved',
      {},
      text(long, { truncate: true }),
      text(long, { maxLines: 2 }),
      text('Three lines', { minLines: 3 }),
    ),
    card('Streaming', {}, text('It is being written', { id: 'growing', streaming: true })),
    card(
      'Editable',
      { asForm: true, confirm: { label: 'Save', action: { type: 'save' } } },
      text('A walk to the lighthouse', { size: 'lg', weight: 'semibold', editable: { name: 'title', required: true } }),
      text('', { editable: { name: 'notes', placeholder: 'Add notes' } }),
    ),
  ],
  Title: [
    bare('Sizes', ...each([...sizes.slice(1), '2xl', '3xl', '4xl', '5xl'], (size) => title(`Title ${size}`, { size }))),
    bare('Clamped', title(long, { size: 'md', maxLines: 2 }), title(long, { size: 'md', truncate: true })),
  ],
  Caption: [bare('Sizes', ...each(['sm', 'md', 'lg'], (size) => caption(`Caption ${size}`, { size })))],
  Markdown: [
    card(
      'With a list, a table and code',
      {},
      node('Markdown', {
        value:
          '**Bring** with you:\n\n- a [map](https://example.org)\n- `water`\n\n| Day | km |\n| --- | ---: |\n| Sat | 12 |\n| Sun | 7 |\n',
      }),
    ),
    card('Streaming', {}, node('Markdown', { id: 'growing', streaming: true, value: 'It is **being wri' })),
  ],
  Badge: [
    ...['solid', 'soft', 'outline'].map((variant) =>
      bare(
        `${variant}`,
        row(
          { wrap: 'wrap' },
          ...each(['secondary', 'success', 'danger', 'warning', 'info', 'discovery'], (color) =>
            node('Badge', { label: color, color, variant }),
          ),
        ),
      ),
    ),
    bare(
      'Sizes, pill',
      row({ align: 'center' }, ...each(['sm', 'md', 'lg'], (size) => node('Badge', { label: size, size, pill: true }))),
    ),
  ],
  Icon: [
    bare(
      'Sizes',
      row(
        { align: 'center' },
        ...each([...sizes, '2xl', '3xl'], (size) => node('Icon', { name: 'star-filled', size })),
      ),
    ),
    bare(
      'Colours',
      row(
        {},
        ...each(['secondary', 'success', 'warning', 'danger', 'purple-500'], (color) =>
          node('Icon', { name: 'check-circle', color }),
        ),
      ),
    ),
    bare(
      'Of Lucide',
      row(
        {},
        ...each(['lucide:sailboat', 'lucide:mountain', 'lucide:tree-pine', 'lucide:no-such-icon'], (name) =>
          node('Icon', { name, size: 'xl' }),
        ),
      ),
    ),
  ],
  Image: [
    bare(
      'Sizes and corners',
      row(
        { wrap: 'wrap' },
        ...each(['none', 'md', '2xl', 'full'], (radius) =>
          node('Image', { src: picture, alt: 'The keeper', size: 72, radius }),
        ),
      ),
    ),
    bare(
      'Fits',
      row(
        { wrap: 'wrap' },
        ...each(['cover', 'contain', 'fill', 'scale-down', 'none'], (fit) =>
          node('Image', { src: picture, alt: fit, fit, width: 80, height: 56, frame: true }),
        ),
      ),
    ),
    card(
      'Flush',
      {},
      node('Image', { src: picture, alt: 'The keeper', flush: true, height: 120, fit: 'cover' }),
      text('Below the picture'),
    ),
    card(
      'From a host that is not allowed',
      {},
      node('Image', { src: 'https://images.example/cliffs.jpg', alt: 'The cliffs', height: 120 }),
    ),
  ],
  Label: [
    card(
      'For a field',
      {},
      col({ gap: 1 }, node('Label', { value: 'Your name', fieldName: 'name' }), node('Input', { name: 'name' })),
    ),
    card(
      'Looks',
      {},
      ...each(['xs', 'md', 'xl'], (size) =>
        node('Label', { value: `Label ${size}`, fieldName: 'none', size, weight: 'semibold' }),
      ),
    ),
  ],
};
