// What all controls have in common, and the fields: how large they are, what they stand on, what they say by it.
import { css } from '../../markdown/late-styles.js';

export default css`
  /* Of whatever is pressed or filled in: ".size-lg" is what it is without a word. */
  .widget-button,
  .widget-control,
  .widget-picker {
    --widget-size: 36px;
    --widget-gutter: 12px;
    --widget-type: 0.9375;
    --widget-round: 1;
    --widget-radius: calc(var(--chat-kit-radius-control) * var(--widget-round));
  }
  :is(.widget-button, .widget-control, .widget-picker).size-3xs {
    --widget-size: 22px;
    --widget-gutter: 6px;
    --widget-type: 0.75;
    --widget-round: 0.625;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-2xs {
    --widget-size: 24px;
    --widget-gutter: 8px;
    --widget-type: 0.75;
    --widget-round: 0.75;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-xs {
    --widget-size: 26px;
    --widget-gutter: 8px;
    --widget-type: 0.8125;
    --widget-round: 0.75;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-sm {
    --widget-size: 28px;
    --widget-gutter: 10px;
    --widget-type: 0.8125;
    --widget-round: 0.75;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-md {
    --widget-size: 32px;
    --widget-gutter: 10px;
    --widget-type: 0.875;
    --widget-round: 0.875;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-xl {
    --widget-size: 40px;
    --widget-gutter: 14px;
    --widget-type: 1;
    --widget-round: 1.125;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-2xl {
    --widget-size: 48px;
    --widget-gutter: 16px;
    --widget-type: 1;
    --widget-round: 1.25;
  }
  :is(.widget-button, .widget-control, .widget-picker).size-3xl {
    --widget-size: 56px;
    --widget-gutter: 20px;
    --widget-type: 1.0625;
    --widget-round: 1.5;
  }
  /* Not a large number: what has two lines is no egg. */
  :is(.widget-button, .widget-control, .widget-picker).pill {
    --widget-radius: calc(var(--widget-size) / 2);
  }
  .widget-control.gutter-2xs {
    --widget-gutter: 4px;
  }
  .widget-control.gutter-xs {
    --widget-gutter: 6px;
  }
  .widget-control.gutter-sm {
    --widget-gutter: 8px;
  }
  .widget-control.gutter-md {
    --widget-gutter: 12px;
  }
  .widget-control.gutter-lg {
    --widget-gutter: 16px;
  }
  .widget-control.gutter-xl {
    --widget-gutter: 20px;
  }

  .widget-control {
    --widget-ground: transparent;
    --widget-line: transparent;
  }
  /* More specific than the frame's own buttons, of which some are called soft as well. */
  .widget-control.widget-control.widget-control {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--widget-size);
    margin: 0;
    padding: 0 calc(var(--widget-gutter) - 1px);
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius);
    background-color: var(--widget-ground);
    color: var(--chat-kit-text);
    font: inherit;
    font-size: calc(var(--chat-kit-font-size) * var(--widget-type));
    line-height: 1.4;
    letter-spacing: inherit;
    text-align: start;
    appearance: none;
    transition:
      background-color 120ms ease-out,
      border-color 120ms ease-out;
  }
  .widget-control.outline {
    --widget-line: var(--chat-kit-border-strong);
  }
  .widget-control.soft {
    --widget-ground: color-mix(in oklab, var(--chat-kit-text) 7%, transparent);
  }
  .widget-control.soft.soft.soft {
    background-color: var(--widget-ground);
  }
  .widget-control.solid {
    --widget-ground: color-mix(in oklab, var(--chat-kit-text) 66%, var(--chat-kit-surface));
  }
  .widget-control.solid.solid.solid {
    color: var(--chat-kit-surface);
  }
  .widget-control.widget-control:focus-visible {
    --widget-line: var(--chat-kit-accent);
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: -1px;
  }
  .widget-control.solid:focus-visible {
    outline-offset: 2px;
  }
  .widget-control::placeholder {
    color: var(--chat-kit-text-secondary);
    opacity: 1;
  }
  .widget-control.solid::placeholder {
    color: inherit;
  }
  .widget-control:user-invalid,
  .widget-control[aria-invalid='true'] {
    --widget-line: var(--chat-kit-danger);
  }
  .widget-control:is(:user-invalid, [aria-invalid='true']):focus-visible {
    outline-color: var(--chat-kit-danger);
  }
  .widget-control:disabled {
    opacity: 0.5;
    cursor: default;
  }
  /* A text runs as it is written; what is empty runs as the chat does. */
  input.widget-control:is([type='text'], [type='password']):not([role]),
  textarea.widget-control {
    unicode-bidi: plaintext;
  }
  .widget-control:is([type='email'], [type='number'], [type='tel'], [type='url']):not(:placeholder-shown) {
    direction: ltr;
    font-variant-numeric: tabular-nums;
  }
  /* A name, not a sentence: it has no room for two lines. */
  :is(select, button).widget-control.widget-control.widget-control {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  :is(select, button).widget-control.widget-control.widget-control:disabled {
    cursor: default;
  }

  /* A text that grows: a hidden copy of it gives the height, so that growing needs no measuring. */
  chat-kit-widget-textarea {
    --widget-rows: 3;
    --widget-most-rows: 10;
    display: grid;
    flex: 1 1 auto;
    inline-size: 100%;
    min-inline-size: 0;
  }
  chat-kit-widget-textarea > .widget-control.widget-control.widget-control {
    grid-area: 1 / 1;
    padding-block: max(2px, calc((var(--widget-size) - 1.4em) / 2 - 1px));
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    scrollbar-width: thin;
  }
  chat-kit-widget-textarea > textarea {
    display: block;
    resize: vertical;
  }
  chat-kit-widget-textarea.grows > textarea {
    block-size: 100%;
    max-block-size: 100%;
    resize: none;
  }
  chat-kit-widget-textarea > .draft.draft.draft {
    visibility: hidden;
    min-block-size: calc(var(--widget-rows) * 1.4em + max(4px, var(--widget-size) - 1.4em));
    max-block-size: calc(var(--widget-most-rows) * 1.4em + max(4px, var(--widget-size) - 1.4em));
    overflow: hidden;
    pointer-events: none;
  }

  @media (hover: hover) {
    .widget-control.outline:hover:not(:disabled, :focus-visible, :user-invalid, [aria-invalid='true']) {
      --widget-line: color-mix(in oklab, var(--chat-kit-text) 64%, transparent);
    }
    .widget-control:is(.soft, .ghost):hover:not(:disabled) {
      --widget-ground: color-mix(in oklab, var(--chat-kit-text) 10%, transparent);
    }
    .widget-control.solid:hover:not(:disabled) {
      --widget-ground: color-mix(in oklab, var(--chat-kit-text) 74%, var(--chat-kit-surface));
    }
  }
  @media (pointer: coarse) {
    .widget-control.widget-control.widget-control {
      min-block-size: max(40px, var(--widget-size));
      /* Below 16 px a phone enlarges the page. */
      font-size: max(16px, var(--chat-kit-font-size) * var(--widget-type));
    }
  }
  @media (forced-colors: active) {
    .widget-control.widget-control:focus-visible {
      outline-color: Highlight;
    }
    .widget-control:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .widget-control.widget-control.widget-control {
      transition: none;
    }
  }
`;
