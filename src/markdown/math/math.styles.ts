// What MathML looks like is the browser's; this is what Temml needs besides (after Temml-Local.css, MIT License). It is
// adopted with the first formula. A formula runs from left to right: its logical sides are the physical ones.

import { css, lateStyles } from '../late-styles.js';

export const adoptStyles = lateStyles(css`
  .math > math {
    font-family: var(--chat-kit-math-font, 'DejaVu Math TeX Gyre', 'STIX Two Math', 'Cambria Math', math);
    font-size: 1.1em;
    font-style: normal;
    font-weight: normal;
    line-height: normal;
    letter-spacing: normal;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    direction: ltr;
  }
  .math > math[display='block'] {
    display: block;
    inline-size: 100%;
  }
  .math math * {
    border-color: currentcolor;
  }
  .math :is(mfrac > :nth-child(2), msqrt, mover > :first-child) {
    math-shift: compact;
  }
  .math .tml-left {
    text-align: start;
  }
  .math .tml-right {
    text-align: end;
  }
  .math .tml-jot > mtr > mtd {
    padding-block: 0.7ex;
  }
  .math .tml-small mtd {
    padding-block: 0.35ex;
  }
  .math .special-fraction {
    font-family: 'STIX Two Text', 'Times New Roman', serif;
  }

  /* Chromium and WebKit: room between a letter that leans over and its superscript. */
  @supports (not (-moz-appearance: none)) {
    .math .tml-sml-pad {
      padding-inline-start: 0.05em;
    }
    .math .tml-med-pad {
      padding-inline-start: 0.1em;
    }
    .math .tml-lrg-pad {
      padding-inline-start: 0.15em;
    }
    /* Lines may break after the operators of a formula in a text; Firefox does so by itself. */
    .math:not(.display) > math {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: baseline;
      row-gap: 0.3em;
    }
  }

  @supports (-moz-appearance: none) {
    .math .tml-vec {
      transform: scale(0.75);
    }
    .math .ff-squash mtd {
      display: block;
      block-size: 0;
    }
    .math :is(mtd, .tml-small mtd) {
      padding-block: 0;
    }
    .math .tml-jot > mtr > mtd {
      padding-block: 0.2ex;
    }
    .math .tml-shift-left {
      margin-inline-start: -200%;
    }
  }

  /* WebKit: where accents stand. */
  @supports (-webkit-backdrop-filter: blur(1px)) and (not (-moz-appearance: none)) {
    .math .wbk-acc {
      transform: translate(0, 0.431em);
    }
    .math :is(.wbk-sml, .wbk-sml-vec) {
      transform: translate(0.07em, 0);
    }
    .math .wbk-sml-acc {
      transform: translate(0.07em, 0.431em);
    }
    .math :is(.wbk-med, .wbk-med-vec) {
      transform: translate(0.14em, 0);
    }
    .math .wbk-med-acc {
      transform: translate(0.14em, 0.431em);
    }
    .math :is(.wbk-lrg, .wbk-lrg-vec) {
      transform: translate(0.21em, 0);
    }
    .math .wbk-lrg-acc {
      transform: translate(0.21em, 0.431em);
    }
  }

  /* Chromium knows no menclose, and aligns cells by itself. */
  @supports (not (-webkit-backdrop-filter: blur(1px))) and (not (-moz-appearance: none)) {
    .math .chr-sml {
      transform: translate(0.07em, 0);
    }
    .math .chr-med {
      transform: translate(0.14em, 0);
    }
    .math .chr-lrg {
      transform: translate(0.21em, 0);
    }
    .math .tml-shift-left {
      margin-inline-start: -100%;
    }
    .math .tml-left {
      text-align: -webkit-left;
    }
    .math .tml-right {
      text-align: -webkit-right;
    }
    .math menclose {
      position: relative;
      padding: 0.5ex 0;
    }
    .math .tml-overline {
      padding-block: 0.1em 0;
      border-block-start: 0.065em solid;
    }
    .math .tml-underline {
      padding-block: 0 0.1em;
      border-block-end: 0.065em solid;
    }
    .math .tml-fbox {
      padding: 3pt;
      border: 1px solid;
    }
    .math :is(.tml-cancel, .phasor-angle) {
      display: inline-block;
      position: absolute;
      inset-block-end: 0;
      inset-inline-start: 0.5px;
      inline-size: 100%;
      block-size: 100%;
      background: currentcolor;
    }
    .math .upstrike {
      clip-path: polygon(
        0.05em 100%,
        0 calc(100% - 0.05em),
        calc(100% - 0.05em) 0,
        100% 0.05em
      );
    }
    .math .downstrike {
      clip-path: polygon(
        0 0.05em,
        0.05em 0,
        100% calc(100% - 0.05em),
        calc(100% - 0.05em) 100%
      );
    }
    .math .sout {
      clip-path: inset(calc(45% - 0.03em) 0);
    }
    .math .tml-xcancel {
      clip-path: polygon(
        0.05em 0,
        0 0.05em,
        calc(50% - 0.05em) 50%,
        0 calc(100% - 0.05em),
        0.05em 100%,
        50% calc(50% + 0.05em),
        calc(100% - 0.05em) 100%,
        100% calc(100% - 0.05em),
        calc(50% + 0.05em) 50%,
        100% 0.05em,
        calc(100% - 0.05em) 0,
        50% calc(50% - 0.05em)
      );
    }
    .math .longdiv-top {
      padding: 0.1em 0.2em 0.2em;
      padding-inline-start: 0.433em;
      border-block-start: 0.067em solid;
    }
    .math .longdiv-arc {
      position: absolute;
      inset-block: 0 0.1em;
      inset-inline-start: -0.4em;
      box-sizing: border-box;
      inline-size: 0.7em;
      border: 0.067em solid;
      border-radius: 70%;
      transform: translateY(-0.067em);
      clip-path: inset(0 0 0 0.4em);
    }
    .math .phasor-bottom {
      padding: 0.2em 0.2em 0.1em;
      padding-inline-start: 0.6em;
      border-block-end: 0.067em solid;
    }
    .math .phasor-angle {
      inline-size: auto;
      aspect-ratio: 0.5;
      clip-path: polygon(
        0.05em 100%,
        0 calc(100% - 0.05em),
        calc(100% - 0.05em) 0,
        100% 0.05em
      );
    }
    .math .circle-pad {
      padding: 0.267em;
    }
    .math .textcircle {
      position: absolute;
      inset: 0;
      border: 0.067em solid;
      border-radius: 50%;
    }
    .math .actuarial {
      padding: 0.039em;
      border-block-start: 0.08em solid;
      border-inline-end: 0.08em solid;
    }
    .math .tml-tilde-2 {
      transform: scale(2, 1.1);
    }
    .math .tml-tilde-3 {
      transform: scale(3, 1.1);
    }
    .math .tml-tilde-4 {
      transform: scale(4, 1.1);
    }
    .math .tml-hat-1 {
      transform: scale(1.9, 1);
    }
    .math .tml-hat-2 {
      transform: scale(3.9, 1);
    }
    .math .tml-hat-3 {
      transform: scale(5.8, 1);
    }
    .math .tml-hat-4 {
      transform: scale(7.8, 1);
    }
  }
`);
