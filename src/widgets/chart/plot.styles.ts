import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-plot {
    position: absolute;
    inset: 0;
    font-size: 0.857em;
  }
  chat-kit-widget-plot > .plot {
    position: absolute;
    inset: 0;
    border-radius: var(--chat-kit-radius-control);
    touch-action: pan-y;
  }
  chat-kit-widget-plot > .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
  }
  chat-kit-widget-plot .rule {
    stroke: color-mix(in oklab, var(--chat-kit-text) 8%, transparent);
  }
  chat-kit-widget-plot .rule.zero {
    stroke: color-mix(in oklab, var(--chat-kit-text) 28%, transparent);
  }
  chat-kit-widget-plot text {
    fill: var(--chat-kit-text-secondary);
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  chat-kit-widget-plot .tick {
    dominant-baseline: central;
    text-anchor: end;
  }
  chat-kit-widget-plot .label {
    text-anchor: middle;
  }
  chat-kit-widget-plot .turned {
    text-anchor: end;
  }
  chat-kit-widget-plot .fill {
    fill: var(--color);
  }
  chat-kit-widget-plot .area > path.fill {
    fill-opacity: 0.22;
  }
  chat-kit-widget-plot .stroke {
    fill: none;
    stroke: var(--color);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  chat-kit-widget-plot rect.looked {
    fill: color-mix(in oklab, var(--chat-kit-text) 6%, transparent);
  }
  chat-kit-widget-plot line.looked {
    stroke: var(--chat-kit-border-strong);
  }
  chat-kit-widget-plot .point {
    fill: var(--color);
    stroke: var(--chat-kit-surface-raised);
    stroke-width: 2;
  }
  chat-kit-widget-plot .tooltip {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 0;
    z-index: 1;
    box-sizing: border-box;
    max-inline-size: min(240px, 100%);
    padding: 7px 10px 8px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-control);
    background: var(--chat-kit-surface-raised);
    box-shadow: var(--chat-kit-shadow-floating);
    color: var(--chat-kit-text);
    pointer-events: none;
  }
  chat-kit-widget-plot .tooltip > p {
    margin: 0 0 3px;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  chat-kit-widget-plot .tooltip > .rest {
    margin: 3px 0 0;
    color: var(--chat-kit-text-secondary);
    font-weight: 400;
  }
  chat-kit-widget-plot .tooltip > dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    margin: 0;
  }
  chat-kit-widget-plot .tooltip dt {
    display: flex;
    align-items: center;
    gap: 7px;
    min-inline-size: 0;
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-widget-plot .tooltip dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    font-weight: 500;
    text-align: end;
  }
  chat-kit-widget-plot > .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    chat-kit-widget-plot .moves path {
      transition: d 200ms ease-out;
    }
  }
  @media (forced-colors: active) {
    chat-kit-widget-plot svg :is(g, .point) {
      --color: CanvasText !important;
    }
    chat-kit-widget-plot g.line {
      --color: LinkText !important;
    }
    chat-kit-widget-plot text {
      fill: CanvasText;
    }
    chat-kit-widget-plot .rule {
      stroke: CanvasText;
      stroke-opacity: 0.2;
    }
    chat-kit-widget-plot .rule.zero {
      stroke-opacity: 1;
    }
    chat-kit-widget-plot rect.looked {
      fill: none;
      stroke: Highlight;
      stroke-width: 2;
    }
    chat-kit-widget-plot line.looked {
      stroke: Highlight;
      stroke-width: 2;
    }
    chat-kit-widget-plot .point {
      stroke: Canvas;
    }
    chat-kit-widget-plot .fill {
      stroke: CanvasText;
    }
    chat-kit-widget-plot :is(.s1, .s4) > path.fill {
      fill-opacity: 0.45;
    }
    chat-kit-widget-plot :is(.s2, .s5) > path.fill {
      fill-opacity: 0;
    }
    chat-kit-widget-plot :is(.s1, .s4) > .stroke {
      stroke-dasharray: 8 4;
    }
    chat-kit-widget-plot :is(.s2, .s5) > .stroke {
      stroke-dasharray: 2 5;
    }
    chat-kit-widget-plot :is(.s3, .s4, .s5) > .stroke {
      stroke-width: 4;
    }
    chat-kit-widget-plot :is(.s3, .s4, .s5) > .fill {
      stroke-dasharray: 4 3;
    }
  }
`;
