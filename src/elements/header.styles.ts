import { css } from 'lit';

export default css`
  chat-kit-header {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 52px;
    padding-inline: 8px;
    border-block-end: 1px solid var(--chat-kit-border);
  }
  chat-kit-header:has(> .title[hidden]):has(> :last-child[hidden]) {
    border-color: transparent;
  }
  chat-kit-header > .title {
    flex: 1;
    margin: 0 4px;
    overflow: hidden;
    font-size: 1em;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  chat-kit-header > :last-child {
    margin-inline-start: auto;
  }
`;
