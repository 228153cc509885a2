// A phone enlarges the page when a field with smaller letters than these is tapped.
import { css } from './css-text.js';

export default css`
  @media (pointer: coarse) {
    chat-kit-composer .field {
      font-size: max(16px, 1em);
    }
  }
`;
