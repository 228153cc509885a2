// What a new chat shows, and how it is left and begun again.
import { expect, test } from './chat.js';

const prompts = [
  { label: 'Be quick', prompt: 'Give me a fast answer' },
  { label: 'Say hello', prompt: 'hello' },
];

test('a new chat greets, and a suggestion is sent as it is written', async ({ open, chat, sent, page }) => {
  await open({ options: { startScreen: { greeting: 'How can we help?', prompts } } });
  await expect(page.getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  await expect(chat.newThreadButton).toBeHidden();
  await page.getByRole('button', { name: 'Be quick' }).click();
  await expect(chat.questions).toHaveText('Give me a fast answer');
  await expect(page.getByRole('heading', { name: 'How can we help?' })).toBeHidden();
  await chat.isIdle();
  await expect(chat.input).toBeFocused();
  expect(sent).toEqual(['threads.create']);
});

test('nothing takes the focus while a page loads', async ({ open, page }) => {
  await open();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('without a server it says what to do', async ({ chat, page }) => {
  await page.goto('/chat.html?locale=en');
  await expect(chat.thread).toContainText('This chat has no server yet');
});

test('a new thread is empty, and the next message begins it on the server', async ({ open, chat, sent }) => {
  await open();
  await chat.send('fast');
  await chat.isIdle();
  const first = await chat.threadId();
  await chat.newThreadButton.click();
  await expect(chat.questions).toHaveCount(0);
  await expect(chat.title).toBeEmpty();
  await expect(chat.input).toBeFocused();
  await chat.send('fast');
  await chat.isIdle();
  expect(await chat.threadId()).not.toBe(first);
  expect(sent).toEqual(['threads.create', 'threads.create']);
});
