import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-chart {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 8px;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 0;
    color: var(--chat-kit-text);
    font-size: 0.875em;
    line-height: 1.4;
    text-align: start;
  }
  chat-kit-widget-chart > .area {
    position: relative;
    flex: 1 1 220px;
    min-block-size: 0;
  }
  chat-kit-widget-chart > .empty {
    display: grid;
    flex: 1 1 120px;
    place-items: center;
    margin: 0;
    border: 1px dashed var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-control);
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-widget-chart > .below {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 4px;
    min-inline-size: 0;
    max-block-size: 98px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  chat-kit-widget-chart button {
    display: inline-flex;
    align-items: center;
    margin: 0;
    padding: 0 8px;
    border: 0;
    border-radius: var(--chat-kit-radius-control);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  chat-kit-widget-chart button:focus-visible,
  chat-kit-widget-chart [tabindex]:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 2px;
  }
  @media (hover: hover) {
    chat-kit-widget-chart button:hover {
      background: var(--chat-kit-surface-hover);
    }
  }
  chat-kit-widget-chart .legend {
    display: contents;
  }
  chat-kit-widget-chart .legend > button {
    gap: 7px;
    min-block-size: 28px;
    max-inline-size: 100%;
    padding-inline: 6px;
  }
  chat-kit-widget-chart > .below > .legend > button:focus-visible,
  chat-kit-widget-chart > .below > .switch:focus-visible {
    outline-offset: -2px;
  }
  chat-kit-widget-chart .label {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  chat-kit-widget-chart [aria-pressed='false'] > .label {
    color: var(--chat-kit-text-secondary);
    text-decoration: line-through;
  }
  chat-kit-widget-chart .swatch {
    display: block;
    flex: none;
    box-sizing: border-box;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--color);
    border-radius: 3px;
    background: var(--color);
  }
  chat-kit-widget-chart .swatch.area {
    background: color-mix(in oklab, var(--color) 30%, transparent);
  }
  chat-kit-widget-chart .swatch.line {
    inline-size: 14px;
    block-size: 0;
    border-width: 0;
    border-block-start: 3px solid var(--color);
    border-radius: 2px;
  }
  chat-kit-widget-chart [aria-pressed='false'] > .swatch {
    background: none;
    opacity: 0.6;
  }
  chat-kit-widget-chart .switch {
    position: sticky;
    inset-block-end: 0;
    flex: none;
    justify-content: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-start: auto;
    padding: 0;
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-widget-chart .switch[aria-pressed='true'] {
    background: var(--chat-kit-surface-hover);
    color: var(--chat-kit-text);
  }
  chat-kit-widget-chart > .below > .switch:only-child {
    position: absolute;
    inset-block: 0 auto;
    inset-inline-end: 0;
    background: color-mix(in oklab, var(--chat-kit-surface-raised) 85%, transparent);
  }
  chat-kit-widget-chart > .below:has(> .switch:only-child) {
    margin-block-start: -8px;
    overflow: visible;
  }
  @media (hover: hover) {
    chat-kit-widget-chart .switch[aria-pressed='false'] {
      opacity: 0;
      transition: opacity 120ms ease-out;
    }
    chat-kit-widget-chart:is(:hover, :focus-within) .switch {
      opacity: 1;
    }
  }
  chat-kit-widget-chart .switch > svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }
  chat-kit-widget-chart .data {
    position: absolute;
    inset: 0;
    overflow: auto;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-control);
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  chat-kit-widget-chart .data > table {
    min-inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  chat-kit-widget-chart .data :is(th, td) {
    padding: 6px 12px;
    border-block-end: 1px solid var(--chat-kit-border);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  chat-kit-widget-chart .data tr > :first-child {
    text-align: start;
  }
  chat-kit-widget-chart .data th {
    max-inline-size: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  chat-kit-widget-chart .data thead th {
    color: var(--chat-kit-text-secondary);
    font-weight: 600;
  }
  chat-kit-widget-chart .data tbody > tr:last-child > * {
    border-block-end: 0;
  }
  chat-kit-widget-chart .data > .more {
    position: sticky;
    inset-inline-start: 4px;
    min-block-size: 32px;
    margin: 4px;
    color: var(--chat-kit-text-secondary);
    font-weight: 500;
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-widget-chart .switch[aria-pressed] {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-widget-chart .swatch {
      --color: CanvasText !important;
      forced-color-adjust: none;
    }
    chat-kit-widget-chart [aria-pressed='true'] > .swatch:not(.line):is(.s1, .s4),
    chat-kit-widget-chart dt > .swatch:not(.line):is(.s1, .s4) {
      background: color-mix(in srgb, CanvasText 45%, Canvas);
    }
    chat-kit-widget-chart .swatch.line {
      --color: LinkText !important;
      inline-size: 28px;
    }
    chat-kit-widget-chart .swatch:is(.s2, .s5) {
      background: Canvas;
    }
    chat-kit-widget-chart .swatch.line:is(.s1, .s4) {
      border-style: dashed;
    }
    chat-kit-widget-chart .swatch.line:is(.s2, .s5) {
      border-style: dotted;
    }
    chat-kit-widget-chart .swatch:not(.line):is(.s3, .s4, .s5) {
      border-style: dashed;
    }
    chat-kit-widget-chart .switch[aria-pressed] {
      opacity: 1;
    }
  }
`;
