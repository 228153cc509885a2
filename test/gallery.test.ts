// The page of every item: each state is there, can be used by everyone in light and dark, and stays inside its box.
import { expect } from '@open-wc/testing';
import { playing } from '../demo/items/player.js';
import { optionsOf, reach } from '../demo/items/show.js';
import { states } from '../demo/items/states.js';
import { type Chat, mount, painted, until } from './support/chat.js';

/** Colours on their way from one to the other are those of neither. */
async function rested({ element }: Chat): Promise<void> {
  await painted();
  const animations = element.shadowRoot?.getAnimations() ?? [];
  const ending = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

function expectInside({ element, scroller }: Chat, where: string): void {
  expect(scroller.scrollWidth, where).to.be.at.most(scroller.clientWidth);
  const box = element.getBoundingClientRect();
  for (const part of element.shadowRoot?.querySelectorAll('[part]') ?? []) {
    if (!part.checkVisibility() || part.closest('dialog, [popover]')) continue;
    const { left, right } = part.getBoundingClientRect();
    const name = `${part.getAttribute('part')} ${where}`;
    expect(left, name).to.be.at.least(box.left - 0.5);
    expect(right, name).to.be.at.most(box.right + 0.5);
  }
}

/** Nothing lies over what can be used. */
function expectInReach({ element, scroller }: Chat): void {
  const root = element.shadowRoot as ShadowRoot;
  if (root.querySelector('dialog[open]')) return;
  for (const control of scroller.querySelectorAll('a, button, summary')) {
    if (!control.checkVisibility()) continue;
    control.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = control.getClientRects()[0] as DOMRect;
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    const over = hit?.closest('[part]')?.getAttribute('part');
    const isCard = hit?.closest('[popover]') !== null;
    expect(isCard || control.contains(hit), `${over} over ${control.outerHTML.slice(0, 200)}`).to.equal(true);
  }
}

describe('every item in every state', () => {
  it('has a name of its own', () => {
    const names = states.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
  });

  for (const state of states) {
    it(`${state.name}: ${state.title}`, async () => {
      const options = optionsOf(state, playing(state));
      const chat = await mount({ ...options, theme: 'light' }, { height: 640 });
      const errors = chat.record('chatkit.error');
      await reach(chat.element, state);
      for (const theme of ['light', 'dark'] as const) {
        chat.element.setOptions({ ...options, locale: 'en', theme });
        await rested(chat);
        await expect(chat.element).to.be.accessible();
      }
      expectInside(chat, 'at 480 px');
      chat.element.style.inlineSize = '320px';
      for (const locale of ['en', 'ar'] as const) {
        chat.element.setOptions({ ...options, locale });
        const direction = locale === 'ar' ? 'rtl' : 'ltr';
        await until(`it reads ${direction}`, () => getComputedStyle(chat.scroller).direction === direction);
        await rested(chat);
        expectInside(chat, `at 320 px, ${direction}`);
        expectInReach(chat);
      }
      expect(errors.length > 0, errors.map(({ detail }) => String(detail.error)).join()).to.equal(state.fails ?? false);
    });
  }
});
