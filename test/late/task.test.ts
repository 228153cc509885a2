// Steps outside a workflow, what each kind of them shows, and what a server may send instead.
import { expect } from '@open-wc/testing';
import type { ThreadItem, WorkflowItem } from '../../src/protocol/items.js';
import type { Task } from '../../src/protocol/tasks.js';
import { type Chat, painted, until } from '../support/chat.js';
import { added, workflow } from '../support/frames.js';
import { closeScenarios } from '../support/scenario.js';
import { files, load, loadTask, run, search, single, step, texts, urls } from './steps.js';

describe('a step', () => {
  afterEach(closeScenarios);

  const title = (chat: Chat) => texts(chat.part('task').querySelectorAll('.title')).join();

  it('shows its icon, its title and its content', async () => {
    const chat = await loadTask({
      type: 'custom',
      title: 'Choose a place',
      icon: 'map-pin',
      content: 'Three **bays**',
    });
    await until('the text is drawn', () => chat.part('task').querySelector('strong')?.textContent === 'bays');
    expect(title(chat)).to.equal('Choose a place');
    expect(chat.part('task').querySelectorAll('.sign svg').length).to.equal(1);
  });

  const names: Record<string, [Record<string, unknown>, string]> = {
    'that searched': [{ type: 'web_search' }, 'Searched the web'],
    'that searched for something': [{ type: 'web_search', title_query: 'tides' }, 'Searched for “\u2068tides\u2069”'],
    'that searched, in the server’s words': [{ type: 'web_search', title: 'Looked', title_query: 'tides' }, 'Looked'],
    'that read files': [{ type: 'file', title: '' }, 'Read files'],
    'that made an image': [{ type: 'image' }, 'Created an image'],
    'that was thought, and came empty': [{ type: 'thought', content: '' }, 'Thought'],
  };
  for (const [name, [task, text]] of Object.entries(names)) {
    it(`${name} has a name`, async () => {
      expect(title(await loadTask(task))).to.equal(text);
    });
  }

  it('is named by what it does while it does it', async () => {
    const { chat } = await run([added(single({ type: 'web_search', status_indicator: 'loading' }))]);
    await chat.shows('task', 'Searching the web');
    expect(texts(chat.part('task').querySelectorAll('.sign'))).to.deep.equal(['In progress']);
  });

  it('that searched shows its queries, and its pages as links that lead out', async () => {
    const chat = await loadTask(search());
    expect(texts(chat.part('task').querySelectorAll('.queries > li'))).to.deep.equal(['tides', 'trains']);
    const [link] = chat.all('source') as HTMLAnchorElement[];
    expect(texts(chat.all('source'))).to.deep.equal(['Page 1 site0.test', 'Page 2 site1.test', 'Page 3 site2.test']);
    expect([link?.href, link?.target, link?.rel]).to.deep.equal([
      'https://site0.test/a',
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('shows eight pages, and the others when they are asked for', async () => {
    const chat = await loadTask(search({ sources: urls(11) } as Partial<Task>));
    const shown = () => chat.all('source').filter((source) => source.checkVisibility()).length;
    expect(shown()).to.equal(8);
    const more = chat.part('task').querySelector<HTMLElement>('summary');
    expect(more?.textContent).to.equal('+3 more');
    more?.click();
    await until('all are shown', () => shown() === 11);
  });

  it('loads the small pictures of sites from allowed hosts only', async () => {
    const sources = ['https://ok.test/a', 'https://sub.ok.test/b', 'https://no.test/c', 'http://notok.test/d'].map(
      (url) => ({ type: 'url', title: 'Page', url }),
    );
    const chat = await loadTask({ type: 'web_search', sources }, { markdown: { imageDomains: ['ok.test'] } });
    const images = [...chat.part('task').querySelectorAll('img')];
    expect(images.map(({ src }) => src)).to.deep.equal([
      'https://ok.test/favicon.ico',
      'https://sub.ok.test/favicon.ico',
    ]);
    expect(images.map(({ loading, referrerPolicy, alt }) => `${loading} ${referrerPolicy} ${alt}`)).to.deep.equal([
      'lazy no-referrer ',
      'lazy no-referrer ',
    ]);
  });

  it('leads to pages and to nothing else', async () => {
    const sources = ['javascript:alert(1)', 'data:text/html,hi', 'file:///etc/passwd', 7, null].map((url, n) => ({
      type: 'url',
      title: `Page ${n}`,
      url,
    }));
    const chat = await loadTask({ type: 'web_search', sources });
    expect(chat.all('source').length).to.equal(5);
    expect(chat.part('task').querySelectorAll('a').length).to.equal(0);
  });

  it('that read files names them', async () => {
    expect(texts((await loadTask(files)).all('source'))).to.deep.equal(['packing-list.md']);
  });

  it('of an unknown kind shows its title and its words, and nothing else', async () => {
    const chat = await loadTask({ type: 'swim', title: 'Swim', content: 'Far out', sources: urls(2), icon: 'globe' });
    await until('the text is drawn', () => chat.text('task').includes('Far out'));
    expect(chat.text('task')).to.equal('Swim Far out');
    expect(chat.has('source')).to.equal(false);
  });

  it('says nothing of its end when it is alone', async () => {
    const chat = await loadTask(step('One', { status_indicator: 'complete' }));
    expect(chat.text('task')).to.equal('One');
  });

  it('adds to its words as they come', async () => {
    const growing = (content: string) => single(step('One', { content } as Partial<Task>));
    const { chat, next } = await run([added(growing('A *first* and'))], [added(growing('A *first* and a second'))]);
    await until('the text is drawn', () => chat.find('task')?.querySelector('em'));
    const word = chat.part('task').querySelector('em');
    await next();
    await chat.shows('task', 'and a second');
    expect(chat.part('task').querySelector('em') === word).to.equal(true);
  });

  it('that is stopped says so', async () => {
    const { chat } = await run([added(single(step('One', { status_indicator: 'loading' })))]);
    await chat.shows('task', 'One');
    await chat.shows('stop-button');
    chat.element.stop();
    await chat.shows('stopped-mark', 'Stopped');
    expect(chat.part('task').querySelector('[data-state=loading]') === null).to.equal(true);
  });
});

describe('what a server may send instead of a step', () => {
  afterEach(closeScenarios);

  const odd: unknown[] = [
    null,
    undefined,
    7,
    '',
    'text',
    true,
    [],
    {},
    { type: {} },
    { toString: null },
    [[null]],
    '__proto__',
  ];
  const TYPES = ['custom', 'web_search', 'thought', 'file', 'image', 'constructor', 7, null];
  const FIELDS = ['title', 'content', 'icon', 'title_query', 'queries', 'sources', 'status_indicator'];
  const tasks = TYPES.flatMap((type) =>
    odd.map((value) => ({ type, ...Object.fromEntries(FIELDS.map((field) => [field, value])) })),
  );

  it('breaks nothing', async () => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const items = odd.map((value, n): ThreadItem => {
      const item = workflow(`odd_${n} ${n}`, [
        ...odd,
        ...tasks,
        { type: 'web_search', sources: odd, queries: odd },
      ] as Task[]);
      Object.assign(item.workflow, { type: value, summary: value, expanded: n % 2 ? true : value });
      if (n > 6) Object.assign(item.workflow, { summary: { title: value, icon: value, duration: value } });
      return item satisfies WorkflowItem;
    });
    const chat = await load([
      ...items,
      ...tasks.map((task, n) => single(task, `task_${n}`)),
      workflow('last', [step('The last one')]),
    ]);
    await chat.shows('workflow-summary', 'The last one');
    await until('all are drawn', () => chat.all('workflow-summary').length === odd.length + 1);
    for (const button of chat.all('workflow-summary')) button.click();
    await painted();
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(errors.length).to.equal(0);
  });
});
