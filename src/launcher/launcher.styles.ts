// The corner and what opens from it. The colours are the chat's, where the page gives them to the launcher as well.
import { css } from '../markdown/late-styles.js';

export default css`
  :host {
    --chat-kit-launcher-size: 56px;
    --chat-kit-launcher-offset: 20px;
    --chat-kit-launcher-width: 400px;
    --chat-kit-launcher-height: 680px;
    position: fixed;
    z-index: 1000;
    inset-block-end: calc(var(--chat-kit-launcher-offset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--chat-kit-launcher-offset) + env(safe-area-inset-right, 0px));
    font: 400 max(16px, 1rem) / 1.5 var(--chat-kit-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    text-align: start;
  }
  :host([position='start']) {
    inset-inline: calc(var(--chat-kit-launcher-offset) + env(safe-area-inset-left, 0px)) auto;
  }
  :host([hidden]) {
    display: none;
  }
  .launcher[data-scheme='light'] {
    color-scheme: light;
  }
  .launcher[data-scheme='dark'] {
    color-scheme: dark;
  }
  .launcher[data-scheme='system'] {
    color-scheme: light dark;
  }

  button {
    display: grid;
    place-items: center;
    margin: 0;
    padding: 0;
    border: 0;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button:focus-visible {
    outline: 2px solid var(--chat-kit-accent, light-dark(#1a1a1a, #ededed));
    outline-offset: 2px;
  }
  svg {
    grid-area: 1 / 1;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .button {
    --disc: var(--chat-kit-accent, var(--chat-kit-launcher-accent, light-dark(#1a1a1a, #ededed)));
    /* Not in the shadow of the panel. */
    position: relative;
    z-index: 1;
    inline-size: var(--chat-kit-launcher-size);
    block-size: var(--chat-kit-launcher-size);
    border-radius: 50%;
    background: var(--disc);
    /* White or black, whichever can be seen. */
    color: var(--chat-kit-on-accent, oklch(from var(--disc) clamp(0, (0.67 - l) * 1000, 1) 0 0));
    box-shadow:
      0 1px 3px rgb(0 0 0 / 14%),
      0 6px 20px light-dark(rgb(0 0 0 / 18%), rgb(0 0 0 / 45%));
    transition: scale 120ms ease-out;
  }
  .button:hover {
    scale: 1.05;
  }
  .button:active {
    scale: 0.97;
  }
  .button > svg {
    inline-size: 46%;
    block-size: 46%;
    transition:
      opacity 120ms ease-out,
      rotate 200ms ease-out;
  }
  /* The dots in the bubble. */
  .button > :first-child {
    stroke-width: 1.9;
  }
  .button[aria-expanded='true'] > :first-child,
  .button[aria-expanded='false'] > :last-child {
    opacity: 0;
    rotate: -30deg;
  }

  .unread {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-end: 0;
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--chat-kit-surface, light-dark(#fff, #181818));
    border-radius: 50%;
    background: var(--chat-kit-danger, light-dark(#c42b1c, #ff8a7a));
    pointer-events: none;
  }
  .unread:empty {
    opacity: 0;
  }
  .unread > span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .panel {
    position: absolute;
    inset: auto;
    inset-block-end: calc(100% + 12px);
    inset-inline-end: 0;
    display: block;
    box-sizing: border-box;
    inline-size: min(var(--chat-kit-launcher-width), 100vw - 2 * var(--chat-kit-launcher-offset));
    block-size: min(
      var(--chat-kit-launcher-height),
      100dvh - 2 * var(--chat-kit-launcher-offset) - var(--chat-kit-launcher-size) - 12px
    );
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 1px solid color-mix(in oklab, var(--chat-kit-text, light-dark(#1a1a1a, #ededed)) 12%, transparent);
    border-radius: 18px;
    background: var(--chat-kit-surface, light-dark(#fff, #181818));
    color: var(--chat-kit-text, light-dark(#1a1a1a, #ededed));
    box-shadow:
      0 2px 8px rgb(0 0 0 / 8%),
      0 16px 48px light-dark(rgb(0 0 0 / 16%), rgb(0 0 0 / 50%));
    overflow: clip;
    overscroll-behavior: contain;
    transition:
      opacity 200ms ease-out,
      translate 200ms ease-out;
  }
  :host([position='start']) .panel {
    inset-inline: 0 auto;
  }
  /* Hidden, but not taken away: what is in it keeps its place and its scrolling. */
  .panel:not([open]) {
    visibility: hidden;
    opacity: 0;
    translate: 0 12px;
    transition:
      opacity 120ms ease-out,
      translate 120ms ease-out,
      visibility 0s 120ms;
  }
  .panel::backdrop {
    background: none;
  }
  .inside {
    position: relative;
    block-size: 100%;
    outline: none;
  }
  .close {
    position: absolute;
    z-index: 1;
    inset-block-start: 6px;
    inset-inline-end: 8px;
    display: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--chat-kit-surface, light-dark(#fff, #181818));
    color: inherit;
  }
  .close:hover {
    background: color-mix(
      in oklab,
      var(--chat-kit-text, light-dark(#1a1a1a, #ededed)) 7%,
      var(--chat-kit-surface, light-dark(#fff, #181818))
    );
  }
  .close > svg {
    inline-size: 22px;
    block-size: 22px;
  }
  .note {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    margin: 0;
    padding: 24px;
    text-align: center;
    pointer-events: none;
  }

  .panel[data-full],
  :host([position='start']) .panel[data-full] {
    position: fixed;
    inset: 0;
    inline-size: auto;
    block-size: auto;
    padding-block-start: env(safe-area-inset-top, 0px);
    padding-inline: env(safe-area-inset-left, 0px) env(safe-area-inset-right, 0px);
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  .panel[data-full] .close {
    display: grid;
  }

  @media (prefers-reduced-motion: reduce) {
    .button,
    .button > svg,
    .panel,
    .panel:not([open]) {
      transition: none;
    }
    .button:is(:hover, :active) {
      scale: none;
    }
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
    .unread:not(:empty) {
      border-color: Canvas;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
