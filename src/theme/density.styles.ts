// All distances in one unit. Where no density is asked for, they are those of 4px, and the blocks of an answer have the
// type's own.
import { css } from './css-text.js';

export default css`
  .chat {
    --control: calc(24px + 3 * var(--chat-kit-space));
  }
  chat-kit-header {
    block-size: calc(24px + 7 * var(--chat-kit-space));
  }
  chat-kit-turn {
    gap: calc(4 * var(--chat-kit-space));
  }
  chat-kit-turn + chat-kit-turn {
    margin-block-start: calc(7 * var(--chat-kit-space));
  }
  chat-kit-message .words {
    padding: calc(2 * var(--chat-kit-space)) calc(4 * var(--chat-kit-space));
  }
  chat-kit-markdown {
    p,
    ul,
    ol,
    blockquote,
    .code,
    .table,
    .html {
      margin-block-start: calc(3 * var(--chat-kit-space));
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin-block-start: calc(5 * var(--chat-kit-space));
    }
    hr {
      margin-block: calc(6 * var(--chat-kit-space));
    }
  }
  chat-kit-composer > .box {
    padding: calc(2 * var(--chat-kit-space) - 1px);
  }
  chat-kit-start-screen {
    gap: calc(6 * var(--chat-kit-space));
  }
  chat-kit-start-screen > .prompts {
    gap: calc(2 * var(--chat-kit-space));
  }
  chat-kit-start-screen .prompt {
    padding: calc(2 * var(--chat-kit-space)) calc(3 * var(--chat-kit-space) + 2px);
  }
  @media (pointer: coarse) {
    .chat {
      --control: 40px;
    }
  }
`;
