import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-task {
    display: block;
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-task > .mark {
    margin: 8px 0 0;
    font-size: 0.85em;
  }
  :is(chat-kit-workflow, chat-kit-task) .step {
    display: flex;
    gap: 10px;
    font-size: 0.9375em;
  }
  :is(chat-kit-workflow, chat-kit-task) .sign {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 18px;
    block-size: 1.6em;
  }
  :is(chat-kit-workflow, chat-kit-task) .sign > chat-kit-icon {
    font-size: 14px;
  }
  :is(chat-kit-workflow, chat-kit-task) .sign:not(:has(svg))::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: currentcolor;
  }
  chat-kit-task > .step:not([data-state]) > .sign:not(:has(svg)) {
    display: none;
  }
  :is(chat-kit-workflow, chat-kit-task) [data-state='loading'] > .sign {
    color: var(--chat-kit-text);
    animation: chat-kit-pulse 1.6s ease-in-out infinite;
  }
  :is(chat-kit-workflow, chat-kit-task) .body {
    flex: 1;
    min-inline-size: 0;
  }
  :is(chat-kit-workflow, chat-kit-task) .title {
    margin: 0;
    color: var(--chat-kit-text);
    line-height: 1.6;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  :is(chat-kit-workflow, chat-kit-task) .title > chat-kit-icon {
    margin-inline-start: 2px;
    color: var(--chat-kit-text-secondary);
    font-size: 14px;
    vertical-align: -0.2em;
  }
  :is(chat-kit-workflow, chat-kit-task) .title + chat-kit-markdown {
    margin-block-start: 2px;
  }
  /* Beside no sign, but above a text. */
  chat-kit-task > .step:not([data-state]) > .sign:not(:has(svg)) + .body > .title,
  chat-kit-workflow > [data-type='reasoning'] .sign:not(:has(svg)) + .body > .title {
    text-align: start;
  }
  chat-kit-workflow > [data-type='reasoning'] .sign:not(:has(svg)) + .body > .title {
    font-weight: 600;
  }
  :is(chat-kit-workflow, chat-kit-task) .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :is(chat-kit-workflow, chat-kit-task) .chips > li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :is(chat-kit-workflow, chat-kit-task) .body > * + :is(.chips, .rest) {
    margin-block-start: 6px;
  }
  :is(chat-kit-workflow, chat-kit-task) .rest > .chips {
    margin-block-start: 6px;
  }
  :is(chat-kit-workflow, chat-kit-task) .chip {
    display: flex;
    align-items: center;
    gap: 6px;
    box-sizing: border-box;
    min-block-size: 28px;
    max-inline-size: min(100%, 24rem);
    padding: 3px 10px;
    border-radius: 14px;
    background: var(--chat-kit-surface-hover);
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
    text-decoration: none;
  }
  :is(chat-kit-workflow, chat-kit-task) .chip > :is(.name, .host) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :is(chat-kit-workflow, chat-kit-task) a.chip > .name {
    color: var(--chat-kit-text);
  }
  :is(chat-kit-workflow, chat-kit-task) a.chip:hover {
    background: color-mix(in oklab, var(--chat-kit-text) 12%, transparent);
  }
  :is(chat-kit-workflow, chat-kit-task) .chip > .host {
    flex: none;
    max-inline-size: 11em;
  }
  :is(chat-kit-workflow, chat-kit-task) .favicon {
    position: relative;
    display: inline-flex;
    flex: none;
  }
  :is(chat-kit-workflow, chat-kit-task) .favicon > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 3px;
  }
  :is(chat-kit-workflow, chat-kit-task) .favicon > img:not([data-loaded]),
  :is(chat-kit-workflow, chat-kit-task) .favicon > [data-loaded] + chat-kit-icon {
    opacity: 0;
  }
  :is(chat-kit-workflow, chat-kit-task) .rest > summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
    padding-inline: 10px;
    border-radius: 14px;
    font-size: 0.875em;
    cursor: pointer;
    list-style: none;
  }
  :is(chat-kit-workflow, chat-kit-task) .rest > summary:hover {
    background: var(--chat-kit-surface-hover);
    color: var(--chat-kit-text);
  }
  :is(chat-kit-workflow, chat-kit-task) .rest > summary:focus-visible {
    outline: 2px solid var(--chat-kit-accent);
    outline-offset: 2px;
  }
  :is(chat-kit-workflow, chat-kit-task) .rest > summary::-webkit-details-marker {
    display: none;
  }
  @keyframes chat-kit-pulse {
    50% {
      opacity: 0.35;
    }
  }
  @media (pointer: coarse) {
    :is(chat-kit-workflow, chat-kit-task) :is(a.chip, .rest > summary) {
      min-block-size: 40px;
      border-radius: 20px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(chat-kit-workflow, chat-kit-task) [data-state='loading'] > .sign {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :is(chat-kit-workflow, chat-kit-task) .chip {
      border: 1px solid;
    }
    :is(chat-kit-workflow, chat-kit-task) .sign:not(:has(svg))::before {
      background: CanvasText;
    }
  }
`;
