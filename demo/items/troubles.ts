// Progress, notices, errors, and threads that take no messages.
import { added, answer, done, part, said, unknown } from './make.js';
import type { State } from './states.js';

const ASK = 'How is the sea today?';

export const troubles: readonly State[] = [
  {
    name: 'progress',
    title: 'Progress, with an icon',
    shows: part('progress'),
    ask: ASK,
    events: [{ type: 'progress_update', text: 'Asking the harbour', icon: 'search' }],
    running: true,
  },
  {
    name: 'notices',
    title: 'Notices of three levels',
    shows: part('notice'),
    ask: ASK,
    events: [
      { type: 'notice', level: 'info', message: 'The buoy reports **every hour**.' },
      { type: 'notice', level: 'warning', title: 'Wind', message: 'Gusts are expected in the afternoon.' },
      {
        type: 'notice',
        level: 'danger',
        title: 'Storm',
        message: 'Stay away from the pier. [Read more](https://example.org/storm)',
      },
      done(answer('Calm until noon, then rough.')),
    ],
  },
  {
    name: 'error-retry',
    title: 'An error that may be tried again',
    shows: part('retry-button'),
    fails: true,
    ask: ASK,
    events: [{ type: 'error', code: 'stream.error', allow_retry: true }],
  },
  {
    name: 'error-message',
    title: 'An error in the words of the server',
    shows: part('error'),
    fails: true,
    ask: ASK,
    events: [
      done(answer('The sea is')),
      {
        type: 'error',
        code: 'custom',
        message: 'The harbour does not answer. Trying again would not help.',
        allow_retry: false,
      },
    ],
  },
  {
    name: 'error-and-more',
    title: 'An error, and the answer goes on',
    shows: part('error'),
    ask: ASK,
    events: [
      { type: 'error', code: 'custom', message: 'The first buoy is silent.', allow_retry: false },
      added(answer('The second one says that it is calm, and that')),
    ],
    running: true,
  },
  {
    name: 'unknown',
    title: 'An item that this version does not know',
    shows: '.unshown',
    items: [said(ASK), answer('Look at this:'), unknown('hologram')],
  },
  {
    name: 'locked',
    title: 'A locked thread',
    shows: part('banner'),
    items: [said(ASK), answer('Calm.')],
    info: {
      title: 'The sea',
      status: { type: 'locked', reason: 'Someone of the harbour is answering. Please wait a moment.' },
    },
  },
  {
    name: 'closed',
    title: 'A closed thread',
    shows: part('banner'),
    items: [said(ASK), answer('Calm.')],
    info: { title: 'The sea', status: { type: 'closed', reason: 'This conversation was closed after a month.' } },
  },
];
