// The tokens everything derives from. A page overrides them on the element; `light-dark()` follows the color scheme.
import { css } from 'lit';

export default css`
  :host {
    --chat-kit-font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    --chat-kit-font-size: max(16px, 1rem);
    --chat-kit-font-mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;

    --chat-kit-surface: light-dark(#fff, #181818);
    --chat-kit-surface-raised: light-dark(#fff, #222);
    --chat-kit-surface-sunken: light-dark(#f5f5f5, #111);
    --chat-kit-surface-user: light-dark(
      color-mix(in oklab, var(--chat-kit-text) 6%, var(--chat-kit-surface)),
      color-mix(in oklab, var(--chat-kit-text) 11%, var(--chat-kit-surface))
    );
    --chat-kit-surface-hover: color-mix(in oklab, var(--chat-kit-text) 7%, transparent);
    --chat-kit-text: light-dark(#1a1a1a, #ededed);
    --chat-kit-text-secondary: color-mix(in oklab, var(--chat-kit-text) 72%, var(--chat-kit-surface));
    --chat-kit-text-tertiary: color-mix(in oklab, var(--chat-kit-text) 58%, var(--chat-kit-surface));
    --chat-kit-border: color-mix(in oklab, var(--chat-kit-text) 12%, transparent);
    --chat-kit-border-strong: color-mix(in oklab, var(--chat-kit-text) 48%, transparent);
    --chat-kit-link: var(--chat-kit-text);
    --chat-kit-accent: var(--chat-kit-text);
    --chat-kit-on-accent: var(--chat-kit-surface);
    --chat-kit-danger: light-dark(#c42b1c, #ff8a7a);
    --chat-kit-warning: light-dark(#8a5a00, #e6b45c);

    --chat-kit-radius-composer: 26px;
    --chat-kit-radius-bubble: 18px;
    --chat-kit-radius-card: 12px;
    --chat-kit-radius-control: 8px;

    --chat-kit-width-column: 48rem;
    --chat-kit-space-side: 16px;
    --chat-kit-shadow-floating: 0 4px 16px light-dark(rgb(0 0 0 / 7%), rgb(0 0 0 / 25%));
  }
`;
