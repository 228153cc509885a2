import { css } from '../markdown/late-styles.js';

// What every icon of a chat has, its stroke for example, is in theme/frame.styles.ts.
export default css`
  .icon > .filled {
    fill: currentcolor;
  }
  chat-kit-icon {
    display: inline-flex;
    flex: none;
  }
  chat-kit-icon:empty {
    display: none;
  }
  svg.icon.icon-xs {
    inline-size: 12px;
    block-size: 12px;
  }
  svg.icon.icon-sm {
    inline-size: 14px;
    block-size: 14px;
  }
  svg.icon.icon-md {
    inline-size: 16px;
    block-size: 16px;
  }
  svg.icon.icon-lg {
    inline-size: 18px;
    block-size: 18px;
  }
  svg.icon.icon-xl {
    inline-size: 20px;
    block-size: 20px;
  }
  svg.icon.icon-2xl {
    inline-size: 24px;
    block-size: 24px;
  }
  svg.icon.icon-3xl {
    inline-size: 32px;
    block-size: 32px;
  }
`;
