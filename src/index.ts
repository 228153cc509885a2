// Entry "chat-kit": registers <chat-kit>, once a page, whichever copy of the script comes first.
import { ChatKit } from './chat-kit.js';
import { registerParts } from './elements/register.js';

export { ChatKit } from './chat-kit.js';
export type { ClientToolCall } from './client/client-events.js';
export { type ChatKitEventMap, ChatKitStopEvent } from './events.js';
export type { MessageKey, Messages } from './i18n/messages.js';
export { type FenceRenderer, registerFence } from './markdown/fences.js';
export {
  type ChatKitOptions,
  type ColorScheme,
  type Entity,
  InvalidOptionError,
  type StartScreenPrompt,
  type ThreadItemAction,
  type WidgetAction,
} from './options.js';
export type { ChatStatus } from './state/select.js';
export type {
  AccentColor,
  FontObject,
  GrayscaleOptions,
  SurfaceColors,
  ThemeOption,
  TypographyOption,
} from './theme/option.js';
export type { ChatKitApi } from './transports/chatkit/chatkit.js';
export { type OwnWidgetRenderer, type OwnWidgetTools, registerWidget } from './widgets/own.js';

if (globalThis.customElements && !customElements.get('chat-kit')) {
  registerParts();
  customElements.define('chat-kit', ChatKit);
}
