// `npx wtr`: test/**/*.test.ts in every engine that is found. BROWSERS=chromium keeps to one of them.
//
// A browser keeps its pages from file to file (its caches stay warm: three to five times as fast); each page has a
// context of its own, and its storage is emptied before every file.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import commonmark from 'commonmark-spec';
import { lucideInTests } from './build/lucide.mjs';
import { findOrInstall, howToGet, wantedEngines } from './test/support/browsers.mjs';
import { createScenarios } from './test/support/scenario-server.mjs';
import { webkitLauncher } from './test/support/webkit-launcher.mjs';

function pooled(product, launchOptions, concurrency) {
  const pool = [];
  return playwrightLauncher({
    product,
    launchOptions,
    concurrency,
    createBrowserContext: async ({ browser }) => {
      const page = pool.pop() ?? (await (await browser.newContext()).newPage());
      return {
        newPage: async () => page,
        close: async () => {
          if (page.isClosed()) return;
          await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
          pool.push(page);
        },
      };
    },
  });
}

const launch = {
  chromium: (options) => pooled('chromium', options, 2),
  firefox: (options) => pooled('firefox', options, 1),
  webkit: (options) => (options.gtk ? webkitLauncher() : pooled('webkit', options, 1)),
};

const wanted = wantedEngines().map((name) => ({ name, options: findOrInstall(name) }));
const missing = wanted.filter(({ options }) => !options);
for (const { name } of missing) console.log(`skipped: unit tests in ${name}: no browser found; ${howToGet(name)}`);
if (missing.length > 0 && (process.env.CI || missing.length === wanted.length)) process.exit(1);

const scenarios = createScenarios();

export default {
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/demo/**', '!test/bench/**', '!test/node/**'],
  nodeResolve: true,
  plugins: [lucideInTests(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  middleware: [
    async (context, next) => {
      if (!scenarios.owns(context.req)) return next();
      context.respond = false;
      context.res.statusCode = 200; // or what is broken off before its headers is listed as a 404
      await scenarios.handle(context.req, context.res);
    },
    // Icons that cannot be loaded, while a test wants it so.
    (context, next) => {
      if (!context.path.startsWith('/virtual:lucide-') || !context.cookies.get('lose-shards')) return next();
      context.status = 503;
    },
    // A package that reads its examples from a file; in them an arrow stands for a tab.
    (context, next) => {
      if (context.path !== '/commonmark.json') return next();
      context.type = 'json';
      context.body = JSON.stringify(commonmark.tests).replaceAll('→', '\\t');
    },
  ],
  browsers: wanted.filter(({ options }) => options).map(({ name, options }) => launch[name](options)),
  concurrentBrowsers: 1,
  testsFinishTimeout: 120_000,
  // Mocha's two seconds are too short for two busy cores.
  // A shared machine may stand still for some seconds.
  testFramework: { config: { ui: 'bdd', timeout: 10_000, retries: process.env.CI ? 1 : 0 } },
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
  </head>
  <body>
    <script>
      localStorage.clear();
      sessionStorage.clear();
    </script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
};
