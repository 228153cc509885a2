// For the shadow root of the chat in a launcher: on a phone the button that closes it stands in the corner of its header.
import { css } from '../markdown/late-styles.js';

export default css`
  .chat[data-full] > chat-kit-header {
    padding-inline-end: 52px;
  }
  /* Without a header. */
  .chat[data-full] > chat-kit-thread:first-child {
    margin-block-start: 52px;
  }
  /* The history is as wide as the screen, and has a button there as well. */
  @media (width < 23rem) {
    .chat[data-full] > chat-kit-history .head {
      padding-inline-end: 52px;
    }
  }
`;
