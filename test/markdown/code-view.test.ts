// A block of code as it is drawn, read, selected and copied, while it is still being written.
import { expect, waitUntil } from '@open-wc/testing';
import styles from '../../src/elements/late/code.styles.js';
import { type CodeHost, CodeView } from '../../src/markdown/code-view.js';
import type { Code } from '../../src/markdown/tree.js';

type Draft = { -readonly [K in keyof Code]: Code[K] };

const words = { copy: 'Copy', copied: 'Copied', code: 'Code' };
const PYTHON = Array.from({ length: 70 }, (_, index) => [
  `def add_${index}(one, two):`,
  `    """Adds, ${index} times."""`,
  '',
  `    return one + two  # ${index}`,
]).flat();

let said: string[] = [];
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
let views: CodeView[] = [];

function show(code: Code): CodeView {
  const host: CodeHost = { word: (name) => words[name], say: (text) => said.push(text) };
  const box = document.body.appendChild(document.createElement('div'));
  box.className = 'box';
  const root = box.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const view = new CodeView(host);
  root.append(view.element);
  views.push(view);
  view.update(code);
  return view;
}

const code = (lines: string[], info = '', open = false): Draft => ({ type: 'code', info, lines, open });
const find = (view: CodeView, selector: string) => view.element.querySelector<HTMLElement>(selector) as HTMLElement;
const textOf = (view: CodeView) => find(view, 'code').textContent;
const chunks = (view: CodeView) => [...view.element.querySelectorAll('.lines')];
const coloured = (view: CodeView) =>
  [...view.element.querySelectorAll('.lines > span')].reduce((sum, { textContent }) => sum + textContent.length, 0);
const isColoured = (view: CodeView, word: string) =>
  waitUntil(
    () => [...view.element.querySelectorAll('.lines > span')].some((span) => span.textContent.includes(word)),
    word,
    {
      interval: 5,
      timeout: 5000,
    },
  );

function select(from: Node, start: number, to: Node, end: number): void {
  getSelection()?.setBaseAndExtent(from, start, to, end);
}

/** As the reader has it, in a shadow tree. */
function selected(view: CodeView): string {
  const root = view.element.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  return `${root.getSelection?.() ?? getSelection()}`.replaceAll('\r', '');
}

/** What is out of sight is drawn a frame after it was selected. */
const selects = (view: CodeView, text: string) =>
  waitUntil(() => selected(view) === text, `selects ${JSON.stringify(text.slice(0, 20))}`, {
    interval: 5,
    timeout: 3000,
  });

/** A line comes in two pieces, one update each. */
function stream(view: CodeView, draft: Draft, lines: readonly string[], look = () => {}): void {
  for (const line of lines) {
    draft.lines.push(line.slice(0, line.length >> 1));
    view.update(draft);
    draft.lines[draft.lines.length - 1] = line;
    view.update(draft);
    look();
  }
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

afterEach(() => {
  getSelection()?.removeAllRanges();
  for (const view of views) view.remove();
  for (const box of document.querySelectorAll('.box')) box.remove();
  views = [];
  said = [];
});

describe('a block of code', () => {
  it('has the same lines in whatever pieces it comes', () => {
    const source = 'One\n\n  Two\n\tthree\n\n';
    for (let first = 0; first <= source.length; first++) {
      for (let second = first; second <= source.length; second++) {
        const draft = code(source.slice(0, first).split('\n'), '', true);
        const view = show(draft);
        draft.lines.splice(0, draft.lines.length, ...source.slice(0, second).split('\n'));
        view.update(draft);
        expect(textOf(view)).to.equal(source.slice(0, second));
        draft.lines.splice(0, draft.lines.length, ...source.split('\n'));
        view.update({ ...draft, open: false });
        expect(textOf(view), `cut at ${first} and ${second}`).to.equal(source);
      }
    }
  });

  it('keeps what is drawn, fifty lines to a text', () => {
    const draft = code([], '', true);
    const view = show(draft);
    stream(view, draft, PYTHON.slice(0, 60));
    const [first, second] = chunks(view);
    const node = second?.firstChild;
    stream(view, draft, PYTHON.slice(60));
    expect(chunks(view).length).to.equal(6);
    expect(chunks(view)[0] === first && chunks(view)[1]?.firstChild === node).to.equal(true);
    expect(chunks(view).every(({ childNodes }) => childNodes.length === 1)).to.equal(true);
    expect(textOf(view)).to.equal(PYTHON.join('\n'));
  });

  it('takes back a last line that was none', () => {
    for (const before of [0, 3, 49, 50, 51]) {
      const lines = PYTHON.slice(0, before);
      const draft = code([...lines], '', true);
      const view = show(draft);
      draft.lines.push('``');
      view.update(draft);
      draft.lines.pop();
      view.update(draft);
      expect(textOf(view)?.trimEnd()).to.equal(lines.join('\n').trimEnd());
      draft.lines.push('`` no', 'more');
      view.update({ ...draft, open: false });
      expect(textOf(view)).to.equal([...lines, '`` no', 'more'].join('\n'));
    }
  });

  it('shows long lines to their end', async () => {
    const lines = [...PYTHON.slice(0, 120), 'x'.repeat(3000), 'end'];
    const view = show(code(lines));
    await frame();
    const [last] = chunks(view).slice(-1);
    const pre = find(view, 'pre');
    last?.scrollIntoView();
    await waitUntil(() => pre.scrollWidth > 3000 * 5, 'the line can be scrolled to its end');
    expect(pre.clientWidth).to.be.below(pre.scrollWidth);
    expect((last?.getBoundingClientRect().width ?? 0) + 40).to.be.above(pre.scrollWidth);
  });

  it('says what it is, to eyes and to a screen reader', async () => {
    const view = show(code(['print(1)'], 'python title="x"'));
    expect(find(view, '.code-language').textContent).to.equal('python');
    expect(find(view, 'pre').getAttribute('aria-label')).to.equal('Code python');
    expect(find(view, 'code').dir).to.equal('ltr');
    await expect(view.element).to.be.accessible();
    expect(find(show(code(['indented'])), 'pre').getAttribute('aria-label')).to.equal('Code');
  });

  it('keeps a hostile language short, and text', () => {
    const label = (info: string) => find(show(code([''], info)), '.code-language');
    expect(label('<img/src=x/onerror=alert(1)>').children.length).to.equal(0);
    expect([...label('😀'.repeat(99)).textContent]).to.deep.equal(Array(30).fill('😀'));
    expect(label('\u202Egnirts').tagName).to.equal('BDI');
    expect(label('constructor').textContent).to.equal('constructor');
  });
});

describe('copying code', () => {
  const lines = [...PYTHON.slice(0, 48), '', '', '', ...PYTHON.slice(48, 120)];

  it('by selecting has the breaks that are seen, and no others', async () => {
    for (const info of ['', 'python']) {
      const view = show(code(lines, info));
      if (info) await isColoured(view, '# 29');
      select(find(view, 'code'), 0, find(view, 'code'), chunks(view).length);
      await selects(view, lines.join('\n'));
    }
  });

  it('of the whole block leaves out its language and its button', async () => {
    const view = show(code(['one', 'two'], 'text'));
    const before = document.createElement('p');
    before.textContent = 'before';
    view.element.before(before);
    select(before, 0, find(view, 'code'), 1);
    await waitUntil(() => selected(view).replace(/\n+/g, '\n') === 'before\none\ntwo', selected(view));
  });

  it('with the button copies the source, and says so', async () => {
    const copied: string[] = [];
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = async (text) => void copied.push(text);
    try {
      const view = show(code(['a', '', '  b  ']));
      const button = find(view, 'button');
      expect(button.textContent).to.equal('Copy');
      button.click();
      await waitUntil(() => button.textContent === 'Copied');
      expect(copied).to.deep.equal(['a\n\n  b  ']);
      expect(said).to.deep.equal(['Copied']);
      await waitUntil(() => button.textContent === 'Copy', 'the button is as before', { timeout: 3000 });
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });

  it('with the button selects the source where the clipboard is closed', async () => {
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    try {
      const view = show(code(['a', 'b']));
      find(view, 'button').click();
      await waitUntil(() => selected(view) === 'a\nb');
      expect((view.element.getRootNode() as ShadowRoot).activeElement).to.equal(find(view, 'pre'));
      expect(said).to.deep.equal([]);
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });
});

describe('the colours of code', () => {
  it('come while it is written, and never go', async () => {
    const draft = code([], 'python', true);
    const view = show(draft);
    let most = 0;
    for (let line = 0; line < PYTHON.length; line += 7) {
      stream(view, draft, PYTHON.slice(line, line + 7), () => {
        expect(coloured(view)).to.be.at.least(most);
        most = coloured(view);
      });
      if (line === 140) await waitUntil(() => coloured(view) > 0, 'colours before the end');
      await frame();
      expect(textOf(view)).to.equal(draft.lines.join('\n'));
    }
    draft.open = false;
    view.update(draft);
    await isColoured(view, '# 69');
    expect(textOf(view)).to.equal(PYTHON.join('\n'));
    const whole = show(code(PYTHON, 'py'));
    await isColoured(whole, '# 69');
    expect(find(view, 'code').innerHTML).to.equal(find(whole, 'code').innerHTML);
  });

  it('come late to a comment that is long, and keep its lines', async () => {
    const draft = code(['/*'], 'css', true);
    const view = show(draft);
    for (let line = 0; line < 30; line++) stream(view, draft, [`  line ${line}`]);
    await isColoured(view, 'line 20');
    const [first] = view.element.querySelectorAll('.code-comment');
    for (let line = 30; line < 90; line++) stream(view, draft, [`  line ${line}`]);
    await isColoured(view, 'line 80');
    stream(view, draft, ['*/', 'a { color: red }']);
    draft.open = false;
    view.update(draft);
    await isColoured(view, 'color');
    expect(view.element.querySelector('.code-comment')).to.equal(first);
    expect(view.element.querySelectorAll('.code-comment').length).to.equal(92);
  });

  it('leave a selection in finished lines alone', async () => {
    const draft = code([], 'python', true);
    const view = show(draft);
    stream(view, draft, PYTHON.slice(0, 40));
    await isColoured(view, '# 8');
    const [from, to] = [...(chunks(view)[0]?.querySelectorAll('.code-title') ?? [])].map(
      ({ firstChild }) => firstChild,
    );
    if (!from || !to) throw new Error('no titles');
    select(from, 1, to, 2);
    await waitUntil(() => selected(view).startsWith('dd_0'), 'selects');
    const before = selected(view);
    stream(view, draft, PYTHON.slice(40));
    await isColoured(view, '# 60');
    await selects(view, before);
  });

  it('wait where the reader has selected plain text', async () => {
    const view = show(code(PYTHON, 'python', true));
    const text = chunks(view)[1]?.firstChild as Text;
    expect(text.data).to.contain('add_14');
    select(text, 5, text, 80);
    const before = text.data.slice(5, 80);
    await selects(view, before);
    view.update(code(PYTHON, 'python'));
    await isColoured(view, '# 69');
    await selects(view, before);
    expect(chunks(view)[1]?.firstChild).to.equal(text);
    getSelection()?.removeAllRanges();
    await waitUntil(() => chunks(view)[1]?.querySelector('.code-comment'), 'the rest gets its colours');
    expect(textOf(view)).to.equal(PYTHON.join('\n'));
  });

  it('are not loaded for a language that has none', async () => {
    performance.clearResourceTimings();
    const view = show(code(['flow'], 'constructor'));
    const other = show(code(['x = 1'], 'r'));
    await isColoured(other, '1');
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name.match(/(\w+)\.min\.js/)?.[1]);
    expect(loaded.filter((name) => name && !['r', 'core'].includes(name))).to.deep.equal([]);
    expect(coloured(view)).to.equal(0);
  });

  it('end where a line is too long to be code', async () => {
    const view = show(code(['a = 1', `b = "${'x'.repeat(6000)}"`, 'c = 1'], 'python'));
    await isColoured(view, '1');
    expect(view.element.querySelectorAll('.lines > span').length).to.equal(1);
    expect(textOf(view)?.endsWith('"\nc = 1')).to.equal(true);
  });
});
