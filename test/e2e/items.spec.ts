// Whatever a server can say: each is asked for by its word, seen at the end of its answer, and again when the thread is
// loaded later. The scripts run eight times as fast.
import { type Chat, expect, test } from './chat.js';

test.use({ api: ({ quick }, use) => use(quick) });
test.beforeEach(({ open }) => open());

type Look = (chat: Chat) => Promise<void>;
const says = (chat: Chat, text: string) => chat.answers.filter({ hasText: text });

/** Each in a thread of its own: by the word that is sent, what is seen then. */
const threads: Record<string, Record<string, Look>> = {
  'steps, in a workflow and alone': {
    workflow: async (chat) => {
      await chat.part('workflow-summary', 'Planned a weekend by the sea').click();
      const steps = chat.part('workflow-steps', 'Found a quiet harbour');
      await expect(steps).toContainText('low water, and that is on Sunday before noon.');
      await expect(steps.locator('[part~="task"]')).toHaveCount(5);
    },
    reasoning: async (chat) => {
      await chat.part('workflow-summary', 'Thought for 9 s').click();
      await expect(chat.part('workflow-steps', 'the ship floats')).toContainText('But what does the ship do?');
    },
    task: async (chat) => {
      await expect(chat.part('task', 'Found a recipe')).toContainText('Fish soup for a windy evening');
      await expect(chat.part('task', 'Wrote the shopping list').getByRole('listitem')).toHaveCount(4);
    },
  },
  'a picture and a widget': {
    image: async (chat) => {
      const picture = chat.part('image-view').getByRole('img');
      await expect(picture).toHaveJSProperty('naturalWidth', 600);
      await expect(says(chat, 'The sun is nearly down')).toBeVisible();
    },
    widget: async (chat) => {
      await expect(chat.part('widget')).toContainText('14 °C at noon and a fresh wind.');
      await expect(chat.part('widget')).toContainText('And Sunday?');
    },
  },
  sources: {
    sources: async (chat) => {
      const answer = says(chat, 'Twice a month');
      await expect(answer.locator('[part~="annotation"]')).toHaveText(['example.org +2', 'example.com', 'example.net']);
      await chat.part('sources-button', '5 sources').click();
      await expect(chat.part('source', 'Tides, explained with two oranges').getByRole('link')).toBeVisible();
    },
    bibliography: async (chat) => {
      const answer = says(chat, 'For a long evening');
      await expect(answer.locator('[part~="annotation"]')).toHaveText(['example.org', 'shells.epub', 'example.com +1']);
      await expect(answer.locator('[part~="markdown"]')).toContainText('when the answer is complete.');
    },
    entities: async (chat) => {
      const answer = says(chat, 'Three places');
      await expect(answer.locator('[part~="annotation"]')).toHaveText(['North Point', '', 'Harbour +1']);
      await answer.locator('[part~="annotation"]').nth(1).hover();
      await expect(chat.part('annotation-card', 'Seal Cove')).toContainText('Reached at low water only');
    },
  },
  'items side by side, in parts, replaced and removed': {
    side: async (chat) => {
      await expect(says(chat, 'In the morning')).toContainText('as flat as it will be all day.');
      await expect(says(chat, 'In the evening')).toContainText('before the last boat has been tied up.');
    },
    parts: async (chat) => {
      const parts = says(chat, 'The first part').locator('[part~="markdown"]');
      await expect(parts).toContainText(['The first part', 'light.flash(0.5)', 'The third part']);
      await expect(chat.part('sources-button', '1 source')).toBeVisible();
    },
    replace: async (chat) => {
      await expect(says(chat, 'Saturday:')).toContainText('bright, with a fresh wind');
      await expect(chat.part('task')).toHaveCount(0);
    },
    remove: async (chat) => {
      await expect(says(chat, 'Two messages were here')).toBeVisible();
      await expect(chat.thread).not.toContainText('third stone');
      await expect(chat.thread).not.toContainText('treasure');
    },
    unseen: async (chat) => {
      await expect(says(chat, 'You should see neither.')).toBeVisible();
      await expect(chat.thread).not.toContainText('likes soup');
    },
  },
  'what is odd': {
    odd: async (chat) => {
      for (const [index, text] of [
        '1. This message was never begun',
        '2. This one had begun before you saw it, and went on',
        '3. The part of this message was never announced.',
        '4. The parts of this one came out of order:',
        '5. What was streamed here was something else',
        '6. This was finished twice, and the second end counts.',
        '7. This one was never finished. It was replaced.',
        '8. This one replaces a message that nobody has seen.',
      ].entries()) {
        // A number at the beginning is the mark of a list.
        await expect(chat.answers.nth(index)).toContainText(text.slice(3));
      }
      await chat.part('workflow-summary', '9. A workflow that skips a number').click();
      await expect(chat.part('task')).toContainText(['Counted to one', 'Counted to three']);
    },
  },
};

for (const [title, replies] of Object.entries(threads)) {
  test(`${title}: now, and when loaded later`, async ({ chat }) => {
    const logs = await chat.record('chatkit.log');
    const errors = await chat.record('chatkit.error');
    for (const [word, look] of Object.entries(replies)) {
      await chat.ask(word);
      await look(chat);
    }
    await chat.reopen();
    for (const look of Object.values(replies)) await look(chat);
    expect(await logs.jsonValue()).toEqual([]);
    expect(await errors.jsonValue()).toEqual([]);
  });
}

test('everything in one answer, to its end', async ({ chat }) => {
  const effects = await chat.record('chatkit.effect');
  const look = async () => {
    await expect(chat.part('workflow-summary')).toHaveText(['Thought for 3 s', 'Planned a walk']);
    await expect(chat.part('image-view').getByRole('img')).toHaveJSProperty('naturalWidth', 600);
    await expect(chat.part('task', 'Wrote a packing list')).toBeVisible();
    await expect(chat.part('widget', '7 km').first()).toBeVisible();
    await expect(chat.part('sources-button')).toHaveText('3 sources');
    await expect(chat.part('structured-input-answer')).toHaveText('At sunrise');
    await expect(chat.answers.last()).toContainText('Have a nice walk!');
  };
  await chat.send('everything');
  await expect(chat.part('questions')).toBeVisible();
  await expect(chat.part('notice')).toContainText('Tomorrow at 11:40.');
  await chat.part('question-choice', 'At sunrise').click();
  await chat.part('question-send-button').click();
  await chat.isIdle();
  await look();
  expect(await effects.jsonValue()).toEqual([{ name: 'confetti', data: { pieces: 12 } }]);
  await chat.reopen();
  await look();
});

test.describe('beside the answer', () => {
  test('notices in three levels', async ({ chat }) => {
    await chat.ask('notices');
    const notices = chat.part('notice');
    await expect(notices).toContainText(['Good to know', 'Wind from the north-west', 'The cove is closed']);
    await expect(notices.getByRole('link')).toHaveAttribute('href', 'https://example.org/ferry');
    const levels = notices.evaluateAll((list) => list.map((notice) => (notice as HTMLElement).dataset.level));
    expect(await levels).toEqual(['info', 'warning', 'danger']);
  });

  test('effects, for the page', async ({ chat }) => {
    const effects = await chat.record('chatkit.effect');
    await chat.ask('effect');
    expect(await effects.jsonValue()).toEqual([
      { name: 'confetti', data: { pieces: 40, colors: ['gold', 'teal'] } },
      { name: 'ring_the_bell', data: {} },
    ]);
  });

  test('types from the future are named, logged and passed over', async ({ chat }) => {
    const logs = await chat.record('chatkit.log');
    await chat.send('unknown');
    await expect(chat.answers.last()).toContainText('Now it is the present again.');
    await expect(chat.thread).toContainText('hologram');
    await chat.part('workflow-summary', 'A workflow with a task of an unknown type').click();
    await expect(chat.part('task')).toContainText('Reading the mind of the gull');
    const logged = (await logs.jsonValue()).map(({ name, data }) => `${name}: ${data?.type ?? data?.event}`);
    expect(logged).toEqual([
      'item.unknown: hologram',
      'stream.unknown_event: thread.item.updated',
      'stream.unknown_event: thread.scented',
    ]);
  });
});

test.describe('errors', () => {
  test.afterEach(({ chat }) => expect(chat.element).toHaveJSProperty('status', 'failed'));

  test('without words, below what was said', async ({ chat }) => {
    await chat.send('error');
    await expect(chat.error).toBeVisible();
    await expect(chat.answers).toContainText('This part is complete, and it stays.');
    await expect(chat.retryButton).toBeHidden();
    await chat.reopen();
    await expect(chat.answers).toContainText('This part is complete, and it stays.');
  });

  test('several, of which the last is shown', async ({ chat }) => {
    await chat.send('errors');
    await expect(chat.error).toContainText('The harbour office is closed for the winter.');
    await expect(chat.retryButton).toBeHidden();
  });

  test('after which the answer goes on', async ({ chat }) => {
    await chat.send('after');
    await expect(chat.answers.last()).toContainText('14 °C, and a fresh wind');
    await expect(chat.error).toContainText('The weather station on the pier does not answer.');
    await expect(chat.retryButton).toBeVisible();
  });

  test('no end of an item', async ({ chat }) => {
    await chat.send('unfinished');
    await expect(chat.answers).toHaveCount(2);
    await expect(chat.mark).toHaveText(/^Cut off/);
    await expect(chat.retryButton).toBeVisible();
  });
});

test.describe('the thread', () => {
  test('gets another name', async ({ chat }) => {
    await chat.ask('title');
    await expect(chat.title).toHaveText('The thread with the better name');
    await chat.reopen();
    await expect(chat.title).toHaveText('The thread with the better name');
  });

  test('is locked', async ({ chat }) => {
    const look = async () => {
      await expect(chat.part('banner')).toHaveText('The keeper is looking at this. Please come back later.');
      await expect(chat.input).not.toBeEditable();
      await expect(chat.answers).toContainText('The keeper has to look at this first.');
    };
    await chat.ask('lock');
    await look();
    await chat.reopen();
    await look();
  });

  test('is closed', async ({ chat }) => {
    const look = async () => {
      await expect(chat.part('banner')).toHaveText('All is said. Start a new thread for the next question.');
      await expect(chat.input).toBeHidden();
    };
    await chat.send('close');
    await look();
    await chat.reopen();
    await look();
  });

  test('is locked for a while, and open again', async ({ chat }) => {
    const reasons = await chat.watch('banner');
    await chat.ask('unlock');
    expect(await reasons.jsonValue()).toEqual(['Counting shells. This takes a moment.']);
    await expect(chat.part('banner')).toBeHidden();
    await chat.ask('fast');
    await expect(chat.answers.last()).toContainText('This is as fast as the connection allows.');
  });
});

test.describe('what the server has had for long', () => {
  test('everything', async ({ chat, open }) => {
    await open({ 'initial-thread': 'thr_gallery' });
    await expect(chat.part('tag')).toHaveText(['old harbour', 'Seal Cove']);
    await expect(chat.part('attachment')).toHaveCount(2);
    await expect(chat.part('quoted-text')).toContainText('Low water is at 11:40');
    await expect(chat.part('workflow-summary')).toHaveText(['Planned the walk', 'Thought for 6 s']);
    await expect(chat.part('annotation')).toHaveCount(3);
    await expect(chat.part('image-view')).toHaveCount(1);
    await expect(chat.part('widget', 'Seal Cove').first()).toBeVisible();
    await expect(chat.part('structured-input')).toContainText([
      /Bread, Garlic cream,? and A glass of cider/,
      'Skipped',
    ]);
    await expect(chat.thread).not.toContainText('likes soup');
    await expect(chat.part('tool-call-card')).toHaveCount(0);
    await expect(chat.answers.last()).toContainText('Without a name, then.');
  });

  test('locked and closed', async ({ chat, open }) => {
    await open({ 'initial-thread': 'thr_locked' });
    await expect(chat.part('banner')).toContainText('The keeper is looking at your request.');
    await expect(chat.input).not.toBeEditable();
    await chat.page.evaluate(() => document.querySelector('chat-kit')?.setThreadId('thr_closed'));
    await expect(chat.part('banner')).toContainText('The lamp is mended.');
    await expect(chat.input).toBeHidden();
  });
});
