// The box has its size before there is anything to see, as far as that is known.
import { css } from '../../markdown/late-styles.js';

export default css`
  .widget-image {
    position: relative;
    display: block;
    box-sizing: border-box;
    flex: none;
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow: clip;
  }
  .widget-image:focus {
    outline: none;
  }
  .widget-image > img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: var(--fit, cover);
    object-position: var(--position, center);
  }
  .widget-image.shaped > img {
    position: absolute;
    inset: 0;
  }
  .widget-image.natural {
    inline-size: fit-content;
  }
  .widget-image.natural > img {
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: 32rem;
    object-fit: var(--fit, contain);
  }
  .widget-image[data-state='loading'],
  .widget-image[data-state='failed'] {
    background-color: var(--chat-kit-surface-sunken);
  }
  .widget-image[data-state='failed']:not(.flush),
  .widget-image[data-state='asks']:not(.flush) {
    border-radius: var(--chat-kit-radius-control);
  }
  .widget-image[data-state='loading'] {
    aspect-ratio: 4 / 3;
  }
  .widget-image.natural[data-state='loading'] {
    inline-size: min(100%, 16rem);
  }
  .widget-image.natural[data-state='asks'] {
    inline-size: min(100%, 24rem);
  }
  .widget-image.frame::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--chat-kit-border);
    border-radius: inherit;
    pointer-events: none;
  }
  .widget-image > .words {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    padding: 8px;
    color: var(--chat-kit-text-secondary);
    font-size: 0.8125em;
    line-height: 1.4;
    overflow: hidden;
  }
  .widget-image.shaped > .words {
    position: absolute;
    inset: 0;
  }
  .widget-image[data-state='asks'] {
    container-type: inline-size;
    min-block-size: 36px;
  }
  .widget-image > button.soft {
    display: flex;
    gap: 10px;
    inline-size: 100%;
    min-inline-size: 24px;
    block-size: 100%;
    min-block-size: 24px;
    padding: 8px 12px;
    border-radius: inherit;
    font-size: 0.8125em;
    line-height: 1.4;
    text-align: start;
    overflow: hidden;
  }
  .widget-image.shaped > button.soft {
    position: absolute;
    inset: 0;
  }
  .widget-image > button > .words {
    display: grid;
    min-inline-size: 0;
  }
  .widget-image > button > .words > .alt {
    color: var(--chat-kit-text-secondary);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  @container (inline-size < 9rem) {
    .widget-image > button.soft {
      padding: 0;
    }
    .widget-image > button > .words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
