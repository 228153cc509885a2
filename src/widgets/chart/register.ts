// The tag that a first chart brings.
import { ChatKitWidgetPlot } from './plot.js';

const TAG = 'chat-kit-widget-plot';

/** Called, not done by itself: the build leaves out what only does something. */
export function registerPlot(): void {
  if (!customElements.get(TAG)) customElements.define(TAG, ChatKitWidgetPlot);
}
