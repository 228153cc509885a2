// axe, in every state of the launcher, in light and dark; and how it looks from right to left and in an accent.
import { expect } from '@open-wc/testing';
import { until } from '../support/chat.js';
import { frames, messageAdded, messageDone, opening } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { launch, resize, usualWindow } from './stage.js';

describe('axe finds nothing in a launcher', () => {
  afterEach(closeScenarios);
  afterEach(usualWindow);

  for (const theme of ['light', 'dark'] as const) {
    it(`closed, with and without its dot (${theme})`, async () => {
      const server = await scenario({ body: [frames(...opening('Hi'), messageAdded(), messageDone('One'))] });
      const launcher = await launch({ api: { url: server.url }, theme });
      await expect(launcher.element).to.be.accessible();
      await launcher.openByClick();
      const { chat } = launcher;
      const end = chat.next('chatkit.response.end');
      void chat.element.sendUserMessage({ text: 'Hi' });
      launcher.element.close();
      await end;
      await until('the dot is there', () => launcher.unread);
      await expect(launcher.element).to.be.accessible();
    });

    it(`open (${theme})`, async () => {
      const launcher = await launch({ api: { url: '/' }, theme });
      await launcher.openByClick();
      await expect(launcher.element).to.be.accessible();
    });

    it(`open on a phone, from right to left (${theme})`, async () => {
      await resize(390, 700);
      const launcher = await launch({ api: { url: '/' }, theme, locale: 'ar' });
      await launcher.openByClick();
      await expect(launcher.element).to.be.accessible();
      expect(launcher.part('close-button').getBoundingClientRect().left).to.equal(8);
      expect(getComputedStyle(launcher.chat.part('header')).paddingLeft).to.equal('52px');
    });
  }
});

describe('the colours of the button', () => {
  const colors = (button: HTMLElement) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return [backgroundColor, color];
  };

  it('are the accent of the theme with something on it that can be seen, or those of the page', async () => {
    const launcher = await launch({ theme: { color: { accent: { primary: '#0b57d0', level: 0 } } } });
    const [background, sign] = colors(launcher.button);
    expect(background).to.equal('rgb(11, 87, 208)');
    expect(sign).to.match(/oklch\(1 0 0\)|oklch\(1 0 none\)|rgb\(255, 255, 255\)/);
    launcher.element.style.setProperty('--chat-kit-accent', 'rgb(255, 220, 0)');
    expect(colors(launcher.button)[0]).to.equal('rgb(255, 220, 0)');
    expect(colors(launcher.button)[1]).to.match(/oklch\(0 0 (0|none)\)|rgb\(0, 0, 0\)/);
    launcher.element.style.setProperty('--chat-kit-on-accent', 'rgb(1, 2, 3)');
    expect(colors(launcher.button)[1]).to.equal('rgb(1, 2, 3)');
  });
});
