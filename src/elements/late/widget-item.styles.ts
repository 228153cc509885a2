import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-item {
    display: block;
  }
  chat-kit-widget-item > .unshown,
  chat-kit-widget-item > .mark {
    margin: 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
  }
  chat-kit-widget-item > chat-kit-widget-view + .mark {
    margin-block-start: 8px;
  }
`;
