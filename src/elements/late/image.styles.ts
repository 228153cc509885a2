// The box has its size before there is anything to see, and a shape from the first picture on.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-image {
    display: block;
  }
  chat-kit-image > .frame {
    position: relative;
    inline-size: min(100%, 24rem, 24rem * var(--ratio, 1));
    aspect-ratio: var(--ratio, 1);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-sunken);
    isolation: isolate;
  }
  chat-kit-image > .frame:focus {
    outline: none;
  }
  chat-kit-image > .frame::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--chat-kit-border);
    border-radius: inherit;
    pointer-events: none;
  }
  chat-kit-image > .frame[data-empty] {
    --light: light-dark(var(--chat-kit-surface), color-mix(in oklab, var(--chat-kit-text) 13%, transparent));
    background:
      radial-gradient(closest-side, var(--light), transparent) 0% 10% / 170% 130% no-repeat,
      radial-gradient(closest-side, var(--light), transparent) 100% 90% / 110% 150% no-repeat,
      color-mix(in oklab, var(--chat-kit-text) 8%, var(--chat-kit-surface));
    animation: chat-kit-dawn 5s ease-in-out infinite alternate;
  }
  chat-kit-image .view {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    overflow: hidden;
    border-radius: inherit;
    background: none;
  }
  chat-kit-image button.view {
    cursor: zoom-in;
  }
  chat-kit-image img {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: contain;
    filter: blur(0);
    transition:
      filter 400ms ease-out,
      scale 400ms ease-out;
  }
  chat-kit-image img + img {
    animation: chat-kit-appear 400ms ease-out;
  }
  chat-kit-image > [data-open] img {
    --haze: calc(1 - var(--progress, 0.6));
    filter: blur(calc(var(--haze) * 12px));
    /* So that the haze of the edges stays outside. */
    scale: calc(1 + var(--haze) * 0.15);
  }
  chat-kit-image .status {
    position: absolute;
    inset: auto 12px 12px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    inline-size: fit-content;
    padding: 6px 12px;
    overflow: hidden;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-control);
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
  }
  chat-kit-image .percent {
    font-variant-numeric: tabular-nums;
  }
  chat-kit-image .bar {
    position: absolute;
    inset: auto 0 0;
    block-size: 3px;
    background: var(--chat-kit-border);
  }
  chat-kit-image .bar[aria-valuenow]::before {
    content: '';
    display: block;
    inline-size: calc(var(--progress, 0) * 100%);
    block-size: 100%;
    background: var(--chat-kit-accent);
    transition: inline-size 400ms ease-out;
  }
  chat-kit-image > .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-image > .frame + .failed,
  chat-kit-image > .frame + button {
    margin-block-start: 8px;
  }
  chat-kit-image > .mark {
    margin: 8px 0 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
  }
  @keyframes chat-kit-dawn {
    to {
      background-position:
        100% 70%,
        0% 20%,
        0 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-image > .frame[data-empty],
    chat-kit-image img + img {
      animation: none;
    }
    chat-kit-image img,
    chat-kit-image .bar::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-image .bar::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
