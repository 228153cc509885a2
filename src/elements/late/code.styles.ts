// Blocks of code. Their colours come with what colours them: markdown/highlight/colours.styles.ts.
import { css } from '../../markdown/late-styles.js';

export default css`
  .code {
    border-radius: var(--chat-kit-radius-card);
    background: var(--chat-kit-surface-sunken);
    /* The page scrolls past; what scrolls sideways is within. */
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow: clip;
  }
  .code > .code-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-inline: 16px 4px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    line-height: 1.4;
    /* What is copied is the code. */
    -webkit-user-select: none;
    user-select: none;
  }
  .code .code-language {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .code .code-head > button {
    flex: none;
    padding-inline: 12px;
  }
  .code > pre,
  .code > .code-drawing {
    direction: ltr;
    margin: 0;
    padding: 4px 16px 14px;
    overflow-x: auto;
    /* A swipe to the end of a line is not a swipe of the page. */
    overscroll-behavior-inline: contain;
  }
  .code > pre:focus-visible,
  .code > .code-drawing:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: -2px;
    border-radius: var(--chat-kit-radius-card);
  }
  .code code {
    display: block;
    padding: 0;
    background: none;
    /* As wide as its longest line, for each chunk of lines clips what sticks out of it. */
    inline-size: max-content;
    min-inline-size: 100%;
    font-family: var(--chat-kit-font-mono);
    font-size: 0.875em;
    line-height: 1.55;
    tab-size: 4;
    text-align: start;
    white-space: pre;
    overflow-wrap: normal;
    font-variant-ligatures: none;
  }
  .code .lines {
    display: block;
    contain-intrinsic-inline-size: auto 1px;
  }
  @media (forced-colors: active) {
    .code {
      border: 1px solid;
    }
  }
`;
