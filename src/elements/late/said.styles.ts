// The bubble looks as that of words alone: see message.styles.ts.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-said {
    display: contents;
  }
  chat-kit-said > chat-kit-attachments:not(:last-child),
  chat-kit-said > .quoted:not(:last-child) {
    margin-block-end: 8px;
  }
  chat-kit-said > .quoted {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    box-sizing: border-box;
    max-inline-size: min(80%, 36rem);
    margin: 0;
    padding-inline-start: 12px;
    overflow: hidden;
    border-inline-start: 3px solid var(--chat-kit-border);
    color: var(--chat-kit-text-secondary);
    font-size: 0.9375em;
    white-space: pre-line;
  }
  chat-kit-said .tag {
    display: inline-block;
    box-sizing: border-box;
    max-inline-size: 100%;
    padding: 0 7px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-control);
    background: var(--chat-kit-surface);
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
    line-height: 22px;
    min-block-size: 24px;
    text-align: start;
    vertical-align: baseline;
    white-space: normal;
  }
  chat-kit-said button.tag {
    position: relative;
  }
  chat-kit-said button.tag:hover {
    border-color: var(--chat-kit-border-strong);
  }
  @media (pointer: coarse) {
    chat-kit-said button.tag::after {
      content: '';
      position: absolute;
      inset: -8px -2px;
    }
  }
  @media (forced-colors: active) {
    chat-kit-said .tag {
      border-color: CanvasText;
    }
  }
`;
