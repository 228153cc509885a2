// The tags that a first widget brings.

import { ChatKitWidgetChart } from './chart/chart.js';
import { ChatKitWidgetCard } from './containers/card.js';
import { ChatKitWidgetList } from './containers/list.js';
import { ChatKitWidgetTable } from './containers/table.js';
import { ChatKitWidgetTransition } from './containers/transition.js';
import { ChatKitWidgetEditable } from './content/editable.js';
import { ChatKitWidgetImage } from './content/image.js';
import { ChatKitWidgetLabel } from './content/label.js';
import { ChatKitWidgetRadios } from './controls/radios.js';
import { ChatKitWidgetSelect } from './controls/select.js';
import { ChatKitWidgetTextarea } from './controls/textarea.js';
import { ChatKitWidgetInside } from './inside.js';
import { ChatKitWidgetLater } from './later.js';
import { ChatKitWidgetOwn } from './own-view.js';
import { ChatKitWidgetView } from './view.js';

const elements = {
  'chat-kit-widget-card': ChatKitWidgetCard,
  'chat-kit-widget-list': ChatKitWidgetList,
  'chat-kit-widget-table': ChatKitWidgetTable,
  'chat-kit-widget-transition': ChatKitWidgetTransition,
  'chat-kit-widget-chart': ChatKitWidgetChart,
  'chat-kit-widget-editable': ChatKitWidgetEditable,
  'chat-kit-widget-image': ChatKitWidgetImage,
  'chat-kit-widget-label': ChatKitWidgetLabel,
  'chat-kit-widget-inside': ChatKitWidgetInside,
  'chat-kit-widget-later': ChatKitWidgetLater,
  'chat-kit-widget-own': ChatKitWidgetOwn,
  'chat-kit-widget-radios': ChatKitWidgetRadios,
  'chat-kit-widget-select': ChatKitWidgetSelect,
  'chat-kit-widget-textarea': ChatKitWidgetTextarea,
  'chat-kit-widget-view': ChatKitWidgetView,
};

export function registerWidgets(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
