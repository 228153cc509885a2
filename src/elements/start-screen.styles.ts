import { css } from 'lit';

export default css`
  chat-kit-start-screen {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 24px;
    padding-block-end: 8%;
  }
  chat-kit-start-screen > .greeting {
    margin: 0;
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.015em;
    text-align: center;
    text-wrap: balance;
  }
  chat-kit-start-screen > .prompts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  chat-kit-start-screen .prompt {
    max-inline-size: 100%;
    padding: 8px 14px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-bubble);
    background: none;
    color: var(--chat-kit-text);
    text-align: start;
  }
  chat-kit-start-screen .prompt:hover {
    background: var(--chat-kit-surface-hover);
  }
`;
