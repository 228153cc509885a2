// A piece of code becomes runs of one kind each, and the places where its language begins anew, through highlight.js.
import base from '@highlightjs/cdn-assets/es/core.min.js';
import type { Emitter, Grammar, Mode } from '@highlightjs/cdn-assets/es/languages/*';
import { type Kind, kindOf } from './kinds.js';

export interface Run {
  readonly kind: Kind;
  readonly text: string;
}

export interface Tokens {
  /** Together they are the text. */
  readonly runs: Run[];
  /** From, to, from, to: stretches in which each line begins as the first line of a file does. */
  readonly fresh: number[];
  /** Where the text ends: in another language, such as a script in HTML. */
  readonly inside: Inside | undefined;
}

export interface Inside {
  readonly language: string;
  readonly from: number;
  /** What it ends with. */
  readonly end: RegExp;
}

/** Flat, and neighbours of one kind in one run: few nodes to draw. */
class RunEmitter implements Emitter {
  readonly runs: Run[] = [];
  readonly #open: Kind[] = [''];

  addText(text: string): void {
    this.#add(text, this.#open.at(-1) ?? '');
  }

  openNode(scope: string): void {
    this.#open.push(kindOf(scope, this.#open.at(-1) ?? ''));
  }

  closeNode(): void {
    this.#open.pop();
  }

  startScope(scope: string): void {
    this.openNode(scope);
  }

  endScope(): void {
    this.closeNode();
  }

  __addSublanguage(emitter: RunEmitter): void {
    for (const { kind, text } of emitter.runs) this.#add(text, kind);
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }

  #add(text: string, kind: Kind): void {
    const last = this.runs.at(-1);
    if (last?.kind === kind) this.runs[this.runs.length - 1] = { kind, text: last.text + text };
    else if (text) this.runs.push({ kind, text });
  }
}

// The page may have a highlight.js of its own, with other settings.
const highlighter = base.newInstance();
highlighter.configure({ __emitter: RunEmitter });

const watched = new Set<string>();
let text = '';
let fresh: number[] = [];
let inside: Inside | undefined;

export function addGrammar(name: string, grammar: Grammar): void {
  if (!highlighter.getLanguage(name)) highlighter.registerLanguage(name, grammar);
}

/** Undefined when highlight.js could not read it. */
export function tokenize(language: string, code: string): Tokens | undefined {
  prepare(language);
  text = code;
  fresh = [];
  inside = undefined;
  const { _emitter, errorRaised } = highlighter.highlight(code, { language, ignoreIllegals: true });
  text = '';
  const { runs } = _emitter as RunEmitter;
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return errorRaised || length !== code.length ? undefined : { runs, fresh, inside };
}

/**
 * Compiles the grammar, which takes about ten milliseconds. Its mode at the bottom then tells where it looks, and so do
 * the modes that another language is in.
 */
export function prepare(language: string): void {
  if (watched.has(language)) return;
  watched.add(language);
  const root = highlighter.highlight('', { language, ignoreIllegals: true })._top;
  listen(root, (from, to) => fresh.push(from, to ?? text.length));
  for (const { starts } of root.contains) {
    const other = starts?.subLanguage;
    if (!starts || typeof other !== 'string' || !highlighter.getLanguage(other)) continue;
    listen(starts, (from, to) => {
      inside = to === undefined ? { language: other, from, end: starts.endRe } : undefined;
    });
  }
}

function listen({ matcher }: Mode, hear: (from: number, to: number | undefined) => void): void {
  const { exec } = matcher;
  matcher.exec = (code) => {
    const from = matcher.lastIndex;
    const match = exec.call(matcher, code);
    // A language within itself has the same modes, and another text.
    if (code === text) hear(from, match?.index);
    return match;
  };
}
