// The dot: there is an answer that nobody has seen.
import { expect } from '@open-wc/testing';
import { painted } from '../support/chat.js';
import { delta, frames, messageAdded, messageDone, opening, page } from '../support/frames.js';
import { closeScenarios, type ScenarioServer, scenario } from '../support/scenario.js';
import { type Launcher, launch } from './stage.js';

const dot = (launcher: Launcher) => getComputedStyle(launcher.part('unread')).opacity === '1';

async function asked(locale = 'en'): Promise<{ launcher: Launcher; server: ScenarioServer }> {
  const server = await scenario(
    { body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'end' }, frames(messageDone('One'))] },
    { match: 'items.list', json: page() },
  );
  const launcher = await launch({ api: { url: server.url }, locale });
  await launcher.openByClick();
  await launcher.chat.send('Hi');
  await launcher.chat.shows('assistant-message', 'One');
  return { launcher, server };
}

describe('the unread mark', () => {
  afterEach(closeScenarios);

  it('is there, and is said, when an answer ends while the panel is closed', async () => {
    const { launcher, server } = await asked();
    const region = launcher.part('unread');
    launcher.element.close();
    expect([dot(launcher), launcher.unread]).to.deep.equal([false, '']);
    const end = launcher.chat.next('chatkit.response.end');
    await server.release('end');
    await end;
    expect([dot(launcher), launcher.unread]).to.deep.equal([true, 'New answer']);
    expect([region.getAttribute('role'), region.id]).to.deep.equal([
      'status',
      launcher.button.getAttribute('aria-describedby'),
    ]);
    await launcher.openByClick();
    expect([dot(launcher), launcher.unread]).to.deep.equal([false, '']);
    launcher.element.close();
    expect(launcher.unread).to.equal('');
  });

  it('speaks the language of the chat', async () => {
    const { launcher, server } = await asked('de');
    launcher.element.close();
    const end = launcher.chat.next('chatkit.response.end');
    await server.release('end');
    await end;
    expect(launcher.unread).to.equal('Neue Antwort');
  });

  it('is not there for an answer that was seen', async () => {
    const { launcher, server } = await asked();
    const end = launcher.chat.next('chatkit.response.end');
    await server.release('end');
    await end;
    launcher.element.close();
    await painted();
    expect(launcher.unread).to.equal('');
  });

  it('is not there for one that was stopped', async () => {
    const { launcher } = await asked();
    launcher.element.close();
    const end = launcher.chat.next('chatkit.response.end');
    launcher.element.chat.stop();
    await end;
    expect(launcher.unread).to.equal('');
  });
});
