// The colours of code. Each has a contrast of 4.5 : 1 or more on the sunken surface, in both schemes.
import { css, lateStyles } from '../late-styles.js';

export const adoptColours = lateStyles(css`
  :host {
    --chat-kit-code-comment: light-dark(#606770, #8b949e);
    --chat-kit-code-keyword: light-dark(#b3202c, #ff7b72);
    --chat-kit-code-string: light-dark(#0a5132, #a5d6a7);
    --chat-kit-code-number: light-dark(#0550ae, #79c0ff);
    --chat-kit-code-title: light-dark(#6f3fc0, #d2a8ff);
    --chat-kit-code-type: light-dark(#8a4600, #ffb870);
    --chat-kit-code-attr: light-dark(#0b5a8a, #8ecbf0);
    --chat-kit-code-meta: light-dark(#5b5f00, #c9c46a);
    --chat-kit-code-deletion: light-dark(#a0111f, #ffa198);
    --chat-kit-code-addition: light-dark(#116329, #7ee787);
  }
  .code .code-comment {
    color: var(--chat-kit-code-comment);
  }
  .code .code-keyword {
    color: var(--chat-kit-code-keyword);
  }
  .code .code-string {
    color: var(--chat-kit-code-string);
  }
  .code .code-number {
    color: var(--chat-kit-code-number);
  }
  .code .code-title {
    color: var(--chat-kit-code-title);
  }
  .code .code-type {
    color: var(--chat-kit-code-type);
  }
  .code .code-attr {
    color: var(--chat-kit-code-attr);
  }
  .code .code-meta {
    color: var(--chat-kit-code-meta);
  }
  .code .code-deletion {
    color: var(--chat-kit-code-deletion);
  }
  .code .code-addition {
    color: var(--chat-kit-code-addition);
  }
  .code .code-strong {
    font-weight: 700;
  }
  .code .code-emphasis {
    font-style: italic;
  }
  @media (forced-colors: active) {
    .code .code-keyword {
      font-weight: 700;
    }
    .code .code-comment {
      font-style: italic;
    }
  }
`);
