import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-text {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  chat-kit-widget-text p {
    margin: 0;
    white-space: pre-line;
  }
  chat-kit-widget-text .title {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  chat-kit-widget-text .quiet {
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
  }
  chat-kit-widget-text .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 6px 12px;
  }
  chat-kit-widget-text .column {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  chat-kit-widget-text .action {
    inline-size: fit-content;
    padding: 3px 10px;
    border: 1px dashed var(--chat-kit-border-strong);
    border-radius: var(--chat-kit-radius-control);
    color: var(--chat-kit-text-secondary);
    font-size: 0.9375em;
    cursor: default;
    white-space: normal;
  }
  chat-kit-widget-text hr {
    inline-size: 100%;
    margin: 4px 0;
    border: 0;
    border-block-start: 1px solid var(--chat-kit-border);
  }
`;
