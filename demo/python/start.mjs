/** Installs the pinned packages into demo/python/.venv when they have changed, then runs server.py until it is ended. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const requirements = here('requirements.txt');
// An environment has the hash of its requirements for a name, and gets it when it is complete: two starts at the
// same time cannot hurt each other, and one that was broken off leaves nothing that looks ready.
const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
const venv = here(`.venv/${hash}`);

let child;
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    ending = true;
    child?.kill('SIGTERM');
  });
}

try {
  if (!existsSync(pythonIn(venv))) await install();
  const server = [here('server.py'), '--stop-with-stdin', ...process.argv.slice(2)];
  process.exitCode = await run(pythonIn(venv), server, 'pipe');
} catch (error) {
  if (!ending) console.error(error.message);
  process.exitCode = ending ? 0 : 1;
}

async function install() {
  const python = findPython();
  const unfinished = `${venv}.${process.pid}`;
  console.log('Installing the Python packages into demo/python/.venv (once; about half a minute) ...');
  try {
    await must(python, ['-m', 'venv', '--clear', unfinished]);
    await must(pythonIn(unfinished), ['-m', 'pip', 'install', '--disable-pip-version-check', '-r', requirements]);
    if (existsSync(pythonIn(venv))) return;
    rmSync(venv, { recursive: true, force: true });
    renameSync(unfinished, venv);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function findPython() {
  const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
  const probe = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  const found = names.find((name) => spawnSync(name, ['-c', probe], { stdio: 'ignore' }).status === 0);
  if (found) return found;
  throw new Error(
    'This server needs Python 3.10 or newer with venv and pip: install it from https://www.python.org/downloads/ ' +
      '(on Debian or Ubuntu: apt install python3-venv), then start again.',
  );
}

function pythonIn(folder) {
  return `${folder}/${process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'}`;
}

async function must(command, args) {
  const code = await run(command, args);
  if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" failed; what it said is above.`);
}

/** Runs a program to its end. A piped stdin ends with this process, however that ends, and tells the program so. */
function run(command, args, stdin = 'ignore') {
  return new Promise((resolve, reject) => {
    if (ending) throw new Error('Ended.');
    child = spawn(command, args, { stdio: [stdin, 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (ending ? reject(new Error('Ended.')) : resolve(code ?? 1)));
  });
}
