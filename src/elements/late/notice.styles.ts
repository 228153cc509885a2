import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-notice {
    display: block;
  }
  chat-kit-notice > .notice {
    --level: var(--chat-kit-text-secondary);
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border: 1px solid color-mix(in oklab, var(--level) 40%, transparent);
    border-radius: var(--chat-kit-radius-card);
    background: color-mix(in oklab, var(--level) 7%, transparent);
  }
  chat-kit-notice > [data-level='warning'] {
    --level: var(--chat-kit-warning);
  }
  chat-kit-notice > [data-level='danger'] {
    --level: var(--chat-kit-danger);
  }
  chat-kit-notice .icon {
    margin-block-start: 0.24em;
    color: var(--level);
  }
  chat-kit-notice .text {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  chat-kit-notice .text > strong {
    display: block;
    font-weight: 600;
  }
`;
