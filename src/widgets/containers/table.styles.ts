// Tables: hairlines, numbers that stand below each other, and an edge that fades where something is cut off.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-widget-table {
    display: block;
    min-inline-size: 0;
  }
  chat-kit-widget-table > .scroll {
    /* Beside an edge that has no room of its own, the cells have theirs. */
    --edge-start: max(0px, 12px - var(--widget-inset-start, 12px));
    --edge-end: max(0px, 12px - var(--widget-inset-end, 12px));
    overflow-x: auto;
    scrollbar-width: thin;
  }
  /* The outer two lie still and fade the edge where something is cut off; the inner two go along and hide them. */
  chat-kit-widget-table > .scroll[data-scrolls] {
    --ground: var(--widget-surface, var(--chat-kit-surface));
    --shade: light-dark(rgb(0 0 0 / 14%), rgb(0 0 0 / 60%));
    background:
      linear-gradient(to right, var(--ground) 50%, transparent) 0 0 / 28px 100% no-repeat local,
      linear-gradient(to left, var(--ground) 50%, transparent) 100% 0 / 28px 100% no-repeat local,
      linear-gradient(to right, var(--shade), transparent) 0 0 / 10px 100% no-repeat scroll,
      linear-gradient(to left, var(--shade), transparent) 100% 0 / 10px 100% no-repeat scroll;
  }
  .chat chat-kit-widget-table > .scroll:focus-visible {
    outline-offset: -2px;
  }
  .widget-table {
    --widget-inset-start: 0px;
    --widget-inset-end: 0px;
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    line-height: 1.45;
    overflow-wrap: break-word;
  }
  .widget-table .widget-cell {
    box-sizing: border-box;
    padding: 8px 12px;
    border-block-end: 1px solid var(--chat-kit-border);
    text-align: start;
    vertical-align: middle;
  }
  /* Of what is drawn later: a guess. What has no size is never near. */
  .widget-table .widget-cell > chat-kit-widget-later:not(.drawn) {
    inline-size: 4rem;
  }
  .widget-table .widget-cell:first-child {
    padding-inline-start: var(--edge-start);
  }
  .widget-table .widget-cell:last-child {
    padding-inline-end: var(--edge-end);
  }
  .widget-table th.widget-cell {
    border-block-end-color: var(--chat-kit-border-strong);
    font-weight: 600;
    vertical-align: bottom;
  }
  .widget-table > tbody:last-child > tr:last-child > td {
    border-block-end: 0;
  }
  .widget-table .widget-cell > .widget-badge {
    vertical-align: middle;
  }
  /* Words stay whole: there is room beside them. */
  .widget-table .widget-cell > * {
    overflow-wrap: break-word;
  }
  chat-kit-widget-table > .rest {
    pointer-events: none;
  }
`;
