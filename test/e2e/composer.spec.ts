// Writing: lines, a draft while an answer runs, and where the focus is.
import { expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

test('Shift+Enter makes a line, and the field grows with it', async ({ chat, sent }) => {
  await chat.input.click();
  const before = (await chat.input.boundingBox())?.height ?? 0;
  await chat.input.pressSequentially('fast,');
  await chat.input.press('Shift+Enter');
  await chat.input.pressSequentially('please');
  await expect(chat.input).toHaveValue('fast,\nplease');
  expect((await chat.input.boundingBox())?.height).toBeGreaterThan(before + 10);
  expect(sent).toEqual([]);
  await chat.input.press('Enter');
  await expect(chat.questions).toHaveText(/fast,\s*please/);
  expect(await chat.wordsOf(chat.questions)).toBe('fast,\nplease');
  expect((await chat.input.boundingBox())?.height).toBe(before);
});

test('nothing is sent while nothing is written', async ({ chat, sent }) => {
  await chat.send('   ');
  await chat.sendButton.click({ force: true });
  await expect(chat.questions).toHaveCount(0);
  await expect(chat.sendButton).toHaveAttribute('aria-disabled', 'true');
  expect(sent).toEqual([]);
});

test('what is typed while an answer runs stays, and Enter does not send it', async ({ chat, sent }) => {
  await chat.send('fixed');
  await chat.streams('The server');
  await chat.send('fast, next');
  await expect(chat.input).toHaveValue('fast, next');
  await expect(chat.questions).toHaveCount(1);
  await chat.isIdle();
  await expect(chat.input).toHaveValue('fast, next');
  expect(sent).toEqual(['threads.create']);
  await chat.input.press('Enter');
  await expect(chat.answers).toHaveCount(2);
  await expect(chat.input).toHaveValue('');
});

test('the focus is in the field after sending and after stopping', async ({ chat }) => {
  await chat.input.fill('a slow story');
  await chat.sendButton.click();
  await expect(chat.input).toBeFocused();
  await chat.streams('The path');
  await chat.stopButton.click();
  await expect(chat.input).toBeFocused();
  await expect(chat.sendButton).toBeVisible();
});
