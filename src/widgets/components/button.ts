// Something to press: it does an action, or sends the form around it.
import { html, nothing } from 'lit';
import { icon } from '../../icons/draw.js';
import { component } from '../component.js';
import { readable } from '../controls/names.js';
import { controlSize, controlVariant } from '../controls/shape.js';
import { action, flag, oneOf, text, written } from '../readers.js';

const PRESETS = {
  primary: { variant: 'solid', color: 'primary' },
  secondary: { variant: 'soft', color: 'secondary' },
} as const;

const shape = {
  submit: flag,
  label: written,
  onClickAction: action,
  iconStart: text,
  iconEnd: text,
  style: oneOf('primary', 'secondary'),
  iconSize: oneOf('sm', 'md', 'lg', 'xl', '2xl'),
  color: oneOf('primary', 'secondary', 'info', 'discovery', 'success', 'caution', 'warning', 'danger'),
  variant: controlVariant,
  size: controlSize,
  pill: flag,
  uniform: flag,
  block: flag,
  disabled: flag,
} as const;

export const button = component(shape, (props, context) => {
  const { submit = false, onClickAction, iconStart, iconEnd, iconSize, style = 'secondary', disabled = false } = props;
  const [start, end] = [mark(iconStart, iconSize), mark(iconEnd, iconSize)];
  const hasIcon = start !== nothing || end !== nothing;
  const name = props.label?.trim() || readable(iconStart ?? iconEnd ?? '');
  if (!name) return nothing;
  const isIconOnly = hasIcon && (props.uniform || !props.label?.trim());

  const { variant, color } = { ...PRESETS[style], ...props };
  const { size = 'lg' } = props;
  const words = (['pill', 'uniform', 'block'] as const).filter((word) => props[word]);

  const press = (event: Event) => {
    if (!onClickAction) return;
    // Like `formaction`: it goes before what the form itself would do.
    if (submit) event.preventDefault();
    void context.act(onClickAction, event.currentTarget as Element, submit ? 'submit' : 'click');
  };
  return html`<button class=${['widget-button', variant, color, `size-${size}`, ...words, ...(isIconOnly ? ['icons'] : [])].join(' ')}
    type=${submit ? 'submit' : 'button'} ?disabled=${disabled} @click=${press}
    aria-label=${isIconOnly ? name : nothing} title=${isIconOnly ? name : nothing}
    >${start}${isIconOnly ? nothing : html`<span class="label" dir="auto">${name}</span>`}${end}</button>`;
});

function mark(name: string | undefined, size: Parameters<typeof icon>[1]) {
  const drawn = icon(name, size);
  return drawn === nothing ? nothing : html`<span class="mark">${drawn}</span>`;
}
