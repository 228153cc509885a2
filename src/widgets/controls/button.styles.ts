// Buttons: eight colours, each solid, soft, outlined, or bare.
import { css } from '../../markdown/late-styles.js';

export default css`
  /* More specific than the frame's own buttons, of which some are called soft as well. */
  .widget-button.widget-button.widget-button {
    --widget-fill: var(--chat-kit-accent);
    --widget-fill-hover: color-mix(in oklab, var(--chat-kit-accent) 85%, var(--chat-kit-surface));
    --widget-on: var(--chat-kit-on-accent);
    --widget-ink: var(--chat-kit-text);
    --widget-tint: var(--chat-kit-text);
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: calc(var(--widget-gutter) / 2);
    box-sizing: border-box;
    max-inline-size: 100%;
    min-inline-size: var(--widget-size);
    min-block-size: var(--widget-size);
    margin: 0;
    padding: 2px calc(var(--widget-gutter) + 1px);
    border: 1px solid transparent;
    border-radius: var(--widget-radius);
    background: none;
    color: var(--widget-ink);
    font-size: calc(var(--chat-kit-font-size) * var(--widget-type));
    font-weight: 500;
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
    user-select: none;
    transition:
      background-color 120ms ease-out,
      border-color 120ms ease-out;
  }
  .widget-button.secondary.secondary {
    --widget-fill: color-mix(in oklab, var(--chat-kit-text) 66%, var(--chat-kit-surface));
    --widget-on: var(--chat-kit-surface);
    --widget-tint: color-mix(in oklab, var(--chat-kit-text) 60%, transparent);
  }
  .widget-button.info.info {
    --widget-fill: light-dark(oklch(0.5 0.17 258), oklch(0.76 0.12 250));
    --widget-on: light-dark(#fff, oklch(0.2 0.05 258));
    --widget-ink: light-dark(oklch(0.45 0.17 258), oklch(0.82 0.1 250));
  }
  .widget-button.discovery.discovery {
    --widget-fill: light-dark(oklch(0.5 0.2 295), oklch(0.76 0.13 298));
    --widget-on: light-dark(#fff, oklch(0.2 0.06 295));
    --widget-ink: light-dark(oklch(0.46 0.2 295), oklch(0.83 0.1 298));
  }
  .widget-button.success.success {
    --widget-fill: light-dark(oklch(0.5 0.13 150), oklch(0.8 0.15 152));
    --widget-on: light-dark(#fff, oklch(0.2 0.05 150));
    --widget-ink: light-dark(oklch(0.43 0.12 150), oklch(0.85 0.15 152));
  }
  .widget-button.caution.caution {
    --widget-fill: light-dark(oklch(0.87 0.16 92), oklch(0.87 0.15 92));
    --widget-on: light-dark(oklch(0.27 0.05 80), oklch(0.25 0.05 80));
    --widget-ink: light-dark(oklch(0.44 0.1 80), oklch(0.88 0.13 92));
  }
  .widget-button.warning.warning {
    --widget-fill: light-dark(oklch(0.55 0.15 47), oklch(0.78 0.14 60));
    --widget-on: light-dark(#fff, oklch(0.22 0.05 50));
    --widget-ink: light-dark(oklch(0.46 0.13 47), oklch(0.84 0.11 65));
  }
  .widget-button.danger.danger {
    --widget-fill: light-dark(#c42b1c, #ff8a7a);
    --widget-on: light-dark(#fff, oklch(0.2 0.06 25));
    --widget-ink: light-dark(oklch(0.47 0.18 29), oklch(0.81 0.11 27));
  }
  .widget-button:is(.secondary, .info, .discovery, .success, .caution, .warning, .danger).widget-button {
    --widget-fill-hover: color-mix(in oklab, var(--widget-fill) 86%, var(--chat-kit-text));
  }
  .widget-button:is(.info, .discovery, .success, .caution, .warning, .danger).widget-button {
    --widget-tint: var(--widget-fill);
  }
  .widget-button.solid.solid {
    background-color: var(--widget-fill);
    color: var(--widget-on);
  }
  .widget-button.soft.soft.soft {
    background-color: color-mix(in srgb, var(--widget-tint) 14%, transparent);
  }
  .widget-button.outline.outline {
    border-color: color-mix(in srgb, var(--widget-ink) 55%, transparent);
  }
  .widget-button.secondary.outline.outline {
    border-color: color-mix(in srgb, var(--widget-ink) 22%, transparent);
  }

  .widget-button.block.block {
    display: flex;
    inline-size: 100%;
  }
  .widget-button.uniform.uniform {
    inline-size: var(--widget-size);
    padding-inline: 0;
  }
  .widget-button.icons.icons:not(.uniform) {
    padding-inline: calc(var(--widget-gutter) * 0.75);
  }
  .widget-button > .label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .widget-button > .mark {
    display: grid;
    flex: none;
    place-items: center;
  }
  .widget-button > .mark > * {
    grid-area: 1 / 1;
  }

  /* Under way: the first icon turns into a wheel of its size, or the words breathe. Nothing moves. */
  .widget-button.widget-button.widget-button[aria-busy='true'] {
    cursor: default;
  }
  .widget-button[aria-busy='true'] > .mark:first-child > * {
    visibility: hidden;
  }
  .widget-button[aria-busy='true'] > .mark:first-child::after {
    content: '';
    grid-area: 1 / 1;
    box-sizing: border-box;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentcolor;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation: chat-kit-wheel 800ms linear infinite;
  }
  .widget-button[aria-busy='true'] > .label:first-child {
    animation: chat-kit-breathe 1.4s ease-in-out infinite;
  }
  .widget-button.widget-button.widget-button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  @keyframes chat-kit-wheel {
    to {
      rotate: 360deg;
    }
  }
  @keyframes chat-kit-breathe {
    50% {
      opacity: 0.4;
    }
  }

  @media (hover: hover) {
    .widget-button.solid.solid:hover:not(:disabled, [aria-busy='true']) {
      background-color: var(--widget-fill-hover);
    }
    .widget-button.soft.soft:hover:not(:disabled, [aria-busy='true']) {
      background-color: color-mix(in srgb, var(--widget-tint) 21%, transparent);
    }
    .widget-button:is(.outline, .ghost).widget-button:hover:not(:disabled, [aria-busy='true']) {
      background-color: color-mix(in srgb, var(--widget-tint) 10%, transparent);
    }
  }
  @media (pointer: coarse) {
    /* What is smaller than a finger is touched beside it, too. */
    .widget-button::after {
      content: '';
      position: absolute;
      inset: min(0px, (100% - 42px) / 2);
    }
  }
  @media (forced-colors: active) {
    .widget-button.widget-button.widget-button {
      border-color: ButtonText;
    }
    .widget-button.widget-button.widget-button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    .widget-button[aria-busy='true'] > .mark:first-child::after {
      forced-color-adjust: none;
      border-color: ButtonText;
      border-block-start-color: transparent;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .widget-button.widget-button.widget-button {
      transition: none;
    }
    .widget-button[aria-busy='true'] > .mark:first-child > * {
      visibility: visible;
    }
    .widget-button[aria-busy='true'] > .mark:first-child::after {
      content: none;
    }
    .widget-button[aria-busy='true'] > * {
      opacity: 0.5;
    }
    .widget-button[aria-busy='true'] > .label:first-child {
      animation: none;
    }
  }
`;
