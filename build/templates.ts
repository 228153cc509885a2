// The templates of src: without the space that only their authors need, and in a form that what is left of Lit can draw.
//
// Space with a line break in it becomes one blank, which looks the same where there is no <pre>. An attribute that is put
// together, a="b ${c}", becomes one expression, a=${`b ${c}`}. The lines that go are given back behind the template, so
// that a source map still finds what comes after it.
import { type Plugin, parseAst } from 'vite';
import { complaints } from './lit-use.js';
import { nodesIn, type Range, type Template, templateOf } from './tree.js';

const squeeze = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** The source of a template; `sourceOf` gives that of an expression in it. */
function draw({ tag, texts, expressions }: Template, sourceOf: (range: Range) => string): string {
  let drawn = '';
  let isInQuotes = false;
  for (const [index, written] of texts.entries()) {
    let text = written;
    if (isInQuotes && text.includes('"')) {
      text = text.replace('"', '`}');
      isInQuotes = false;
    }
    const range = expressions[index];
    const source = range ? sourceOf(range) : '';
    if (range && !isInQuotes && /\s[.?@]?[\w-]+="[^"]*$/.test(text)) {
      if (text.endsWith('"') && texts[index + 1]?.startsWith('"')) throw new Error(`\${${source}} needs no quotes`);
      text = text.replace(/"([^"]*)$/, '${`$1');
      isInQuotes = true;
    }
    if (isInQuotes && /\b(nothing|noChange)\b/.test(source)) throw new Error(`no attribute has \${${source}} in it`);
    drawn += text;
    if (range) drawn += isInQuotes ? `\${(${source}) ?? ''}` : `\${${source}}`;
  }
  return `${tag}\`${drawn}\``;
}

/** The source with all its templates redrawn. */
export function redraw(code: string): string {
  const keepsSpace = /<pre\b/.test(code);
  const templates = [...nodesIn(parseAst(code, { lang: 'ts' }))].flatMap((node) => templateOf(node) ?? []);
  const between = ({ start, end }: Range): string => {
    let from = start;
    let redrawn = '';
    for (const template of templates) {
      if (template.start < from || template.end > end) continue;
      const { texts } = template;
      redrawn += code.slice(from, template.start);
      redrawn += draw({ ...template, texts: keepsSpace ? texts : texts.map(squeeze) }, between);
      if (!keepsSpace) redrawn += texts.join('').replace(/[^\n]/g, '');
      from = template.end;
    }
    return redrawn + code.slice(from, end);
  };
  return between({ start: 0, end: code.length });
}

export function templates(): Plugin {
  return {
    name: 'chat-kit:templates',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.+\.ts$/, code: /from\s*['"]@?lit/ },
      handler(code, id) {
        const redrawn = redraw(code);
        const [complaint] = complaints(parseAst(redrawn, { lang: 'ts' }), id.endsWith('.styles.ts'));
        if (complaint) this.error(`${id}: ${complaint}.`);
        return { code: redrawn, map: null };
      },
    },
  };
}
