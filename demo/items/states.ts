// Every item in every state, each as what a server sends and what the reader has done.
import type { ChatKit, ChatKitOptions } from '../../src/index.js';
import { answers } from './answers.js';
import { asked } from './asked.js';
import type { Play } from './player.js';
import { steps } from './steps.js';
import { troubles } from './troubles.js';

export interface State extends Play {
  /** In the address, and in tests. */
  name: string;
  title: string;
  options?: ChatKitOptions;
  /** A selector: it is there when what came is on screen. */
  shows: string;
  /** What the reader does then. */
  act?: (chat: ChatKit, shown: HTMLElement) => unknown;
  /** A selector: it is there after that. */
  brings?: string;
  /** It fills the screen: only where it is shown alone. */
  alone?: boolean;
  /** It is about a failure, of which the page is told as well. */
  fails?: boolean;
}

export const states: readonly State[] = [...steps, ...answers, ...asked, ...troubles];
