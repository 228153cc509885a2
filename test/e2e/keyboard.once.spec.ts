// Without a mouse: what Tab comes to, in which order, under which name, and what a key does there.
import type { Page } from '@playwright/test';
import { expect, test } from './chat.js';

/** The role or tag, and the name, of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim();
    return `${element?.role ?? element?.tagName.toLowerCase()}: ${name}`;
  });

test('everything is reached and used by keyboard', async ({ page, open, chat }) => {
  await open({ options: { startScreen: { prompts: [{ label: 'Say hello', prompt: 'fail' }] } } });
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('button: Chat history');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('log: Conversation');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('button: Say hello');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('textarea: Your message');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('button: Send message');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(chat.retryButton).toBeVisible();
  expect(await focused(page)).toBe('textarea: Your message');
  await expect(chat.mark).toHaveText('Cut off, and not saved on the server');

  const back = ['button: Copy', 'button: Try again', 'button: Copy', 'log: Conversation', 'button: New chat'];
  for (const name of back) {
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(name);
  }
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('textarea: Your message');
  await expect(chat.stopButton).toBeVisible();
  await expect(chat.retryButton).toBeVisible();

  for (const name of back) {
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(name);
  }
  await page.keyboard.press('Enter');
  await expect(chat.questions).toHaveCount(0);
  expect(await focused(page)).toBe('textarea: Your message');
});

test('the thread scrolls by key, and the button back to its end is reached', async ({ page, open, chat }) => {
  await open({ 'initial-thread': 'thr_logbook' });
  await expect(chat.answers.last()).toContainText('Day 60.');
  await chat.thread.focus();
  await page.keyboard.press('PageUp');
  await expect(chat.scrollButton).toBeVisible();
  await chat.settled(() => chat.thread.evaluate((thread) => thread.scrollTop));
  await chat.input.focus();
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('button: Go to the newest message');
  await page.keyboard.press('Enter');
  await expect.poll(() => chat.isScrolledToEnd()).toBe(true);
  await expect(chat.scrollButton).toBeHidden();
});

test('a ring shows where the focus is', async ({ page, open, chat }) => {
  await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(chat.thread).toHaveCSS('outline-style', 'solid');
  await chat.input.fill('x');
  await page.keyboard.press('Tab');
  await expect(chat.sendButton).toHaveCSS('outline-style', 'solid');
});
