// A conversation: a question, the time before the first word, the words as they come, and the next question.
import { expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

test('an answer is there in full, and the send button with it', async ({ chat, sent }) => {
  await chat.send('hello');
  await expect(chat.questions).toHaveText('hello');
  await expect(chat.input).toHaveValue('');
  await expect(chat.stopButton).toBeVisible();
  await expect(chat.answers).toContainText('and a model answers instead.');
  await chat.isIdle();
  await expect(chat.stopButton).toBeHidden();
  await expect(chat.progress).toBeHidden();
  await expect(chat.mark).toBeHidden();
  await expect(chat.title).toHaveText('Hello');
  expect(await chat.wordsOf(chat.answers)).toBe(await chat.storedAnswer(await chat.threadId()));
  expect(sent).toEqual(['threads.create']);
});

test('words are added as they come', async ({ chat }) => {
  await chat.send('a slow story');
  await chat.streams('The path');
  const early = await chat.wordsOf(chat.answers);
  await expect.poll(async () => (await chat.wordsOf(chat.answers)).length).toBeGreaterThan(early.length + 20);
  expect((await chat.wordsOf(chat.answers)).startsWith(early)).toBe(true);
  await expect(chat.element).toHaveJSProperty('status', 'streaming');
});

test('before the first word it says that it is thinking', async ({ chat }) => {
  await chat.send('silent');
  await expect(chat.progress).toHaveText('Thinking');
  await expect(chat.answers).toHaveCount(0);
});

test('progress texts take turns in one line and give way to the first word', async ({ chat }) => {
  const seen = await chat.watch('progress');
  await chat.send('progress');
  await chat.streams('Three steps later');
  await expect(chat.progress).toBeHidden();
  const texts = await seen.jsonValue();
  expect(texts.filter((text) => text !== 'Thinking')).toEqual([
    'Reading the question',
    'Looking through the notes',
    'Writing',
  ]);
});

test('the second message goes into the same thread', async ({ chat, sent }) => {
  await chat.send('fast');
  await chat.isIdle();
  const first = await chat.threadId();
  await chat.send('fast again');
  await expect(chat.answers).toHaveCount(2);
  await chat.isIdle();
  expect(await chat.threadId()).toBe(first);
  expect(sent).toEqual(['threads.create', 'threads.add_user_message']);
  const types = (await chat.stored(first)).map(({ type }) => type);
  expect(types).toEqual(['user_message', 'assistant_message', 'user_message', 'assistant_message']);
});
