// Stop in the midst of everything: what was seen stays on screen, marked where the server lacks it; the stream is closed;
// and the thread, when it is read again, has what the server kept.
import type { ChatKit } from '../../src/index.js';
import { type Chat, expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

const UNSAVED = 'Stopped, and not saved on the server';

interface Cut {
  word: string;
  /** It has come so far. */
  arrives: (chat: Chat) => Promise<unknown>;
  /** The part that stays; none where nothing was there to be seen. */
  stays?: string;
}

const cuts: Record<string, Cut> = {
  'before the first item': {
    word: 'silent',
    arrives: (chat) => expect(chat.stopButton).toBeVisible(),
  },
  'in a workflow': {
    word: 'workflow',
    arrives: (chat) => expect(chat.part('workflow-steps')).toContainText('Reading the timetables'),
    stays: 'workflow',
  },
  'in a thought': {
    word: 'reasoning',
    arrives: (chat) => expect(chat.part('workflow-steps')).toContainText('rungs are 30 cm apart'),
    stays: 'workflow',
  },
  'in an errand': {
    word: 'task',
    arrives: (chat) => expect(chat.part('task')).toContainText('Looking for a recipe'),
    stays: 'task',
  },
  'in an image that cannot be seen yet': {
    word: 'image',
    arrives: (chat) => expect(chat.part('image-progress')).toBeVisible(),
  },
  'in an image': {
    word: 'image',
    arrives: (chat) => expect(chat.part('generated-image').getByRole('img')).toHaveJSProperty('naturalWidth', 24),
    stays: 'image',
  },
  'in a widget': {
    word: 'widget',
    arrives: (chat) => expect(chat.part('widget')).toContainText('14 °C at noon'),
    stays: 'widget',
  },
};

for (const [name, { word, arrives, stays }] of Object.entries(cuts)) {
  test(name, async ({ chat, page, open }) => {
    await chat.send(word);
    await arrives(chat);
    const closed = page.waitForEvent('requestfailed', (request) => request.url() === chat.api);
    await chat.stopButton.click();
    await expect(chat.sendButton).toBeVisible();
    await expect(chat.progress).toBeHidden();
    await closed;
    await expect(chat.mark).toHaveText(stays ? [/^Stopped/] : []);
    const seen = stays && (await chat.part(stays).innerText());
    await chat.isIdle();
    await expect(chat.mark).toHaveText(stays ? [UNSAVED] : []);
    if (stays) expect(await chat.part(stays).innerText()).toBe(seen?.replace(/Stopped.*/, UNSAVED));

    await open({ 'initial-thread': await chat.threadId() });
    await expect(chat.questions).toHaveText(word);
    await chat.isIdle();
    await expect(chat.thread.locator('[data-item]')).toHaveCount(1);
    expect((await chat.stored(await chat.threadId())).map(({ type }) => type)).toEqual(['user_message']);
  });
}

test('in a tool of the page', async ({ chat, open }) => {
  const aborted = await chat.element.evaluateHandle((element) => {
    const aborted: string[] = [];
    (element as ChatKit).setOptions({
      onClientTool: ({ name, signal }) =>
        new Promise(() => signal.addEventListener('abort', () => aborted.push(name), { once: true })),
    });
    return aborted;
  });
  await chat.send('clock');
  await expect(chat.element).toHaveJSProperty('status', 'tool');
  await chat.stopButton.click();
  await expect(chat.part('tool-call-card')).toContainText('get_local_time');
  expect(await aborted.jsonValue()).toEqual(['get_local_time']);
  await chat.isIdle();
  await expect(chat.answers).toContainText('this page has one. Let me ask it.');
  await expect(chat.mark).toHaveText([]);

  await open({ 'initial-thread': await chat.threadId() });
  await expect(chat.part('tool-call-card')).toContainText('get_local_time');
  await chat.part('tool-call-refuse').click();
  await expect(chat.answers.last()).toContainText('The user chose not to run this');
});

test('in the last of several items', async ({ chat, open }) => {
  await chat.send('everything');
  await expect(chat.part('workflow-summary', 'Planned a walk')).toBeVisible();
  await chat.streams('The path to the lighthouse');
  await chat.stopButton.click();
  await expect(chat.mark).toHaveText('Stopped');
  await chat.isIdle();
  await expect(chat.mark).toHaveText('Stopped');
  const words = await chat.allWords();
  await open({ 'initial-thread': await chat.threadId() });
  await expect(chat.part('workflow-summary')).toHaveText(['Thought for 3 s', 'Planned a walk']);
  expect(await chat.allWords()).toEqual(words);
});
