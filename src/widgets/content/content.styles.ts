// Icons, and what is left to say of Markdown and labels.
import { css } from '../../markdown/late-styles.js';

export default css`
  .widget-icon {
    display: inline-flex;
    flex: none;
  }
  .widget-markdown {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  /* What fades its edges is of the colour of the chat: here anything may be behind it. */
  .widget-markdown .table {
    background: none;
  }
  chat-kit-widget-label {
    display: contents;
  }
`;
