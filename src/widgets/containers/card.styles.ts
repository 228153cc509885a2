// Cards, and the line of status above them and above lists.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-card {
    display: block;
    min-inline-size: 0;
  }
  .widget-card {
    --widget-surface: var(--chat-kit-surface-raised);
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
    overflow: clip;
  }
  .widget-card.sm {
    max-inline-size: 22rem;
  }
  .widget-card.md {
    max-inline-size: 28rem;
  }
  .widget-card.lg {
    max-inline-size: 36rem;
  }
  .widget-card > .body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    box-sizing: border-box;
    min-inline-size: 0;
  }
  .widget-card > .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 0 16px 16px;
  }
  .widget-card > .fold {
    display: flex;
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: 10px 16px;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
  }
  .chat .widget-card > .fold:focus-visible {
    border-radius: calc(var(--chat-kit-radius-card) - 1px);
    outline-offset: -2px;
  }
  .widget-card > .fold > .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .widget-card > .fold > :is(.icon, .sign, chat-kit-icon) {
    color: var(--chat-kit-text-secondary);
  }
  .widget-card > .fold > .icon:last-child {
    transition: rotate 120ms ease-out;
  }
  .widget-card:dir(rtl) > .fold > .icon:last-child {
    rotate: 180deg;
  }
  .widget-card > .fold[aria-expanded='true'] > .icon:last-child {
    rotate: 90deg;
  }
  .widget-card > .fold[aria-expanded='true'] + .body {
    padding-block-start: 0 !important;
  }
  .widget-status {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 8px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
    line-height: 1.45;
  }
  .widget-status > span {
    min-inline-size: 0;
  }
  :is(.widget-status, .fold) > .sign {
    display: inline-grid;
    flex: none;
    place-items: center;
  }
  :is(.widget-status, .fold) > .sign > * {
    grid-area: 1 / 1;
  }
  :is(.widget-status, .fold) > .sign > img {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
    object-fit: contain;
  }
  :is(.widget-status, .fold) > .sign > img:not([data-loaded]) {
    visibility: hidden;
  }
  :is(.widget-status, .fold) > .sign > img[data-loaded] + * {
    display: none;
  }
  /* A dark sign is to be seen on a dark card, too. */
  :is(.widget-status, .fold) > .sign.frame {
    padding: 3px;
    border: 1px solid var(--chat-kit-border);
    border-radius: 6px;
    background: #fff;
    color: #555;
  }
  @media (hover: hover) {
    .widget-card > .fold:hover {
      background: var(--chat-kit-surface-hover);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .widget-card > .fold > .icon:last-child {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .chat .widget-card > button.fold {
      border: 0;
    }
  }
`;
