// A word or two in a small frame.
import { html } from 'lit';
import { component } from '../component.js';
import { growing } from '../content/growing.js';
import { tooltip } from '../content/typography.js';
import { flag, oneOf, written } from '../readers.js';

export const badge = component(
  {
    label: written,
    color: oneOf('secondary', 'success', 'danger', 'warning', 'info', 'discovery'),
    variant: oneOf('solid', 'soft', 'outline'),
    size: oneOf('sm', 'md', 'lg'),
    pill: flag,
  },
  ({ label = '', color = 'secondary', variant = 'soft', size = 'sm', pill }) =>
    html`<span class=${`widget-badge color-${color} ${variant} size-${size}${pill ? ' pill' : ''}`} dir="auto"
      @pointerenter=${tooltip({ truncate: true })}>${growing(label)}</span>`,
);
