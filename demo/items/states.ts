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
  /** What the reader does then. */
  act?: (chat: ChatKit) => unknown;
}

export const states: readonly State[] = [...steps, ...answers, ...asked, ...troubles];
