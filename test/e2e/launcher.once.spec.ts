// The built launcher on a page with a strict policy: one tag, which loads the chat when it is asked for.
import type { Page } from '@playwright/test';
import { type Chat, expect, test } from './chat.js';

const files = (page: Page) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/dist/')) loaded.push(pathname);
  });
  return loaded;
};
const address = (chat: Chat, more: Record<string, string> = {}) =>
  `/launcher.html?${new URLSearchParams({ 'api-url': chat.api, locale: 'en', ...more })}`;

test('one tag is a button, and a chat when it is used', async ({ page, chat, axe, picture }) => {
  const loaded = files(page);
  await page.goto(address(chat));
  const button = page.getByRole('button', { name: 'Open chat' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(loaded).toEqual(['/dist/launcher.js']);
  await axe(page);

  await button.click();
  await expect(chat.input).toBeFocused();
  await expect(page.getByRole('dialog', { name: 'Chat' })).toBeVisible();
  expect(loaded).toContain('/dist/chat-kit.js');
  await axe(page);
  await picture('launcher');
  await chat.ask('fast');
  await expect(chat.answers).toContainText('This is as fast');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(chat.answers).toContainText('This is as fast');
});

test('an answer goes on while it is closed, and is marked when it is there', async ({ page, chat, picture }) => {
  await page.goto(address(chat));
  const launcher = page.locator('chat-kit-launcher');
  await page.getByRole('button', { name: 'Open chat' }).click();
  await chat.send('hello');
  await expect(chat.answers).toContainText('Hello!');
  await page.getByRole('button', { name: 'Close chat' }).click();
  const unread = launcher.locator('[part=unread]');
  await expect(unread).toHaveText('New answer');
  await picture('launcher-unread');
  await page.getByRole('button', { name: 'Open chat' }).click();
  await expect(unread).toHaveText('');
  await expect(chat.answers).toContainText('and a model answers instead.');
});

test('on a phone it is the whole screen', async ({ page, chat, axe, picture }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(address(chat, { locale: 'de' }));
  await page.getByRole('button', { name: 'Chat öffnen' }).click();
  await expect(chat.input).toBeFocused();
  expect(await page.locator('chat-kit-launcher [part=panel]').boundingBox()).toEqual({
    x: 0,
    y: 0,
    width: 390,
    height: 700,
  });
  await axe(page);
  await chat.ask('fast');
  await picture('launcher-phone');
  await page.locator('chat-kit-launcher [part=close-button]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Chat öffnen' })).toBeFocused();
});

test('it loads the chat when the page is idle, if it is asked to', async ({ page, chat }) => {
  const loaded = files(page);
  await page.goto(address(chat, { preload: '' }));
  await expect.poll(() => loaded).toContain('/dist/chat-kit.js');
  await expect(chat.element).toHaveCount(0);
});

test('it says that the chat could not be loaded, and the page is told', async ({ page, chat, faults }) => {
  await page.route('**/dist/chat-kit.js', (route) => route.abort());
  await page.goto(address(chat));
  const launcher = page.locator('chat-kit-launcher');
  const told = await launcher.evaluateHandle((element) => {
    const errors: unknown[] = [];
    element.addEventListener('chatkit.error', (event) => errors.push(event), { capture: true });
    return errors;
  });
  await page.getByRole('button', { name: 'Open chat' }).click();
  await expect(page.getByRole('dialog')).toContainText('The chat could not be loaded');
  expect(await told.evaluate((errors) => errors.length)).toBe(1);
  faults.length = 0;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
