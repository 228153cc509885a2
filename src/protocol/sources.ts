// What an answer refers to: pages, files, and things of the application's own.

interface SourceBase {
  title: string;
  description?: string | null;
  timestamp?: string | null;
  group?: string | null;
}

export interface UrlSource extends SourceBase {
  type: 'url';
  url: string;
  attribution?: string | null;
}

export interface FileSource extends SourceBase {
  type: 'file';
  filename: string;
}

export interface EntitySource extends SourceBase {
  type: 'entity';
  id: string;
  icon?: string | null;
  label?: string | null;
  inline_label?: string | null;
  interactive?: boolean;
  data?: Record<string, unknown>;
}

export type Source = UrlSource | FileSource | EntitySource;

/** A source attached to a place in an answer. */
export interface Annotation {
  type: 'annotation';
  source: Source;
  /** Counts Unicode code points of the text, not UTF-16 units. */
  index?: number | null;
}
