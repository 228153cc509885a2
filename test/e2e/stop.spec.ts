// Stop: the words stay, the server has the same ones, and the next turn can be stopped as well.
import type { Chat } from './chat.js';
import { asShown, expect, test, textOf } from './chat.js';

test.beforeEach(({ open }) => open());

/** What is on screen is what the server has, now and when the page is opened again. */
async function isKept(chat: Chat, open: (settings: Record<string, string>) => Promise<void>) {
  await chat.isIdle();
  const id = await chat.threadId();
  const shown = await chat.wordsOf(chat.answers.last());
  expect(shown).toContain('The path to');
  expect(await chat.storedAnswer(id)).toBe(shown);
  await open({ 'initial-thread': id });
  await expect(chat.answers).toHaveCount(1);
  expect(await chat.wordsOf(chat.answers)).toBe(shown);
}

test('by the button', async ({ chat, open, sent }) => {
  await chat.send('a slow story');
  await chat.streams('The path to');
  const seen = await chat.wordsOf(chat.answers);
  await chat.stopButton.click();
  await expect(chat.sendButton).toBeVisible();
  await expect(chat.stopButton).toBeHidden();
  await expect(chat.mark).toHaveText('Stopped');
  expect((await chat.wordsOf(chat.answers)).startsWith(seen)).toBe(true);
  await isKept(chat, open);
  expect(sent.filter((type) => type !== 'items.list')).toEqual(['threads.create', 'threads.get_by_id']);
});

test('by Escape in the field', async ({ chat, open, page }) => {
  await chat.send('a slow story');
  await chat.streams('The path to');
  await page.keyboard.press('Escape');
  await expect(chat.mark).toHaveText('Stopped');
  await expect(chat.input).toBeFocused();
  await isKept(chat, open);
});

test('by Escape in the thread', async ({ chat, page }) => {
  await chat.send('a slow story');
  await chat.streams('The path to');
  await chat.thread.focus();
  await page.keyboard.press('Escape');
  await expect(chat.mark).toHaveText('Stopped');
  await expect(chat.input).toBeFocused();
});

test('by the keyboard on the button', async ({ chat, page }) => {
  await chat.send('a slow story');
  await chat.streams('The path to');
  await page.keyboard.press('Tab');
  await expect(chat.stopButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chat.mark).toHaveText('Stopped');
  await expect(chat.input).toBeFocused();
});

test('nothing is added once it was stopped, and the mark stays when the thread was read again', async ({ chat }) => {
  await chat.send('a slow story');
  await chat.streams('The path to');
  const texts = await chat.watch('assistant-message');
  await chat.stopButton.click();
  await chat.isIdle();
  // The one change after the mark may be the server's own words taking the place of ours.
  const seen = (await texts.jsonValue()).filter((text) => text.endsWith('Stopped'));
  expect(seen.length).toBeLessThanOrEqual(2);
  await expect(chat.mark).toHaveText('Stopped');
});

test('a second time, in the next turn', async ({ chat }) => {
  await chat.send('a slow story');
  await chat.streams('The path');
  await chat.stopButton.click();
  await expect(chat.mark).toHaveText('Stopped');
  await chat.send('a slow story again');
  await expect(chat.answers).toHaveCount(2);
  await chat.streams('The path');
  await chat.stopButton.click();
  await expect(chat.mark).toHaveCount(2);
  await chat.isIdle();
  await expect(chat.mark).toHaveText(['Stopped', 'Stopped']);
  // A server on a busy machine may store the words after a reading, which is then followed by another one.
  await expect(async () => {
    const stored = await chat.stored(await chat.threadId());
    expect(stored.map(({ type }) => type)).toEqual([
      'user_message',
      'assistant_message',
      'user_message',
      'assistant_message',
    ]);
    expect(stored.map((item) => asShown(textOf(item)))).toEqual(await chat.allWords());
  }).toPass({ timeout: 10_000 });
});

test('before the first word there is nothing to keep, and the next message is answered', async ({ chat }) => {
  await chat.send('silent');
  await chat.stopButton.click();
  await expect(chat.progress).toBeHidden();
  await expect(chat.questions).toHaveText('silent');
  await chat.isIdle();
  await expect(chat.answers).toHaveCount(0);
  await chat.send('fast');
  await expect(chat.answers).toHaveCount(1);
  await chat.isIdle();
  await expect(chat.mark).toBeHidden();
  const stored = await chat.stored(await chat.threadId());
  expect(stored.map(({ type }) => type)).toEqual(['user_message', 'user_message', 'assistant_message']);
});
