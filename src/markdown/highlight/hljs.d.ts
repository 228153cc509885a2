// The part of highlight.js that is used. The package has the same files as `highlight.js`, as modules a browser reads.
// What begins with an underscore is private there: the version is pinned, and test/markdown/highlight.test.ts guards it.

declare module '@highlightjs/cdn-assets/es/core.min.js' {
  import type { Grammar, Highlighter } from '@highlightjs/cdn-assets/es/languages/*';

  const highlighter: Highlighter;
  export default highlighter;
  export type { Grammar, Highlighter };
}

declare module '@highlightjs/cdn-assets/es/languages/*' {
  export type Grammar = (highlighter: Highlighter) => object;

  /** Takes what the parser finds, in order. */
  export interface Emitter {
    addText(text: string): void;
    openNode(scope: string): void;
    closeNode(): void;
    startScope(scope: string): void;
    endScope(): void;
    __addSublanguage(emitter: Emitter, name: string): void;
    finalize(): void;
    toHTML(): string;
  }

  export interface Mode {
    readonly contains: readonly Mode[];
    readonly starts?: Mode;
    readonly subLanguage?: string | string[];
    readonly endRe: RegExp;
    readonly matcher: { lastIndex: number; exec(text: string): { index: number } | null };
  }

  export interface Highlighter {
    newInstance(): Highlighter;
    configure(options: { __emitter: new () => Emitter }): void;
    registerLanguage(name: string, grammar: Grammar): void;
    getLanguage(name: string): object | undefined;
    highlight(
      code: string,
      options: { language: string; ignoreIllegals: true },
    ): { _emitter: Emitter; _top: Mode; errorRaised?: unknown };
  }

  const grammar: Grammar;
  export default grammar;
}
