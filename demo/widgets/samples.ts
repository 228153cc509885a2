// Every component with every variant.
import { boxes } from './boxes.js';
import { charts } from './charts.js';
import { controls } from './controls.js';
import type { Samples } from './make.js';
import { texts } from './texts.js';

export const samples: Samples = { ...boxes, ...texts, ...controls, ...charts };
