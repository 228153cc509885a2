// The list of sources, and how one of them looks there and in a card.
import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-sources {
    display: block;
  }
  chat-kit-sources:not(:has(.all)) {
    display: none;
  }
  chat-kit-sources .summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding-block: 0;
    padding-inline: 6px 8px;
    border: 1px solid var(--chat-kit-border);
    border-radius: 16px;
    background: none;
    color: var(--chat-kit-text-secondary);
    font-size: 0.875em;
    transition: background 120ms ease-out;
  }
  chat-kit-sources .summary:hover {
    background: var(--chat-kit-surface-hover);
    color: var(--chat-kit-text);
  }
  chat-kit-sources .summary > .icon {
    inline-size: 14px;
    block-size: 14px;
    transition: rotate 120ms ease-out;
  }
  chat-kit-sources .summary > .icon:dir(rtl) {
    scale: -1 1;
  }
  chat-kit-sources .summary[aria-expanded='true'] > .icon {
    rotate: 90deg;
  }
  chat-kit-sources .summary[aria-expanded='true'] > .icon:dir(rtl) {
    rotate: -90deg;
  }
  chat-kit-sources .stack {
    display: flex;
  }
  chat-kit-sources .stack > .sign {
    box-sizing: content-box;
    border: 2px solid var(--chat-kit-surface);
    margin-block: -2px;
  }
  chat-kit-sources .stack > .sign + .sign {
    margin-inline-start: -6px;
  }
  chat-kit-sources .group {
    margin: 12px 0 4px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    font-weight: 600;
  }
  chat-kit-sources ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  chat-kit-sources .group + ul {
    margin-block-start: 0;
  }
  chat-kit-sources .entry {
    padding-block: 7px;
    border-radius: var(--chat-kit-radius-control);
  }
  chat-kit-sources .entry,
  chat-kit-source-card .entry {
    position: relative;
    display: flex;
    gap: 10px;
    font-size: 0.875em;
    line-height: 1.4;
  }
  chat-kit-sources .sign,
  chat-kit-source-card .sign {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--chat-kit-text) 8%, var(--chat-kit-surface));
    color: var(--chat-kit-text-secondary);
    font-size: 13px;
    line-height: 1;
  }
  chat-kit-sources .sign .icon,
  chat-kit-source-card .sign .icon {
    inline-size: 13px;
    block-size: 13px;
  }
  chat-kit-sources .favicon,
  chat-kit-source-card .favicon {
    display: grid;
    place-items: center;
  }
  /* The globe behind the picture is seen where that does not come. */
  chat-kit-sources .favicon > img,
  chat-kit-source-card .favicon > img {
    grid-area: 1 / 1;
    z-index: 1;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 3px;
  }
  chat-kit-sources .favicon > img:not([hidden]) + chat-kit-icon,
  chat-kit-source-card .favicon > img:not([hidden]) + chat-kit-icon {
    display: none;
  }
  chat-kit-sources .facts,
  chat-kit-source-card .facts {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: start;
    gap: 1px;
    min-inline-size: 0;
  }
  chat-kit-sources .title,
  chat-kit-source-card .title {
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    text-decoration: none;
  }
  /* All of the entry is the target. */
  chat-kit-sources a.title::after,
  chat-kit-sources button.title::after,
  chat-kit-source-card a.title::after,
  chat-kit-source-card button.title::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  chat-kit-sources .entry:hover a.title,
  chat-kit-sources .entry:hover button.title,
  chat-kit-source-card .entry:hover a.title,
  chat-kit-source-card .entry:hover button.title {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  chat-kit-sources .where,
  chat-kit-source-card .where,
  chat-kit-sources .about,
  chat-kit-source-card .about {
    max-inline-size: 100%;
    color: var(--chat-kit-text-secondary);
    font-size: 0.9286em;
  }
  /* Each in its own direction, and all beside their signs. */
  chat-kit-sources .group,
  chat-kit-sources .title,
  chat-kit-source-card .title,
  chat-kit-sources .about,
  chat-kit-source-card .about {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  chat-kit-sources .title,
  chat-kit-source-card .title,
  chat-kit-sources .about,
  chat-kit-source-card .about {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  @media (pointer: coarse) {
    chat-kit-sources .summary {
      min-block-size: 40px;
    border-radius: 20px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    chat-kit-sources .summary,
    chat-kit-sources .summary > .icon {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .chat chat-kit-sources button.title,
    .chat chat-kit-source-card button.title {
      border: 0;
    }
    chat-kit-sources .sign,
    chat-kit-source-card .sign {
      border: 1px solid;
    }
  }
`;
