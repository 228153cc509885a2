// The theme option on a live chat: which token gets which value, who wins, and what is gone again.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ThemeOption } from '../../src/index.js';
import { type Chat, isWebKitGtk, mount, painted, until } from '../support/chat.js';
import { frames, messageAdded, messageDone, opening } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';

const api = { url: '/' };
const dress = (theme: ThemeOption) => mount({ api, theme });
const token = ({ element, scroller }: Chat, name: string) =>
  element.isConnected ? getComputedStyle(scroller).getPropertyValue(`--chat-kit-${name}`) : '';

/** What a token comes out as. */
function color(chat: Chat, name: string): string {
  const probe = document.createElement('i');
  chat.scroller.append(probe);
  probe.style.color = `var(--chat-kit-${name})`;
  const { color: found } = getComputedStyle(probe);
  probe.remove();
  return found;
}

async function change(chat: Chat, theme: ThemeOption | 'light' | 'dark' | undefined): Promise<void> {
  chat.element.setOptions({ api, locale: 'en', theme });
  await chat.element.updateComplete;
}

afterEach(closeScenarios);

describe('a theme', () => {
  it('is there when the chat is first drawn', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    const element = document.createElement('chat-kit');
    element.options = { locale: 'en', theme: { density: 'spacious' } };
    const seen: string[] = [];
    const observer = new MutationObserver(() => {
      if (element.shadowRoot?.querySelector('.chat'))
        seen.push(getComputedStyle(element).getPropertyValue('--chat-kit-space'));
    });
    box.append(element);
    observer.observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    await element.updateComplete;
    await until('it was drawn', () => seen.length > 0);
    expect(seen[0]).to.equal('5px');
    observer.disconnect();
    box.remove();
  });

  it('comes with the color scheme of the same change', async () => {
    const chat = await dress({ colorScheme: 'light', density: 'compact' });
    const frame = chat.element.shadowRoot?.querySelector('.chat') as HTMLElement;
    const states = new Set<string>();
    let watching = true;
    const look = () => {
      states.add(`${frame.dataset.scheme} ${token(chat, 'space')}`);
      if (watching) requestAnimationFrame(look);
    };
    look();
    await change(chat, { colorScheme: 'dark', density: 'spacious' });
    await painted();
    watching = false;
    expect([...states]).to.deep.equal(['light 3px', 'dark 5px']);
  });

  it('is not made anew when other options change', async () => {
    const theme = (): ThemeOption => ({ color: { accent: { primary: '#7c3aed', level: 1 } } });
    const chat = await dress(theme());
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    // A colour is read by an element that comes and goes.
    observer.observe(chat.element.shadowRoot as ShadowRoot, { childList: true });
    for (let i = 0; i < 20; i++) {
      chat.element.setOptions({ api, locale: 'en', theme: theme(), composer: { placeholder: `${i}` } });
      await chat.element.updateComplete;
    }
    observer.disconnect();
    expect(records).to.have.length(0);
    expect(token(chat, 'accent')).to.not.equal('');
  });

  it('of the last change is worn, however fast they come', async () => {
    const chat = await mount({ api });
    for (const density of ['compact', 'spacious', 'compact', 'normal'] as const)
      chat.element.setOptions({ api, locale: 'en', theme: { density, radius: 'soft' } });
    await chat.element.updateComplete;
    expect(token(chat, 'space')).to.equal('4px');
    chat.element.setOptions({ api, locale: 'en', theme: { density: 'compact' } });
    chat.element.setOptions({ api, locale: 'en' });
    await chat.element.updateComplete;
    expect(token(chat, 'space')).to.equal('');
    expect(token(chat, 'radius-card')).to.equal('12px');
  });

  it('is taken off, all of it', async () => {
    const names = ['accent', 'on-accent', 'surface', 'text', 'text-secondary', 'radius-card', 'space', 'font-size'];
    const chat = await mount({ api, theme: 'light' });
    const before = names.map((name) => token(chat, name));
    await change(chat, {
      color: { accent: { primary: 'red', level: 3 }, grayscale: { hue: 20, tint: 9 } },
      radius: 'sharp',
      density: 'compact',
      typography: { baseSize: 18, fontFamily: 'Georgia' },
    });
    for (const [index, name] of names.entries()) expect(token(chat, name), name).to.not.equal(before[index]);
    for (const theme of ['light', undefined] as const) {
      await change(chat, theme);
      expect(names.map((name) => token(chat, name))).to.deep.equal(before);
      await change(chat, { radius: 'sharp' });
    }
    await change(chat, { colorScheme: 'light' });
    expect(token(chat, 'radius-card')).to.equal('12px');
  });

  it('is that of its chat alone', async () => {
    const one = await dress({ density: 'compact' });
    const other = await dress({ density: 'spacious' });
    expect([token(one, 'space'), token(other, 'space')]).to.deep.equal(['3px', '5px']);
  });

  it('gives way to the CSS of the page, token by token', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'chat-kit { --chat-kit-accent: rgb(1, 2, 3); --chat-kit-radius-card: 3px; --chat-kit-space: 7px }',
    );
    document.adoptedStyleSheets.push(sheet);
    const chat = await dress({
      radius: 'soft',
      density: 'compact',
      color: { accent: { primary: '#7c3aed', level: 3 } },
    });
    expect(token(chat, 'radius-card')).to.equal('3px');
    expect(token(chat, 'radius-control')).to.equal('4px');
    expect(token(chat, 'space')).to.equal('7px');
    // What follows from a token follows the page's.
    expect(color(chat, 'surface-user')).to.equal('rgb(1, 2, 3)');
    chat.element.style.setProperty('--chat-kit-accent', 'rgb(4, 5, 6)');
    expect(color(chat, 'accent')).to.equal('rgb(4, 5, 6)');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    chat.element.style.removeProperty('--chat-kit-accent');
    expect(token(chat, 'radius-card')).to.equal('6px');
  });

  it('comes with an element that was not in the page when it was set', async () => {
    const chat = await dress({ density: 'compact' });
    const parent = chat.element.parentElement as HTMLElement;
    chat.element.remove();
    chat.element.setOptions({
      api,
      locale: 'en',
      theme: { color: { accent: { primary: 'rgb(10, 90, 10)', level: 0 } } },
    });
    await painted();
    parent.append(chat.element);
    await until('it has its accent', () => color(chat, 'accent') === 'rgb(10, 90, 10)');
  });
});

describe('theme.radius', () => {
  for (const [radius, expected] of Object.entries({
    pill: ['26px', '18px', '12px', '8px'],
    round: ['16px', '12px', '8px', '6px'],
    soft: ['10px', '8px', '6px', '4px'],
    sharp: ['2px', '2px', '2px', '0px'],
  })) {
    it(radius, async () => {
      const chat = await dress({ radius: radius as 'pill' });
      const names = ['composer', 'bubble', 'card', 'control'].map((name) => token(chat, `radius-${name}`));
      expect(names).to.deep.equal(expected);
      const send = getComputedStyle(chat.part('send-button')).borderStartStartRadius;
      expect(send).to.equal({ pill: '50%', round: '8px', soft: '2px', sharp: '0px' }[radius]);
    });
  }
});

describe('theme.density', () => {
  it('moves things apart, and leaves the type as it is', async () => {
    const sizes: number[][] = [];
    for (const density of ['compact', 'normal', 'spacious'] as const) {
      const server = await scenario({ body: [frames(...opening('Hi'), messageAdded(), messageDone('One\n\nTwo'))] });
      const chat = await mount({ api: { url: server.url }, theme: { density } });
      await chat.ask('Hi');
      const paragraph = chat.part('markdown').querySelector('p:nth-of-type(2)') as HTMLElement;
      sizes.push([
        chat.part('header').offsetHeight,
        chat.part('composer').offsetHeight,
        chat.part('user-message').offsetHeight,
        Number.parseFloat(getComputedStyle(paragraph).marginBlockStart),
        chat.part('send-button').offsetHeight,
      ]);
      expect(getComputedStyle(chat.scroller).fontSize).to.equal('16px');
    }
    const [compact = [], normal = [], spacious = []] = sizes;
    for (const [index, size] of normal.entries()) {
      expect(compact[index], `${index}`).to.be.at.most(size);
      expect(spacious[index], `${index}`).to.be.at.least(size);
    }
    expect(normal[3]).to.equal(12);
    expect(compact[2]).to.be.below(spacious[2] as number);
    expect(compact[4]).to.be.at.least(24);
  });
});

describe('theme.typography', () => {
  it('sets size and families, with the system behind them', async () => {
    const chat = await dress({
      typography: { baseSize: 18, fontFamily: '"Own One", serif', fontFamilyMono: 'Own Mono' },
    });
    const { fontSize, fontFamily } = getComputedStyle(chat.scroller);
    expect(fontSize).to.equal('18px');
    expect(fontFamily).to.match(/^"?Own One"?, serif, system-ui/);
    expect(token(chat, 'font-mono')).to.match(/^Own Mono, ui-monospace/);
  });

  it('grows with the reader’s own size of type', async () => {
    document.documentElement.style.fontSize = '24px';
    const chat = await dress({ typography: { baseSize: 14 } });
    expect(getComputedStyle(chat.scroller).fontSize).to.equal('21px');
    document.documentElement.style.fontSize = '';
    expect(getComputedStyle(chat.scroller).fontSize).to.equal('14px');
  });
});

describe('theme.color', () => {
  it('makes what the person said the accent at level 3', async () => {
    const server = await scenario({
      body: [frames(...opening('Hi'), messageAdded(), messageDone('A [link](https://a.test)'))],
    });
    const chat = await mount({
      api: { url: server.url },
      theme: { colorScheme: 'light', color: { accent: { primary: '#0b57d0', level: 3 } } },
    });
    await chat.ask('Hi');
    const words = chat.part('user-message').querySelector('.words') as HTMLElement;
    expect(getComputedStyle(words).backgroundColor).to.equal('rgb(11, 87, 208)');
    expect(getComputedStyle(words).color).to.equal('rgb(255, 255, 255)');
    const link = chat.part('markdown').querySelector('a') as HTMLElement;
    expect(getComputedStyle(link).color).to.equal('rgb(11, 87, 208)');
    chat.element.setOptions({
      api: { url: server.url },
      locale: 'en',
      theme: { colorScheme: 'light', color: { accent: { primary: '#0b57d0', level: 0 } } },
    });
    await chat.element.updateComplete;
    expect(getComputedStyle(words).color).to.equal('rgb(26, 26, 26)');
    expect(getComputedStyle(link).color).to.equal('rgb(26, 26, 26)');
  });

  it('takes every way to write a color', async () => {
    const colors = ['rgb(26 115 232)', 'DodgerBlue', 'hsl(260deg 60% 60%)', 'oklch(0.58 0.15 250)', 'CanvasText'];
    for (const primary of colors) {
      const chat = await dress({ colorScheme: 'light', color: { accent: { primary, level: 0 } } });
      expect(token(chat, 'accent'), primary).to.equal(primary);
      chat.element.remove();
    }
    const chat = await dress({
      colorScheme: 'dark',
      color: { accent: { primary: 'light-dark(rgb(0, 90, 0), rgb(120, 220, 120))', level: 0 } },
    });
    expect(color(chat, 'accent')).to.equal('rgb(120, 220, 120)');
    expect(color(chat, 'on-accent')).to.not.equal('rgb(255, 255, 255)');
  });

  it('follows the reader’s setting, and one that is set', async () => {
    const look = { color: { grayscale: { hue: 250, tint: 9 } } } as const;
    const chat = await dress({ colorScheme: 'system', ...look });
    const [light, dark] = ['rgb(247, 251, 255)', 'rgb(16, 25, 34)'];
    // Not every engine can be told another here: it is held to what it says itself.
    const expected = () => (matchMedia('(prefers-color-scheme: dark)').matches ? dark : light);
    for (const colorScheme of isWebKitGtk ? [] : (['dark', 'light'] as const)) {
      await emulateMedia({ colorScheme });
      await until(`it follows ${colorScheme}`, () => color(chat, 'surface') === expected());
    }
    await change(chat, { colorScheme: 'dark', ...look });
    expect(color(chat, 'surface')).to.equal(dark);
    await change(chat, { colorScheme: 'light', ...look });
    expect(color(chat, 'surface')).to.equal(light);
    if (!isWebKitGtk) await emulateMedia({ colorScheme: 'no-preference' });
  });

  it('takes the surface of the page, before the greys', async () => {
    const chat = await dress({
      color: {
        surface: { background: 'rgb(255, 250, 242)', foreground: 'rgb(51, 38, 26)' },
        grayscale: { hue: 250, tint: 9 },
      },
    });
    expect(color(chat, 'surface')).to.equal('rgb(255, 250, 242)');
    expect(getComputedStyle(chat.scroller).color).to.equal('rgb(51, 38, 26)');
    for (const name of ['surface-raised', 'surface-sunken', 'text-secondary'])
      expect(color(chat, name), name).to.not.equal(color(chat, 'surface'));
  });

  it('draws without a color that cannot be told, and says so', async () => {
    const chat = await mount({ api });
    const logs = chat.record('chatkit.log');
    await change(chat, { color: { accent: { primary: 'inherit', level: 3 } }, radius: 'soft' });
    expect(logs.map(({ detail }) => detail.name)).to.deep.equal(['theme.color_unknown']);
    expect(token(chat, 'radius-card')).to.equal('6px');
    expect(color(chat, 'accent')).to.equal(color(chat, 'text'));
  });
});
