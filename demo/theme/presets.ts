// Themes to begin with.
import type { ThemeOption } from '../../src/index.js';

export const presets: Record<string, ThemeOption> = {
  Plain: {},
  Harbour: {
    radius: 'round',
    color: { accent: { primary: '#1f5fd6', level: 2 }, grayscale: { hue: 240, tint: 6 } },
  },
  Terracotta: {
    radius: 'pill',
    density: 'spacious',
    color: { accent: { primary: '#b5482a', level: 3 }, surface: { background: '#fffaf2', foreground: '#33261a' } },
    typography: { fontFamily: 'Georgia, serif', baseSize: 17 },
    colorScheme: 'light',
  },
  Terminal: {
    radius: 'sharp',
    density: 'compact',
    color: { accent: { primary: '#3ddc84', level: 1 }, grayscale: { hue: 150, tint: 4, shade: 3 } },
    typography: { fontFamily: 'ui-monospace, monospace', baseSize: 14 },
    colorScheme: 'dark',
  },
  Violet: {
    radius: 'soft',
    color: { accent: { primary: '#7c3aed', level: 3 }, grayscale: { hue: 295, tint: 9, shade: -1 } },
  },
};
