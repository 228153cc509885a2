// Selectors end in a tag or a class, never in `*` or `:is()`: the browser tries those on every element of an answer.
import { css } from 'lit';

export default css`
  chat-kit-markdown {
    display: block;
    line-height: 1.6;

    p,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    ul,
    ol,
    blockquote {
      margin: 0.75em 0 0;
      max-inline-size: 75ch;
    }
    .code,
    .table,
    .html {
      margin-block-start: 0.75em;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      margin-block-start: 1.25em;
      font-size: 1em;
      font-weight: 600;
      line-height: 1.35;
      text-wrap: balance;
    }
    [data-level='1'] {
      font-size: 1.3em;
    }
    [data-level='2'] {
      font-size: 1.2em;
    }
    [data-level='3'] {
      font-size: 1.1em;
    }
    strong,
    th {
      font-weight: 600;
    }
    ul,
    ol {
      padding-inline-start: 1.625em;
    }
    li {
      margin-block-start: 0.25em;
    }
    li::marker {
      color: var(--chat-kit-text-secondary);
      font-variant-numeric: tabular-nums;
    }
    li > p,
    li > ul,
    li > ol,
    li > blockquote,
    li > .code,
    li > .table {
      margin-block-start: 0.25em;
    }
    [data-loose] > li,
    [data-loose] > li > p,
    [data-loose] > li > ul,
    [data-loose] > li > ol {
      margin-block-start: 0.75em;
    }
    .page:first-child > p:first-child,
    .page:first-child > [data-level]:first-child,
    .page:first-child > ul:first-child,
    .page:first-child > ol:first-child,
    .page:first-child > blockquote:first-child,
    .page:first-child > .code:first-child,
    .page:first-child > .table:first-child,
    .page:first-child > .html:first-child,
    blockquote > p:first-child,
    .note > p:first-child,
    li:first-child {
      margin-block-start: 0;
    }
    /* A list, or the text, that goes on in another element. */
    .more {
      margin-block-start: 0.25em;
    }
    .more[data-loose] {
      margin-block-start: 0.75em;
    }
    /* The outermost block has a direction; inside it every text has its own, beside the same marker or border. */
    li,
    blockquote,
    td,
    th,
    li > p,
    blockquote > p,
    .note > p {
      unicode-bidi: plaintext;
    }
    li > p,
    blockquote > p,
    .note > p {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    blockquote {
      margin-inline: 0;
      padding-inline-start: 1em;
      border-inline-start: 3px solid var(--chat-kit-border);
      color: var(--chat-kit-text-secondary);
    }
    hr {
      margin: 1.5em 0;
      border: 0;
      border-block-start: 1px solid var(--chat-kit-border);
    }
    code {
      padding: 0.125em 0.3em;
      border-radius: 5px;
      background: var(--chat-kit-surface-sunken);
      font: 0.875em / 1 var(--chat-kit-font-mono);
      box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
    a {
      color: inherit;
    }
    a[href],
    a[data-open] {
      color: var(--chat-kit-link);
      text-decoration: underline 1px;
      text-underline-offset: 0.2em;
    }
    a[href]:hover {
      text-decoration-thickness: 2px;
    }
    .html {
      white-space: pre-wrap;
    }
    .piece {
      display: block;
      content-visibility: auto;
      contain-intrinsic-block-size: auto 100lh;
    }
    /* Where the browser keeps the reader's place when something above takes its real size: see turn.styles.ts. */
    @supports (overflow-anchor: auto) and (not (-moz-appearance: none)) {
      .past {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 36lh;
        overflow-clip-margin: 6px;
      }
      ul.past,
      ol.past {
        contain-intrinsic-block-size: auto 60lh;
      }
      tbody.past {
        contain-intrinsic-block-size: auto 130lh;
      }
    }
  }
`;
