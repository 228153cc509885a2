import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget {
    display: block;
  }
  chat-kit-widget > .card {
    box-sizing: border-box;
    inline-size: fit-content;
    min-inline-size: min(100%, 16rem);
    max-inline-size: min(100%, 36rem);
    padding: 16px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
  }
  chat-kit-widget > .unshown,
  chat-kit-widget > .mark {
    margin: 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
  }
  chat-kit-widget > .card + .mark {
    margin-block-start: 8px;
  }
`;
