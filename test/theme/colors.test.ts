// Every grey and every accent can be read: counted for all that the types allow.
import { expect } from '@open-wc/testing';
import { accentTokens, onColor } from '../../src/theme/accent.js';
import {
  contrast,
  fromHex,
  fromOklch,
  hex,
  leastContrast,
  mix,
  type Rgb,
  reach,
  type Schemes,
  seen,
  toOklch,
} from '../../src/theme/color.js';
import { around, greys, type Neutrals, plain, quietTokens } from '../../src/theme/neutrals.js';
import type { AccentColor, GrayscaleOptions } from '../../src/theme/option.js';

const SCHEMES = ['light', 'dark'] as const;
const HUES = Array.from({ length: 25 }, (_, index) => index * 15);

/** The shares of text in quiet text, for light and dark. */
function shares(value: string | undefined): Schemes<number> {
  const [light = 0, dark = light] = (value?.match(/\d+(?=%)/g) ?? []).map(Number);
  return { light, dark };
}

function expectReadable(neutrals: Schemes<Neutrals>, what: string): void {
  const quiet = quietTokens(neutrals);
  const [secondary, tertiary] = ['secondary', 'tertiary'].map((name) => shares(quiet[`--chat-kit-text-${name}`]));
  for (const scheme of SCHEMES) {
    const { text, surface, raised, sunken } = neutrals[scheme];
    const bubble = mix(text, scheme === 'light' ? 0.06 : 0.11, surface);
    const on = (color: Rgb) => leastContrast(color, [surface, raised, sunken]);
    const quieter = (share: Schemes<number> | undefined) => seen(mix(text, (share?.[scheme] ?? 0) / 100, surface));
    if (leastContrast(text, [surface, raised, sunken, bubble]) < 4.5) expect.fail(`text: ${what}, ${scheme}`);
    if (on(quieter(secondary)) < 4.5) expect.fail(`secondary: ${what}, ${scheme}`);
    if (on(quieter(tertiary)) < 3) expect.fail(`tertiary: ${what}, ${scheme}`);
  }
}

describe('greys', () => {
  it('can be read in every hue, tint and shade', () => {
    const text = { light: ['#606770', '#8a4600', '#c42b1c'], dark: ['#8b949e', '#ff7b72', '#ff8a7a'] };
    for (const hue of HUES)
      for (let tint = 0; tint <= 9; tint++)
        for (let shade = -4; shade <= 4; shade++) {
          const option = { hue, tint, shade } as GrayscaleOptions;
          const what = JSON.stringify(option);
          const made = greys(option);
          expectReadable(made, what);
          // And so can code and errors, whose colours are not grey.
          for (const scheme of SCHEMES)
            for (const color of text[scheme])
              if (contrast(fromHex(color), made[scheme].sunken) < 4.5) expect.fail(`${color}: ${what}, ${scheme}`);
        }
  });

  it('are the plain ones without tint and shade', () => {
    const made = greys({ hue: 200, tint: 0 });
    for (const scheme of SCHEMES)
      for (const name of ['surface', 'raised', 'sunken', 'text'] as const)
        expect(hex(made[scheme][name]), `${scheme} ${name}`).to.equal(hex(plain[scheme][name]));
  });

  it('have more of the hue with more tint, and are darker with more shade', () => {
    const { light, dark } = greys({ hue: 250, tint: 9 });
    for (const color of [light.text, dark.surface]) expect(toOklch(color)[1]).to.be.above(0.015);
    const lightness = (shade: GrayscaleOptions['shade'], scheme: 'light' | 'dark') =>
      toOklch(greys({ hue: 250, tint: 4, shade })[scheme].surface)[0];
    for (const scheme of SCHEMES) {
      expect(lightness(-4, scheme)).to.be.above(lightness(0, scheme));
      expect(lightness(0, scheme)).to.be.above(lightness(4, scheme));
    }
  });
});

describe('the surface of a page', () => {
  it('has quiet text that can be read, where the text itself can', () => {
    for (const [surface, text] of [
      ['#fffaf2', '#33261a'],
      ['#101418', '#e8edf2'],
      ['#ffffff', '#767676'],
      ['#0d3b66', '#faf0ca'],
      ['#000000', '#7f7f7f'],
    ] as const) {
      const neutrals = around(fromHex(surface), fromHex(text));
      const quiet = shares(quietTokens({ light: neutrals, dark: neutrals })['--chat-kit-text-secondary']);
      const mixed = seen(mix(neutrals.text, quiet.light / 100, neutrals.surface));
      const best = leastContrast(neutrals.text, [neutrals.surface, neutrals.raised, neutrals.sunken]);
      const is = leastContrast(mixed, [neutrals.surface, neutrals.raised, neutrals.sunken]);
      expect(is, surface).to.be.at.least(Math.min(4.5, best) - 0.001);
    }
  });

  it('rises to lighter ones', () => {
    const lightness = (color: Rgb) => toOklch(color)[0];
    for (const { surface, raised, sunken } of [
      around(fromHex('#fffaf2'), fromHex('#33261a')),
      around(fromHex('#0d3b66'), fromHex('#faf0ca')),
    ]) {
      expect(lightness(raised)).to.be.at.least(lightness(surface));
      expect(lightness(surface)).to.be.above(lightness(sunken));
    }
  });
});

describe('accents', () => {
  const steps = ['00', '55', 'aa', 'ff'];
  const colors = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
  const worst = [plain, greys({ hue: 250, tint: 9, shade: -4 }), greys({ hue: 90, tint: 9, shade: 4 })];
  const tokensOf = (primary: string, level: AccentColor['level'], neutrals: Schemes<Neutrals>) =>
    accentTokens({ primary, level }, { light: fromHex(primary), dark: fromHex(primary) }, neutrals);
  /** The hexes of `light-dark(…, …)`, or of one for both. */
  const pair = (value = '', fallback: string[] = []): string[] => {
    const found = value.includes('#') || value === '' ? value.split(', ') : [];
    const parts = found.map((part, index) => part.match(/#\w{6}/)?.[0] ?? fallback[index] ?? fallback[0] ?? '');
    return parts.length === 0 ? fallback : parts.length === 1 ? [parts[0] as string, parts[0] as string] : parts;
  };

  it('are seen, and what is on them and the links are read, whatever the color', () => {
    for (const neutrals of worst)
      for (const color of colors) {
        const tokens = tokensOf(color, 1, neutrals);
        const accents = pair(tokens['--chat-kit-accent']);
        const on = pair(tokens['--chat-kit-on-accent']);
        const links = pair(tokens['--chat-kit-link'], accents);
        for (const [index, scheme] of SCHEMES.entries()) {
          const { surface, raised, sunken } = neutrals[scheme];
          const [accent, sign, link] = [accents, on, links].map((of) => fromHex(of[index] as string)) as [
            Rgb,
            Rgb,
            Rgb,
          ];
          if (leastContrast(accent, [surface, raised]) < 3) expect.fail(`${color} is not seen: ${scheme}`);
          if (contrast(sign, accent) < 4.5) expect.fail(`nothing can be read on ${color}: ${scheme}`);
          if (leastContrast(link, [surface, raised, sunken]) < 4.5) expect.fail(`links of ${color}: ${scheme}`);
        }
      }
  });

  it('leave the text of a tinted message as clear as ever', () => {
    for (const color of colors) {
      const tokens = tokensOf(color, 2, plain);
      const accents = pair(tokens['--chat-kit-accent']);
      const percents = shares(tokens['--chat-kit-surface-user']);
      for (const [index, scheme] of SCHEMES.entries()) {
        const { surface, text } = plain[scheme];
        const bubble = mix(fromHex(accents[index] as string), percents[scheme] / 100, surface);
        if (contrast(text, bubble) < 6.9) expect.fail(`${color}: ${scheme}`);
      }
    }
  });

  it('stay as they were asked for where they can', () => {
    expect(tokensOf('#1a73e8', 0, plain)['--chat-kit-accent']).to.equal('#1a73e8');
    const ink = tokensOf('#0f172a', 0, plain)['--chat-kit-accent'];
    expect(ink).to.match(/^light-dark\(#0f172a, #e\w{5}\)$/);
    const yellow = fromHex(pair(tokensOf('#ffd400', 0, plain)['--chat-kit-accent'])[0] as string);
    expect(toOklch(yellow)[2]).to.be.closeTo(toOklch(fromHex('#ffd400'))[2], 4);
  });

  it('reach further with each level', () => {
    const names = ([0, 1, 2, 3] as const).map((level) => Object.keys(tokensOf('#7c3aed', level, plain)));
    expect(names[0]).to.have.members(['--chat-kit-accent', '--chat-kit-on-accent']);
    expect(names[1]).to.include('--chat-kit-link').and.not.include('--chat-kit-surface-user');
    expect(names[2]).to.include('--chat-kit-surface-user').and.not.include('--chat-kit-text-user');
    expect(names[3]).to.include.members(['--chat-kit-surface-user', '--chat-kit-text-user']);
  });

  it('have white on them where it is read, else a dark', () => {
    expect(onColor(fromHex('#0b57d0'))).to.deep.equal([1, 1, 1]);
    expect(contrast(onColor(fromHex('#ffd400')), fromHex('#ffd400'))).to.be.above(7);
  });
});

describe('numbers of colours', () => {
  it('are those of CSS', () => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const css = (value: string): Rgb => {
      probe.style.color = `color-mix(in srgb, ${value}, ${value})`;
      const [, ...parts] = getComputedStyle(probe).color.match(/srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/) ?? [];
      return parts.map(Number) as unknown as Rgb;
    };
    const near = (one: Rgb, other: Rgb, what: string) => {
      for (const [index, part] of one.entries()) expect(part, what).to.be.closeTo(other[index] as number, 0.004);
    };
    for (const color of ['#3ddc84', '#b5482a', '#777777', '#0b57d0']) {
      const [l, c, h] = toOklch(fromHex(color));
      near(css(`oklch(${l} ${c} ${h})`), fromHex(color), color);
      near(fromOklch([l, c, h]), fromHex(color), color);
      near(css(`color-mix(in oklab, ${color} 30%, #fff)`), mix(fromHex(color), 0.3, [1, 1, 1]), color);
    }
    probe.remove();
    expect(contrast([0, 0, 0], [1, 1, 1])).to.equal(21);
    expect(reach(fromHex('#777777'), [[1, 1, 1]], 3)).to.deep.equal(fromHex('#777777'));
  });
});
