// The tags of dates.
import { ChatKitWidgetCalendar } from './calendar.js';
import { ChatKitWidgetDate } from './field.js';

const elements = {
  'chat-kit-widget-calendar': ChatKitWidgetCalendar,
  'chat-kit-widget-date': ChatKitWidgetDate,
};

export function registerDates(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
