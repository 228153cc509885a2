// What the pages load: a copy of dist/, the element with plain text in place of Markdown, the floors without an element,
// and the peers.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { progress } from '../table.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const built = `${root}node_modules/.cache/bench/`;
const peers = `${root}test/bench/peers/`;

/** Answers are drawn by the element that draws plain text, an element a line; nothing else is another. */
function plainText() {
  const stand = { '': `${root}test/bench/pages/plain-text.js`, '.styles': '\0bench:plain-text.styles' };
  return {
    name: 'bench:plain-text',
    enforce: 'pre',
    resolveId(source, importer) {
      const isOurs = importer?.startsWith(`${root}src/`);
      const found = isOurs && source.match(/(?:\/elements|^\.)\/markdown(\.styles)?\.js$/);
      return found ? stand[found[1] ?? ''] : null;
    },
    load(id) {
      if (id !== stand['.styles']) return null;
      const rules = 'chat-kit-markdown { display: block; white-space: pre-wrap; line-height: 1.6 }';
      return `import { css } from 'lit'; export default css\`${rules}\`;`;
    },
  };
}

const quiet = { logLevel: 'error', publicDir: false };
const page = (name, folder) => ({
  ...quiet,
  configFile: false,
  root: folder,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: built + name,
    emptyOutDir: true,
    lib: { entry: `${folder}${name}.js`, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
  },
});

/** Ours is a copy of dist/ with its chunks, so that a build meanwhile changes nothing. */
function copyOurs() {
  rmSync(`${built}ours`, { recursive: true, force: true });
  cpSync(`${root}dist`, `${built}ours`, { recursive: true });
}

const buildPlain = () =>
  build({
    ...quiet,
    root,
    plugins: [plainText()],
    build: { outDir: `${built}plain`, emptyOutDir: true, sourcemap: false, license: false },
  });

/** `ours`, `plain`, or the name of a floor in pages/. */
export async function buildSides(names) {
  progress('building the floors');
  for (const name of names) {
    if (name === 'ours') copyOurs();
    else if (name === 'plain') await buildPlain();
    else await build(page(name, `${root}test/bench/pages/`));
  }
}

/** The names of the peers that can be had. Their packages are no dependencies of ours, and are got when first needed. */
export async function buildPeers() {
  if (!existsSync(`${peers}node_modules/.package-lock.json`)) {
    progress('getting the peers from npm, into test/bench/peers/node_modules');
    const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts'], {
      cwd: peers,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 180_000,
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      progress(`the peers are left out, \`npm ci\` failed:\n${npm.stderr}`);
      return [];
    }
  }
  progress('building the peers');
  const names = ['streamdown', 'deep-chat'];
  for (const name of names) await build(page(name, peers));
  return names;
}
