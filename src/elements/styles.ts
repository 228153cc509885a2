// All style sheets of the one shadow root, in order.

import frame from '../theme/frame.styles.js';
import tokens from '../theme/tokens.styles.js';
import composer from './composer.styles.js';
import header from './header.styles.js';
import markdown from './markdown.styles.js';
import message from './message.styles.js';
import startScreen from './start-screen.styles.js';
import thread from './thread.styles.js';
import turn from './turn.styles.js';

export const styles = [tokens, frame, header, thread, turn, message, markdown, startScreen, composer];
