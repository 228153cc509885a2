// Always dark around the picture, in either scheme.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-large-view {
    display: contents;
  }
  chat-kit-large-view > dialog {
    --chat-kit-accent: #fff;
    box-sizing: border-box;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 64px 16px 16px;
    border: 0;
    overflow: hidden;
    background: none;
    color: #fff;
    cursor: zoom-out;
  }
  chat-kit-large-view > dialog[open] {
    display: grid;
    animation: chat-kit-appear 200ms ease-out;
  }
  chat-kit-large-view > dialog::backdrop {
    background: rgb(0 0 0 / 91%);
    animation: chat-kit-appear 200ms ease-out;
  }
  chat-kit-large-view img {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
    border-radius: 4px;
    cursor: auto;
  }
  chat-kit-large-view .tools {
    position: absolute;
    inset-block-start: max(12px, env(safe-area-inset-top));
    inset-inline-end: 16px;
    display: flex;
    gap: 8px;
  }
  chat-kit-large-view :is(a, button) {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: rgb(255 255 255 / 14%);
    color: inherit;
    cursor: pointer;
  }
  chat-kit-large-view :is(a, button):hover {
    background: rgb(255 255 255 / 26%);
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-large-view > dialog[open],
    chat-kit-large-view > dialog::backdrop {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    chat-kit-large-view :is(a, button) {
      border: 1px solid ButtonText;
    }
  }
`;
