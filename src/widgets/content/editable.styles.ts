// The box is as large as the text, which is also its content behind the field.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-editable.widget-text {
    --line: var(--chat-kit-border-strong);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    min-inline-size: 3em;
    border-radius: 2px;
    background: repeating-linear-gradient(to right, var(--line) 0 3px, transparent 3px 6px) 0 100% / 100%
      1px no-repeat;
    transition:
      background-color 120ms ease-out,
      box-shadow 120ms ease-out;
  }
  chat-kit-widget-editable::after,
  chat-kit-widget-editable > textarea {
    grid-area: 1 / 1;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    letter-spacing: inherit;
    text-align: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  chat-kit-widget-editable::after {
    content: attr(data-text) ' ';
    min-block-size: calc(var(--min-lines) * 1lh);
    max-block-size: calc(var(--max-lines) * 1lh);
    overflow: hidden;
    visibility: hidden;
  }
  chat-kit-widget-editable > textarea {
    display: block;
    block-size: 100%;
    resize: none;
    outline: none;
    border-radius: 2px;
    background: none;
    color: inherit;
    text-decoration: inherit;
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  chat-kit-widget-editable > textarea::placeholder {
    color: var(--chat-kit-text-secondary);
    opacity: 1;
  }
  chat-kit-widget-editable.widget-text.truncate {
    overflow: visible;
    white-space: pre-wrap;
  }
  chat-kit-widget-editable.widget-text:hover {
    background-color: var(--chat-kit-surface-hover);
    box-shadow: 0 0 0 4px var(--chat-kit-surface-hover);
  }
  chat-kit-widget-editable.widget-text:focus-within {
    background: none;
    box-shadow: none;
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 4px;
  }
  chat-kit-widget-editable.widget-text:has(> [aria-invalid]) {
    --line: var(--chat-kit-danger);
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-widget-editable.widget-text {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-widget-editable.widget-text {
      border-block-end: 1px solid;
    }
  }
`;
