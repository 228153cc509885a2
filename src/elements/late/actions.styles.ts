// The row lies in the air between two turns, so that its coming and going moves nothing.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-answer-end {
    display: contents;
  }
  chat-kit-actions {
    display: block;
    block-size: 24px;
    margin-block: -12px -28px;
  }
  chat-kit-actions:not(:has(.row)) {
    display: none;
  }
  chat-kit-actions > .row {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: -4px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    opacity: 0;
    transition: opacity 120ms ease-out;
  }
  chat-kit-actions > .row[data-beside] {
    position: relative;
    inline-size: fit-content;
    margin-inline-start: auto;
    background: var(--chat-kit-surface);
  }
  chat-kit-turn:hover > chat-kit-actions > .row,
  chat-kit-turn:hover > chat-kit-answer-end > chat-kit-actions > .row,
  chat-kit-actions > .row:focus-within,
  chat-kit-actions > .row[data-last] {
    opacity: 1;
  }
  chat-kit-actions > .row > button.plain {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 4px;
    border-radius: 6px;
  }
  chat-kit-actions .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  chat-kit-actions button[aria-pressed='true'] {
    color: var(--chat-kit-text);
  }
  chat-kit-actions button[aria-pressed='true'] .icon {
    fill: color-mix(in oklab, currentcolor 25%, transparent);
  }
  /* Under a question there is less air. */
  chat-kit-turn > chat-kit-actions {
    block-size: 0;
    margin-block: -16px 0;
  }
  /* It lies over what follows, which is to be used as well. */
  chat-kit-turn > chat-kit-actions > .row {
    position: relative;
    justify-content: end;
    margin-block-start: -4px;
    margin-inline: 0;
    pointer-events: none;
  }
  chat-kit-turn > chat-kit-actions > .row > button {
    pointer-events: auto;
  }
  @media (hover: none), (pointer: coarse) {
    chat-kit-actions {
      block-size: auto;
      margin-block: -12px -20px;
    }
    chat-kit-turn > chat-kit-actions {
      block-size: auto;
      margin-block: -12px -16px;
    }
    chat-kit-actions > .row {
      flex-wrap: wrap;
      gap: 0;
      margin-inline-start: -12px;
      opacity: 1;
    }
    chat-kit-actions > .row > button.plain {
      min-inline-size: 40px;
      min-block-size: 40px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-actions > .row {
      transition: none;
    }
  }
`;
