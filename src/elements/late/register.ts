// The tags that a first answer brings, see load-late.ts. The words they say join the English ones that are there.
import { lateEnglish } from '../../i18n/late-messages.js';
import { ChatKitIcon } from '../../icons/icon.js';
import { ChatKitActions } from './actions.js';
import { ChatKitAnswerEnd } from './answer-end.js';
import { ChatKitAttachments } from './attachments.js';
import { ChatKitCitation } from './citation.js';
import { ChatKitCitations } from './citations.js';
import { ChatKitImage } from './image.js';
import { ChatKitItem } from './item.js';
import { ChatKitLargeView } from './large-view.js';
import { loadHistory } from './load-history.js';
import { ChatKitNotice } from './notice.js';
import { ChatKitQuestions } from './questions.js';
import { ChatKitSaid } from './said.js';
import { ChatKitSourceCard } from './source-card.js';
import { ChatKitSources } from './sources.js';
import { ChatKitStructuredInput } from './structured-input.js';
import { ChatKitTask } from './task.js';
import { ChatKitToolCall } from './tool-call.js';
import { ChatKitWidgetItem } from './widget-item.js';
import { ChatKitWorkflow } from './workflow.js';

const elements = {
  'chat-kit-answer-end': ChatKitAnswerEnd,
  'chat-kit-workflow': ChatKitWorkflow,
  'chat-kit-task': ChatKitTask,
  'chat-kit-attachments': ChatKitAttachments,
  'chat-kit-image': ChatKitImage,
  'chat-kit-large-view': ChatKitLargeView,
  'chat-kit-widget-item': ChatKitWidgetItem,
  'chat-kit-structured-input': ChatKitStructuredInput,
  'chat-kit-tool-call': ChatKitToolCall,
  'chat-kit-sources': ChatKitSources,
  'chat-kit-citations': ChatKitCitations,
  'chat-kit-citation': ChatKitCitation,
  'chat-kit-source-card': ChatKitSourceCard,
  'chat-kit-actions': ChatKitActions,
  'chat-kit-icon': ChatKitIcon,
  'chat-kit-item': ChatKitItem,
  'chat-kit-notice': ChatKitNotice,
  'chat-kit-questions': ChatKitQuestions,
  'chat-kit-said': ChatKitSaid,
};

/** The words are those of who asks: at another address, such as `chat-kit.js?v=2`, a script has a catalogue of its own. */
export function registerLate(english: object): Late {
  Object.assign(english, lateEnglish);
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
  return { loadHistory };
}

/** What else can be loaded from here. */
export interface Late {
  loadHistory(): Promise<void>;
}
