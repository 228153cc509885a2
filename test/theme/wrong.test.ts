// A wrong theme throws at once, with its path.
import { expect } from '@open-wc/testing';
import { type ChatKitOptions, checkOptions, InvalidOptionError } from '../../src/options.js';

const wrong: [theme: unknown, message: string][] = [
  [[], 'options.theme is an array, expected an object'],
  [{ radius: 'oval' }, 'options.theme.radius is "oval", expected pill or round or soft or sharp'],
  [{ radius: null }, 'options.theme.radius is null, expected pill or round or soft or sharp'],
  [{ density: 'tight' }, 'options.theme.density is "tight", expected compact or normal or spacious'],
  [{ density: 'compact normal' }, 'options.theme.density is "compact normal", expected compact'],
  [{ color: '#f00' }, 'options.theme.color is "#f00", expected an object'],
  [{ color: { accent: '#f00' } }, 'options.theme.color.accent is "#f00", expected an object'],
  [
    { color: { accent: { primary: '#f00' } } },
    'options.theme.color.accent.level is undefined, expected a number from 0 to 3',
  ],
  [{ color: { accent: { level: 1 } } }, 'options.theme.color.accent.primary is undefined, expected a color of CSS'],
  ...['redd', 'url(/x)', 'var(--x)', 'red; --x: 1', 'v\\61r(--x)', 'rgb(var(--x) 0 0)', 'env(x)', '', 5].map(
    (primary): [unknown, string] => [
      { color: { accent: { primary, level: 1 } } },
      `options.theme.color.accent.primary is ${typeof primary === 'string' ? `"${primary}"` : primary}, expected a color of CSS`,
    ],
  ),
  ...[4, -1, '1', Number.NaN].map((level): [unknown, string] => [
    { color: { accent: { primary: '#f00', level } } },
    'options.theme.color.accent.level is ',
  ]),
  [
    { color: { grayscale: { tint: 1 } } },
    'options.theme.color.grayscale.hue is undefined, expected a number from 0 to 360',
  ],
  [
    { color: { grayscale: { hue: 361, tint: 1 } } },
    'options.theme.color.grayscale.hue is 361, expected a number from 0 to 360',
  ],
  [
    { color: { grayscale: { hue: 0 } } },
    'options.theme.color.grayscale.tint is undefined, expected a number from 0 to 9',
  ],
  [
    { color: { grayscale: { hue: 0, tint: 10 } } },
    'options.theme.color.grayscale.tint is 10, expected a number from 0 to 9',
  ],
  [
    { color: { grayscale: { hue: 0, tint: 0, shade: 5 } } },
    'options.theme.color.grayscale.shade is 5, expected a number from -4 to 4',
  ],
  [
    { color: { surface: { background: '#fff' } } },
    'options.theme.color.surface.foreground is undefined, expected a color of CSS',
  ],
  [
    { color: { surface: { background: 'image(x)', foreground: '#000' } } },
    'options.theme.color.surface.background is "image(x)", expected a color of CSS',
  ],
  [{ typography: { baseSize: 13 } }, 'options.theme.typography.baseSize is 13, expected a number from 14 to 18'],
  [
    { typography: { baseSize: '16px' } },
    'options.theme.typography.baseSize is "16px", expected a number from 14 to 18',
  ],
  [
    { typography: { fontFamily: 'a; color: red' } },
    'options.theme.typography.fontFamily is "a; color: red", expected a font-family of CSS',
  ],
  [
    { typography: { fontFamily: 'var(--x)' } },
    'options.theme.typography.fontFamily is "var(--x)", expected a font-family of CSS',
  ],
  [
    { typography: { fontFamilyMono: 5 } },
    'options.theme.typography.fontFamilyMono is 5, expected a font-family of CSS',
  ],
  [{ typography: { fontSources: {} } }, 'options.theme.typography.fontSources is an object, expected an array'],
  [
    { typography: { fontSources: [{ family: 'A' }] } },
    'options.theme.typography.fontSources[0].src is undefined, expected a text',
  ],
  [
    { typography: { fontSources: [{ family: 1, src: '/' }] } },
    'options.theme.typography.fontSources[0].family is 1, expected a text',
  ],
];

describe('a theme that is wrong', () => {
  for (const [theme, message] of wrong) {
    it(`${message}: ${JSON.stringify(theme)}`, () => {
      expect(() => checkOptions({ theme } as ChatKitOptions)).to.throw(InvalidOptionError, message);
    });
  }

  it('is none of these', () => {
    const right: ChatKitOptions['theme'][] = [
      {},
      { color: {}, typography: {}, radius: undefined },
      { color: { accent: { primary: 'oklch(0.6 0.2 30 / 0.9)', level: 3 } } },
      { color: { accent: { primary: 'light-dark(#000, color-mix(in srgb, red, blue))', level: 0 } } },
      {
        color: { grayscale: { hue: 212.5, tint: 0, shade: -4 }, surface: { background: '#fff', foreground: 'black' } },
      },
      {
        typography: {
          baseSize: 18,
          fontFamily: '"Inter Variable", Inter, sans-serif',
          fontFamilyMono: 'monospace',
          fontSources: [{ family: 'Inter', src: '/inter.woff2', weight: '100 900', style: 'italic', display: 'swap' }],
        },
      },
    ];
    for (const theme of right) expect(() => checkOptions({ theme }), JSON.stringify(theme)).to.not.throw();
  });
});
