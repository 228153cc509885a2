// What is a disc where corners are pills has their radius where they are not. Corners that lie in corners share a centre.
import { css } from './css-text.js';

export default css`
  chat-kit-composer .round {
    border-radius: max(0px, var(--chat-kit-radius-composer) - 2 * var(--chat-kit-space, 4px));
  }
  chat-kit-thread > .to-end > button {
    border-radius: var(--chat-kit-radius-card);
  }
  chat-kit-markdown code {
    border-radius: min(5px, var(--chat-kit-radius-control));
  }
`;
