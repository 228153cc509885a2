import { css } from '../markdown/late-styles.js';

export default css`
  chat-kit-widget-view {
    display: block;
    min-inline-size: 0;
  }
  chat-kit-widget-view > .widget-root {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    transition: opacity 120ms ease-out;
  }
  chat-kit-widget-view > fieldset.widget-root {
    margin: 0;
    padding: 0;
    border: 0;
  }
  chat-kit-widget-view > .widget-root:focus-visible {
    outline: none;
  }
  chat-kit-widget-view > .widget-root[aria-busy] {
    opacity: 0.6;
  }
  chat-kit-widget-view > .widget-problem {
    margin: 8px 0 0;
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
  }
  chat-kit-widget-view > .widget-problem:empty {
    display: none;
  }
  chat-kit-widget-view .unknown {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
  }
  chat-kit-widget-view .unknown > p,
  chat-kit-widget-view .unknown > ul {
    margin: 0;
  }
  chat-kit-widget-later {
    display: block;
  }
  chat-kit-widget-later.drawn,
  chat-kit-widget-inside {
    display: contents;
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-widget-view > .widget-root {
      transition: none;
    }
  }
`;
