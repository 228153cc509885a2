import { css } from 'lit';

export default css`
  chat-kit-thread {
    position: relative;
    display: block;
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable both-edges;
    scrollbar-width: thin;
    scrollbar-color: var(--chat-kit-border-strong) transparent;
  }
  chat-kit-thread > .column {
    box-sizing: border-box;
    /* As wide as the composer, whatever room the scroll bar takes. */
    inline-size: min(100%, min(var(--chat-kit-width-column), 100cqi) - 2 * var(--chat-kit-space-side));
    min-block-size: 100%;
    margin-inline: auto;
    /* Below, there is room for the actions of the last answer, above the fade. */
    padding-block: 24px 52px;
  }
  chat-kit-thread > .column:has(> chat-kit-start-screen) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-block-end: 16px;
  }
  chat-kit-thread > .column > .older {
    min-block-size: 40px;
    text-align: center;
  }
  chat-kit-thread .note {
    margin: 0;
    color: var(--chat-kit-text-secondary);
    text-align: center;
  }
  chat-kit-thread .failure {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 12px;
    padding-block: 24px;
    text-align: center;
  }
  chat-kit-thread .failure > p {
    margin: 0;
  }
  chat-kit-thread > .to-end {
    position: sticky;
    inset-block-end: 12px;
    display: flex;
    justify-content: center;
    block-size: 0;
    pointer-events: none;
  }
  chat-kit-thread > .to-end > button {
    display: grid;
    place-items: center;
    inline-size: var(--control);
    block-size: var(--control);
    padding: 0;
    border: 1px solid var(--chat-kit-border);
    border-radius: 50%;
    background: var(--chat-kit-surface-raised);
    color: var(--chat-kit-text);
    box-shadow: var(--chat-kit-shadow-floating);
    pointer-events: auto;
    translate: 0 -100%;
  }
  chat-kit-thread > .to-end > button:hover {
    background: var(--chat-kit-surface-sunken);
  }
`;
