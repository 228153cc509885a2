// Workflows and single steps.
import type { Task } from '../../src/protocol/tasks.js';
import { added, answer, done, part, said, task, workflow } from './make.js';
import type { State } from './states.js';

const ASK = 'Plan a weekend by the sea.';
const RESULT =
  'Take the early train on Saturday: the tide is low until **eleven**, and the path below the cliffs is open then.';

const search: Task = {
  type: 'web_search',
  title: 'Looking for tide tables',
  queries: ['tide table weekend', 'coast path open at low tide'],
  sources: [
    { type: 'url', title: 'Tide tables for the coast', url: 'https://tides.example.com/coast', attribution: 'Tides' },
    { type: 'url', title: 'The path below the cliffs', url: 'https://example.org/paths/cliffs' },
    { type: 'url', title: 'Trains to the sea', url: 'https://trains.example.net/sea' },
  ],
};
const plan: Task = {
  type: 'custom',
  icon: 'map-pin',
  title: 'Choosing a place',
  content:
    'Three bays are less than **two hours** away:\n\n- the northern one has a lighthouse\n- the southern one has sand',
};
const files: Task = {
  type: 'file',
  title: 'Reading your notes',
  sources: [
    { type: 'file', title: 'Packing list', filename: 'packing-list.md' },
    { type: 'file', title: 'Last summer', filename: 'last-summer.pdf' },
  ],
};
const drawing: Task = { type: 'image', title: 'Sketching the route' };
const thoughts: Task[] = [
  {
    type: 'thought',
    title: 'What matters for a weekend',
    content:
      'The journey should be short, and there should be something to do when it rains. The tide decides when the path below the cliffs can be walked.',
  },
  {
    type: 'thought',
    title: 'Trains and tides',
    content:
      'The early train arrives at nine. Low tide is at ten past ten, so the path is open **until eleven**. That leaves time for breakfast at the harbour.',
  },
];
const state = (one: Task, status_indicator: 'loading' | 'complete'): Task => ({ ...one, status_indicator });
const complete = [plan, search, files, drawing].map((one) => state(one, 'complete'));

export const steps: readonly State[] = [
  {
    name: 'workflow-running',
    title: 'A workflow that runs',
    shows: part('workflow-steps'),
    ask: ASK,
    events: [added(workflow('custom', [state(plan, 'complete'), state(search, 'loading')]))],
    running: true,
  },
  {
    name: 'reasoning-running',
    title: 'Reasoning that goes on',
    shows: part('workflow-steps'),
    ask: ASK,
    events: [added(workflow('reasoning', thoughts))],
    running: true,
  },
  {
    name: 'workflow-closed',
    title: 'A finished workflow, closed',
    shows: part('workflow-summary'),
    items: [
      said(ASK),
      workflow('custom', complete, { summary: { title: 'Planned a weekend', icon: 'map-pin' } }),
      answer(RESULT),
    ],
  },
  {
    name: 'workflow-expanded',
    title: 'A finished workflow, open',
    shows: part('workflow-steps'),
    items: [
      said(ASK),
      workflow('custom', complete, { summary: { title: 'Planned a weekend', icon: 'map-pin' }, expanded: true }),
      answer(RESULT),
    ],
  },
  {
    name: 'reasoning-closed',
    title: 'Reasoning, with its duration',
    shows: part('workflow-summary'),
    items: [said(ASK), workflow('reasoning', thoughts, { summary: { duration: 12 } }), answer(RESULT)],
  },
  {
    name: 'reasoning-expanded',
    title: 'Reasoning, open',
    shows: part('workflow-steps'),
    items: [said(ASK), workflow('reasoning', thoughts, { summary: { duration: 125 }, expanded: true }), answer(RESULT)],
  },
  {
    name: 'workflow-stopped',
    title: 'A workflow that was stopped',
    shows: part('workflow-steps'),
    ask: ASK,
    events: [added(workflow('custom', [state(plan, 'complete'), state(search, 'loading')]))],
    running: true,
    act: (chat) => chat.stop(),
    brings: part('stopped-mark'),
  },
  {
    name: 'tasks-loading',
    title: 'Steps outside a workflow, at work',
    shows: part('task'),
    ask: ASK,
    events: [plan, search, { ...thoughts[0], type: 'thought', content: '…' } as Task, files, drawing].map(
      (one, index) => added(task(state(one, 'loading'), `task_${index}`)),
    ),
    running: true,
  },
  {
    name: 'tasks-complete',
    title: 'Steps outside a workflow, done',
    shows: part('task'),
    ask: ASK,
    events: [plan, search, thoughts[0] as Task, files, drawing].map((one, index) =>
      done(task(state(one, 'complete'), `task_${index}`)),
    ),
  },
];
