// Three uses of one file: `vite` opens index.html with the demo server behind it, `vite build` makes dist/chat-kit.js
// (one module; what is imported dynamically lies in dist/chunks, found relative to the script), and
// `vite build --mode client` adds dist/client.js, the client without any element.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { css } from './build/css.js';
import { iconsLicense } from './build/icons-license.js';
import { lit } from './build/lit.js';
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

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [iconsLicense(), css(), templates(), lit(), terser(), demoServer()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: mode !== 'client',
    sourcemap: true,
    license: mode === 'client' ? false : { fileName: 'licenses.md' },
    modulePreload: false,
    lib: { entry: mode === 'client' ? 'src/client/index.ts' : 'src/index.ts', formats: ['es'] },
    rolldownOptions: {
      // Chunks take Lit out of the entry, which exports it to them: with 'strict' the first load would be two files.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: mode === 'client' ? 'client.js' : 'chat-kit.js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: true,
      },
    },
  },
}));
