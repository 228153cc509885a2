// A row: its title, cut where the room ends, and its date, which gives way to what can be done with it.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-history-item {
    display: block;
    margin-block-end: 1px;
  }
  chat-kit-history-item > .row {
    position: relative;
    display: flex;
    align-items: center;
    border-radius: var(--chat-kit-radius-control);
  }
  chat-kit-history-item > .row:is(:hover, :focus-within) {
    background: var(--chat-kit-surface-hover);
  }
  chat-kit-history-item > .row[data-current] {
    background: color-mix(in oklab, var(--chat-kit-text) 10%, transparent);
  }
  chat-kit-history-item > .row[aria-busy='true'] {
    opacity: 0.5;
  }
  chat-kit-history-item .open {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: var(--row);
    padding: 4px 8px;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    text-align: start;
  }
  .chat chat-kit-history-item .open:focus-visible {
    outline-offset: -2px;
  }
  chat-kit-history-item .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-size: 0.9375em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  chat-kit-history-item .row[data-current] .name {
    font-weight: 500;
  }
  chat-kit-history-item time {
    flex: none;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  chat-kit-history-item .running {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 4px;
    border-radius: 50%;
    background: var(--chat-kit-accent);
    animation: chat-kit-running 1.2s ease-in-out infinite alternate;
  }
  @keyframes chat-kit-running {
    to {
      opacity: 0.3;
    }
  }
  chat-kit-history-item .tools {
    display: none;
    flex: none;
    padding-inline-end: 2px;
  }
  .chat chat-kit-history-item button.plain {
    min-inline-size: calc(var(--control) - 4px);
    min-block-size: calc(var(--control) - 4px);
    padding: 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.9375em;
  }
  .chat chat-kit-history-item button.plain:is(:hover, :focus-visible) {
    color: var(--chat-kit-text);
  }
  chat-kit-history-item > .row:is(:hover, :focus-within) .tools {
    display: flex;
  }
  chat-kit-history-item > .row:is(:hover, :focus-within):has(.plain) time {
    display: none;
  }
  @media (hover: none) {
    chat-kit-history-item .tools {
      display: flex;
    }
    chat-kit-history-item > .row:has(.plain) time {
      display: none;
    }
  }
  chat-kit-history-item > .edit {
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: var(--row);
  }
  chat-kit-history-item > .edit > input {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 7px;
    border-color: var(--chat-kit-border-strong);
    background: var(--chat-kit-surface);
    font-size: max(0.9375em, 16px);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  chat-kit-history-item > .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 10px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-control);
    background: var(--chat-kit-surface);
  }
  chat-kit-history-item > .asked > p {
    flex: 1 0 100%;
    margin: 0;
    font-size: 0.875em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .chat chat-kit-history-item > .asked > button {
    flex: 1;
    min-block-size: var(--control);
    padding-inline: 12px;
    border-radius: var(--chat-kit-radius-control);
    font-size: 0.875em;
    font-weight: 500;
  }
  chat-kit-history-item > .asked > .danger {
    border: 0;
    background: var(--chat-kit-danger);
    color: var(--chat-kit-surface);
  }
  chat-kit-history-item > .asked > .danger:hover {
    background: color-mix(in oklab, var(--chat-kit-danger) 88%, var(--chat-kit-text));
  }
  chat-kit-history-item > .problem {
    margin: 4px 8px 8px;
    color: var(--chat-kit-danger);
    font-size: 0.8125em;
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-history-item .running {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-history-item > .row[data-current] {
      outline: 1px solid Highlight;
    }
    chat-kit-history-item .running {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
