// What went wrong is said in one sentence, nothing is lost, and nothing is sent twice.
import { expect, test } from './chat.js';

test.beforeEach(({ open }) => open());

const questionsOf = (items: { type: string }[]) => items.filter(({ type }) => type === 'user_message').length;
const posts = (sent: string[]) => sent.filter((type) => type !== 'items.list' && type !== 'threads.get_by_id');

test('an answer that failed is asked for again, and the question is not sent again', async ({ chat, sent }) => {
  await chat.send('flaky');
  await expect(chat.error).toContainText('Something went wrong while answering.');
  await expect(chat.retryButton).toHaveAccessibleName('Try again');
  await chat.retryButton.click();
  await expect(chat.error).toBeHidden();
  await expect(chat.input).toBeFocused();
  await expect(chat.answers).toContainText('your message was not sent again.');
  await chat.isIdle();
  await expect(chat.questions).toHaveCount(1);
  expect(questionsOf(await chat.stored(await chat.threadId()))).toBe(1);
  expect(posts(sent)).toEqual(['threads.create', 'threads.retry_after_item']);
});

test('what was said before it failed stays, marked', async ({ chat }) => {
  await chat.send('fail');
  await expect(chat.error).toContainText('The model is resting. Please try again in a moment.');
  await expect(chat.answers).toContainText('in the middle of a sen');
  await expect(chat.retryButton).toBeVisible();
  await expect(chat.mark).toHaveText('Cut off, and not saved on the server');
  await expect(chat.answers).toContainText('in the middle of a sen');
  await expect(chat.error).toContainText('The model is resting.');
  await chat.send('fast');
  await expect(chat.answers).toHaveCount(2);
  await chat.isIdle();
  await expect(chat.error).toBeHidden();
  await expect(chat.answers.first()).toContainText('in the middle of a sen');
});

test('where trying again would not help, there is no button for it', async ({ chat, sent }) => {
  await chat.send('refuse');
  await expect(chat.error).toContainText('trying again would not help.');
  await expect(chat.retryButton).toBeHidden();
  await expect(chat.questions).toHaveText('refuse');
  await chat.send('fast');
  await expect(chat.answers).toHaveCount(1);
  expect(posts(sent)).toEqual(['threads.create', 'threads.add_user_message']);
});

test('a server that cannot be reached', async ({ chat, page, sent, faults }) => {
  await page.route(chat.api, (route) => route.abort('connectionrefused'));
  await chat.send('fast, my text');
  await expect(chat.error).toContainText('The connection was lost.');
  await expect(chat.questions).toContainText('fast, my text');
  await expect(chat.mark).toHaveText('Not sent');
  await chat.retryButton.click();
  await expect(chat.error).toContainText('The connection was lost.');
  await page.unroute(chat.api);
  await chat.retryButton.click();
  await expect(chat.answers).toContainText('This is as fast');
  await chat.isIdle();
  await expect(chat.error).toBeHidden();
  await expect(chat.mark).toBeHidden();
  await expect(chat.questions).toHaveCount(1);
  expect(questionsOf(await chat.stored(await chat.threadId()))).toBe(1);
  expect(posts(sent)).toEqual(['threads.create', 'threads.create', 'threads.create']);
  // Firefox calls each failed request an error of the page.
  for (const fault of faults.splice(0)) expect(fault).toContain('CORS request did not succeed');
});

test('no network', async ({ chat, context, browserName }) => {
  // Playwright cannot take the network from a stock Firefox.
  if (browserName === 'firefox') return;
  await context.setOffline(true);
  await chat.send('fast');
  await expect(chat.error).toContainText('Check your network, then try again.');
  await expect(chat.mark).toHaveText('Not sent');
  await context.setOffline(false);
  await chat.retryButton.click();
  await expect(chat.answers).toContainText('This is as fast');
  await chat.isIdle();
  expect(questionsOf(await chat.stored(await chat.threadId()))).toBe(1);
});
