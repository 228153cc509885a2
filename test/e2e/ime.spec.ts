// Writing with an input method: the Enter that confirms a composition is not the Enter that sends. Chromium only, whose
// protocol can really compose; the orders of events of all engines are tested with the composer.
import { expect, test } from './chat.js';

test('Enter that confirms a composition sends nothing', async ({ open, chat, page, context, browserName, sent }) => {
  if (browserName !== 'chromium') return;
  await open();
  await chat.input.click();
  const protocol = await context.newCDPSession(page);
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  for (const text of ['h', 'は', 'はy', 'はや', 'はやい']) {
    await protocol.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await expect(chat.input).toHaveValue('はやい');
  await protocol.send('Input.insertText', { text: '速い' });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await expect(chat.input).toHaveValue('速い');
  await chat.input.pressSequentially(' fast');
  await expect(chat.input).toHaveValue('速い fast');
  await expect(chat.questions).toHaveCount(0);
  expect(sent).toEqual([]);
  await chat.input.press('Enter');
  await expect(chat.questions).toHaveText('速い fast');
  await expect.poll(() => sent).toEqual(['threads.create']);
});
