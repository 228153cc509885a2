// Small trees for the gallery.
import type { ComponentType, WidgetComponent, WidgetRoot } from '../../src/protocol/widgets.js';

/** One variant of a component. */
export interface Sample {
  /** What is special about it. */
  readonly title: string;
  readonly widget: WidgetRoot;
}

export type Samples = Partial<Record<ComponentType, readonly Sample[]>>;

type Props = Record<string, unknown>;

export const node = (type: ComponentType, props: Props = {}, ...children: WidgetComponent[]): WidgetComponent => ({
  type,
  ...props,
  ...(children.length > 0 && { children }),
});

export const text = (value: string, props: Props = {}) => node('Text', { value, ...props });
export const caption = (value: string, props: Props = {}) => node('Caption', { value, ...props });
export const title = (value: string, props: Props = {}) => node('Title', { value, ...props });
export const row = (props: Props, ...children: WidgetComponent[]) => node('Row', { gap: 2, ...props }, ...children);
export const col = (props: Props, ...children: WidgetComponent[]) => node('Col', { gap: 2, ...props }, ...children);

/** Shown on nothing. */
export const bare = (title: string, ...children: WidgetComponent[]): Sample => ({
  title,
  widget: node('Basic', { gap: 3 }, ...children),
});

export const card = (title: string, props: Props, ...children: WidgetComponent[]): Sample => ({
  title,
  widget: node('Card', props, ...children),
});

/** One of each. */
export const each = <T>(values: readonly T[], make: (value: T) => WidgetComponent): WidgetComponent[] =>
  values.map(make);
