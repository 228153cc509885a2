// A month on a raised surface: days as round as a finger wants them, the chosen one filled, today underlined.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-date .widget-control {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  chat-kit-widget-date[aria-busy='true'] .sign {
    opacity: 0.4;
  }
  chat-kit-widget-calendar {
    --day: 36px;
    position: fixed;
    inset-block: var(--block, 0) auto;
    inset-inline: var(--inline, 0) auto;
    box-sizing: border-box;
    inline-size: max-content;
    block-size: auto;
    max-inline-size: calc(100vi - 16px);
    max-block-size: calc(100vb - 16px);
    margin: 0;
    padding: 11px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
    box-shadow: 0 8px 28px light-dark(rgb(0 0 0 / 14%), rgb(0 0 0 / 45%));
    font-size: 0.9375rem;
    line-height: 1.4;
    text-align: start;
    outline: none;
  }
  chat-kit-widget-calendar:popover-open {
    animation: chat-kit-calendar 120ms ease-out;
  }
  @keyframes chat-kit-calendar {
    from {
      opacity: 0;
    }
  }
  chat-kit-widget-calendar .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    max-inline-size: calc(7 * var(--day));
    margin-block-end: 4px;
  }
  chat-kit-widget-calendar .head > button.plain {
    flex: none;
    min-inline-size: calc(var(--day) - 4px);
    min-block-size: var(--day);
    padding: 0;
  }
  chat-kit-widget-calendar .head > button:dir(rtl) > .icon {
    scale: -1 1;
  }
  chat-kit-widget-calendar .head > [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  chat-kit-widget-calendar .choices {
    display: flex;
    justify-content: center;
    min-inline-size: 0;
  }
  chat-kit-widget-calendar .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
  }
  chat-kit-widget-calendar .choice.year {
    flex: none;
  }
  chat-kit-widget-calendar .choice > * {
    grid-area: 1 / 1;
  }
  chat-kit-widget-calendar .choice > .icon {
    justify-self: end;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 3px;
    color: var(--chat-kit-text-secondary);
    pointer-events: none;
  }
  chat-kit-widget-calendar select {
    min-inline-size: 0;
    min-block-size: 28px;
    max-inline-size: 100%;
    margin: 0;
    padding-block: 2px;
    padding-inline: 6px calc(1em + 4px);
    border: 0;
    border-radius: calc(var(--chat-kit-radius-control) * 0.75);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
    field-sizing: content;
  }
  chat-kit-widget-calendar option {
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
  }
  chat-kit-widget-calendar .month {
    /* Room for six weeks, so that nothing jumps from month to month. */
    min-block-size: calc(28px + 6 * var(--day));
  }
  chat-kit-widget-calendar table {
    margin: 0;
    border-collapse: collapse;
    border-spacing: 0;
  }
  chat-kit-widget-calendar thead {
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
  }
  chat-kit-widget-calendar :is(th, td) {
    inline-size: var(--day);
    min-inline-size: var(--day);
    padding: 0;
    border: 0;
    font-weight: 400;
    text-align: center;
  }
  chat-kit-widget-calendar th {
    block-size: 28px;
  }
  chat-kit-widget-calendar td {
    block-size: var(--day);
  }
  chat-kit-widget-calendar td > button {
    position: relative;
    box-sizing: border-box;
    inline-size: var(--day);
    block-size: var(--day);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  chat-kit-widget-calendar td > [aria-current] {
    font-weight: 700;
  }
  chat-kit-widget-calendar td > [aria-current]::after {
    content: '';
    position: absolute;
    inset-block-end: 5px;
    inset-inline-start: calc(50% - 2px);
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: currentcolor;
  }
  chat-kit-widget-calendar td > [aria-disabled='true'] {
    color: color-mix(in oklab, var(--chat-kit-text) 40%, transparent);
    cursor: default;
  }
  chat-kit-widget-calendar td[aria-selected='true'] > button {
    background: var(--chat-kit-accent);
    color: var(--chat-kit-on-accent);
    font-weight: 600;
  }
  chat-kit-widget-calendar .head :is(button, select):focus-visible,
  chat-kit-widget-calendar td > button[tabindex][value]:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: -2px;
  }
  chat-kit-widget-calendar td[aria-selected='true'] > button[tabindex][value]:focus-visible {
    outline-offset: 1px;
  }
  @media (hover: hover) {
    chat-kit-widget-calendar select:hover,
    chat-kit-widget-calendar td:not([aria-selected='true']) > button:hover:not([aria-disabled='true']) {
      background: var(--chat-kit-surface-hover);
    }
    chat-kit-widget-calendar .head > button.plain[aria-disabled='true']:hover {
      background: none;
    }
  }
  @media (pointer: coarse) {
    chat-kit-widget-calendar {
      --day: 40px;
    }
    chat-kit-widget-calendar select {
      min-block-size: 40px;
      font-size: max(16px, 1em);
    }
  }
  @media (forced-colors: active) {
    chat-kit-widget-calendar :is(.head, td) button {
      border: 0;
    }
    chat-kit-widget-calendar td[aria-selected='true'] > button {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    chat-kit-widget-calendar td > [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-widget-calendar:popover-open {
      animation: none;
    }
  }
`;
