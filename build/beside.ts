// The launcher is a file of its own, and loads the chat from the file beside it: dist/chat-kit.js, which has its own build.
// A relative URL in a dynamic import is resolved against the script in a browser, and against the package by a bundler.
import type { Plugin } from 'vite';

export function beside(): Plugin {
  return {
    name: 'chat-kit:beside',
    apply: (_, { mode, command }) => command === 'build' && mode === 'launcher',
    enforce: 'pre',
    resolveId: (source) => (source === '../index.js' ? { id: './chat-kit.js', external: 'relative' as never } : null),
  };
}
