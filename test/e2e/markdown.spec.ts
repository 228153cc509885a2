// An answer with all that Markdown has, from a real server, under the strict policy of the page.
import { expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

test('it is drawn as it comes, then coloured, with its formulas', async ({ chat }) => {
  await chat.send('markdown');
  await expect(chat.answers.locator('h3, h4').first()).toBeVisible();
  await chat.isIdle();
  await expect(chat.answers.locator('.code-keyword').first()).toBeVisible();
  await expect(chat.answers.locator('math').first()).toBeVisible();
  await expect(chat.answers.locator('table').first()).toBeVisible();
  await expect(chat.answers.locator('img')).toHaveCount(0);
  await expect(chat.answers.locator('[part~="image-button"]').first()).toBeVisible();
});

test('what is copied is the code', async ({ chat, page, context, browserName }) => {
  if (browserName !== 'chromium') return; // Others let no test read the clipboard.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chat.send('markdown');
  await chat.isIdle();
  const block = chat.answers.locator('[part~="code-block"]').first();
  await block.locator('[part~="copy-button"]').click();
  await expect(block.locator('[part~="copy-button"]')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await block.locator('code').textContent());
});
