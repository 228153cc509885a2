// The person's message in the accent itself: see the levels in accent.ts.
import { css } from './css-text.js';

export default css`
  chat-kit-message .words {
    color: var(--chat-kit-text-user);
  }
  chat-kit-message .words ::selection,
  chat-kit-message .words::selection {
    background: color-mix(in oklab, var(--chat-kit-text-user) 30%, transparent);
  }
  chat-kit-message chat-kit-said .tag {
    border-color: transparent;
    background: color-mix(in oklab, var(--chat-kit-text-user) 16%, transparent);
  }
  chat-kit-message chat-kit-said button.tag:hover {
    border-color: var(--chat-kit-text-user);
  }
  @media (forced-colors: active) {
    chat-kit-message chat-kit-said .tag {
      border-color: CanvasText;
    }
  }
`;
