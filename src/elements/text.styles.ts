import { css } from 'lit';

export default css`
  chat-kit-text {
    display: block;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    line-height: 1.6;
  }
  chat-kit-text > .line {
    display: block;
    min-block-size: 1lh;
  }
`;
