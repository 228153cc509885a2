// WebKitGTK as a browser of Web Test Runner: plain W3C WebDriver over fetch, under Xvfb.
//
// It shows the runner a page shaped like Puppeteer's, so that sendKeys, sendMouse, setViewport and selectOption work;
// emulateMedia throws. Needs: apt-get install webkit2gtk-driver xvfb
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';

const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Insert: '\uE016',
  F1: '\uE031',
  F2: '\uE032',
};
const key = (k) => KEYS[k] ?? (/^Key[A-Z]$/.test(k) ? k[3].toLowerCase() : /^Digit\d$/.test(k) ? k[5] : k);
const BUTTON = { left: 0, middle: 1, right: 2 };

export function findMiniBrowser() {
  for (const dir of [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/libexec',
    '/usr/lib',
  ]) {
    if (!existsSync(dir)) continue;
    for (const sub of readdirSync(dir)
      .filter((n) => /^webkit(2?gtk)-\d/.test(n))
      .sort()
      .reverse()) {
      const file = `${dir}/${sub}/MiniBrowser`;
      if (existsSync(file)) return file;
    }
  }
}
const freePort = () =>
  new Promise((ok, no) => {
    const s = createServer()
      .once('error', no)
      .listen(0, '127.0.0.1', () => {
        const { port } = s.address();
        s.close(() => ok(port));
      });
  });

export function webkitLauncher({
  binary = process.env.WEBKIT_BINARY ?? findMiniBrowser(),
  driver = 'WebKitWebDriver',
  size = { width: 800, height: 600 },
} = {}) {
  let base, session, starting;
  const children = [],
    active = new Map();
  const kill = () => {
    for (const c of children.splice(0).reverse()) c.kill();
  };
  const call = async (method, path, body) => {
    const res = await fetch(base + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const { value } = await res.json();
    if (!res.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const wd = (method, path, body) => call(method, `/session/${session}${path}`, body);
  const script = (source, ...args) => wd('POST', '/execute/sync', { script: source, args });
  const actions = (a) => wd('POST', '/actions', { actions: [a] });
  const keys = (...list) =>
    actions({ type: 'key', id: 'keyboard', actions: list.map(([type, k]) => ({ type, value: key(k) })) });
  const pointer = (...list) =>
    actions({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: list });
  const resize = async ({ width, height }) => {
    for (let i = 0; i < 5; i++) {
      // --full-screen hides the toolbar, so narrow sizes work; still measure and correct
      const [iw, ih] = await script('return [innerWidth, innerHeight]');
      if (iw === width && ih === height) return;
      const r = await wd('GET', '/window/rect');
      await wd('POST', '/window/rect', { x: 0, y: 0, width: r.width + width - iw, height: r.height + height - ih });
      await new Promise((ok) => setTimeout(ok, 50));
    }
    throw new Error(`WebKit: could not set the viewport to ${width}x${height}`);
  };
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const page = {
    keyboard: {
      type: async (text) => {
        for (const c of text) await keys(['keyDown', c], ['keyUp', c]);
      },
      press: async (combo) => {
        const list = combo.length > 1 && combo.includes('+') ? combo.split('+') : [combo];
        await keys(...list.map((k) => ['keyDown', k]), ...list.reverse().map((k) => ['keyUp', k]));
      },
      down: (k) => keys(['keyDown', k]),
      up: (k) => keys(['keyUp', k]),
    },
    mouse: {
      move: (x, y) => pointer(move(x, y)),
      click: (x, y, { button = 'left' } = {}) =>
        pointer(
          move(x, y),
          { type: 'pointerDown', button: BUTTON[button] },
          { type: 'pointerUp', button: BUTTON[button] },
        ),
      down: ({ button = 'left' } = {}) => pointer({ type: 'pointerDown', button: BUTTON[button] }),
      up: ({ button = 'left' } = {}) => pointer({ type: 'pointerUp', button: BUTTON[button] }),
      reset: () => wd('DELETE', '/actions'),
    },
    setViewport: resize,
    emulateMediaFeatures: async () => {
      throw new Error('emulateMedia: not in WebKitGTK (MiniBrowser --dark-mode at start is all there is)');
    },
    select: (selector, ...values) =>
      script(
        `const s = document.querySelector(arguments[0]); for (const o of s.options) o.selected = arguments[1].includes(o.value);
      s.dispatchEvent(new Event('input', { bubbles: true, composed: true })); s.dispatchEvent(new Event('change', { bubbles: true }));`,
        selector,
        values,
      ),
    screenshot: async () => Buffer.from(await wd('GET', '/screenshot'), 'base64'),
  };
  const start = async () => {
    if (!binary) throw new Error('WebKitGTK MiniBrowser not found: apt-get install -y webkit2gtk-driver xvfb');
    process.once('exit', kill);
    // No window manager: X focus follows the pointer, which starts at the middle of the screen. A 600x400 screen keeps it inside
    // every window from 301x201 up (larger windows are fine), so document.hasFocus() stays true after a resize.
    const display = await new Promise((ok, no) => {
      // Xvfb picks a free display and writes its number to fd 3
      const x = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '600x400x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      children.push(x);
      x.once('error', no);
      x.once('exit', (c) => no(new Error(`Xvfb ended (${c})`)));
      x.stdio[3].once('data', (d) => ok(`:${String(d).trim()}`));
    });
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    children.push(
      spawn(driver, [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WAYLAND_DISPLAY: '' },
      }),
    );
    for (let i = 0; ; i++) {
      try {
        await call('GET', '/status');
        break;
      } catch (e) {
        if (i > 100) throw e;
        await new Promise((ok) => setTimeout(ok, 50));
      }
    }
    ({ sessionId: session } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] } },
      },
    }));
  };
  return {
    name: 'WebKitGTK',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      starting ??= start();
      await starting;
      active.set(id, url);
      await resize(size);
      await wd('POST', '/url', { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    getPage: () => page,
    async stopSession(id) {
      await wd('DELETE', '/actions');
      await wd('POST', '/url', { url: 'about:blank' });
      active.delete(id);
      return {};
    },
    async startDebugSession() {
      throw new Error('no debug session in WebKitGTK');
    },
    async stop() {
      try {
        if (session) await wd('DELETE', '');
      } catch {}
      kill();
    },
  };
}
