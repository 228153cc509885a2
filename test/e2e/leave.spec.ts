// Leaving the page is not Stop: nothing is cancelled on purpose, and nothing is sent on the way out. Whether the
// connection outlives the page is the browser's business.
import type { ChatKit } from '../../src/index.js';
import { expect, test } from './chat.js';

test('going to another page stops nothing and sends nothing', async ({ open, chat, page, sent }) => {
  await open();
  await chat.element.evaluate((element) => {
    const note = (what: string) => sessionStorage.setItem('noted', `${sessionStorage.getItem('noted') ?? ''} ${what}`);
    (element as ChatKit).addEventListener('chatkit.response.stop', () => note('stop'));
    // A browser that closes the connection before it hides the page makes a failed turn of it, which is right.
    (element as ChatKit).addEventListener('chatkit.response.end', ({ detail }) => {
      if (detail.status !== 'failed') note(detail.status);
    });
    addEventListener('pagehide', () => note('pagehide'));
  });
  await chat.send('a slow story');
  await chat.streams('The path');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto('/plain.html');
  await expect(page.getByRole('heading')).toHaveText('A plain page');
  expect(requests.filter((request) => !request.endsWith('.ico'))).toEqual(['GET /plain.html']);
  expect(await page.evaluate(() => sessionStorage.getItem('noted'))).toBe(' pagehide');
  expect(sent).toEqual(['threads.create']);
});

test('a page that is told it goes, and stays, has its answer to the end', async ({ open, chat, page, sent }) => {
  await open();
  await chat.send('hello');
  await chat.streams('Hello!');
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeunload', { cancelable: true }));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    document.dispatchEvent(new Event('freeze'));
  });
  await expect(chat.answers).toContainText('and a model answers instead.');
  await chat.isIdle();
  await expect.poll(async () => chat.storedAnswer(await chat.threadId())).toMatch(/and a model answers instead\.$/);
  expect(sent).toEqual(['threads.create']);
});
