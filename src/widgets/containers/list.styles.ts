// Lists: things below each other in one frame, with a line between them.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-list {
    display: block;
    min-inline-size: 0;
  }
  .widget-list {
    --widget-inset-start: 16px;
    --widget-inset-end: 16px;
    --widget-surface: var(--chat-kit-surface-raised);
    box-sizing: border-box;
    max-inline-size: 36rem;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
    overflow: clip;
  }
  /* In a card, the card is its frame. */
  .widget-card .widget-list:not(.themed) {
    max-inline-size: none;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .widget-card > .body > chat-kit-widget-list {
    margin-inline: calc(-1 * var(--widget-inset-start, 0px)) calc(-1 * var(--widget-inset-end, 0px));
  }
  .widget-list-item {
    position: relative;
  }
  .widget-list-item > .content {
    display: flex;
    align-items: center;
    gap: 12px;
    box-sizing: border-box;
    min-block-size: 48px;
    padding-block: 10px;
    padding-inline: max(12px, var(--widget-inset-start, 0px)) max(12px, var(--widget-inset-end, 0px));
  }
  .widget-list-item > .content > * {
    --widget-inset-start: 0px;
    --widget-inset-end: 0px;
  }
  .widget-list-item + .widget-list-item > .content,
  .widget-list > .more {
    border-block-start: 1px solid var(--chat-kit-border);
  }
  /* All of it is the button. What can be used in it lies above, and lets everything else through. */
  .widget-list-item > .hit {
    position: absolute;
    inset: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    transition: background-color 120ms ease-out;
  }
  .widget-list-item > .hit + .content {
    position: relative;
    pointer-events: none;
  }
  .widget-list-item > .hit + .content :is(a, button, input, select, textarea, label, summary, [tabindex]) {
    pointer-events: auto;
  }
  .chat .widget-list-item > .hit:focus-visible,
  .chat .widget-list > .more:focus-visible,
  .chat .widget-list-item:focus-visible {
    outline-offset: -3px;
    border-radius: var(--chat-kit-radius-control);
  }
  .widget-list-item > .hit[aria-busy='true'] {
    background: var(--chat-kit-surface-hover);
    cursor: progress;
  }
  .widget-list-item > .hit[aria-busy='true'] + .content {
    opacity: 0.6;
  }
  .widget-list > .more {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 8px 16px;
    border-block-end: 0;
    border-inline: 0;
    background: none;
    color: var(--chat-kit-text-secondary);
    font-size: 0.9375em;
    font-weight: 500;
  }
  @media (hover: hover) {
    .widget-list-item > .hit:hover,
    .widget-list > .more:hover {
      background: var(--chat-kit-surface-hover);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .widget-list-item > .hit {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .chat .widget-list-item > button.hit,
    .chat .widget-list > button.more {
      border-color: transparent;
    }
    .widget-list-item > .hit:hover + .content {
      color: Highlight;
    }
  }
`;
