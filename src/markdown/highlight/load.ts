// The languages that have colours, by every name they go by, and where their grammars are loaded from.
import type { Grammar } from '@highlightjs/cdn-assets/es/languages/*';
import type { Chunk } from './brush.js';
import type { Painter } from './painter.js';

type Load = () => Promise<{ default: Grammar }>;

/** A name, its grammar, its other names; then the grammars of what stands within it. */
type Row = readonly [names: string, load: Load, within?: string];
const table: readonly Row[] = [
  ['bash sh zsh ksh', () => import('@highlightjs/cdn-assets/es/languages/bash.min.js')],
  ['c h', () => import('@highlightjs/cdn-assets/es/languages/c.min.js')],
  ['clojure clj cljs edn', () => import('@highlightjs/cdn-assets/es/languages/clojure.min.js')],
  ['cpp c++ cc cxx hpp h++ hh hxx', () => import('@highlightjs/cdn-assets/es/languages/cpp.min.js')],
  ['csharp cs c#', () => import('@highlightjs/cdn-assets/es/languages/csharp.min.js')],
  ['css', () => import('@highlightjs/cdn-assets/es/languages/css.min.js')],
  ['dart', () => import('@highlightjs/cdn-assets/es/languages/dart.min.js')],
  ['diff patch', () => import('@highlightjs/cdn-assets/es/languages/diff.min.js')],
  ['dockerfile docker', () => import('@highlightjs/cdn-assets/es/languages/dockerfile.min.js'), 'bash'],
  ['elixir ex exs', () => import('@highlightjs/cdn-assets/es/languages/elixir.min.js')],
  ['go golang', () => import('@highlightjs/cdn-assets/es/languages/go.min.js')],
  ['graphql gql', () => import('@highlightjs/cdn-assets/es/languages/graphql.min.js')],
  ['haskell hs', () => import('@highlightjs/cdn-assets/es/languages/haskell.min.js')],
  ['ini toml conf cfg properties env dotenv', () => import('@highlightjs/cdn-assets/es/languages/ini.min.js')],
  ['java', () => import('@highlightjs/cdn-assets/es/languages/java.min.js')],
  ['javascript js jsx mjs cjs', () => import('@highlightjs/cdn-assets/es/languages/javascript.min.js'), 'xml'],
  ['json json5 jsonc jsonl ipynb', () => import('@highlightjs/cdn-assets/es/languages/json.min.js')],
  ['kotlin kt kts', () => import('@highlightjs/cdn-assets/es/languages/kotlin.min.js')],
  ['latex tex', () => import('@highlightjs/cdn-assets/es/languages/latex.min.js')],
  ['lua', () => import('@highlightjs/cdn-assets/es/languages/lua.min.js')],
  ['makefile make mk', () => import('@highlightjs/cdn-assets/es/languages/makefile.min.js')],
  ['markdown md mdx mkd', () => import('@highlightjs/cdn-assets/es/languages/markdown.min.js'), 'xml'],
  ['matlab octave', () => import('@highlightjs/cdn-assets/es/languages/matlab.min.js')],
  ['nginx', () => import('@highlightjs/cdn-assets/es/languages/nginx.min.js')],
  ['objectivec objc objective-c obj-c mm', () => import('@highlightjs/cdn-assets/es/languages/objectivec.min.js')],
  ['perl pl pm', () => import('@highlightjs/cdn-assets/es/languages/perl.min.js')],
  ['php', () => import('@highlightjs/cdn-assets/es/languages/php.min.js')],
  ['powershell ps ps1 pwsh', () => import('@highlightjs/cdn-assets/es/languages/powershell.min.js')],
  ['python py py3 python3 pyi gyp', () => import('@highlightjs/cdn-assets/es/languages/python.min.js')],
  ['r', () => import('@highlightjs/cdn-assets/es/languages/r.min.js')],
  ['ruby rb gemspec podspec', () => import('@highlightjs/cdn-assets/es/languages/ruby.min.js')],
  ['rust rs', () => import('@highlightjs/cdn-assets/es/languages/rust.min.js')],
  ['scala', () => import('@highlightjs/cdn-assets/es/languages/scala.min.js')],
  ['scss sass', () => import('@highlightjs/cdn-assets/es/languages/scss.min.js')],
  ['shell console shellsession', () => import('@highlightjs/cdn-assets/es/languages/shell.min.js'), 'bash'],
  ['sql postgresql postgres mysql sqlite', () => import('@highlightjs/cdn-assets/es/languages/sql.min.js')],
  ['swift', () => import('@highlightjs/cdn-assets/es/languages/swift.min.js')],
  ['typescript ts tsx mts cts', () => import('@highlightjs/cdn-assets/es/languages/typescript.min.js'), 'xml'],
  [
    'xml html xhtml svg vue svelte astro rss plist',
    () => import('@highlightjs/cdn-assets/es/languages/xml.min.js'),
    'css javascript',
  ],
  ['yaml yml', () => import('@highlightjs/cdn-assets/es/languages/yaml.min.js')],
];

const loading = new Map<string, ReturnType<typeof load>>();

/** Colours a block of this language; nothing, and nothing more is loaded, for a language without a grammar. */
export async function makePainter(word: string, chunks: readonly Chunk[], size: number): Promise<Painter | undefined> {
  if (!loading.has(word)) loading.set(word, load(word));
  try {
    return (await loading.get(word))?.(chunks, size);
  } catch (error) {
    loading.delete(word);
    throw error;
  }
}

async function load(word: string) {
  const wanted = grammarsFor(word);
  if (wanted.length === 0) return undefined;
  const [{ Painter, addGrammar, prepare }, ...grammars] = await Promise.all([
    import('./painter.js'),
    ...wanted.map(({ load }) => load()),
  ]);
  for (const [index, { name }] of wanted.entries()) addGrammar(name, (grammars[index] as { default: Grammar }).default);
  // Each in a task of its own: together they would be felt.
  for (const { name } of wanted) {
    await new Promise((resolve) => setTimeout(resolve));
    prepare(name);
  }
  const { name } = wanted[0] as Wanted;
  return (chunks: readonly Chunk[], size: number): Painter => new Painter(name, chunks, size);
}

interface Wanted {
  readonly name: string;
  readonly load: Load;
}

/** What a word such as `ts`, `rust,ignore` or `js{1,3}` needs: the language itself first. */
export function grammarsFor(word: string): Wanted[] {
  const main = find(word.toLowerCase().match(/^[\w+#-]+/)?.[0] ?? '');
  if (!main) return [];
  const others = main[2]?.split(' ').map(find) ?? [];
  return [main, ...others]
    .filter((row) => row !== undefined)
    .map(([names, load]) => ({ name: names.split(' ')[0] ?? '', load }));
}

const find = (name: string): Row | undefined => table.find(([names]) => names.split(' ').includes(name));
