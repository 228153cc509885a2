import { css } from 'lit';

export default css`
  chat-kit-text {
    display: block;
    white-space: pre-wrap;
    line-height: 1.6;
  }
`;
