// How it looks, and whether everyone can use it: each state of a chat in both schemes, both directions, at both ends of
// the widths. axe finds no violation, nothing is cut off, and a picture of each is attached to the test.
import type { Page } from '@playwright/test';
import { type Chat, expect, test } from './chat.js';

const views = [
  { locale: 'en', scheme: 'light', width: 1400 },
  { locale: 'en', scheme: 'dark', width: 320 },
  { locale: 'ar', scheme: 'dark', width: 1400 },
  { locale: 'ar', scheme: 'light', width: 320 },
] as const;

/** Nothing is wider than the window: neither the page nor the thread scrolls sideways. */
async function isNotCut(page: Page, chat: Chat) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, 'The page scrolls sideways').toBe(0);
  const inside = await chat.thread.evaluate((thread) => thread.scrollWidth - thread.clientWidth);
  expect(inside, 'The thread scrolls sideways').toBe(0);
}

const prompts = [
  { label: 'What can you do?', prompt: 'hello' },
  { label: 'Tell me a slow story', prompt: 'a slow story' },
  { label: 'A suggestion that is a good deal longer than a telephone is wide', prompt: 'fast' },
];
const long = 'fail, with averylongwordthatdoesnotfitontoanarrowscreenandhastobebrokensomewhere in it';

for (const { locale, scheme, width } of views) {
  test(`${locale}, ${scheme}, ${width} px`, async ({ page, open, chat, axe, picture }) => {
    await page.setViewportSize({ width, height: width < 500 ? 640 : 800 });
    const check = async (name: string) => {
      await axe(page);
      await isNotCut(page, chat);
      await picture(name);
    };
    await open({ locale, 'color-scheme': scheme, options: { startScreen: { prompts } } });
    await expect(chat.element.locator('.chat')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await check('1-start');

    await chat.input.fill('a slow story');
    await chat.input.press('Enter');
    await expect(chat.progress).toBeVisible();
    await picture('2-progress');
    await chat.streams('Nobody');
    await check('3-streaming');
    await expect(chat.element).toHaveJSProperty('status', 'streaming');

    await chat.stopButton.click();
    await chat.isIdle();
    await check('4-stopped');

    await chat.send(long);
    await expect(chat.error).toBeVisible();
    await expect(chat.mark).toHaveCount(2);
    await check('5-error');
  });
}

test('a history, in the middle of it', async ({ page, open, chat, axe, picture }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open({ 'initial-thread': 'thr_logbook', 'color-scheme': 'light' });
  await expect(chat.answers.last()).toContainText('Day 60.');
  await chat.thread.focus();
  await page.keyboard.press('PageUp');
  await expect(chat.scrollButton).toBeVisible();
  await axe(page);
  await isNotCut(page, chat);
  await picture('history');
});

test('a draft of many lines', async ({ page, open, chat, axe, picture }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open({ 'color-scheme': 'light' });
  await chat.input.fill('A line of a draft that goes on for a while, as people write them.\n'.repeat(12));
  await axe(page);
  await isNotCut(page, chat);
  // The thread keeps most of the room.
  const [box, window] = [await chat.input.locator('xpath=ancestor::form').boundingBox(), page.viewportSize()];
  expect(box?.height).toBeLessThan((window?.height ?? 0) / 2);
  await expect(chat.sendButton).toBeInViewport({ ratio: 1 });
  await picture('draft');
});
