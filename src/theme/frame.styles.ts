// The frame around all parts: type, colours, and the controls that look alike everywhere.
import { css } from 'lit';

export default css`
  :host {
    display: block;
    block-size: 100%;
    max-block-size: 100dvh;
    container: chat-kit / size;
    contain: layout;
    /* In a parent that gives it no height, or no width. */
    contain-intrinsic-size: var(--chat-kit-width-column) min(640px, 100dvh);
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .chat {
    /* The size of a control. */
    --control: 36px;
    /* Not a height of 100 %, which means nothing where the host has its own from the containment only. */
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    background: var(--chat-kit-surface);
    color: var(--chat-kit-text);
    font: 400 var(--chat-kit-font-size) / 1.5 var(--chat-kit-font-family);
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
  }
  .chat[data-scheme='light'] {
    color-scheme: light;
  }
  .chat[data-scheme='dark'] {
    color-scheme: dark;
  }
  .chat[data-scheme='system'] {
    color-scheme: light dark;
  }
  .chat ::selection {
    background: color-mix(in oklab, var(--chat-kit-text) 20%, transparent);
  }
  .chat button,
  .chat textarea {
    font: inherit;
    letter-spacing: inherit;
  }
  .chat button {
    cursor: pointer;
    touch-action: manipulation;
  }
  .chat button:focus-visible,
  .chat a:focus-visible,
  .chat [tabindex]:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 2px;
  }
  .chat chat-kit-thread:focus-visible {
    outline-offset: -2px;
  }
  .chat [hidden] {
    display: none !important;
  }
  .chat button:is(.plain, .soft) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--control);
    min-block-size: var(--control);
    border: 0;
    border-radius: var(--chat-kit-radius-control);
    background: none;
    color: inherit;
  }
  .chat button.soft {
    padding-inline: 12px;
    background: var(--chat-kit-surface-hover);
  }
  .chat button.plain:hover,
  .chat button.soft:hover {
    background: color-mix(in oklab, var(--chat-kit-text) 12%, transparent);
  }
  .chat .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .chat .icon .solid {
    fill: currentcolor;
    stroke: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container chat-kit (inline-size < 400px) {
    .chat {
      --chat-kit-space-side: 12px;
    }
  }
  @media (pointer: coarse) {
    .chat {
      --control: 40px;
    }
  }
  @media (forced-colors: active) {
    .chat :is(button, button.plain, button.soft) {
      border: 1px solid ButtonText;
    }
  }
`;
