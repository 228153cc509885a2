import { css } from 'lit';

export default css`
  chat-kit-text {
    display: block;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    line-height: 1.6;
  }
`;
