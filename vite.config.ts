// `vite` opens index.html with the demo server behind it. `vite build` makes dist/chat-kit.js (one module; what is imported
// dynamically lies in dist/chunks, found relative to the script); `--mode client` adds dist/client.js, the client without
// any element, `--mode widget` dist/widget.js, a widget without a chat, and `--mode launcher` dist/launcher.js, the button
// that opens a chat.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { beside } from './build/beside.js';
import { css } from './build/css.js';
import { iconsLicense } from './build/icons-license.js';
import { lit } from './build/lit.js';
import { lucide } from './build/lucide.mjs';
import { templates } from './build/templates.js';
import { terser } from './build/terser.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The demo server at /chatkit, loaded at the first request: building needs none of it. */
function demoServer(): Plugin {
  let handler: Promise<Handler> | undefined;
  const load = async (): Promise<Handler> => {
    const file = fileURLToPath(new URL('demo/server/http.ts', import.meta.url));
    const { module } = await runnerImport<{ createChatKitHandler: () => Handler }>(file, { configFile: false });
    return module.createChatKitHandler();
  };
  const answer = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    handler ??= load();
    handler.then((handle) => handle(request, response)).catch(next);
  };
  return {
    name: 'chat-kit:demo-server',
    configureServer: ({ middlewares }) => void middlewares.use('/chatkit', answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use('/chatkit', answer),
  };
}

const entries = {
  production: 'src/index.ts',
  client: 'src/client/index.ts',
  widget: 'src/widget.ts',
  launcher: 'src/launcher.ts',
};
type Mode = keyof typeof entries;

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [iconsLicense(), lucide(), css(), templates(), lit(), terser(), beside(), demoServer()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: mode === 'production',
    sourcemap: true,
    license: mode === 'production' && { fileName: 'licenses.md' },
    modulePreload: false,
    lib: { entry: entries[mode as Mode] ?? entries.production, formats: ['es'] },
    rolldownOptions: {
      // Chunks take Lit out of the entry, which exports it to them: with 'strict' the first load would be two files.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: mode === 'production' ? 'chat-kit.js' : `${mode}.js`,
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: true,
      },
    },
  },
}));
