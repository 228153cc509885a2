// The style sheets of the late elements, as one text.

import actions from './actions.styles.js';
import attachments from './attachments.styles.js';
import citation from './citation.styles.js';
import code from './code.styles.js';
import image from './image.styles.js';
import largeView from './large-view.styles.js';
import markdown from './markdown.styles.js';
import math from './math.styles.js';
import notice from './notice.styles.js';
import questions from './questions.styles.js';
import said from './said.styles.js';
import sources from './sources.styles.js';
import structuredInput from './structured-input.styles.js';
import task from './task.styles.js';
import toolCall from './tool-call.styles.js';
import widgetItem from './widget-item.styles.js';
import workflow from './workflow.styles.js';

export const styles = [
  code,
  markdown,
  math,
  actions,
  attachments,
  citation,
  image,
  largeView,
  notice,
  questions,
  said,
  sources,
  structuredInput,
  task,
  toolCall,
  widgetItem,
  workflow,
].join('');
