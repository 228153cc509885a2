import { css } from 'lit';

export default css`
  chat-kit-turn {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  chat-kit-turn + chat-kit-turn {
    margin-block-start: 28px;
  }
  /* Without scroll anchoring, a turn that takes its real size above the reader would move the text being read.
     WebKit has none, and Firefox's does not see this. */
  @supports (overflow-anchor: auto) and (not (-moz-appearance: none)) {
    chat-kit-turn:not(:nth-last-of-type(-n + 4)) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 160px;
      /* What lies in the air between two turns is still seen. */
      overflow-clip-margin: 48px;
    }
  }
  chat-kit-turn > .unshown,
  chat-kit-turn > .progress {
    margin: 0;
    color: var(--chat-kit-text-secondary);
  }
  chat-kit-turn > .unshown {
    font-size: 0.85em;
  }
  chat-kit-turn > .progress {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 1.6em;
    line-height: 1.6;
  }
  chat-kit-turn > .progress[data-between] {
    animation: chat-kit-appear 200ms 600ms ease-out backwards;
  }
  chat-kit-turn .shimmer {
    background: linear-gradient(
        100deg,
        var(--chat-kit-text-secondary) 40%,
        var(--chat-kit-text) 50%,
        var(--chat-kit-text-secondary) 60%
      )
      0 0 / 250% 100%;
    background-clip: text;
    color: transparent;
    animation: chat-kit-shimmer 2.4s linear infinite;
  }
  chat-kit-turn > .error {
    --level: var(--chat-kit-danger);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 14px;
    border: 1px solid color-mix(in oklab, var(--level) 40%, transparent);
    border-radius: var(--chat-kit-radius-card);
    background: color-mix(in oklab, var(--level) 7%, transparent);
  }
  chat-kit-turn .says {
    display: flex;
    flex: 1 1 12rem;
    gap: 10px;
    min-inline-size: 0;
  }
  chat-kit-turn .says > .icon {
    margin-block-start: 0.19em;
    color: var(--level);
  }
  chat-kit-turn .says > span {
    min-inline-size: 0;
  }
  @keyframes chat-kit-shimmer {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: -50% 0;
    }
  }
  @keyframes chat-kit-appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-turn .shimmer,
    chat-kit-turn > .progress[data-between] {
      animation: none;
    }
    chat-kit-turn .shimmer {
      background: none;
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    chat-kit-turn .shimmer {
      background: none;
      color: inherit;
    }
  }
`;
