// What rarer things in a text look like: tasks, footnotes, images, tables.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-markdown {
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
  }
`;
