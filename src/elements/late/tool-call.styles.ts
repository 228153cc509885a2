import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-tool-call {
    display: block;
  }
  chat-kit-tool-call > .card {
    display: grid;
    gap: 10px;
    box-sizing: border-box;
    max-inline-size: 36rem;
    padding: 14px 16px 16px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
  }
  chat-kit-tool-call p {
    margin: 0;
  }
  chat-kit-tool-call .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  chat-kit-tool-call summary {
    display: flex;
    align-items: center;
    gap: 4px;
    inline-size: fit-content;
    min-block-size: 24px;
    border-radius: 4px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
    cursor: pointer;
    list-style: none;
  }
  chat-kit-tool-call summary::-webkit-details-marker {
    display: none;
  }
  chat-kit-tool-call summary:hover {
    color: var(--chat-kit-text);
  }
  chat-kit-tool-call summary:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 2px;
  }
  chat-kit-tool-call summary > .icon {
    transition: rotate 120ms ease-out;
  }
  chat-kit-tool-call summary:dir(rtl) > .icon {
    scale: -1 1;
  }
  chat-kit-tool-call [open] > summary > .icon {
    rotate: 90deg;
  }
  chat-kit-tool-call [open] > summary:dir(rtl) > .icon {
    rotate: -90deg;
  }
  chat-kit-tool-call pre {
    max-block-size: 16rem;
    margin: 8px 0 0;
    padding: 10px 12px;
    overflow: auto;
    border-radius: var(--chat-kit-radius-control);
    background: var(--chat-kit-surface-sunken);
    font: 0.875em / 1.5 var(--chat-kit-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    chat-kit-tool-call summary {
      min-block-size: 40px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-tool-call summary > .icon {
      transition: none;
    }
  }
`;
