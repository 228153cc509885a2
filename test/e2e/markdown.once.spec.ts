// Without what is loaded later, an answer is what it is: words, code and formulas that can be read.
import { expect, test } from './chat.js';

test('where colours and formulas cannot be loaded, their text is there', async ({ chat, page, open }) => {
  let refused = 0;
  await page.route('**/chunks/**', (route) => {
    refused++;
    return route.abort();
  });
  await open();
  await chat.send('markdown');
  await expect(chat.answers).toContainText('with a diagram that the page draws');
  await chat.isIdle();
  await expect.poll(() => refused).toBeGreaterThan(1);
  await expect(chat.answers).toContainText('function* sieve(limit: number)');
  await expect(chat.answers).toContainText('E = mc^2');
  await expect(chat.answers.locator('.code-keyword, math')).toHaveCount(0);
});

test.describe('without the script for items', () => {
  test.use({ api: ({ quick }, use) => use(quick) });

  test('where steps and images cannot be drawn, the answer is there, and a line says what is not', async ({
    chat,
    page,
    open,
  }) => {
    await page.route('**/chunks/**', (route) => route.abort());
    await open();
    await chat.send('workflow');
    await expect(page.getByText('cannot be shown here')).toBeVisible();
    await chat.isIdle();
    await expect(chat.answers).toContainText(/\w{3}/);
    await chat.send('hello');
    await chat.isIdle();
    await expect(chat.answers.last()).toContainText(/\w{3}/);
  });
});
