// A widget is a tree of components, passed through as its author wrote it.

export interface WidgetComponent {
  type: string;
  id?: string | null;
  [prop: string]: unknown;
}

export type WidgetRoot = WidgetComponent;
