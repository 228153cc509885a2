import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-workflow {
    display: block;
    color: var(--chat-kit-text-secondary);
    /* For the focus ring, while it closes. */
    overflow-clip-margin: 8px;
  }
  chat-kit-workflow > .summary {
    display: flex;
    align-items: center;
    gap: 6px;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 28px;
    margin: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
  }
  chat-kit-workflow > button.summary {
    margin-inline: -6px;
    padding-inline: 6px;
    border-radius: var(--chat-kit-radius-control);
  }
  chat-kit-workflow > button.summary:hover {
    color: var(--chat-kit-text);
  }
  chat-kit-workflow > .summary > .name {
    min-inline-size: 0;
  }
  chat-kit-workflow > .summary > .shimmer {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  chat-kit-workflow .chevron {
    font-size: 0.85em;
    transition: rotate 120ms ease-out;
  }
  chat-kit-workflow:dir(rtl) .chevron {
    rotate: 180deg;
  }
  chat-kit-workflow > [aria-expanded='true'] > .chevron {
    rotate: 90deg;
  }
  chat-kit-workflow > .steps {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  chat-kit-workflow > [data-view='all'] {
    padding-block: 8px 4px;
    animation: chat-kit-appear 200ms ease-out;
  }
  chat-kit-workflow > [data-view='all'] > li + li {
    margin-block-start: 16px;
  }
  /* From one sign to the next. */
  chat-kit-workflow > [data-type='custom'][data-view='all'] > li:not(:last-child) {
    position: relative;
  }
  chat-kit-workflow > [data-type='custom'][data-view='all'] > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: calc(1.6em + 2px) -14px;
    inset-inline-start: 8.5px;
    border-inline-start: 1px solid var(--chat-kit-border);
  }
  chat-kit-workflow > [data-type='reasoning'][data-view='all'] {
    margin-inline-start: 2px;
    padding: 0;
    padding-inline-start: 16px;
    margin-block: 8px 4px;
    border-inline-start: 1px solid var(--chat-kit-border);
  }
  chat-kit-workflow > [data-type='reasoning'] .sign:not(:has(svg)) {
    display: none;
  }
  /* The last lines of what is being made. The end of it stays in view by itself. */
  chat-kit-workflow > [data-view='newest'] {
    display: flex;
    flex-direction: column-reverse;
    min-block-size: var(--room);
    max-block-size: 6lh;
    overflow: hidden;
  }
  chat-kit-workflow > [data-view='newest'][data-more] {
    mask-image: linear-gradient(transparent, #000 2lh);
  }
  chat-kit-workflow > [data-view='newest'] > li {
    flex: none;
    margin-block-end: auto;
    animation: chat-kit-appear 200ms ease-out;
  }
  chat-kit-workflow > [data-view='newest'] :is(.sign, .title, .rest) {
    display: none;
  }
  chat-kit-workflow > [data-view='newest'] .body > * {
    margin-block-start: 6px;
  }
  chat-kit-workflow > .mark {
    margin: 8px 0 0;
    font-size: 0.85em;
  }
  @media (pointer: coarse) {
    chat-kit-workflow > button.summary {
      min-block-size: 40px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-workflow .chevron {
      transition: none;
    }
    chat-kit-workflow > .steps,
    chat-kit-workflow > .steps > li {
      animation: none !important;
    }
  }
`;
