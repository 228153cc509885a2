// What a server asks: the reader, who answers by keyboard alone, and the page, which runs tools and knows entities.
import type { Page } from '@playwright/test';
import type { ChatKit } from '../../src/index.js';
import { type Chat, expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

type Way = 'answer' | 'throw' | 'be no JSON' | 'never end';

const setTool = (chat: Chat, way: Way) => chat.element.evaluateHandle(toolInPage, way);

/** A tool that does this. What it gives is filled with its calls. */
function toolInPage(element: Element, way: Way) {
  const calls: { name: string; params: unknown }[] = [];
  (element as ChatKit).setOptions({
    onClientTool({ name, params }) {
      calls.push({ name, params });
      if (way === 'throw') throw new Error('The clock has stopped');
      if (way === 'be no JSON') return { now: () => 0 };
      return way === 'answer' ? Promise.resolve({ [name]: 'done' }) : new Promise(() => {});
    },
  });
  return calls;
}

test.describe('questions', () => {
  test('one, by keyboard; what was written before comes back', async ({ chat, page }) => {
    await chat.send('choose');
    // Typed while words come, before the question takes the place of the field.
    await chat.streams('There are three ways');
    await chat.input.pressSequentially('Later');
    await expect(chat.part('question')).toHaveText('Which way shall we go?');
    await expect(chat.input).toBeHidden();
    const choices = chat.part('questions').getByRole('radio');
    await expect(choices.first()).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(choices.nth(1)).toBeChecked();
    await press(page, 'Enter');
    await expect(chat.part('structured-input-answer')).toHaveText('Through the woods, with the birds');
    await expect(chat.input).toBeFocused();
    await expect(chat.input).toHaveValue('Later');
    await chat.isIdle();
    await expect(chat.answers.last()).toContainText('Bring something warm in any case.');
    await expect(chat.input).toHaveValue('Later');
    await chat.reopen();
    await expect(chat.part('structured-input-question')).toHaveText('Which way shall we go?');
    await expect(chat.part('structured-input-answer')).toHaveText('Through the woods, with the birds');
  });

  test('three, back and forth, by keyboard', async ({ chat, page, sent }) => {
    await chat.send('ask');
    await expect(chat.part('question')).toHaveText('How long do you want to stay?');
    await press(page, '2', 'Enter');

    await expect(chat.part('question')).toHaveText('What do you like to do by the sea?');
    await press(page, 'Space', '4');
    await press(page, 'Tab', 'Tab', 'Tab');
    await expect(chat.part('question-input')).toBeFocused();
    await page.keyboard.type('Sail, slowly');
    await press(page, 'Enter');

    await expect(chat.part('question')).toHaveText('Is there anything else I should know?');
    await page.keyboard.type('Two of us');
    await press(page, 'Tab');
    await expect(chat.part('question-back-button')).toBeFocused();
    await press(page, 'Enter');
    await expect(chat.part('questions').getByRole('checkbox', { checked: true })).toHaveCount(3);
    await expect(chat.part('question-input')).toHaveValue('Sail, slowly');
    await press(page, 'Enter');
    await expect(chat.part('question-input')).toHaveValue('Two of us');
    await press(page, 'Enter');

    const look = async () => {
      const answers = chat.part('structured-input-answer');
      await expect(answers.nth(0)).toHaveText('A weekend');
      const likes = ['Walk along the cliffs', 'Watch birds and seals', 'Sail, slowly'];
      await expect(answers.nth(1).getByRole('listitem')).toHaveText(likes);
      await expect(answers.nth(2)).toHaveText('Two of us');
      await expect(chat.answers.last()).toContainText('Watch birds and seals');
    };
    await chat.isIdle();
    await look();
    expect(sent).toEqual(['threads.create', 'threads.add_structured_input']);
    await chat.reopen();
    await look();
  });

  test('skipped, all at once', async ({ chat, page }) => {
    await chat.send('ask');
    await expect(chat.part('questions').getByRole('radio').first()).toBeFocused();
    await press(page, 'Shift+Tab');
    await expect(chat.part('question-skip-all-button')).toBeFocused();
    await press(page, 'Enter');
    await chat.isIdle();
    await expect(chat.answers.last()).toContainText('you skipped all three.');
    await expect(chat.part('structured-input')).toHaveText('3 questions skipped');
    await chat.reopen();
    await expect(chat.part('structured-input')).toHaveText('3 questions skipped');
  });

  test('that were left are asked again where the thread is opened', async ({ chat, open }) => {
    await chat.send('choose');
    await expect(chat.part('questions')).toBeVisible();
    await expect(chat.element).toHaveJSProperty('status', 'idle');
    await open({ 'initial-thread': await chat.threadId() });
    await expect(chat.part('structured-input')).toContainText('Waiting for your answer');
    await chat.part('question-choice', 'By boat').click();
    await chat.part('question-send-button').click();
    await chat.isIdle();
    await expect(chat.part('structured-input-answer')).toHaveText('By boat, if the sea allows it');
    await expect(chat.answers.last()).toContainText('Noted:');
  });
});

test.describe('tools of the page', () => {
  test.use({ api: ({ quick }, use) => use(quick) });

  test('run one after the other, and their results are sent', async ({ chat, sent }) => {
    const calls = await setTool(chat, 'answer');
    await chat.ask('tools');
    const look = async () => {
      await expect(chat.answers.nth(0)).toContainText('"get_window_size": "done"');
      await expect(chat.answers.nth(1)).toContainText('"set_color_scheme": "done"');
      await expect(chat.part('tool-call-card')).toHaveCount(0);
    };
    await look();
    expect(await calls.jsonValue()).toEqual([
      { name: 'get_window_size', params: {} },
      { name: 'set_color_scheme', params: { scheme: 'dark', seen: expect.anything() } },
    ]);
    expect(sent).toEqual(['threads.create', 'threads.add_client_tool_output', 'threads.add_client_tool_output']);
    await chat.reopen();
    await look();
  });

  test('that throw, give no JSON, or are not there, are answered by an error', async ({ chat }) => {
    const errors = await chat.record('chatkit.error');
    await chat.ask('unknowntool');
    await expect(chat.answers.last()).toContainText('The tool failed: This page runs no client tools');
    await setTool(chat, 'throw');
    await chat.ask('tool');
    await expect(chat.answers.last()).toContainText('The tool failed: The clock has stopped');
    await setTool(chat, 'be no JSON');
    await chat.ask('tool');
    await expect(chat.answers.last()).toContainText('The tool failed: A function is not JSON');
    expect(await errors.evaluate((list) => list.length)).toBe(3);
  });

  test('are named while they run, and run again after a reload, or not', async ({ chat, open }) => {
    const leave = async (word: string) => {
      await setTool(chat, 'never end');
      await chat.send(word);
      await expect(chat.element).toHaveJSProperty('status', 'tool');
      await expect(chat.progress).toContainText('get_local_time');
      await open({ 'initial-thread': await chat.threadId() });
      await expect(chat.part('tool-call-card')).toContainText('“⁨get_local_time⁩”, and did not finish');
    };
    await leave('clock');
    await chat.part('tool-call-refuse').click();
    await expect(chat.answers.last()).toContainText('The user chose not to run this');
    await chat.isIdle();
    await expect(chat.part('tool-call-card')).toHaveCount(0);

    await leave('clock');
    await setTool(chat, 'answer');
    await chat.part('tool-call-run').focus();
    await chat.page.keyboard.press('Enter');
    await expect(chat.answers.last()).toContainText('"get_local_time": "done"');
    await chat.isIdle();
    await expect(chat.part('tool-call-card')).toHaveCount(0);
  });
});

test.describe('the page', () => {
  test.use({ api: ({ quick }, use) => use(quick) });

  test('shows more of an entity, and is told when it is clicked', async ({ chat }) => {
    const asked = await chat.element.evaluateHandle((element) => {
      const asked: unknown[] = [];
      (element as ChatKit).setOptions({
        entities: {
          onClick: ({ id, title, data }) => asked.push({ id, title, data }),
          onRequestPreview: async ({ id }) => ({
            preview: { type: 'Card', children: [{ type: 'Text', value: `A preview of ${id}` }] },
          }),
        },
      });
      return asked;
    });
    await chat.ask('entities');
    await chat.part('annotation', 'North Point').hover();
    await expect(chat.part('annotation-card', 'A preview of')).toHaveText('A preview of place_lighthouse');
    await chat.part('annotation', 'North Point').click();
    expect(await asked.jsonValue()).toEqual([
      { id: 'place_lighthouse', title: 'North Point Lighthouse', data: { kind: 'place', height: 42 } },
    ]);
  });

  test('lets an answer be copied, judged, asked for again, and used by itself', async ({ chat, sent }) => {
    const used = await chat.element.evaluateHandle((element) => {
      const used: unknown[] = [];
      const own = [{ id: 'keep', label: 'Keep', onClick: ({ text }: { text: string }) => used.push(text) }];
      (element as ChatKit).setOptions({ threadItemActions: { feedback: true, retry: true, own } });
      return used;
    });
    await chat.ask('fast');
    await chat.part('feedback-positive').click();
    await expect(chat.part('feedback-positive')).toHaveAttribute('aria-pressed', 'true');
    await chat.part('message-action', 'Keep').click();
    expect((await used.jsonValue()) as string[]).toEqual([expect.stringContaining('This is as fast')]);
    await chat.retryButton.click();
    await chat.isIdle();
    await expect(chat.answers).toHaveCount(1);
    await chat.ask('feedback');
    await expect(chat.answers.last()).toContainText(/Your feedback in this thread so far:.*1/);
    const streams = ['threads.create', 'items.feedback', 'threads.retry_after_item', 'threads.add_user_message'];
    expect(sent).toEqual(streams);
  });

  test('has a picture shown in full, closed by Escape, with a file to keep', async ({ chat, page }) => {
    await chat.ask('image');
    await chat.part('image-view').focus();
    await page.keyboard.press('Enter');
    await expect(chat.part('large-image')).toBeVisible();
    await expect(chat.part('close-button')).toBeFocused();
    await expect(chat.part('download-button')).toHaveAttribute('download', 'image-ig_cove.png');
    await page.keyboard.press('Escape');
    await expect(chat.part('dialog')).toHaveCount(0);
    await expect(chat.part('image-view')).toBeFocused();
  });
});
