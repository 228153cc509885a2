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
      text-align: match-parent;
    }
    .task {
      list-style: none;
    }
    .task > input {
      float: inline-start;
      inline-size: 1em;
      block-size: 1em;
      margin: 0.3em 0 0;
      margin-inline-start: -1.5em;
      accent-color: var(--chat-kit-text-secondary);
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
    sup {
      font-size: 0.75em;
      line-height: 0;
    }
    sup > a[href] {
      padding-inline: 0.2em;
      text-decoration: none;
    }
    .footnotes {
      margin-block-start: 1.5em;
      padding-block-start: 0.75em;
      border-block-start: 1px solid var(--chat-kit-border);
      color: var(--chat-kit-text-secondary);
      font-size: 0.85em;
    }
    .note {
      display: contents;
    }
    .note > p:last-child {
      display: inline;
    }
    .back[href] {
      margin-inline-start: 0.4em;
      text-decoration: none;
    }
    .html {
      white-space: pre-wrap;
    }
    .piece {
      display: block;
      content-visibility: auto;
      contain-intrinsic-block-size: auto 100lh;
    }
    .image > img,
    .image > button {
      max-inline-size: 100%;
      vertical-align: bottom;
      border-radius: var(--chat-kit-radius-control);
    }
    .image > img {
      block-size: auto;
      max-block-size: min(32rem, 80cqb);
      object-fit: contain;
    }
    .image > button {
      display: inline-block;
      padding-block: 6px;
      text-align: start;
    }
    .table {
      --shade: light-dark(rgb(0 0 0 / 14%), rgb(0 0 0 / 60%));
      overflow-x: auto;
      /* The outer two lie still and fade the edge where something is cut off; the inner two go along and hide them. */
      background:
        linear-gradient(to right, var(--chat-kit-surface) 50%, transparent) 0 0 / 28px 100% no-repeat local,
        linear-gradient(to left, var(--chat-kit-surface) 50%, transparent) 100% 0 / 28px 100% no-repeat local,
        linear-gradient(to right, var(--shade), transparent) 0 0 / 10px 100% no-repeat scroll,
        linear-gradient(to left, var(--shade), transparent) 100% 0 / 10px 100% no-repeat scroll;
    }
    table {
      border-spacing: 0;
      font-size: 0.9375em;
      font-variant-numeric: tabular-nums;
      line-height: 1.5;
      overflow-wrap: break-word;
    }
    .stack,
    .stack > thead,
    .stack > tbody {
      display: block;
      inline-size: max-content;
    }
    .stack tr {
      display: grid;
      grid-template-columns: var(--columns);
    }
    th,
    td {
      min-inline-size: 3em;
      padding: 7px 14px;
      border-block-end: 1px solid var(--chat-kit-border);
      text-align: start;
      vertical-align: baseline;
    }
    .stack th,
    .stack td {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    th {
      border-block-end-color: var(--chat-kit-border-strong);
      vertical-align: bottom;
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    [data-align='center'] {
      text-align: center;
    }
    [data-align='end'] {
      text-align: end;
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
