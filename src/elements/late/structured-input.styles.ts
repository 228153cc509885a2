import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-structured-input {
    display: block;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: min(100%, 36rem);
    padding: 12px 16px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
  }
  chat-kit-structured-input ul {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  chat-kit-structured-input > .questions {
    gap: 12px;
  }
  chat-kit-structured-input :is(.question, .state) {
    margin: 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
  }
  chat-kit-structured-input .answer > div {
    white-space: pre-wrap;
  }
  chat-kit-structured-input .answer li {
    padding-inline-start: 1em;
    white-space: pre-wrap;
  }
  chat-kit-structured-input .answer li::before {
    content: '–';
    float: inline-start;
    margin-inline-start: -1em;
    color: var(--chat-kit-text-tertiary);
  }
  chat-kit-structured-input > .questions[data-skipped] > li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 12px;
  }
  chat-kit-structured-input > .questions + .state {
    margin-block-start: 8px;
  }
`;
