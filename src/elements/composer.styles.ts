import { css } from 'lit';

export default css`
  chat-kit-composer {
    position: relative;
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: var(--chat-kit-width-column);
    margin-inline: auto;
    padding: 0 var(--chat-kit-space-side) max(16px, env(safe-area-inset-bottom));
  }
  .disclaimer {
    flex: none;
    margin: -8px auto 0;
    padding: 0 var(--chat-kit-space-side) 12px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    text-align: center;
  }
  .disclaimer[data-clear] {
    color: inherit;
  }
  /* The thread fades out as it goes under. */
  chat-kit-composer::before {
    content: '';
    position: absolute;
    inset: -24px 0 100%;
    background: linear-gradient(transparent, var(--chat-kit-surface));
    pointer-events: none;
  }
  /* It would cover the focus ring of the thread. */
  chat-kit-thread:focus-visible ~ chat-kit-composer::before {
    content: none;
  }
  chat-kit-composer > .box {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    padding: 7px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-composer);
    background: var(--chat-kit-surface-raised);
    box-shadow: var(--chat-kit-shadow-floating);
    cursor: text;
  }
  chat-kit-composer > .box:focus-within {
    border-color: var(--chat-kit-border-strong);
  }
  /* A hidden copy of the text gives the field its height, so that growing needs no measuring. */
  chat-kit-composer .field {
    display: grid;
    flex: 1;
    align-self: center;
    min-inline-size: 0;
    max-block-size: max(4lh, 33cqb);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  chat-kit-composer .field::after {
    content: attr(data-draft) ' ';
    visibility: hidden;
  }
  chat-kit-composer .field::after,
  chat-kit-composer textarea {
    grid-area: 1 / 1;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 6px 9px;
    border: 0;
    font: inherit;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  chat-kit-composer textarea {
    resize: none;
    outline: none;
    background: none;
    color: inherit;
  }
  chat-kit-composer .field[data-long]::after {
    content: none;
  }
  chat-kit-composer .field[data-long] > textarea {
    block-size: max(4lh, 33cqb);
    overflow-y: auto;
  }
  chat-kit-composer textarea::placeholder {
    color: var(--chat-kit-text-secondary);
    opacity: 1;
  }
  chat-kit-composer .round {
    display: grid;
    place-items: center;
    inline-size: max(var(--control), 2.25em);
    block-size: max(var(--control), 2.25em);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--chat-kit-accent);
    color: var(--chat-kit-on-accent);
    transition:
      background-color 120ms ease-out,
      color 120ms ease-out;
  }
  chat-kit-composer .round:hover {
    background: color-mix(in oklab, var(--chat-kit-accent) 85%, var(--chat-kit-surface));
  }
  chat-kit-composer .round[aria-disabled='true'] {
    background: var(--chat-kit-surface-hover);
    color: var(--chat-kit-text-tertiary);
    cursor: default;
  }
  chat-kit-composer .banner {
    margin: 0;
    padding: 14px 16px;
    border-radius: var(--chat-kit-radius-composer);
    background: var(--chat-kit-surface-sunken);
    color: var(--chat-kit-text-secondary);
    text-align: center;
  }
  chat-kit-composer > .box > .banner {
    flex: 100%;
    padding-block: 8px;
    border-radius: calc(var(--chat-kit-radius-composer) - 8px);
  }
  @media (forced-colors: active) {
    chat-kit-composer .round {
      border: 1px solid ButtonText;
    }
    chat-kit-composer .round[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    chat-kit-composer > .box:has(textarea:focus) {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }
    chat-kit-composer > .banner {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-composer .round {
      transition: none;
    }
  }
`;
