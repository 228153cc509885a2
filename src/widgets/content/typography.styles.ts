// Sizes go with the type of the chat. A text has the direction of its words, and lies where the layout begins.
import { css } from '../../markdown/late-styles.js';

export default css`
  .widget-text,
  .widget-title,
  .widget-caption,
  .widget-label {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .widget-text {
    line-height: 1.5;
  }
  .widget-text.size-xs,
  .widget-label.size-xs {
    font-size: 0.75em;
  }
  .widget-text.size-sm,
  .widget-label.size-sm {
    font-size: 0.875em;
  }
  .widget-text.size-lg,
  .widget-label.size-lg {
    font-size: 1.125em;
  }
  .widget-text.size-xl,
  .widget-label.size-xl {
    font-size: 1.25em;
    line-height: 1.4;
  }
  .widget-text.italic {
    font-style: italic;
  }
  .widget-text.line-through {
    text-decoration: line-through;
  }
  .widget-text.min-lines {
    min-block-size: calc(var(--min-lines) * 1lh);
  }
  .widget-title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .widget-title.size-sm {
    font-size: 1.0625em;
    letter-spacing: 0;
    line-height: 1.4;
  }
  .widget-title.size-lg {
    font-size: 1.5em;
  }
  .widget-title.size-xl {
    font-size: 1.75em;
    line-height: 1.25;
  }
  .widget-title.size-2xl {
    font-size: 2em;
    line-height: 1.25;
  }
  .widget-title.size-3xl {
    font-size: clamp(1.75em, 11cqi, 2.5em);
    line-height: 1.2;
    letter-spacing: -0.02em;
  }
  .widget-title.size-4xl {
    font-size: clamp(2em, 13cqi, 3em);
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  .widget-title.size-5xl {
    font-size: clamp(2.25em, 15cqi, 3.75em);
    line-height: 1.1;
    letter-spacing: -0.025em;
  }
  /* Letters that join come apart. */
  .widget-title:lang(ar),
  .widget-title:dir(rtl) {
    letter-spacing: 0;
  }
  .widget-caption {
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .widget-caption.size-sm {
    font-size: 0.75em;
  }
  .widget-caption.size-lg {
    font-size: 0.875em;
  }
  .widget-label {
    inline-size: fit-content;
    font-weight: 500;
    line-height: 1.45;
  }
  .widget-label[class*='text-'] {
    inline-size: auto;
  }
  .weight-normal.weight-normal {
    font-weight: 400;
  }
  .weight-medium.weight-medium {
    font-weight: 500;
  }
  .weight-semibold.weight-semibold {
    font-weight: 600;
  }
  .weight-bold.weight-bold {
    font-weight: 700;
  }
  .widget-text.whole,
  .widget-title.whole,
  .widget-caption.whole,
  .widget-label.whole {
    min-inline-size: auto;
    overflow-wrap: break-word;
  }
  .widget-text.truncate,
  .widget-title.truncate,
  .widget-caption.truncate {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .widget-text.clamp,
  .widget-title.clamp,
  .widget-caption.clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--max-lines);
    min-inline-size: 0;
    overflow: hidden;
  }
  /* Of the layout: 'start' would be that of the words. */
  chat-kit-widget-view {
    --chat-kit-widget-start: left;
    --chat-kit-widget-end: right;
  }
  chat-kit-widget-view:dir(rtl) {
    --chat-kit-widget-start: right;
    --chat-kit-widget-end: left;
  }
  .text-start.text-start {
    text-align: var(--chat-kit-widget-start);
  }
  .text-end.text-end {
    text-align: var(--chat-kit-widget-end);
  }
  .text-center.text-center {
    text-align: center;
  }
`;
