// The style sheets of the late elements, as one text.
import actions from './actions.styles.js';
import image from './image.styles.js';
import notice from './notice.styles.js';
import questions from './questions.styles.js';
import said from './said.styles.js';
import sources from './sources.styles.js';
import structuredInput from './structured-input.styles.js';
import toolCall from './tool-call.styles.js';
import widget from './widget.styles.js';
import workflow from './workflow.styles.js';

export const styles = [
  actions,
  image,
  notice,
  questions,
  said,
  sources,
  structuredInput,
  toolCall,
  widget,
  workflow,
].join('');
