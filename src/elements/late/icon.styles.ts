import { css } from '../../markdown/late-styles.js';

export default css`
  chat-kit-icon {
    display: inline-flex;
    flex: none;
  }
  chat-kit-icon:empty {
    display: none;
  }
  chat-kit-icon .filled {
    fill: currentcolor;
  }
`;
