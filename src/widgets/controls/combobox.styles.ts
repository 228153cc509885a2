// The list that a choice opens.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-combobox > .options {
    inset-block: var(--block, 0) auto;
    inset-inline: var(--inline, 0) auto;
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: var(--control, 10rem);
    max-inline-size: min(max(var(--control, 10rem), 24rem), 100vi - 16px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
    font-size: calc(var(--chat-kit-font-size) * 0.9375);
    line-height: 1.4;
    text-align: start;
    box-shadow: 0 8px 28px light-dark(rgb(0 0 0 / 14%), rgb(0 0 0 / 45%));
  }
  chat-kit-widget-combobox > .options:popover-open {
    animation: chat-kit-appear 120ms ease-out;
  }
  chat-kit-widget-combobox .list {
    position: relative;
    max-block-size: min(20rem, 100vb - 96px);
    box-sizing: border-box;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  chat-kit-widget-combobox .option {
    display: flex;
    align-items: start;
    gap: 10px;
    padding: 7px 10px;
    border-radius: calc(var(--chat-kit-radius-card) - 4px);
    cursor: pointer;
    scroll-margin-block: 4px;
  }
  chat-kit-widget-combobox .option.active {
    background: var(--chat-kit-surface-hover);
  }
  chat-kit-widget-combobox .option[aria-disabled='true'] {
    color: var(--chat-kit-text-tertiary);
    cursor: default;
  }
  chat-kit-widget-combobox .option .words {
    display: grid;
    flex: 1;
    gap: 1px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  chat-kit-widget-combobox .option[aria-selected='true'] .name {
    font-weight: 500;
  }
  chat-kit-widget-combobox .option .about {
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
  }
  chat-kit-widget-combobox .option[aria-disabled='true'] .about {
    color: inherit;
  }
  chat-kit-widget-combobox .option > svg.icon {
    margin-block-start: calc(0.5lh - 8px);
  }
  chat-kit-widget-combobox .note {
    margin: 0;
    padding: 9px 14px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.9375em;
  }
  chat-kit-widget-combobox .list:not([hidden]) + .note {
    border-block-start: 1px solid var(--chat-kit-border);
  }
  chat-kit-widget-combobox .note.note:empty {
    display: none;
  }
  @media (pointer: coarse) {
    chat-kit-widget-combobox .option {
      padding-block: max(7px, (40px - 1lh) / 2);
    }
  }
  @media (forced-colors: active) {
    chat-kit-widget-combobox .option.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    chat-kit-widget-combobox .option[aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-widget-combobox > .options:popover-open {
      animation: none;
    }
  }
`;
