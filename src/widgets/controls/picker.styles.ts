// A field with a sign at its end: what opens below it, and what takes its value back.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-select,
  chat-kit-widget-combobox,
  chat-kit-widget-date,
  chat-kit-widget-date > .waiting {
    display: contents;
  }
  .widget-picker {
    position: relative;
    display: inline-grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    max-inline-size: 100%;
    min-inline-size: min(100%, 8em);
    font-size: calc(var(--chat-kit-font-size) * var(--widget-type));
  }
  .widget-picker.block {
    display: grid;
    inline-size: 100%;
  }
  .widget-picker > .widget-control {
    grid-area: 1 / 1;
  }
  /* Also while the browser's own list stands in for it. */
  chat-kit-widget-select.searched .widget-picker:not(.block) {
    inline-size: 14em;
  }
  .widget-picker > .widget-control.widget-control.widget-control {
    padding-inline-end: calc(var(--widget-gutter) + 1.5em);
  }
  .widget-picker.cleared > .widget-control.widget-control.widget-control {
    padding-inline-end: calc(var(--widget-gutter) + 3em);
  }
  .widget-picker.empty > .widget-control:not(.solid, input) {
    color: var(--chat-kit-text-secondary);
  }
  .widget-picker option,
  .widget-picker optgroup {
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
  }
  .widget-picker option:disabled {
    color: var(--chat-kit-text-tertiary);
  }
  .widget-picker > .sign {
    display: grid;
    grid-area: 1 / 1;
    justify-self: end;
    margin-inline-end: calc(var(--widget-gutter) - 2px);
    color: var(--chat-kit-text-secondary);
    pointer-events: none;
  }
  .widget-picker > .solid ~ :is(.sign, .clear) {
    color: var(--chat-kit-surface);
  }
  .widget-picker > :disabled ~ .sign {
    opacity: 0.5;
  }
  .widget-picker > .clear {
    position: relative;
    display: grid;
    grid-area: 1 / 1;
    place-items: center;
    justify-self: end;
    inline-size: min(24px, var(--widget-size) - 4px);
    block-size: min(24px, var(--widget-size) - 4px);
    margin-inline-end: calc(var(--widget-gutter) + 1.25em);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--chat-kit-text-secondary);
  }
  .widget-picker > .clear:focus-visible {
    outline-offset: -1px;
  }
  chat-kit-widget-select[aria-busy='true'] .sign {
    animation: chat-kit-breathe 1.4s ease-in-out infinite;
  }
  @media (hover: hover) {
    .widget-picker > .clear:hover {
      background: color-mix(in oklab, currentcolor 14%, transparent);
    }
  }
  @media (pointer: coarse) {
    .widget-picker > .clear::after {
      content: '';
      position: absolute;
      inset: min(0px, (100% - 40px) / 2);
    }
  }
  @media (forced-colors: active) {
    .widget-picker > .clear.clear {
      border: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-widget-select[aria-busy='true'] .sign {
      opacity: 0.5;
      animation: none;
    }
  }
`;
