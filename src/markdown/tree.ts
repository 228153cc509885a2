// What Markdown is made of: blocks, which hold text, and inlines, which the text is made of.

/** Where a block stands in the source. */
interface Placed {
  /** The number of the last line of it that is drawn, counted from one. */
  line?: number;
}

export interface Document extends Placed {
  readonly type: 'document';
  readonly children: Block[];
}

export interface Quote extends Placed {
  readonly type: 'quote';
  readonly children: Block[];
  open: boolean;
}

export interface List extends Placed {
  readonly type: 'list';
  readonly children: Item[];
  readonly ordered: boolean;
  /** The number of the first item. */
  readonly start: number;
  /** The bullet, or what follows the number: another one begins another list. */
  readonly marker: string;
  /** Air between its items or their blocks. */
  loose: boolean;
  open: boolean;
}

export interface Item extends Placed {
  readonly type: 'item';
  readonly children: Block[];
  /** Undefined when it is no task. */
  done: boolean | undefined;
  open: boolean;
}

/** What a footnote says. Where it stands in the text says nothing of where it is drawn. */
export interface Footnote extends Placed {
  readonly type: 'footnote';
  /** As `labelOf` gives it. */
  readonly label: string;
  readonly children: Block[];
  open: boolean;
}

export interface Paragraph extends Placed {
  readonly type: 'paragraph';
  text: string;
  open: boolean;
}

export interface Heading extends Placed {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
  open: boolean;
}

export interface Code extends Placed {
  readonly type: 'code';
  /** What follows the fence in its line; '' for indented code. */
  readonly info: string;
  /** While the block is open, the last one may still grow, or go. */
  readonly lines: string[];
  open: boolean;
}

/** A formula on lines of its own. */
export interface Formula extends Placed {
  readonly type: 'formula';
  readonly lines: string[];
  /** Its end was found. Without one it is text. */
  complete: boolean;
  /** What opened it: `$$` or `\[`. */
  readonly opener: string;
  open: boolean;
}

/** HTML, which is shown as it is written. */
export interface Html extends Placed {
  readonly type: 'html';
  readonly lines: string[];
  open: boolean;
}

export type Alignment = 'start' | 'center' | 'end' | null;

export interface Table extends Placed {
  readonly type: 'table';
  readonly columns: readonly Alignment[];
  readonly head: readonly string[];
  /** As many cells in each as there are columns. */
  readonly rows: (readonly string[])[];
  open: boolean;
}

export interface Rule extends Placed {
  readonly type: 'rule';
  open: boolean;
}

export type Container = Document | Quote | List | Item | Footnote;
export type Block = Quote | List | Item | Footnote | Paragraph | Heading | Code | Formula | Html | Table | Rule;

export type Inline =
  /** A line break in it is a soft one. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'html'; readonly text: string }
  /** `open` while its end is still being written. */
  | { readonly type: 'math'; readonly text: string; readonly display: boolean; readonly open: boolean }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'em' | 'del'; readonly children: Inline[] }
  /** `href` is null while the address is still being written. */
  | { readonly type: 'link'; readonly href: string | null; readonly title: string; readonly children: Inline[] }
  | { readonly type: 'image'; readonly src: string; readonly title: string; readonly alt: string }
  | { readonly type: 'footnote'; readonly label: string }
  /** What the owner of the text puts in it, see marks/. */
  | { readonly type: 'mark'; readonly node: HTMLElement };

export interface LinkDefinition {
  readonly href: string;
  readonly title: string;
}

/** What the inline parser must know of the document around a text. */
export interface InlineContext {
  /** By label, as `labelOf` gives it. */
  readonly links: ReadonlyMap<string, LinkDefinition>;
  readonly footnotes: ReadonlyMap<string, unknown>;
  /**
   * Takes the labels that a definition, coming later, would turn into links or, with a `^`, footnotes; and `&` for the
   * name of a character that is not known yet.
   */
  readonly missing: Set<string>;
  /** The document still grows: a definition that is missing may yet come. */
  readonly growing: boolean;
  /** A single line break is a hard one. */
  readonly breaks: boolean;
}
