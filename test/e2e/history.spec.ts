// A thread that the server has: opened again it is what it was, and what is older comes when it is scrolled to.
import { expect, test } from './chat.js';

test('a page opened again shows the same messages, and the server has them', async ({ open, chat, sent }) => {
  await open();
  await chat.send('fast');
  await chat.isIdle();
  await chat.send('fast again');
  await expect(chat.answers).toHaveCount(2);
  await chat.isIdle();
  const id = await chat.threadId();
  const before = await chat.allWords();
  await open({ 'initial-thread': id });
  await expect(chat.answers).toHaveCount(2);
  expect(await chat.allWords()).toEqual(before);
  await expect(chat.title).toHaveText('A fast answer');
  await expect.poll(() => chat.isScrolledToEnd()).toBe(true);
  const stored = await chat.stored(id);
  expect(stored.map(({ content }) => content[0]?.text.replace(/\n+/g, '\n').trim())).toEqual(before);
  expect(sent.filter((type) => type === 'threads.create')).toHaveLength(1);
});

test('older messages come without moving what is read', async ({ open, chat, page }) => {
  await open({ 'initial-thread': 'thr_logbook' });
  await expect(chat.answers.last()).toContainText('Day 60.');
  await expect.poll(() => chat.isScrolledToEnd()).toBe(true);
  await expect(chat.questions).toHaveCount(20);

  // The page is held back until the reader has come to the top.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(chat.api, async (route) => {
    await held;
    await route.continue();
  });
  await chat.thread.focus();
  await page.keyboard.press('Home');
  await expect(chat.thread).toContainText('Loading earlier messages');
  const first = chat.questions.filter({ hasText: 'Entry 41:' });
  await expect(first).toBeInViewport();
  const top = async () => (await first.boundingBox())?.y ?? Number.NaN;
  const read = await chat.settled(top);

  release();
  await expect(chat.questions).toHaveCount(40);
  expect(Math.abs((await top()) - read)).toBeLessThanOrEqual(1);
  await expect(chat.scrollButton).toBeVisible();

  // And so on to the first one.
  await expect(async () => {
    await page.keyboard.press('Home');
    await expect(chat.questions).toHaveCount(60, { timeout: 1000 });
  }).toPass();
  await expect(chat.questions.first()).toContainText('Entry 1:');
});
