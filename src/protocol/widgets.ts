// A widget is a tree of components, passed through as its author wrote it.

/** Every type of component there is; a server may send others of its own. */
export type ComponentType =
  | 'Badge'
  | 'Basic'
  | 'Box'
  | 'Button'
  | 'Caption'
  | 'Card'
  | 'Chart'
  | 'Checkbox'
  | 'Col'
  | 'DatePicker'
  | 'Divider'
  | 'Form'
  | 'Icon'
  | 'Image'
  | 'Input'
  | 'Label'
  | 'ListView'
  | 'ListViewItem'
  | 'Markdown'
  | 'RadioGroup'
  | 'Row'
  | 'Select'
  | 'Spacer'
  | 'Table'
  | 'Table.Cell'
  | 'Table.Row'
  | 'Text'
  | 'Textarea'
  | 'Title'
  | 'Transition';

export interface WidgetComponent {
  type: string;
  id?: string | null;
  [prop: string]: unknown;
}

export type WidgetRoot = WidgetComponent;

/** What is done when a component is used. */
export interface ActionConfig {
  type: string;
  payload?: unknown;
  /** Who does it. Default `server`. */
  handler?: 'client' | 'server';
  /** What shows that it is being done. Default `auto`. */
  loadingBehavior?: 'auto' | 'none' | 'self' | 'container';
  /** False: it is answered by a new widget, not by a stream. Default true. */
  streaming?: boolean;
}
