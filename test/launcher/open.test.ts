// Opening and closing: by pointer, by keyboard and by script; where the focus is, and what may be reached.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { painted, until } from '../support/chat.js';
import { delta, frame, frames, messageAdded, opening, page } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { type Launcher, launch } from './stage.js';

const isAt = (launcher: Launcher) => launcher.element.shadowRoot?.activeElement;

describe('the launcher', () => {
  afterEach(closeScenarios);

  it('is a button that opens a dialog, and nothing of a chat before', async () => {
    const launcher = await launch();
    const { button, panel, element } = launcher;
    expect(button.getAttribute('aria-label')).to.equal('Open chat');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect([launcher.isShown, panel.inert, element.open]).to.deep.equal([false, true, false]);
    expect(element.childElementCount).to.equal(0);
    const { width, height, right, bottom } = button.getBoundingClientRect();
    expect([width, height]).to.deep.equal([56, 56]);
    expect([document.documentElement.clientWidth - right, innerHeight - bottom]).to.deep.equal([20, 20]);
  });

  it('opens by click over the page, without being modal, with the focus in the composer', async () => {
    const launcher = await launch();
    const told: string[] = [];
    for (const type of ['open', 'close'])
      launcher.element.addEventListener(`chatkit.launcher.${type}`, () => told.push(type));
    await launcher.openByClick();
    expect(launcher.isModal).to.equal(false);
    expect(launcher.panel.getAttribute('aria-label')).to.equal('Chat');
    expect(launcher.button.getAttribute('aria-label')).to.equal('Close chat');
    expect(launcher.button.getAttribute('aria-expanded')).to.equal('true');
    expect(launcher.element.hasAttribute('open')).to.equal(true);
    const { width, bottom } = launcher.panel.getBoundingClientRect();
    expect(width).to.equal(400);
    expect(bottom).to.be.lessThan(launcher.button.getBoundingClientRect().top);
    launcher.button.click();
    expect(told).to.deep.equal(['open', 'close']);
    expect(launcher.panel.inert).to.equal(true);
    await until('it is gone', () => !launcher.isShown && getComputedStyle(launcher.panel).visibility === 'hidden');
  });

  it('opens and closes by keyboard, and gives the focus back', async () => {
    const launcher = await launch();
    launcher.button.focus();
    await sendKeys({ press: 'Enter' });
    await launcher.isReady();
    await sendKeys({ press: 'Escape' });
    expect(launcher.element.open).to.equal(false);
    expect(isAt(launcher) === launcher.button).to.equal(true);
    await sendKeys({ press: 'Space' });
    await launcher.isReady();
    await sendKeys({ press: 'Escape' });
    expect(isAt(launcher) === launcher.button).to.equal(true);
  });

  it('gives the focus back to what opened it', async () => {
    const launcher = await launch();
    const link = document.createElement('button');
    link.addEventListener('click', () => launcher.element.show());
    launcher.element.before(link);
    link.focus();
    link.click();
    await launcher.isReady();
    launcher.element.close();
    expect(document.activeElement === link).to.equal(true);
    link.remove();
  });

  it('does not take the focus from what the reader uses meanwhile', async () => {
    const launcher = await launch();
    const field = document.createElement('input');
    launcher.element.before(field);
    await launcher.openByClick();
    field.focus();
    launcher.element.close();
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('lets the reader go on with Tab, and back to the page', async () => {
    const launcher = await launch();
    const after = document.createElement('input');
    launcher.element.after(after);
    await launcher.openByClick();
    for (let i = 0; i < 6 && document.activeElement !== after; i++) await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after).to.equal(true);
    expect(launcher.isShown).to.equal(true);
    after.remove();
  });

  it('cannot be reached with Tab while it is closed', async () => {
    const launcher = await launch();
    const after = document.createElement('input');
    launcher.element.after(after);
    await launcher.openByClick();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after).to.equal(true);
    after.remove();
  });

  it('stays where the page says', async () => {
    const launcher = await launch();
    const left = () => launcher.button.getBoundingClientRect().left;
    launcher.element.setAttribute('position', 'start');
    expect(left()).to.equal(20);
    await launcher.openByClick();
    expect(launcher.panel.getBoundingClientRect().left).to.equal(20);
    document.documentElement.dir = 'rtl';
    expect(left()).to.be.greaterThan(innerWidth / 2);
    launcher.element.removeAttribute('position');
    expect(left()).to.equal(20);
    expect(launcher.panel.getBoundingClientRect().left).to.equal(20);
    document.documentElement.removeAttribute('dir');
    launcher.element.style.setProperty('--chat-kit-launcher-offset', '40px');
    launcher.element.style.setProperty('--chat-kit-launcher-size', '64px');
    const { right, width } = launcher.button.getBoundingClientRect();
    expect([document.documentElement.clientWidth - right, width]).to.deep.equal([40, 64]);
  });

  it('is open from the start with the attribute, and leaves the focus where it is', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const element = document.createElement('chat-kit-launcher');
    element.open = true;
    field.after(element);
    await until('the chat is there', () => element.chat.shadowRoot?.querySelector('textarea'));
    await painted();
    expect(document.activeElement === field).to.equal(true);
    element.open = false;
    expect(document.activeElement === field).to.equal(true);
    element.remove();
    field.remove();
  });
});

describe('Escape', () => {
  afterEach(closeScenarios);

  it('stops an answer first, and closes then', async () => {
    const server = await scenario(
      {
        body: [
          frames(...opening('Hi'), messageAdded(), delta('One')),
          { every: 5, write: frame(delta(' more')), until: 'end' },
        ],
      },
      { match: 'items.list', wait: 'reading', json: page() },
    );
    const launcher = await launch({ api: { url: server.url } });
    await launcher.openByClick();
    const { chat } = launcher;
    await chat.send('Hi');
    await chat.shows('stop-button');
    await sendKeys({ press: 'Escape' });
    await chat.becomes('stopping');
    expect(launcher.element.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(launcher.element.open).to.equal(false);
  });

  it('is not for the launcher while something is being composed', async () => {
    const launcher = await launch();
    await launcher.openByClick();
    launcher.chat.press('Escape', { isComposing: true });
    expect(launcher.element.open).to.equal(true);
    expect(launcher.chat.press('Escape').defaultPrevented).to.equal(true);
    expect(launcher.element.open).to.equal(false);
  });

  it('of the page is not its own', async () => {
    const launcher = await launch();
    await launcher.openByClick();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(launcher.element.open).to.equal(true);
  });
});
