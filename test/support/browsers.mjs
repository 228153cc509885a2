#!/usr/bin/env node
// Finds the three engines, and installs one that is missing:  node test/support/browsers.mjs [--install] [name ...]
//
// Order: $CHROME_PATH or $FIREFOX_PATH, Playwright's own download, a browser installed on this machine. Installing asks
// apt-get first (as root), then `playwright install`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import playwright from 'playwright';
import { findMiniBrowser } from './webkit-launcher.mjs';

export const engines = ['chromium', 'firefox', 'webkit'];

const packages = {
  chromium: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const onMac = (name) => `/Applications/${name}.app/Contents/MacOS/${name}`;
const onWindows = (path) =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, path));
const places = {
  chromium: [
    ...onPath('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map(onMac),
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  firefox: [...onPath('firefox-esr', 'firefox'), onMac('Firefox')],
};

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** executablePath() answers even when nothing was downloaded, and never names the headless shell: look at the disk. */
function downloaded(product) {
  const file = playwright[product].executablePath();
  const shell = file.replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2$1INSTALLATION_COMPLETE');
  return existsSync(file) || (shell !== file && existsSync(shell));
}

function named(variable) {
  const file = process.env[variable];
  if (!file || usable(file)) return file;
  throw new Error(`${variable}=${file} is not an executable file: point it at a browser, or unset it.`);
}

const finders = {
  chromium() {
    const file = named('CHROME_PATH');
    if (file) return { executablePath: file };
    if (downloaded('chromium')) return {};
    const installed = places.chromium.find(usable);
    return installed && { executablePath: installed };
  },
  /** A stock Firefox speaks WebDriver BiDi only: Playwright's moz-firefox channel. */
  firefox() {
    const file = named('FIREFOX_PATH');
    if (!file && downloaded('firefox')) return {};
    const installed = file ?? places.firefox.find(usable);
    return installed && { executablePath: installed, channel: 'moz-firefox' };
  },
  webkit() {
    if (downloaded('webkit')) return {};
    const gtk = onPath('WebKitWebDriver').some(usable) && onPath('Xvfb').some(usable) && findMiniBrowser();
    return gtk ? { gtk: true } : undefined;
  },
};

/** Launch options for Playwright (`{gtk: true}` for WebKitGTK, which Playwright cannot drive), or undefined. */
export function find(name) {
  if (finders[name]) return finders[name]();
  throw new Error(`There is no engine "${name}": use ${engines.join(', ')}.`);
}

export function howToGet(name) {
  const variable = name === 'webkit' ? '' : `, or set ${name === 'chromium' ? 'CHROME' : 'FIREFOX'}_PATH`;
  return `run "sudo apt-get install ${packages[name].join(' ')}" or "npx playwright install --with-deps ${name}"${variable}`;
}

function run(command, args, timeout) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const env = {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
  };
  return spawnSync(command, args, { stdio: 'inherit', timeout, env }).status === 0;
}

export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

/** What find() then finds, or undefined. Takes minutes: it downloads. */
export function install(name) {
  if (isRoot() && onPath('apt-get').some(usable)) {
    run('apt-get', ['update', '-qq'], 120_000);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages[name]], 600_000);
    if (find(name)) return find(name);
  }
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json')));
  const shell = name === 'chromium' ? ['--only-shell'] : [];
  run(process.execPath, [cli, 'install', ...shell, name], 600_000);
  if (find(name) && isRoot()) run(process.execPath, [cli, 'install-deps', name], 600_000);
  return find(name);
}

/** In CI a missing engine is installed where that is possible; elsewhere only Chromium, without which nothing runs. */
export function findOrInstall(name) {
  const found = find(name);
  if (found || !(process.env.CI || (name === 'chromium' && isRoot()))) return found;
  return install(name);
}

/** The engines asked for with BROWSERS=chromium,firefox; without it, all. */
export function wantedEngines() {
  const wanted = process.env.BROWSERS?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return wanted?.length ? wanted : engines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !arg.startsWith('-'));
  for (const name of wanted.length ? wanted : engines) {
    const found = find(name) ?? (args.includes('--install') ? install(name) : undefined);
    console.log(`${name}: ${found ? JSON.stringify(found) : `not found; ${howToGet(name)}`}`);
    if (!found) process.exitCode = 1;
  }
}
