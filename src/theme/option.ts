// What a page can say about the looks, beyond its own CSS.

export interface FontObject {
  /** The name by which `fontFamily` calls it. */
  family: string;
  /** The URL of the font file: http, https, or of the page's own origin. */
  src: string;
  weight?: string | number;
  style?: 'normal' | 'italic' | 'oblique';
  /** Default `swap`: the text is there before its font. */
  display?: 'auto' | 'block' | 'swap' | 'fallback' | 'optional';
  /** The characters it is loaded for. Default: all. */
  unicodeRange?: string;
}

export interface TypographyOption {
  /** In pixels; it grows with the reader's own font size. Default 16. */
  baseSize?: 14 | 15 | 16 | 17 | 18;
  /** As in CSS, such as `Inter, sans-serif`. The system's fonts stand behind it. */
  fontFamily?: string;
  /** The same for code. */
  fontFamilyMono?: string;
  fontSources?: FontObject[];
}

export interface AccentColor {
  /** A color of CSS. `light-dark(…, …)` is one for each scheme. */
  primary: string;
  /** How far it goes: 0 buttons and focus, 1 also links, 2 also a tint of what the person said, 3 all of that message. */
  level: 0 | 1 | 2 | 3;
}

export interface GrayscaleOptions {
  /** In degrees, as in `oklch()`. */
  hue: number;
  /** How much of the hue the greys have. */
  tint: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** Less than 0 is lighter, more is darker. Default 0. */
  shade?: -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4;
}

export interface SurfaceColors {
  /** A color of CSS. */
  background: string;
  /** The text on it. */
  foreground: string;
}

export interface ThemeOption {
  /** Default: the color scheme of the page. */
  colorScheme?: 'light' | 'dark' | 'system';
  typography?: TypographyOption;
  /** Default `pill`. */
  radius?: 'pill' | 'round' | 'soft' | 'sharp';
  /** Default `normal`. */
  density?: 'compact' | 'normal' | 'spacious';
  color?: {
    grayscale?: GrayscaleOptions;
    accent?: AccentColor;
    /** Wins over what `grayscale` makes of the background and the text. */
    surface?: SurfaceColors;
  };
}
