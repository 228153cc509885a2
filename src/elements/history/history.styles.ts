// The panel: it slides over the thread, or stands beside it, on the surface that lies deeper.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-history {
    --from: -100%;
    --row: max(var(--control), 2.25em);
    position: absolute;
    inset: 0;
    z-index: 3;
    transition: display 200ms allow-discrete;
  }
  chat-kit-history:dir(rtl) {
    --from: 100%;
  }
  chat-kit-history:not([data-over]) {
    inset-inline-end: auto;
    inline-size: 18.75rem;
  }
  .chat:has(> chat-kit-history:not([data-over], [hidden])) {
    padding-inline-start: 18.75rem;
  }
  chat-kit-history > .scrim {
    position: absolute;
    inset: 0;
    background: rgb(0 0 0 / 36%);
    transition: opacity 200ms ease-out;
  }
  chat-kit-history:not([data-over]) > .scrim {
    display: none;
  }
  chat-kit-history > .panel {
    position: relative;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    border-inline-end: 1px solid var(--chat-kit-border);
    background: var(--chat-kit-surface-sunken);
    transition: translate 200ms ease-out;
  }
  chat-kit-history[data-over] > .panel {
    inline-size: min(20rem, 100%);
    background: var(--chat-kit-surface-raised);
    box-shadow: 0 0 32px rgb(0 0 0 / 18%);
  }
  chat-kit-history[hidden] > .panel {
    translate: var(--from) 0;
  }
  chat-kit-history[hidden] > .scrim {
    opacity: 0;
  }
  @starting-style {
    chat-kit-history > .panel {
      translate: var(--from) 0;
    }
    chat-kit-history > .scrim {
      opacity: 0;
    }
  }
  .chat chat-kit-history > .panel:focus-visible {
    outline: none;
  }
  chat-kit-history .head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 52px;
    padding-inline: 16px 8px;
  }
  chat-kit-history h2 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  chat-kit-history .search {
    position: relative;
    flex: none;
    margin: 0 12px 8px;
  }
  chat-kit-history .search > .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 11px;
    inline-size: 1em;
    block-size: 1em;
    color: var(--chat-kit-text-secondary);
    pointer-events: none;
  }
  chat-kit-history input {
    appearance: none;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--control);
    margin: 0;
    border: 1px solid transparent;
    border-radius: var(--chat-kit-radius-control);
    outline: none;
    background: var(--chat-kit-surface-hover);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  chat-kit-history .search > input {
    padding-inline: 35px 10px;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  chat-kit-history input::placeholder {
    color: var(--chat-kit-text-secondary);
    opacity: 1;
  }
  chat-kit-history input:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 0;
  }
  chat-kit-history input::-webkit-search-cancel-button {
    filter: grayscale(1);
    cursor: pointer;
  }
  chat-kit-history .list {
    flex: 1;
    min-block-size: 0;
    padding: 0 8px 16px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  chat-kit-history h3 {
    margin: 0;
    padding: 16px 8px 6px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    font-weight: 500;
  }
  chat-kit-history h3:first-child {
    padding-block-start: 8px;
  }
  chat-kit-history .foot {
    padding: 16px 8px 0;
    text-align: center;
  }
  chat-kit-history .foot:empty {
    display: none;
  }
  chat-kit-history .empty {
    padding-block-start: 20%;
  }
  chat-kit-history .empty > .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
    color: var(--chat-kit-text-tertiary);
  }
  chat-kit-history .note {
    margin: 0 0 12px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
    text-wrap: balance;
  }
  chat-kit-history .empty > .note {
    margin-block-start: 8px;
  }
  chat-kit-history .foot > button {
    font-size: 0.875em;
  }
  chat-kit-history .coming {
    display: grid;
    gap: 22px;
    padding: 20px 8px;
  }
  chat-kit-history .coming > i {
    block-size: 14px;
    inline-size: 76%;
    border-radius: 4px;
    background: var(--chat-kit-surface-hover);
    animation: chat-kit-coming 1.6s ease-in-out infinite alternate;
  }
  chat-kit-history .coming > :nth-child(3n) {
    inline-size: 58%;
    animation-delay: -0.5s;
  }
  chat-kit-history .coming > :nth-child(4n) {
    inline-size: 88%;
    animation-delay: -1s;
  }
  @keyframes chat-kit-coming {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-history,
    chat-kit-history > .panel,
    chat-kit-history > .scrim {
      transition: none;
    }
    chat-kit-history .coming > i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-history input {
      border-color: FieldText;
    }
    chat-kit-history .coming > i {
      background: GrayText;
    }
  }
`;
