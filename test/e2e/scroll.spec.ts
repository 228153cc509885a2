// A long answer: followed until the reader scrolls up, and again when the reader goes to its end.
import { expect, test } from './chat.js';

test('scrolling up stays where it is, and the button returns to the end', async ({ open, chat, page }) => {
  await open();
  await chat.send('long');
  const length = async () => (await chat.wordsOf(chat.answers)).length;
  const height = () => chat.thread.evaluate((thread) => thread.scrollHeight);
  const top = () => chat.thread.evaluate((thread) => thread.scrollTop);
  await expect.poll(top).toBeGreaterThan(400);
  await expect.poll(() => chat.isScrolledToEnd()).toBe(true);
  await expect(chat.scrollButton).toBeHidden();

  await chat.thread.hover();
  await page.mouse.wheel(0, -300);
  await expect(chat.scrollButton).toBeVisible();
  const read = await chat.settled(top);
  const [grown, before] = [await height(), await length()];
  await expect.poll(height).toBeGreaterThan(grown + 100);
  await expect.poll(length).toBeGreaterThan(before);
  expect(await top()).toBe(read);

  await chat.scrollButton.click();
  await expect(chat.scrollButton).toBeHidden();
  await expect.poll(() => chat.isScrolledToEnd()).toBe(true);
  const end = await top();
  await expect.poll(top).toBeGreaterThan(end + 50);
  await expect(chat.element).toHaveJSProperty('status', 'streaming');
});
