// The script twice, and another version of it, on a page whose policy allows one Trusted Types policy of one name.
import { readFileSync } from 'node:fs';
import { expect, test } from './chat.js';

const script = readFileSync(new URL('../../dist/chat-kit.js', import.meta.url), 'utf8');

test('one element works, and nothing complains', async ({ page, chat, sent }) => {
  await page.route('**/dist/other/chat-kit.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `/* another version */\n${script}\n;window.other = true;` }),
  );
  await page.goto(`/twice.html?${new URLSearchParams({ 'api-url': chat.api, locale: 'en' })}`);
  await expect.poll(() => page.evaluate(() => 'other' in window)).toBe(true);
  expect(
    await page.evaluate(() => performance.getEntriesByName(`${location.origin}/dist/chat-kit.js?second`).length),
  ).toBe(1);
  await chat.send('fast');
  await expect(chat.questions).toHaveCount(1);
  await expect(chat.answers).toContainText('This is as fast');
  await chat.isIdle();
  expect(sent).toEqual(['threads.create']);
  await expect(chat.part('message-action').first()).toHaveAccessibleName('Copy');
});
