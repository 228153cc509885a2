// Boxes, and what keeps everything inside of the widget, whatever its author asks for.
import { css } from '../../markdown/late-styles.js';

export default css`
  /* Margins stay inside, and what is moved out of it is not seen. */
  chat-kit-widget-view > .widget-root {
    display: flow-root;
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .widget-box {
    --widget-inset-top: 0px;
    --widget-inset-bottom: 0px;
    display: flex;
    flex-direction: column;
    gap: 8px;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    margin: 0;
  }
  .widget-box.row {
    --widget-inset-start: 0px;
    --widget-inset-end: 0px;
    flex-direction: row;
    align-items: center;
  }
  .widget-box.widget-form {
    gap: 12px;
  }
  .widget-box.rounded {
    overflow: clip;
  }
  .widget-box.stretch > *,
  .widget-box.stretch > chat-kit-widget-later > * {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .widget-box.col > .widget-badge,
  .widget-box.col > chat-kit-widget-later > .widget-badge {
    align-self: auto;
  }
  :is(.widget-box, .body).loose > :is(.widget-badge, .widget-button, .widget-icon):not(.block),
  :is(.widget-box, .body).loose > chat-kit-widget-later > :is(.widget-badge, .widget-button, .widget-icon):not(.block),
  :is(.widget-box, .body).loose
    > :is(chat-kit-widget-select, chat-kit-widget-combobox, chat-kit-widget-date)
    .widget-picker:not(.block) {
    align-self: flex-start;
  }
  /* It holds what is in it, and so has no room to show a ring outside of it. */
  .widget-box[data-scrolls] {
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scrollbar-width: thin;
  }
  .widget-box[data-scrolls] :focus-visible {
    outline-offset: -2px;
  }
  .widget-spacer {
    flex: 1 0 auto;
  }
  .widget-divider {
    --line: var(--color, var(--chat-kit-border));
    flex: none;
    box-sizing: border-box;
    inline-size: auto;
    margin: var(--spacing, 4px) 0;
    border: 0;
    border-block-start: var(--size, 1px) solid var(--line);
  }
  .widget-divider.flush,
  .widget-image.flush {
    align-self: stretch;
    max-inline-size: none;
    margin-inline: calc(-1 * var(--widget-inset-start, 0px)) calc(-1 * var(--widget-inset-end, 0px));
  }
  .widget-card > .body > .widget-image.flush:first-child,
  .widget-box.col > .widget-image.flush:first-child {
    margin-block-start: calc(-1 * var(--widget-inset-top, 0px));
  }
  .widget-card > .body > .widget-image.flush:last-child,
  .widget-box.col > .widget-image.flush:last-child {
    margin-block-end: calc(-1 * var(--widget-inset-bottom, 0px));
  }
  .widget-box.row > .widget-divider,
  .widget-list-item > .content > .widget-divider {
    align-self: stretch;
    min-block-size: 1em;
    margin: 0 var(--spacing, 4px);
    border-block-start: 0;
    border-inline-start: var(--size, 1px) solid var(--line);
  }
  .widget-basic.themed {
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface);
    color: var(--chat-kit-text);
  }
  .widget-basic.themed > .widget-box {
    padding: 16px;
  }
  .widget-basic > .widget-box {
    gap: 12px;
  }
  .widget-basic > .widget-box.row {
    align-items: stretch;
  }
  chat-kit-widget-transition {
    display: block;
    min-inline-size: 0;
  }
  chat-kit-widget-transition:empty {
    display: none;
  }
`;
