// On a phone the panel is the whole screen, and the only thing there.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { painted, until } from '../support/chat.js';
import { type Launcher, launch, resize, usualWindow } from './stage.js';

const box = ({ panel }: Launcher) => {
  const { left, top, width, height } = panel.getBoundingClientRect();
  return [left, top, width, height];
};

/**
 * After these, the window of a headless Firefox has no keyboard any more, in the tests of other files: there the e2e tests
 * have to do.
 */
const losesKeyboard = navigator.userAgent.includes('Firefox');

(losesKeyboard ? () => {} : describe)('on a phone the launcher', () => {
  afterEach(usualWindow);

  it('opens the whole screen, modal, with a button that closes it', async () => {
    await resize(390, 700);
    const launcher = await launch({ api: { url: '/' } });
    await launcher.openByClick();
    expect(launcher.isModal).to.equal(true);
    expect(box(launcher)).to.deep.equal([0, 0, 390, 700]);
    const close = launcher.part('close-button');
    expect(close.getAttribute('aria-label')).to.equal('Close chat');
    const { right, top, width } = close.getBoundingClientRect();
    expect([390 - right, top, width]).to.deep.equal([8, 6, 40]);
    // It is not over anything of the chat.
    expect(getComputedStyle(launcher.chat.part('header')).paddingInlineEnd).to.equal('52px');
    close.click();
    expect(launcher.element.open).to.equal(false);
    expect(launcher.element.shadowRoot?.activeElement === launcher.button).to.equal(true);
  });

  it('keeps the focus inside', async () => {
    await resize(390, 700);
    const launcher = await launch({ api: { url: '/' } });
    const field = document.createElement('input');
    launcher.element.before(field);
    await launcher.openByClick();
    field.focus();
    expect(document.activeElement === field).to.equal(false);
    for (let i = 0; i < 8; i++) {
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement === field).to.equal(false);
      expect(launcher.element.shadowRoot?.activeElement === launcher.button).to.equal(false);
    }
    launcher.element.close();
    field.focus();
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('closes with Escape, and is modal again', async () => {
    await resize(390, 700);
    const launcher = await launch({ api: { url: '/' } });
    await launcher.openByClick();
    await sendKeys({ press: 'Escape' });
    expect([launcher.element.open, launcher.panel.open]).to.deep.equal([false, false]);
    await painted();
    await launcher.openByClick();
    expect(launcher.isModal).to.equal(true);
  });

  it('follows the browser when that closes the dialog', async () => {
    await resize(390, 700);
    const launcher = await launch({ api: { url: '/' } });
    await launcher.openByClick();
    launcher.panel.close();
    await until('it is closed', () => !launcher.element.open);
    expect(launcher.element.shadowRoot?.activeElement === launcher.button).to.equal(true);
  });

  it('follows the window while it is open, and keeps focus, draft and chat', async () => {
    const launcher = await launch({ api: { url: '/' } });
    await launcher.openByClick();
    const { chat } = launcher;
    chat.type('A draft');
    const { input } = chat;
    await resize(390, 700);
    await until('it is modal', () => launcher.isModal);
    expect(box(launcher)).to.deep.equal([0, 0, 390, 700]);
    expect(launcher.isInComposer).to.equal(true);
    await resize(800, 400);
    expect(launcher.isModal).to.equal(true);
    expect(box(launcher)).to.deep.equal([0, 0, 800, 400]);
    await resize(800, 600);
    await until('it is not modal', () => !launcher.isModal);
    expect([launcher.isShown, launcher.isInComposer]).to.deep.equal([true, true]);
    expect(launcher.panel.getBoundingClientRect().width).to.equal(400);
    expect([chat.input === input, input.value]).to.deep.equal([true, 'A draft']);
    expect(launcher.element.open).to.equal(true);
  });

  it('leaves room for its button in a chat without a header', async () => {
    await resize(390, 700);
    const launcher = await launch({ api: { url: '/' }, header: { enabled: false } });
    await launcher.openByClick();
    expect(launcher.chat.scroller.getBoundingClientRect().top).to.equal(52);
  });

  it('stays above a keyboard that covers the page', async () => {
    await resize(390, 700);
    const launcher = await launch({ api: { url: '/' } });
    await launcher.openByClick();
    const view = window.visualViewport as VisualViewport;
    const cover = (height: number, offsetTop: number) => {
      Object.defineProperties(view, {
        height: { configurable: true, value: height },
        offsetTop: { configurable: true, value: offsetTop },
      });
      view.dispatchEvent(new Event('resize'));
    };
    try {
      cover(380, 40);
      expect(box(launcher)).to.deep.equal([0, 40, 390, 380]);
    } finally {
      Reflect.deleteProperty(view, 'height');
      Reflect.deleteProperty(view, 'offsetTop');
    }
    view.dispatchEvent(new Event('resize'));
    expect(box(launcher)).to.deep.equal([0, 0, 390, 700]);
  });
});
