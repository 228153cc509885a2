// The mark in the text, and the card that it opens.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-citations {
    display: contents;
  }
  /* A line with a mark is as high as one without. */
  chat-kit-citation .pill.pill {
    position: relative;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    max-inline-size: min(14em, 100%);
    block-size: 1.5em;
    margin: 0;
    margin-inline-start: 0.35em;
    padding: 0 0.6em;
    border: 0;
    border-radius: 0.75em;
    background: color-mix(in oklab, var(--chat-kit-text) 8%, transparent);
    color: var(--chat-kit-text-secondary);
    font: 400 0.75em / 1.5 var(--chat-kit-font-family);
    letter-spacing: normal;
    text-decoration: none;
    text-indent: 0;
    vertical-align: middle;
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
    transition: background 120ms ease-out;
  }
  /* What a finger, or a hand that shakes, may hit. */
  chat-kit-citation .pill::after {
    content: '';
    position: absolute;
    inset: -3px -1px;
  }
  chat-kit-citation .pill.pill:hover,
  chat-kit-citation .pill.pill[aria-expanded='true'] {
    background: color-mix(in oklab, var(--chat-kit-text) 15%, transparent);
    color: var(--chat-kit-text);
  }
  chat-kit-citation .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  chat-kit-citation .count {
    flex: none;
  }
  chat-kit-citation .icon {
    display: block;
    inline-size: 1.05em;
    block-size: 1.05em;
  }
  chat-kit-source-card {
    position: fixed;
    inset-block: var(--top, 0) var(--bottom, auto);
    inset-inline: var(--start, 0) auto;
    box-sizing: border-box;
    inline-size: max-content;
    block-size: auto;
    min-inline-size: min(14rem, 100cqi - 16px);
    max-inline-size: min(22rem, 100cqi - 16px);
    max-block-size: min(24rem, var(--room, 100vb));
    margin: 0;
    padding: 4px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
    box-shadow: 0 8px 28px light-dark(rgb(0 0 0 / 14%), rgb(0 0 0 / 45%));
    overflow-wrap: anywhere;
  }
  chat-kit-source-card:popover-open {
    animation: chat-kit-appear 120ms ease-out;
  }
  chat-kit-source-card .entry {
    padding: 10px 12px;
    border-radius: calc(var(--chat-kit-radius-card) - 4px);
  }
  chat-kit-source-card .entry:has(a, button):hover {
    background: var(--chat-kit-surface-hover);
  }
  chat-kit-source-card .entry:only-of-type .about {
    -webkit-line-clamp: 4;
  }
  chat-kit-source-card .preview {
    padding: 10px 12px;
    font-size: 0.875em;
    line-height: 1.45;
  }
  chat-kit-source-card .loading {
    margin: 0;
    padding-block: 0 10px;
    padding-inline: 42px 12px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-source-card:popover-open {
      animation: none;
    }
    chat-kit-citation .pill.pill {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-citation .pill.pill {
      border: 1px solid;
    }
  }
`;
