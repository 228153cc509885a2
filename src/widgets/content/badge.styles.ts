// Each colour is a tone that can be read on every surface, as writing or with writing on it, and a tint to go under it.
import { css } from '../../markdown/late-styles.js';

export default css`
  .widget-badge {
    --tone: light-dark(#4f4f4f, #bdbdbd);
    --tint: light-dark(#ececec, #3a3a3a);
    display: inline-block;
    box-sizing: border-box;
    flex: none;
    align-self: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    padding: 0.125em 0.5em;
    border: 1px solid transparent;
    border-radius: 6px;
    color: var(--tone);
    font-size: 0.75em;
    font-weight: 500;
    line-height: 1.45;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .widget-badge:empty {
    display: none;
  }
  .widget-badge.size-md {
    padding: 0.1875em 0.625em;
    font-size: 0.8125em;
  }
  .widget-badge.size-lg {
    padding: 0.3125em 0.75em;
    border-radius: 8px;
    font-size: 0.875em;
  }
  .widget-badge.pill {
    border-radius: 9999px;
  }
  .widget-badge.color-success {
    --tone: light-dark(#166534, #7ddca0);
    --tint: light-dark(#dcf3e3, #1f3d2b);
  }
  .widget-badge.color-danger {
    --tone: light-dark(#b02418, #ff9d8f);
    --tint: light-dark(#fce4e1, #4a2723);
  }
  .widget-badge.color-warning {
    --tone: light-dark(#7a4f00, #e9bd6b);
    --tint: light-dark(#f8ecd2, #42331a);
  }
  .widget-badge.color-info {
    --tone: light-dark(#1d4ed8, #9cc0fd);
    --tint: light-dark(#e0eafe, #24364f);
  }
  .widget-badge.color-discovery {
    --tone: light-dark(#6d28d9, #c8b6fd);
    --tint: light-dark(#ede6fd, #382e52);
  }
  .widget-badge.soft {
    background: var(--tint);
  }
  .widget-badge.solid {
    background: var(--tone);
    color: light-dark(#fff, #181818);
  }
  .widget-badge.outline {
    border-color: color-mix(in oklab, var(--tone) 45%, transparent);
  }
  @media (forced-colors: active) {
    .widget-badge {
      border-color: CanvasText;
    }
  }
`;
