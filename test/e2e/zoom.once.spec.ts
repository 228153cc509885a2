// Twice as large: the window zoomed to 200 %, and letters of twice the size. Everything is still there to be used.
import { expect, test } from './chat.js';

test.describe('a window of 1,280 × 800 at 200 %', () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test('has room for the thread and the field', async ({ page, open, chat, axe, picture }) => {
    await open({ 'initial-thread': 'thr_logbook' });
    await expect(chat.answers.last()).toContainText('Day 60.');
    await expect(chat.input).toBeInViewport({ ratio: 1 });
    await expect(chat.sendButton).toBeInViewport({ ratio: 1 });
    expect((await chat.thread.boundingBox())?.height).toBeGreaterThan(200);
    await axe(page);
    await picture('zoom');
  });
});

test('letters of twice the size at 320 px', async ({ page, open, chat, axe, picture }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open();
  const size = () => chat.input.evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize));
  const before = await size();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await size()).toBe(before * 2);
  // Also what the empty field says is not cut off.
  expect(await chat.input.evaluate((input) => input.scrollHeight - input.clientHeight)).toBeLessThanOrEqual(0);
  await chat.send('fail');
  await expect(chat.error).toBeVisible();
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await excess()).toBe(0);
  expect(await chat.thread.evaluate((thread) => thread.scrollWidth - thread.clientWidth)).toBe(0);
  await expect(chat.sendButton).toBeInViewport({ ratio: 1 });
  await expect(chat.retryButton).toBeInViewport({ ratio: 1 });
  await axe(page);
  await picture('letters');
});
