// The history, as a person uses it: a thread is given another title, found again, and deleted, and the server knows.
import { expect, test } from './chat.js';

test.describe.configure({ timeout: 60_000 });

test('a thread is renamed, found after a reload, opened and deleted', async ({
  open,
  chat,
  page,
  request,
  api,
  axe,
}) => {
  const title = `Walk ${Date.now()}`;
  await open();
  await chat.ask('fast');
  const id = await chat.threadId();
  await chat.part('history-button').click();
  const current = chat.element.locator('chat-kit-history-item', { has: page.locator('[aria-current=true]') });
  await expect(current).toContainText('A fast answer');
  await current.hover();
  await current.getByRole('button', { name: /^Rename/ }).click();
  await expect(chat.part('history-title-input')).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(current).toContainText(title);
  await expect(chat.title).toHaveText(title);
  await axe(page);

  await open();
  await chat.part('history-button').click();
  await expect(chat.part('history-heading', 'Today')).toBeVisible();
  await page.keyboard.type(title);
  await expect(chat.part('history-thread')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chat.questions).toHaveText('fast');
  expect(await chat.threadId()).toBe(id);

  await chat.part('history-thread', title).focus();
  await page.keyboard.press('Delete');
  await chat.part('history-confirm-button').click();
  await expect(chat.questions).toHaveCount(0);
  await expect(chat.part('history-thread', title)).toHaveCount(0);
  const left = await request.post(api, { data: { type: 'threads.get_by_id', params: { thread_id: id } } });
  expect(left.ok()).toBe(false);
});

test('on a phone it lies over the thread, and all threads come by scrolling', async ({ open, chat, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open();
  await chat.part('history-button').click();
  const dialog = chat.element.getByRole('dialog', { name: 'Chat history' });
  await expect(dialog).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(chat.part('history-thread', 'The logbook')).toBeVisible({ timeout: 500 });
  }).toPass();
  await chat.part('history-thread', 'The logbook').click();
  await expect(dialog).toBeHidden();
  await expect(chat.answers.last()).toContainText('Day 60.');
  await expect(chat.thread).toBeFocused();
});
