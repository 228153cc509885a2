// The stop button is there when, and only when, the server says that this answer may be stopped.
import { expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

test('never where the server does not allow it, and Escape does nothing', async ({ chat, page }) => {
  const seen = await chat.watch('stop-button');
  await chat.send('fixed');
  await chat.streams('The server');
  await page.keyboard.press('Escape');
  await expect(chat.answers).toContainText('until the answer is complete.');
  await chat.isIdle();
  expect(await seen.jsonValue()).toEqual([]);
  await expect(chat.mark).toBeHidden();
});

test('no longer when the server takes the permission back, and the answer is completed', async ({ chat, page }) => {
  await chat.send('commit');
  await expect(chat.stopButton).toBeVisible();
  await chat.streams('Now the order');
  await expect(chat.stopButton).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(chat.answers).toContainText('finished in any case.');
  await chat.isIdle();
  await expect(chat.mark).toBeHidden();
});

test('not before the server has said that it may be', async ({ chat, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(chat.api, async (route) => {
    await held;
    await route.continue();
  });
  const seen = await chat.watch('stop-button');
  await chat.send('silent');
  await expect(chat.progress).toHaveText('Thinking');
  await page.keyboard.press('Escape');
  await expect(chat.element).toHaveJSProperty('status', 'sending');
  expect(await seen.jsonValue()).toEqual([]);
  release();
  await expect(chat.stopButton).toBeVisible();
});
