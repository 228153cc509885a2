// A page with strong opinions: its styles, classes and ids stay outside.
import { expect, test } from './chat.js';

test('the page and the chat leave each other alone', async ({ page, chat, picture }) => {
  await page.goto(`/hostile.html?${new URLSearchParams({ 'api-url': chat.api, locale: 'en' })}`);
  // The page does what it says, to itself.
  const own = page.locator('#send');
  await expect(own).toHaveCSS('color', 'rgb(255, 0, 0)');

  await chat.send('fast');
  await expect(chat.answers).toContainText('This is as fast');
  await chat.isIdle();
  await picture('hostile');
  for (const part of [chat.input, chat.sendButton, chat.answers, chat.questions, chat.title]) {
    await expect(part).toBeVisible();
    await expect(part).not.toHaveCSS('color', 'rgb(255, 0, 0)');
    await expect(part).not.toHaveCSS('letter-spacing', '16px');
    await expect(part).not.toHaveCSS('border-top-width', '7px');
  }
  await expect(chat.sendButton).toHaveCSS('display', 'grid');
  await expect(chat.sendButton).toHaveCSS('inline-size', '36px');
  // Nothing of the chat can be found from the page, and it takes no id of it.
  expect(await page.evaluate(() => document.querySelectorAll('[part], textarea, form').length)).toBe(0);
  expect(await chat.element.evaluate((element) => element.shadowRoot?.querySelectorAll('[id]').length)).toBe(0);
  // Its styles are not in the page either.
  await expect(own).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});
