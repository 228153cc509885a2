import { css } from '../../markdown/late-styles.js';

export default css``;
