// Fences that the page draws itself.
import { expect, waitUntil } from '@open-wc/testing';
import { CodeView } from '../../src/markdown/code-view.js';
import { type FenceRenderer, registerFence } from '../../src/markdown/fences.js';

const host = { word: (name: string) => name, say: () => {} };
let languages = 0;

/** A language of its own for each test: what is registered stays. */
function register(draw: FenceRenderer): string {
  languages += 1;
  registerFence(`Chart-${languages}`, draw);
  return `chart-${languages}`;
}

function show(info: string, lines: string[], open = false): CodeView {
  const view = new CodeView(host);
  document.body.append(view.element);
  view.update({ type: 'code', info, lines, open });
  return view;
}

const drawing = (view: CodeView) => view.element.querySelector('.code-drawing');
const made = (text: string) => Object.assign(document.createElement('b'), { textContent: text });

/** What the page would hear as an error of the window. */
async function reported(act: () => void): Promise<string> {
  const { reportError } = globalThis;
  try {
    return await new Promise<string>((resolve) => {
      globalThis.reportError = (error) => resolve(String(error));
      act();
    });
  } finally {
    globalThis.reportError = reportError;
  }
}

afterEach(() => {
  for (const element of document.querySelectorAll('.code')) element.remove();
});

describe('a fence of the page', () => {
  it('is code until it is complete, then what the page made of it', async () => {
    const sources: string[] = [];
    const language = register((source, fence) => {
      sources.push(`${fence.language}: ${source}`);
      return made(source);
    });
    const lines = ['a', 'b'];
    const view = show(`${language.toUpperCase()} theme=dark`, lines, true);
    expect(view.element.querySelector('pre')?.textContent).to.equal('a\nb');
    expect(sources).to.deep.equal([]);
    lines.push('c');
    for (let times = 0; times < 2; times++) view.update({ type: 'code', info: language, lines, open: false });
    await waitUntil(() => drawing(view)?.textContent === 'a\nb\nc');
    expect(view.element.querySelector('pre')).to.equal(null);
    expect(sources).to.deep.equal([`${language}: a\nb\nc`]);
    await expect(view.element).to.be.accessible();
  });

  it('can still be copied', async () => {
    const language = register(async (source) => made(source.length.toString()));
    const view = show(language, ['some', 'source']);
    await waitUntil(() => drawing(view));
    const { writeText } = navigator.clipboard;
    const copied: string[] = [];
    navigator.clipboard.writeText = async (text) => void copied.push(text);
    try {
      view.element.querySelector('button')?.click();
      expect(copied).to.deep.equal(['some\nsource']);
      navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
      view.element.querySelector('button')?.click();
      await waitUntil(
        () => `${getSelection()}`.replaceAll('\r', '') === 'some\nsource',
        'the code is shown, to select',
      );
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });

  it('stays code when it cannot be drawn, and the page hears why', async () => {
    const wrong: [FenceRenderer, string][] = [
      [
        () => {
          throw new Error('no chart');
        },
        'no chart',
      ],
      [() => Promise.reject(new Error('no diagram')), 'no diagram'],
      [() => '<b>text</b>' as unknown as Node, 'without a node'],
    ];
    for (const [draw, why] of wrong) {
      const language = register(draw);
      let view: CodeView | undefined;
      const message = await reported(() => {
        view = show(language, ['x']);
      });
      expect(message).to.contain(why);
      expect(view?.element.querySelector('pre')?.textContent).to.equal('x');
    }
  });

  it('hears when it is taken away, and is not drawn then', async () => {
    let signal: AbortSignal | undefined;
    let finish = (_: Node) => {};
    const language = register((_, fence) => {
      signal = fence.signal;
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const view = show(language, ['x']);
    await waitUntil(() => signal);
    expect(signal?.aborted).to.equal(false);
    view.remove();
    expect(signal?.aborted).to.equal(true);
    finish(made('late'));
    await Promise.resolve();
    await Promise.resolve();
    expect(drawing(view)).to.equal(null);
  });

  it('is drawn by the last one that was registered', async () => {
    const language = register(() => made('old'));
    const before = show(language, ['x']);
    await waitUntil(() => drawing(before));
    registerFence(language.toUpperCase(), () => made('new'));
    const after = show(language, ['x']);
    await waitUntil(() => drawing(after));
    expect(drawing(after)?.textContent).to.equal('new');
    expect(drawing(before)?.textContent).to.equal('old');
  });

  it('has a name, and a function', () => {
    const draw = () => made('');
    for (const name of ['', 'two words', 'x'.repeat(31)]) {
      expect(() => registerFence(name, draw), name).to.throw(TypeError, 'language');
    }
    expect(() => registerFence('x', {} as FenceRenderer)).to.throw(TypeError, 'draw');
  });
});
