/** Starts main.ts in plain Node: Vite, which is here anyway, makes JavaScript of it. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), { configFile: false });
module.main(process.argv.slice(2));
