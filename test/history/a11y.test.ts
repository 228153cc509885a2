// axe finds nothing in any state of the history, in light and dark, from right to left, in a narrow chat.
import { expect } from '@open-wc/testing';
import type { ChatKitOptions } from '../../src/index.js';
import { painted, until } from '../support/chat.js';
import { delta, frames, messageAdded, opening } from '../support/frames.js';
import { closeScenarios } from '../support/scenario.js';
import { opened, openHistory, type Panel, threadPage, three } from './panel.js';

afterEach(closeScenarios);

const settled = (panel: Panel) =>
  until('nothing moves', () =>
    panel.element?.getAnimations({ subtree: true }).every(({ effect }) => effect?.getTiming().iterations === Infinity),
  );

async function check(panel: Panel): Promise<void> {
  await painted();
  await settled(panel);
  await expect(panel.chat.element).to.be.accessible();
}

const begin = (options: ChatKitOptions, width: number) =>
  openHistory([three, ...opened('b', 'Lighthouse rules'), { match: 'threads.update', status: 500 }], {
    options: { initialThread: 'b', ...options },
    width,
    height: 560,
  });

describe('axe finds nothing wrong in the history', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [320, 1000]) {
      it(`in ${theme}, ${width} px wide`, async () => {
        const panel = await begin({ theme }, width);
        await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
        await check(panel);
        panel.in('Ships', 'history-rename-button').click();
        await panel.chat.shows('history-title-input');
        await check(panel);
        (panel.chat.part('history-title-input') as HTMLInputElement).value = 'Boats';
        panel.chat.press('Enter', {}, panel.chat.part('history-title-input'));
        await panel.chat.shows('history-error');
        await check(panel);
        panel.in('Chat a', 'history-delete-button').click();
        await panel.chat.shows('history-confirm-button');
        await check(panel);
        const list = panel.chat.part('history-list');
        expect(list.scrollWidth).to.equal(list.clientWidth);
      });
    }
  }

  it('while it is loaded, when it is empty or failed, and while an answer runs', async () => {
    await check(await openHistory([threadPage([], undefined, { wait: 'never' })]));
    await check(await openHistory([threadPage([])]));
    await check(await openHistory([threadPage([], undefined, { status: 500 })]));
    const panel = await openHistory(
      [threadPage([]), { body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'never' }] }],
      { width: 1000 },
    );
    await panel.chat.send('Hi');
    await panel.chat.shows('history-running');
    await check(panel);
  });

  it('from right to left, where it comes from the other side', async () => {
    const panel = await begin({ locale: 'ar' }, 700);
    await panel.lists('Chat a', 'Lighthouse rules', 'Ships');
    await check(panel);
    const { right } = panel.chat.part('history').getBoundingClientRect();
    expect(right).to.be.closeTo(panel.chat.element.getBoundingClientRect().right, 1);
    expect(panel.chat.part('history').ariaLabel).to.equal('سجل المحادثات');
  });
});
