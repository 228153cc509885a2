// Two chats on one page, with a server, a theme and a language each, and an answer in both at the same time.
import { Chat, expect, test } from './chat.js';

test('two elements do not know of each other', async ({ page, request, apis, sent, axe, picture }) => {
  const [api, other = api] = apis as [string, string?];
  const query = new URLSearchParams([
    ['api-url', api],
    ['api-url', other],
    ['locale', 'en'],
    ['locale', 'de'],
    ['color-scheme', 'light'],
    ['color-scheme', 'dark'],
  ]);
  await page.goto(`/two.html?${query}`);
  const first = new Chat(page, page.locator('#first'), request, api);
  const second = new Chat(page, page.locator('#second'), request, other);
  await expect(second.input).toHaveAccessibleName('Ihre Nachricht');
  await expect(first.input).toHaveAccessibleName('Your message');

  await first.send('a slow story');
  await second.send('hello');
  await first.streams('The path');
  await expect(second.answers).toContainText('Hello!');
  await expect(first.answers).not.toContainText('Hello!');
  await axe(page);
  await picture('two');

  await first.stopButton.click();
  await expect(first.mark).toHaveText('Stopped');
  await expect(second.answers).toContainText('and a model answers instead.');
  await second.isIdle();
  await expect(second.mark).toBeHidden();
  await expect(first.answers).toHaveCount(1);
  const background = (chat: Chat) =>
    chat.element.locator('.chat').evaluate((box) => getComputedStyle(box).backgroundColor);
  expect(await background(first)).not.toBe(await background(second));

  // Each thread is on its own server only.
  expect(await first.storedAnswer(await first.threadId())).toContain('The path');
  expect(await second.storedAnswer(await second.threadId())).toContain('and a model');
  expect(sent.filter((type) => type === 'threads.create')).toHaveLength(2);
});
