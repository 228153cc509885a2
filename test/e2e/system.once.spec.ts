// What a person has told the system: fewer movements, colours of their own, dark. Chromium only, since Playwright cannot
// tell a stock Firefox.
import { expect, test } from './chat.js';

test('forced colours leave edges, signs and words', async ({ page, open, chat, browserName, picture }) => {
  if (browserName !== 'chromium') return;
  await page.emulateMedia({ forcedColors: 'active' });
  await open();
  await chat.send('silent');
  await expect(chat.progress).toBeVisible();
  // Letters that are cut out of a background are gone with the background.
  const color = await chat.progress.locator('.shimmer').evaluate((line) => getComputedStyle(line).color);
  expect(color).not.toBe('rgba(0, 0, 0, 0)');
  await expect(chat.stopButton).toHaveCSS('border-top-style', 'solid');
  await picture('waiting');
  await chat.stopButton.click();
  await chat.send('fail');
  await expect(chat.error).toHaveCSS('border-top-style', 'solid');
  await expect(chat.retryButton).toHaveCSS('border-top-style', 'solid');
  await expect(chat.sendButton).toHaveCSS('border-top-style', 'solid');
  await expect(chat.input.locator('xpath=ancestor::form')).toHaveCSS('border-top-style', 'solid');
  await picture('error');
});

test('with reduced motion nothing moves by itself', async ({ page, open, chat, browserName }) => {
  if (browserName !== 'chromium') return;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open();
  await chat.send('silent');
  await expect(chat.progress).toBeVisible();
  const running = () =>
    chat.element.evaluate(
      (element) =>
        (element.shadowRoot as ShadowRoot).getAnimations().filter((one) => one.playState === 'running').length,
    );
  expect(await running()).toBe(0);
  // The same question, without the wish, is answered otherwise.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await running()).toBeGreaterThan(0);
});

test('a dark system makes a dark chat, unless it is told otherwise', async ({ page, open, chat, browserName }) => {
  if (browserName !== 'chromium') return;
  const background = () =>
    chat.element
      .locator('.chat')
      .evaluate((box) => getComputedStyle(box).backgroundColor.match(/\d+/g)?.map(Number)[0]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open();
  expect(await background()).toBeLessThan(80);
  await open({ 'color-scheme': 'light' });
  expect(await background()).toBeGreaterThan(200);
  await open({ 'color-scheme': 'system' });
  expect(await background()).toBeLessThan(80);
});
