// A store that really waits, as a database does: the Python SDK then loses the words that were stopped, our own server
// does not. On screen they stay in either case, and it says which.
import { Chat, expect, test } from './chat.js';

test('after Stop the words stay, also after the next turn', async ({ page, request, slowStore, server, sent }) => {
  const chat = new Chat(page, page.locator('chat-kit'), request, slowStore);
  const isLost = server === 'python';
  const said = isLost ? 'Stopped, and not saved on the server' : 'Stopped';
  await page.goto(`/chat.html?${new URLSearchParams({ 'api-url': slowStore, locale: 'en' })}`);
  await chat.send('a slow story');
  await chat.streams('The path to');
  const seen = await chat.wordsOf(chat.answers);
  await chat.stopButton.click();
  await expect(chat.mark).toHaveText(/^Stopped/);
  await chat.isIdle();
  await expect(chat.mark).toHaveText(said);
  const kept = await chat.wordsOf(chat.answers);
  expect(kept.startsWith(seen)).toBe(true);
  const id = await chat.threadId();
  expect(await chat.storedAnswer(id)).toBe(isLost ? '' : kept);

  await chat.send('fast');
  await expect(chat.answers).toHaveCount(2);
  await chat.isIdle();
  await expect(chat.mark).toHaveText(said);
  expect(await chat.wordsOf(chat.answers.first())).toBe(kept);
  expect(await chat.allWords()).toHaveLength(4);
  expect(sent.filter((type) => type === 'threads.create' || type === 'threads.add_user_message')).toHaveLength(2);
});
