// Where formulas stand. What is inside of them comes with what draws them: markdown/math/math.styles.ts.
import { css } from '../../markdown/late-styles.js';

export default css`
  .math {
    overflow-wrap: anywhere;
  }
  .math:not(:has(> math)) {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  .math.wrong {
    text-decoration: underline dotted var(--chat-kit-danger);
    text-underline-offset: 3px;
  }
  .math.display {
    display: block;
    margin-block: 0.5em;
    padding-block: 4px;
    overflow: auto hidden;
    text-align: center;
  }
  /* In a line of text: a box that keeps the line's baseline, and scrolls when it is too wide for any line. */
  .math:not(.display):has(> math) {
    display: inline-flex;
    max-inline-size: 100%;
    margin: -0.3em -0.15em;
    padding: 0.3em 0.15em;
    overflow: auto hidden;
  }
`;
