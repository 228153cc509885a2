// Only Stop ends an answer: whatever else happens to the page or the element, the server says it to its end.
import type { ChatKit } from '../../src/index.js';
import { type Chat, expect, test } from './chat.js';

test.beforeEach(async ({ open, chat }) => {
  await open();
  await chat.send('hello');
  await chat.streams('Hello!');
});

/** The server has the whole answer: nothing broke it off. */
const isComplete = (chat: Chat, id: string) =>
  expect.poll(() => chat.storedAnswer(id)).toMatch(/and a model answers instead\.$/);

test('a hidden tab', async ({ chat, page, context, sent }) => {
  const other = await context.newPage();
  await other.bringToFront();
  // Browsers without a window call every tab visible: this one says what a real one would.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await isComplete(chat, await chat.threadId());
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.bringToFront();
  await other.close();
  await expect(chat.answers).toContainText('and a model answers instead.');
  await chat.isIdle();
  expect(sent).toEqual(['threads.create']);
});

test('an element that is moved', async ({ chat, page, sent }) => {
  await page.evaluate(() => {
    const place = document.createElement('section');
    document.querySelector('main')?.before(place);
    place.append(document.querySelector('chat-kit') as Element);
  });
  await expect(chat.stopButton).toBeVisible();
  await expect(chat.answers).toContainText('and a model answers instead.');
  await chat.isIdle();
  await isComplete(chat, await chat.threadId());
  expect(sent).toEqual(['threads.create']);
});

test('an element that is removed', async ({ chat, page, sent }) => {
  const id = await chat.threadId();
  const ended = await page.evaluateHandle(() => {
    const element = document.querySelector('chat-kit') as ChatKit;
    const seen: string[] = [];
    element.addEventListener('chatkit.response.end', (event) => seen.push(event.detail.status));
    element.remove();
    return seen;
  });
  await isComplete(chat, id);
  await expect.poll(() => ended.jsonValue()).toEqual(['completed']);
  expect(sent).toEqual(['threads.create']);
});

test('another thread on screen', async ({ chat, sent }) => {
  const id = await chat.threadId();
  const show = (thread: string) => chat.element.evaluate((element, id) => (element as ChatKit).setThreadId(id), thread);
  await show('thr_logbook');
  await expect(chat.answers.last()).toContainText('Day 60.');
  await expect(chat.thread).not.toContainText('Hello!');
  await isComplete(chat, id);
  await expect(chat.thread).not.toContainText('Hello!');
  await show(id);
  await expect(chat.answers).toContainText('and a model answers instead.');
  await chat.isIdle();
  await expect(chat.mark).toBeHidden();
  expect(sent.filter((type) => type.startsWith('threads.') && type !== 'threads.get_by_id')).toEqual([
    'threads.create',
  ]);
});

test('a new thread, begun while the old one goes on', async ({ chat }) => {
  const id = await chat.threadId();
  await chat.newThreadButton.click();
  await expect(chat.questions).toHaveCount(0);
  await chat.send('fast');
  await expect(chat.answers).toContainText('This is as fast');
  await expect(chat.thread).not.toContainText('Hello!');
  await isComplete(chat, id);
});

test('new options', async ({ chat, sent }) => {
  await chat.setOptions({ api: { url: chat.api }, locale: 'de', theme: 'dark' });
  await expect(chat.stopButton).toHaveAccessibleName('Antwort stoppen');
  await expect(chat.answers).toContainText('and a model answers instead.');
  await chat.isIdle();
  await isComplete(chat, await chat.threadId());
  expect(sent).toEqual(['threads.create']);
});
