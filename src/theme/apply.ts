// The looks of one chat: a style sheet of its own, whose tokens a page's CSS wins over one by one, and its fonts.
import type { ReactiveController, ReactiveElement } from 'lit';
import { accentTokens } from './accent.js';
import { both, type Schemes } from './color.js';
import corners from './corners.styles.js';
import air from './density.styles.js';
import { Fonts } from './fonts.js';
import message from './message.styles.js';
import { around, greys, neutralTokens, plain, quietTokens } from './neutrals.js';
import type { ThemeOption } from './option.js';
import { readColor } from './read-color.js';
import { densityTokens, radiusTokens } from './shape.js';
import type { Tokens } from './tokens.js';
import touch from './touch.styles.js';
import { typeTokens } from './type.js';

type Log = (name: string, data: Record<string, unknown>) => void;

export class Theme implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sheet = new CSSStyleSheet();
  readonly #fonts: Fonts;
  readonly #log: Log;
  #option: ThemeOption = {};

  constructor(host: ReactiveElement, log: Log) {
    this.#host = host;
    this.#log = log;
    this.#fonts = new Fonts(log);
    host.addController(this);
  }

  hostConnected(): void {
    this.#fonts.enter();
    this.wear(this.#option);
  }

  hostDisconnected(): void {
    this.#fonts.leave();
  }

  /** Takes the place of what was worn before. A color scheme alone is no looks of its own. */
  wear(theme: ThemeOption | string = {}): void {
    const option = typeof theme === 'string' ? {} : theme;
    this.#option = option;
    this.#fonts.use(option.typography?.fontSources ?? []);
    // Colours are read from the document.
    if (!this.#host.isConnected) return;
    const tokens: Tokens = {
      ...(option.radius && radiusTokens(option.radius)),
      ...(option.density && densityTokens(option.density)),
      ...(option.typography && typeTokens(option.typography)),
      ...this.#colors(option.color ?? {}),
    };
    this.#sheet.replaceSync(hostRule(tokens) + rules(option));
    const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
    if (!adoptedStyleSheets.includes(this.#sheet)) adoptedStyleSheets.push(this.#sheet);
  }

  #colors({ grayscale, accent, surface }: NonNullable<ThemeOption['color']>): Tokens {
    const tokens: Tokens = {};
    let neutrals = grayscale ? greys(grayscale) : plain;
    if (grayscale) Object.assign(tokens, neutralTokens(neutrals));
    const own =
      surface &&
      this.#read(
        surface.background,
        both(neutrals, (of) => of.surface),
      );
    const text = surface && own && this.#read(surface.foreground, own);
    if (own && text) {
      neutrals = both(own, (color, scheme) => around(color, text[scheme]));
      Object.assign(tokens, neutralTokens(neutrals), {
        '--chat-kit-surface': surface.background,
        '--chat-kit-text': surface.foreground,
      });
    }
    if (grayscale || own) Object.assign(tokens, quietTokens(neutrals));
    const asked =
      accent &&
      this.#read(
        accent.primary,
        both(neutrals, (of) => of.surface),
      );
    if (asked) Object.assign(tokens, accentTokens(accent, asked, neutrals));
    return tokens;
  }

  #read(value: string, below: Schemes): Schemes | undefined {
    const found = readColor(this.#host.renderRoot as ShadowRoot, value, below);
    if (!found) this.#log('theme.color_unknown', { color: value });
    return found;
  }
}

/** As text, of which the browser sees to it that no value ends its property. WebKit does not see changes of a rule. */
function hostRule(tokens: Tokens): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host {}');
  const rule = sheet.cssRules[0] as CSSStyleRule;
  for (const [name, value] of Object.entries(tokens)) rule.style.setProperty(name, value);
  return rule.cssText;
}

/** What tokens cannot say. */
function rules({ density, radius = 'pill', typography, color }: ThemeOption): string {
  const wanted = [
    density && air,
    color?.accent?.level === 3 && message,
    radius !== 'pill' && corners,
    (typography?.baseSize ?? 16) < 16 && touch,
  ];
  return wanted.filter(Boolean).join('');
}
