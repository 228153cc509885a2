// Workflows: what is seen of them while they run, afterwards, and when the reader asks for more.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Task, Workflow } from '../../src/protocol/tasks.js';
import { painted, until, watch } from '../support/chat.js';
import { added, done, workflow } from '../support/frames.js';
import { closeScenarios } from '../support/scenario.js';
import {
  files,
  found,
  ID,
  isOpen,
  loadWorkflow,
  run,
  search,
  step,
  summary,
  taskAdded,
  taskUpdated,
  texts,
  thought,
} from './steps.js';

describe('a workflow', () => {
  afterEach(closeScenarios);

  describe('while it runs', () => {
    it('shows its newest step, and what that one says', async () => {
      const { chat, next } = await run(
        [added(workflow(ID, [thought('The tide is **low** at ten.', 'Tides')], { type: 'reasoning' }))],
        [taskAdded(1, thought('The train leaves at nine.', 'Trains'))],
      );
      await chat.shows('workflow-summary', 'Tides');
      await chat.shows('workflow-steps', 'The tide is low at ten.');
      expect(isOpen(chat)).to.equal('false');
      await next();
      await chat.shows('workflow-summary', 'Trains');
      await chat.shows('workflow-steps', 'The train leaves at nine.');
      expect(summary(chat)).to.not.contain('Tides');
      expect(chat.text('workflow-steps')).to.not.contain('The tide is low');
    });

    it('takes the bold first line of a thought for its title', async () => {
      const { chat, next } = await run(
        [added(workflow(ID, [thought('**Reading the ti')], { type: 'reasoning' }))],
        [taskUpdated(0, thought('**Reading the tide table**\n\nIt is low at ten.'))],
      );
      await chat.shows('workflow-summary', 'Thinking');
      expect(chat.text('workflow-steps')).to.not.contain('Reading');
      await next();
      await chat.shows('workflow-summary', 'Reading the tide table');
      await chat.shows('workflow-steps', 'It is low at ten.');
      expect(found(chat, 'chat-kit-markdown')[0]?.textContent).to.not.contain('Reading');
    });

    it('has no more of a step in view than its last lines, and keeps the room', async () => {
      const { chat, next } = await run(
        [added(workflow(ID, [thought(`${'Waves. '.repeat(400)}The end.`)], { type: 'reasoning' }))],
        [taskAdded(1, thought('Short.'))],
      );
      const steps = await chat.shows('workflow-steps', 'The end.');
      await until('the end of it is in view', () => {
        const last = steps.querySelector('li')?.getBoundingClientRect().bottom ?? 0;
        return steps.clientHeight > 60 && Math.abs(last - steps.getBoundingClientRect().bottom) < 2;
      });
      const height = steps.offsetHeight;
      expect(height).to.be.below(200);
      await next();
      await chat.shows('workflow-steps', 'Short.');
      await painted();
      expect(steps.offsetHeight).to.equal(height);
    });

    it('opens, and the reader’s choice holds through updates and its end', async () => {
      const tasks = [step('Choose a place'), step('Find a train', { status_indicator: 'loading' })];
      const { chat, next } = await run(
        [added(workflow(ID, tasks))],
        [taskAdded(2, step('Book a room'))],
        [done(workflow(ID, [...tasks, step('Book a room')], { summary: { title: 'Planned' }, expanded: false }))],
      );
      const button = await chat.shows('workflow-summary', 'Find a train');
      button.focus();
      button.click();
      await until('it is open', () => isOpen(chat) === 'true');
      const first = found(chat, '.step')[0];
      expect(texts(found(chat, '.title'))).to.deep.equal(['Choose a place', 'Find a train']);
      await next();
      await chat.shows('workflow-steps', 'Book a room');
      await next();
      await chat.shows('workflow-summary', 'Planned');
      expect(isOpen(chat)).to.equal('true');
      expect(found(chat, '.step')[0] === first).to.equal(true);
      expect(chat.focused === button && button.isConnected).to.equal(true);
    });

    it('begins open when the server wants it, unless the reader closed it', async () => {
      const { chat, next } = await run(
        [added(workflow(ID, [step('One')], { expanded: true, summary: { title: 'Planning' } }))],
        [done(workflow(ID, [step('One')], { expanded: true, summary: { title: 'Planned' } }))],
      );
      const button = await chat.shows('workflow-summary', 'Planning');
      expect(isOpen(chat)).to.equal('true');
      button.click();
      await until('it is closed', () => isOpen(chat) === 'false');
      await next();
      await chat.shows('workflow-summary', 'Planned');
      expect(isOpen(chat)).to.equal('false');
      expect(chat.part('workflow-steps').hidden).to.equal(true);
    });

    it('closes to its summary when it is done', async () => {
      const tasks = [thought('The tide is low at ten.', 'Tides')];
      const { chat, next } = await run(
        [added(workflow(ID, tasks, { type: 'reasoning' }))],
        [done(workflow(ID, tasks, { type: 'reasoning', summary: { duration: 12 } }))],
      );
      await chat.shows('workflow-steps', 'The tide is low');
      await next();
      await chat.shows('workflow-summary', 'Thought for 12 s');
      expect(chat.part('workflow-steps').hidden).to.equal(true);
      chat.part('workflow-summary').click();
      await chat.shows('workflow-steps', 'The tide is low');
    });

    it('with nothing in it yet says that there is thought', async () => {
      const { chat, next } = await run(
        [added(workflow(ID, [], { type: 'reasoning' }))],
        [taskAdded(0, thought('', 'Tides'))],
      );
      const line = await chat.shows('workflow-summary', 'Thinking');
      expect(line.tagName).to.equal('P');
      await next();
      await chat.shows('workflow-summary', 'Tides');
    });

    it('redraws the one step that was updated and no other', async () => {
      const tasks = Array.from({ length: 200 }, (_, n) =>
        step(`Step ${n}`, { content: `About *${n}*` } as Partial<Task>),
      );
      const { chat, next } = await run(
        [added(workflow(ID, tasks, { expanded: true }))],
        [taskUpdated(100, step('Step 100', { content: 'About *100* and more' } as Partial<Task>))],
      );
      await until('all are drawn', () => found(chat, 'li em').length === 200);
      const steps = found(chat, 'li');
      const words = steps[100]?.querySelector('em');
      const changes = watch(chat);
      await next();
      await chat.shows('workflow-steps', 'and more');
      const changed = changes().filter(({ target }) => chat.part('workflow').contains(target));
      expect(changed.length).to.be.above(0);
      expect(changed.every(({ target }) => steps[100]?.contains(target))).to.equal(true);
      expect(found(chat, 'li').every((one, index) => one === steps[index])).to.equal(true);
      expect(steps[100]?.querySelector('em') === words).to.equal(true);
    });

    it('stays quick and keeps its words while a long thought grows', async () => {
      const words = Array.from({ length: 200 }, (_, n) => `${'the tide comes and goes '.repeat(4)} (${n}).\n\n`);
      const grown = words.map((_, n) => taskUpdated(0, thought(words.slice(0, n + 1).join(''))));
      const { chat, next } = await run(
        [added(workflow(ID, [thought(words[0] ?? '')], { type: 'reasoning', expanded: true }))],
        grown,
      );
      await chat.shows('workflow-steps', '(0)');
      const first = found(chat, 'li p')[0];
      const before = performance.now();
      await next();
      await chat.shows('workflow-steps', '(199)');
      expect(performance.now() - before).to.be.below(3000);
      expect(found(chat, 'li p')[0] === first).to.equal(true);
    });

    it('draws nothing for steps that were skipped', async () => {
      const { chat, next } = await run(
        [added(workflow(ID, [step('One')], { expanded: true }))],
        [taskAdded(3, step('Four'))],
        [taskAdded(1, step('Two'))],
      );
      await chat.shows('workflow-steps', 'One');
      await next();
      await chat.shows('workflow-steps', 'Four');
      expect(texts(found(chat, '.title'))).to.deep.equal(['One', 'Four']);
      const last = found(chat, 'li').at(-1);
      await next();
      await chat.shows('workflow-steps', 'Two');
      expect(texts(found(chat, '.title'))).to.deep.equal(['One', 'Two', 'Four']);
      expect(found(chat, 'li').at(-1) === last).to.equal(true);
    });
  });

  it('that is stopped keeps what was read, says so, and loads no more', async () => {
    const { chat } = await run([
      added(
        workflow(ID, [
          step('Find a train', { content: 'Two are left.', status_indicator: 'loading' } as Partial<Task>),
        ]),
      ),
    ]);
    await chat.shows('workflow-steps', 'Two are left.');
    await chat.shows('stop-button');
    expect(found(chat, '[data-state=loading]').length).to.equal(1);
    chat.element.stop();
    await chat.shows('stopped-mark', 'Stopped');
    expect(chat.text('workflow-steps')).to.contain('Two are left.');
    expect(summary(chat)).to.contain('Find a train');
    expect(found(chat, '[data-state=loading], .shimmer').length).to.equal(0);
  });

  describe('is summed up', () => {
    const cases: Record<string, [Partial<Workflow>, Task[], string]> = {
      'by its title': [
        { summary: { title: 'Planned a weekend', icon: 'map-pin' } },
        [step('One')],
        'Planned a weekend',
      ],
      'by its duration': [{ type: 'reasoning', summary: { duration: 125 } }, [thought('A')], 'Thought for 2 min 5 s'],
      'by the duration of work': [{ summary: { duration: 3780 } }, [step('One')], 'Worked for 1 hr 3 min'],
      'as thought': [{ type: 'reasoning' }, [thought('A')], 'Thought'],
      'as thought, when that took no time': [
        { type: 'reasoning', summary: { duration: 0 } },
        [thought('A')],
        'Thought',
      ],
      'by the number of its steps': [{}, [step('One'), step('Two')], '2 steps'],
      'by its only step': [{}, [step('Found a train')], 'Found a train'],
      'by what its only step is': [{}, [{ type: 'web_search' }], 'Searched the web'],
    };
    for (const [name, [more, tasks, text]] of Object.entries(cases)) {
      it(name, async () => {
        const chat = await loadWorkflow(tasks, more);
        expect(summary(chat).replace(/\u00a0/g, ' ')).to.equal(text);
        expect(isOpen(chat)).to.equal('false');
        const icon = chat.part('workflow-summary').querySelector('chat-kit-icon path');
        expect(icon?.closest('.chevron') === null).to.equal(name === 'by its title');
      });
    }

    it('in the language of the reader', async () => {
      const chat = await loadWorkflow(
        [thought('A')],
        { type: 'reasoning', summary: { duration: 12 } },
        { locale: 'de' },
      );
      await chat.shows('workflow-summary', 'lang nachgedacht');
    });
  });

  it('opens and closes by keyboard', async () => {
    const chat = await loadWorkflow([step('One', { content: 'Details' } as Partial<Task>)]);
    const button = chat.part('workflow-summary');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await chat.shows('workflow-steps', 'Details');
    expect(isOpen(chat)).to.equal('true');
    expect(button.getAttribute('aria-controls')).to.equal(chat.part('workflow-steps').id);
    await sendKeys({ press: 'Space' });
    await until('it is closed', () => isOpen(chat) === 'false');
    expect(chat.focused === button).to.equal(true);
  });

  it('has nothing wrong for axe while it runs', async () => {
    const { chat } = await run([added(workflow(ID, [thought('The tide is low.', 'Tides')], { type: 'reasoning' }))]);
    await chat.shows('workflow-steps', 'The tide is low.');
    await until('it has appeared', () => chat.part('workflow-steps').getAnimations({ subtree: true }).length === 0);
    await expect(chat.element).to.be.accessible();
  });

  it('says which of its steps are done', async () => {
    const chat = await loadWorkflow(
      [step('One', { status_indicator: 'complete' }), step('Two', { status_indicator: 'loading' }), step('Three')],
      { expanded: true },
    );
    expect(texts(found(chat, '.sign'))).to.deep.equal(['Done', '', '']);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing wrong for axe in the ${theme}`, async () => {
      const chat = await loadWorkflow(
        [step('One', { content: 'Details', status_indicator: 'complete' } as Partial<Task>), search(), files],
        { expanded: true },
        { theme },
      );
      await chat.shows('workflow-steps', 'Details');
      await until('it has appeared', () => chat.part('workflow-steps').getAnimations({ subtree: true }).length === 0);
      await expect(chat.element).to.be.accessible();
    });
  }
});
