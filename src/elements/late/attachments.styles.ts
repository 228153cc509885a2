import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-attachments {
    display: block;
    max-inline-size: min(100%, 36rem);
  }
  chat-kit-attachments > ul {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  chat-kit-attachments li {
    display: grid;
    min-inline-size: 0;
  }
  chat-kit-attachments .picture {
    display: block;
    inline-size: 5rem;
    block-size: 5rem;
    padding: 0;
    border: 0;
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-sunken);
    box-shadow: 0 0 0 1px var(--chat-kit-border);
    cursor: zoom-in;
  }
  chat-kit-attachments img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
    font-size: 0.75em;
  }
  chat-kit-attachments .file {
    display: flex;
    align-items: center;
    gap: 10px;
    box-sizing: border-box;
    min-block-size: 5rem;
    max-inline-size: 18rem;
    padding: 12px 14px;
    border: 1px solid var(--chat-kit-border);
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-raised);
  }
  chat-kit-attachments .about {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 2px;
    min-inline-size: 0;
    line-height: 1.4;
  }
  chat-kit-attachments .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  chat-kit-attachments .type {
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
  }
  chat-kit-attachments button.soft {
    margin-block-start: 6px;
    padding-block: 4px;
    font-size: 0.875em;
    text-align: start;
  }
`;
