// Themes at their extremes: axe finds nothing in a thread with a bit of everything.
import { expect } from '@open-wc/testing';
import type { ThemeOption } from '../../src/index.js';
import { mount, until } from '../support/chat.js';
import { failed, frames, messageAdded, messageDone, opening } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';

const TEXT = `# One
Text with \`code\`, a [link](https://a.test) and a note[^1].

> Quote

\`\`\`js
// A comment
const a = 'text';
\`\`\`

[^1]: Note`;

const accent = (primary: string, level: 0 | 1 | 2 | 3) => ({ primary, level });
const themes: Record<string, ThemeOption> = {
  'light greys': { color: { grayscale: { hue: 180, tint: 9, shade: -4 }, accent: accent('#ffd400', 3) } },
  'dark greys': { color: { grayscale: { hue: 330, tint: 9, shade: 4 }, accent: accent('#777777', 2) } },
  'a surface': {
    color: { surface: { background: 'light-dark(#fffaf2, #0d3b66)', foreground: 'light-dark(#33261a, #faf0ca)' } },
  },
  'small, sharp and tight': {
    radius: 'sharp',
    density: 'compact',
    typography: { baseSize: 14 },
    color: { accent: accent('#0f172a', 3) },
  },
};

describe('axe finds nothing wrong', () => {
  afterEach(closeScenarios);

  for (const [name, theme] of Object.entries(themes))
    for (const colorScheme of ['light', 'dark'] as const)
      it(`with ${name} (${colorScheme})`, async () => {
        const server = await scenario(
          { body: [frames(...opening('Hi'), messageAdded(), messageDone(TEXT))] },
          { body: [frames(...opening('Hi', { create: false }), failed('The model is tired.', true))] },
        );
        const chat = await mount(
          {
            api: { url: server.url },
            theme: { ...theme, colorScheme },
            disclaimer: { text: 'It can [err](https://a.test).' },
          },
          { height: 1200 },
        );
        await chat.ask('Hi');
        await until('the code has colours', () => chat.scroller.querySelector('.code-comment'));
        await chat.ask('And?');
        await chat.shows('retry-button');
        await expect(chat.element).to.be.accessible();
      });
});
