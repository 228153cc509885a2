// The style sheets of src, without the space and the comments that only their authors need: a kilobyte of the first load.
import type { Plugin } from 'vite';

const SHEET = /\bcss`([^`]*)`/g;

export const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .replace(/=(['"])([a-z][\w-]*)\1\]/g, '=$2]')
    .replace(/;}/g, '}')
    .trim();

export function css(): Plugin {
  return {
    name: 'chat-kit:css',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler(code, id) {
        if (code.includes('${'))
          this.error(`${id}: a style sheet with an expression in it: build/css.ts must be taught.`);
        return { code: code.replace(SHEET, (_, sheet: string) => `css\`${squeeze(sheet)}\``), map: null };
      },
    },
  };
}
