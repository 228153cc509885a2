// All components, by type: one that is missing does not compile.
import type { ComponentType } from '../protocol/widgets.js';
import type { Component } from './component.js';
import { badge } from './components/badge.js';
import { basic } from './components/basic.js';
import { box } from './components/box.js';
import { button } from './components/button.js';
import { caption } from './components/caption.js';
import { card } from './components/card.js';
import { chart } from './components/chart.js';
import { checkbox } from './components/checkbox.js';
import { col } from './components/col.js';
import { datePicker } from './components/date-picker.js';
import { divider } from './components/divider.js';
import { form } from './components/form.js';
import { icon } from './components/icon.js';
import { image } from './components/image.js';
import { input } from './components/input.js';
import { label } from './components/label.js';
import { listView } from './components/list-view.js';
import { listViewItem } from './components/list-view-item.js';
import { markdown } from './components/markdown.js';
import { radioGroup } from './components/radio-group.js';
import { row } from './components/row.js';
import { select } from './components/select.js';
import { spacer } from './components/spacer.js';
import { table } from './components/table.js';
import { tableCell } from './components/table-cell.js';
import { tableRow } from './components/table-row.js';
import { text } from './components/text.js';
import { textarea } from './components/textarea.js';
import { title } from './components/title.js';
import { transition } from './components/transition.js';

export const registry = {
  Badge: badge,
  Basic: basic,
  Box: box,
  Button: button,
  Caption: caption,
  Card: card,
  Chart: chart,
  Checkbox: checkbox,
  Col: col,
  DatePicker: datePicker,
  Divider: divider,
  Form: form,
  Icon: icon,
  Image: image,
  Input: input,
  Label: label,
  ListView: listView,
  ListViewItem: listViewItem,
  Markdown: markdown,
  RadioGroup: radioGroup,
  Row: row,
  Select: select,
  Spacer: spacer,
  Table: table,
  'Table.Cell': tableCell,
  'Table.Row': tableRow,
  Text: text,
  Textarea: textarea,
  Title: title,
  Transition: transition,
} as const satisfies Record<ComponentType, Component>;
