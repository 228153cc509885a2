// Boxes to tick, and one of several.
import { css } from '../../markdown/late-styles.js';

export default css`
  .widget-choice {
    position: relative;
    display: inline-flex;
    align-items: start;
    gap: 10px;
    max-inline-size: 100%;
    padding-block: 3px;
    line-height: 1.4;
    cursor: pointer;
  }
  .widget-choice > .label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .widget-choice > input {
    display: grid;
    place-items: center;
    flex: none;
    box-sizing: border-box;
    inline-size: 18px;
    block-size: 18px;
    margin: calc(0.5lh - 9px) 0 0;
    border: 1.5px solid var(--chat-kit-border-strong);
    border-radius: 50%;
    background: none;
    font: inherit;
    appearance: none;
    cursor: pointer;
    transition:
      background-color 120ms ease-out,
      border-color 120ms ease-out;
  }
  .widget-choice > input[type='checkbox'] {
    border-radius: 5px;
  }
  .widget-choice > input:checked {
    border-color: var(--chat-kit-accent);
    background: var(--chat-kit-accent);
  }
  .widget-choice > input::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--chat-kit-on-accent);
    scale: 0;
    transition: scale 120ms ease-out;
  }
  .widget-choice > input[type='checkbox']::before {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 0;
    clip-path: polygon(8% 52%, 20% 40%, 40% 60%, 80% 16%, 92% 28%, 40% 84%);
  }
  .widget-choice > input:checked::before {
    scale: 1;
  }
  .widget-choice > input:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 2px;
  }
  .widget-choice > input:is(:user-invalid, [aria-invalid='true']) {
    border-color: var(--chat-kit-danger);
  }
  .widget-choice:has(> input:disabled) {
    cursor: default;
    opacity: 0.5;
  }
  .widget-choice > input:disabled {
    cursor: default;
  }
  .widget-choice[aria-busy='true'],
  chat-kit-widget-radios[aria-busy='true'],
  .widget-choice > input[aria-busy='true'] {
    opacity: 0.6;
  }
  chat-kit-widget-radios {
    display: block;
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  chat-kit-widget-radios > .radios {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 4px;
  }
  chat-kit-widget-radios > .radios.row {
    flex-flow: row wrap;
    gap: 4px 20px;
  }
  @media (hover: hover) {
    .widget-choice:hover > input:not(:disabled, :checked, :user-invalid, [aria-invalid='true']) {
      border-color: var(--chat-kit-text);
    }
  }
  @media (pointer: coarse) {
    .widget-choice {
      min-inline-size: 40px;
      padding-block: max(3px, (40px - 1lh) / 2);
    }
    chat-kit-widget-radios > .radios {
      row-gap: 0;
    }
  }
  @media (forced-colors: active) {
    .widget-choice > input {
      appearance: auto;
    }
    .widget-choice > input::before {
      content: none;
    }
    .widget-choice:has(> input:disabled) {
      color: GrayText;
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .widget-choice > input,
    .widget-choice > input::before {
      transition: none;
    }
  }
`;
