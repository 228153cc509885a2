// The frame of a widget outside a chat: as high as what is in it.
import { css } from 'lit';

export const frame = css`
  :host {
    block-size: auto;
    max-block-size: none;
    container: none;
    contain: none;
  }
  .chat {
    position: static;
    overflow: visible;
    background: none;
  }
  /* In another scheme than the page's, the page's own background is the wrong one. */
  .chat:not([data-scheme='']) {
    background: var(--chat-kit-surface);
  }
`;
