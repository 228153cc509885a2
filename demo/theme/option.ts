// From the controls to a theme, and back.
import type { ThemeOption } from '../../src/index.js';

const inputs = (form: HTMLFormElement) =>
  [...form.elements].filter((element): element is HTMLInputElement => element instanceof HTMLInputElement);

export function read(form: HTMLFormElement): ThemeOption {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const number = (name: string) => Number(data.get(name));
  const theme: Record<string, unknown> = { colorScheme: text('colorScheme') };
  const color = {
    ...(data.has('accent') && { accent: { primary: text('primary'), level: number('level') } }),
    ...(data.has('grayscale') && {
      grayscale: { hue: number('hue'), tint: number('tint'), ...(number('shade') && { shade: number('shade') }) },
    }),
    ...(data.has('surface') && { surface: { background: text('background'), foreground: text('foreground') } }),
  };
  const typography = {
    ...(number('baseSize') !== 16 && { baseSize: number('baseSize') }),
    ...(text('fontFamily') && { fontFamily: text('fontFamily') }),
    ...(text('fontFamilyMono') && { fontFamilyMono: text('fontFamilyMono') }),
    ...(text('src') && text('family') && { fontSources: [{ family: text('family'), src: text('src') }] }),
  };
  if (text('radius') !== 'pill') theme.radius = text('radius');
  if (text('density') !== 'normal') theme.density = text('density');
  if (Object.keys(color).length > 0) theme.color = color;
  if (Object.keys(typography).length > 0) theme.typography = typography;
  return theme;
}

/** Puts the controls to what a theme says; what it leaves out is as at first. */
export function write(form: HTMLFormElement, { colorScheme, radius, density, color, typography }: ThemeOption): void {
  const scheme = new FormData(form).get('colorScheme');
  form.reset();
  const { accent, grayscale, surface } = color ?? {};
  const values = { radius, density, ...typography, ...accent, ...grayscale, ...surface };
  const all: Record<string, unknown> = { colorScheme: colorScheme ?? scheme, ...values };
  const on: Record<string, unknown> = { accent, grayscale, surface };
  for (const input of inputs(form)) {
    const value = all[input.name];
    if (input.type === 'checkbox') input.checked = on[input.name] !== undefined;
    else if (input.type === 'radio') input.checked = value === undefined ? input.checked : input.value === value;
    else if (value !== undefined) input.value = String(value);
  }
}

/** As it is written in a page. */
export function code(theme: ThemeOption): string {
  const text = JSON.stringify(theme, null, 2)
    .replace(/"(\w+)":/g, '$1:')
    .replaceAll('\n', '\n  ');
  return `chat.setOptions({\n  // …\n  theme: ${text},\n});`;
}
