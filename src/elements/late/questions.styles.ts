// The box of the composer, with another content.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-questions {
    display: block;
  }
  chat-kit-questions > .box {
    display: flex;
    flex-direction: column;
    padding: 7px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-composer);
    background: var(--chat-kit-surface-raised);
    box-shadow: var(--chat-kit-shadow-floating);
  }
  chat-kit-questions > .box:focus-within {
    border-color: var(--chat-kit-border-strong);
  }
  chat-kit-questions .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-inline-start: 9px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
  }
  chat-kit-questions .asked {
    max-block-size: max(6lh, 42cqb);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    /* A shade at the edge behind which there is more: what scrolls covers it at its ends. */
    background:
      linear-gradient(var(--chat-kit-surface-raised) 50%, transparent) 0 0 / 100% 32px local,
      linear-gradient(to top, var(--chat-kit-surface-raised) 50%, transparent) 0 100% / 100% 32px local,
      linear-gradient(var(--chat-kit-border), transparent) 0 0 / 100% 10px,
      linear-gradient(to top, var(--chat-kit-border), transparent) 0 100% / 100% 10px;
    background-repeat: no-repeat;
  }
  chat-kit-questions h2 {
    margin: 0;
    padding: 6px 9px;
    font: inherit;
    font-weight: 600;
  }
  chat-kit-questions .head + .asked > h2 {
    padding-block-start: 2px;
  }
  chat-kit-questions .description {
    margin: -4px 0 0;
    padding: 0 9px 4px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.9375em;
    white-space: pre-line;
  }
  chat-kit-questions .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
  }
  chat-kit-questions .choice {
    display: flex;
    align-items: start;
    gap: 10px;
    padding: 8px 9px;
    border-radius: var(--chat-kit-radius-card);
    cursor: pointer;
    transition: background-color 120ms ease-out;
  }
  chat-kit-questions .choice:has(:checked) {
    background: var(--chat-kit-surface-hover);
  }
  chat-kit-questions .choice:has(textarea:focus) {
    outline: 1px solid var(--chat-kit-border-strong);
    outline-offset: -1px;
  }
  chat-kit-questions .choice:has(input:focus-visible) {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: -2px;
  }
  chat-kit-questions .choice > span {
    min-inline-size: 0;
  }
  chat-kit-questions input {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    scroll-margin-block: 11px;
    margin: calc(0.5lh - 9px) 0 0;
    font: inherit;
    border: 1.5px solid var(--chat-kit-border-strong);
    border-radius: 50%;
    outline: none;
    background: none;
    appearance: none;
    cursor: pointer;
  }
  chat-kit-questions input[type='checkbox'] {
    border-radius: 5px;
  }
  chat-kit-questions input:checked {
    border-color: var(--chat-kit-accent);
    background: var(--chat-kit-accent);
  }
  chat-kit-questions input:checked::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--chat-kit-on-accent);
  }
  chat-kit-questions input[type='checkbox']:checked::before {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 0;
    clip-path: polygon(8% 52%, 20% 40%, 40% 60%, 80% 16%, 92% 28%, 40% 84%);
  }
  chat-kit-questions kbd {
    flex: none;
    min-inline-size: 1em;
    margin-inline-start: auto;
    color: var(--chat-kit-text-tertiary);
    font: inherit;
    font-size: 0.8125em;
    line-height: calc(1.5 / 0.8125);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  chat-kit-questions .field {
    max-block-size: none;
    overflow: visible;
  }
  chat-kit-questions .choice .field::after,
  chat-kit-questions .choice textarea {
    padding: 0;
  }
  chat-kit-questions .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-block-start: 7px;
  }
  chat-kit-questions :is(.head, .foot) > button.plain {
    padding-inline: 9px;
    border-radius: 18px;
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-questions :is(.head, .foot) > button.plain[aria-disabled='true'] {
    background: none;
    color: var(--chat-kit-text-tertiary);
    cursor: default;
  }
  chat-kit-questions .on {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
  }
  chat-kit-questions .go {
    min-block-size: max(36px, 2.25em);
    padding: 4px 16px;
    border: 0;
    border-radius: 1.25em;
    background: var(--chat-kit-accent);
    color: var(--chat-kit-on-accent);
    font-weight: 500;
    transition:
      background-color 120ms ease-out,
      color 120ms ease-out;
  }
  chat-kit-questions .go:hover {
    background: color-mix(in oklab, var(--chat-kit-accent) 85%, var(--chat-kit-surface));
  }
  chat-kit-questions .go[aria-disabled='true'] {
    background: var(--chat-kit-surface-hover);
    color: var(--chat-kit-text-secondary);
    cursor: default;
  }
  @media (hover: hover) {
    chat-kit-questions .choice:hover {
      background: var(--chat-kit-surface-hover);
    }
  }
  @media (pointer: coarse) {
    chat-kit-questions .go {
      min-block-size: 40px;
    }
    chat-kit-questions kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-questions input {
      appearance: auto;
    }
    chat-kit-questions input:checked::before {
      content: none;
    }
    chat-kit-questions .choice:has(:checked) {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    chat-kit-questions .choice:has(textarea:focus, input:focus-visible),
    chat-kit-questions > .box:has(.asked > .field > :focus) {
      outline: 2px solid Highlight;
    }
    chat-kit-questions .box button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-questions :is(.choice, .go) {
      transition: none;
    }
  }
`;
