import { css } from 'lit';

export default css`
  chat-kit-message {
    display: block;
  }
  chat-kit-message[part~='user-message'] {
    display: flex;
    flex-direction: column;
    align-items: end;
  }
  /* Each of its lines has a direction of its own. */
  chat-kit-message .words {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    line-height: 1.6;
    max-inline-size: min(80%, 36rem);
    padding: 8px 16px;
    border-radius: var(--chat-kit-radius-bubble);
    background: var(--chat-kit-surface-user);
  }
  chat-kit-message > chat-kit-markdown ~ chat-kit-markdown {
    margin-block-start: 12px;
  }
  chat-kit-message > .mark {
    margin: 8px 0 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.85em;
  }
  /* The last mark lies in the air below the thread: what is being read stays where it is when Stop is pressed. */
  chat-kit-turn:last-of-type > chat-kit-message:last-of-type:not(:has(~ .error, ~ chat-kit-item)) > .mark {
    margin-block-end: calc(-8px - 1lh);
  }
  @media (forced-colors: active) {
    chat-kit-message .words {
      border: 1px solid;
    }
  }
`;
