// Images that are made: the place kept for one, its growing sharper in that place, the large view, and what may be loaded.
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { ChatKitImage } from '../../src/elements/late/image.js';
import type { ChatKitLargeView } from '../../src/elements/late/large-view.js';
import { DEFAULT_SETTINGS, type ViewSettings } from '../../src/elements/settings.js';
import type { GeneratedImageItem } from '../../src/protocol/items.js';
import { mount, painted, until } from '../support/chat.js';
import { added, done, frames, image, opening, updated } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { drawing, elsewhere, loaded, stage } from './stage.js';

const item = (url?: unknown) => ({ ...image('image_1'), image: { id: 'i', url } }) as GeneratedImageItem;
const staged = (props: Partial<ChatKitImage>) => stage<ChatKitImage>('chat-kit-image', props);
const allowing = (...imageDomains: string[]): ViewSettings => ({
  ...DEFAULT_SETTINGS,
  markdown: { ...DEFAULT_SETTINGS.markdown, imageDomains },
});
const size = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
};

describe('an image', () => {
  afterEach(closeScenarios);

  it('has its place before there is anything to see, and keeps it while it grows sharper', async () => {
    const partial = (url: string) => updated('image_1', { type: 'generated_image.updated', image: { id: 'i', url } });
    const server = await scenario({
      body: [
        frames(...opening('Draw'), added(image('image_1'))),
        { release: 'partial' },
        frames(partial(drawing(60, 40, { colour: 'gray' }))),
        { release: 'final' },
        frames(done(image('image_1', drawing(600, 400)))),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Draw');
    const frame = await chat.shows('generated-image', 'Making an image');
    expect(size(frame)).to.deep.equal([384, 384]);
    await server.release('partial');
    await until('it has a shape', () => frame.querySelector('img'));
    await painted();
    expect(size(frame)).to.deep.equal([384, 256]);
    expect(chat.has('image-view')).to.equal(false);

    const seen: (number | undefined)[] = [];
    const observer = new MutationObserver(() => seen.push(frame.querySelectorAll('img').length));
    observer.observe(frame, { childList: true, subtree: true });
    await server.release('final');
    await end;
    await until(
      'the sharp one is there alone',
      () => frame.querySelector<HTMLImageElement>('button > img:only-child')?.naturalWidth === 600,
    );
    await until(
      'the haze is gone',
      () => getComputedStyle(frame.querySelector('img') as Element).filter === 'blur(0px)',
    );
    observer.disconnect();
    expect(seen).to.not.include(0);
    expect(chat.part('generated-image') === frame).to.equal(true);
    expect(size(frame)).to.deep.equal([384, 256]);
    expect(chat.text('generated-image')).to.equal('');
  });

  it('keeps its box when the last picture has another shape, and shows all of it', async () => {
    const { element, chat, set } = await staged({ item: item(drawing(30, 20)), open: true });
    await loaded(element);
    await set({ item: item(drawing(20, 30)), open: false });
    await until('the last one is there', () => element.querySelector('img:only-child')?.matches('button > img'));
    expect(size(chat.part('generated-image'))).to.deep.equal([384, 256]);
    expect(getComputedStyle(element.querySelector('img') as Element).objectFit).to.equal('contain');
  });

  it('fits in a narrow chat', async () => {
    const { chat, element } = await staged({ item: item(drawing(900, 60)) });
    const box = chat.element.parentElement as HTMLElement;
    box.style.inlineSize = '320px';
    await loaded(element);
    await painted();
    expect(chat.scroller.scrollWidth).to.be.at.most(chat.scroller.clientWidth);
    expect(size(chat.part('generated-image'))[0]).to.equal(296);
  });

  it('says how far it is', async () => {
    const { chat, set } = await staged({ item: item(null), open: true });
    const bar = chat.part('image-progress');
    expect([bar.role ?? bar.getAttribute('role'), bar.ariaLabel]).to.deep.equal(['progressbar', 'Making an image']);
    expect(bar.hasAttribute('aria-valuenow')).to.equal(false);
    await set({ note: { progress: 0.4 } });
    expect(bar.getAttribute('aria-valuenow')).to.equal('40');
    expect(chat.text('generated-image')).to.equal('Making an image 40%');
    await set({ note: { progress: 'most' as unknown as number } });
    expect(chat.part('image-progress').hasAttribute('aria-valuenow')).to.equal(false);
  });

  it('lies still for who wants less motion', async () => {
    if (!/Chrome/.test(navigator.userAgent)) return; // Others cannot be told from here.
    await emulateMedia({ reducedMotion: 'reduce' });
    const { chat, element, set } = await staged({ item: item(null), open: true });
    expect(getComputedStyle(chat.part('generated-image')).animationName).to.equal('none');
    await set({ item: item(drawing(3, 2)) });
    await loaded(element);
    await set({ item: item(drawing(3, 2, { colour: 'red' })) });
    await until('the next is there', () => element.querySelectorAll('img').length === 1);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('that was stopped stays as far as it came, and says so', async () => {
    const { chat, element, set } = await staged({ item: item(drawing(3, 2)), open: true, note: { progress: 0.5 } });
    await loaded(element);
    await set({ open: false, note: { progress: 0.5, cut: 'stopped', unsaved: true } });
    expect(chat.has('image-progress')).to.equal(false);
    expect(element.querySelector('img')).to.not.equal(null);
    expect(chat.text('stopped-mark')).to.equal('Stopped, and not saved on the server');
    await set({ item: image('image_2'), note: { cut: 'broken' } });
    expect(chat.text('stopped-mark')).to.equal('Cut off');
  });

  it('that was stopped before anything came is only marked', async () => {
    const { chat, element } = await staged({ item: image('image_1'), note: { cut: 'stopped' } });
    expect(element.textContent?.trim()).to.equal('Stopped');
    expect(chat.has('generated-image')).to.equal(false);
  });

  it('of five megabytes is shown', async () => {
    const url = drawing(1300, 1000, { noise: true });
    expect(url.length).to.be.above(5_000_000);
    const { chat, element } = await staged({ item: item(url) });
    await loaded(element);
    expect(size(chat.part('generated-image'))).to.deep.equal([384, 295]);
  });

  it('that is none is a quiet line, without anything to try', async () => {
    const { chat, element, set } = await staged({ item: item(5) });
    for (const url of [
      5,
      null,
      {},
      '',
      'javascript:alert(1)',
      'data:image/svg+xml;base64,PHN2Zy8+',
      'blob:x',
      'ftp://a/b',
    ]) {
      await set({ item: item(url) });
      expect(chat.text('image-failed'), String(url)).to.equal('The image could not be loaded.');
      expect(element.querySelector('img, button'), String(url)).to.equal(null);
    }
    await set({ item: { ...image('image_1'), image: 'x' } as unknown as GeneratedImageItem });
    expect(chat.text('image-failed')).to.equal('The image could not be loaded.');
  });

  it('that did not load can be tried again, and the focus goes with it', async () => {
    const png = atob(drawing(30, 20).split(',')[1] as string);
    const server = await scenario(
      { match: 'a.png', status: 404, body: [] },
      {
        match: 'a.png',
        headers: { 'content-type': 'image/png' },
        body: [{ bytes: [...png].map((char) => char.charCodeAt(0)) }],
      },
    );
    const { chat, element } = await staged({ item: item(`${server.url}/a.png`) });
    expect(chat.text('generated-image')).to.equal('Loading the image');
    const retry = await chat.shows('retry-button');
    retry.focus();
    await sendKeys({ press: 'Enter' });
    await loaded(element);
    await painted();
    expect(chat.has('image-failed')).to.equal(false);
    expect(chat.focused?.getAttribute('part')).to.equal('image-view');
  });

  it('of a host that nobody allowed waits for the reader', async () => {
    const server = await scenario({ match: 'a.png', status: 404, body: [] });
    const { chat, element } = await staged({ item: item(elsewhere(`${server.url}/a.png`)) });
    expect(chat.text('image-button')).to.equal(`Load the image from ${elsewhere(`//${location.host}`).slice(2)}`);
    expect(element.querySelector('img')).to.equal(null);
    expect((await server.requests()).length).to.equal(0);
    chat.part('image-button').click();
    await server.requestCount('a.png', 1);
  });

  it('of a host that is allowed is loaded unasked', async () => {
    const server = await scenario({ match: 'a.png', status: 404, body: [] });
    await staged({
      item: item(elsewhere(`${server.url}/a.png`)),
      settings: allowing(elsewhere(`//${location.host}`).slice(2)),
    });
    const [request] = await server.requestCount('a.png', 1);
    expect(request?.headers.referer).to.equal(undefined);
  });
});

describe('the large view of an image', () => {
  afterEach(closeScenarios);

  async function opened() {
    const made = await staged({ item: item(drawing(600, 400)) });
    await loaded(made.element);
    const view = made.chat.part('image-view');
    view.focus();
    await sendKeys({ press: 'Enter' });
    const dialog = (await made.chat.shows('dialog')) as HTMLDialogElement;
    await until('it is open', () => dialog.matches(':modal'));
    return { ...made, view, dialog };
  }

  it('takes the focus in, and gives it back at Escape', async () => {
    const { chat, view, dialog } = await opened();
    expect(dialog.ariaLabel).to.equal('Generated image');
    expect(dialog.contains(chat.focused)).to.equal(true);
    expect(chat.focused?.getAttribute('part')).to.equal('close-button');
    await sendKeys({ press: 'Escape' });
    await chat.hides('dialog');
    expect(chat.focused === view).to.equal(true);
  });

  it('closes by its button, and by a click beside the picture, not on it', async () => {
    const { chat, view } = await opened();
    chat.part('large-image').click();
    await painted();
    expect(chat.has('dialog')).to.equal(true);
    chat.part('close-button').click();
    await chat.hides('dialog');
    view.click();
    (await chat.shows('dialog')).click();
    await chat.hides('dialog');
    expect(chat.focused === view).to.equal(true);
  });

  it('lies over everything, and shows all of the picture', async () => {
    const { chat, dialog } = await opened();
    expect(size(dialog)).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    const picture = chat.part('large-image').getBoundingClientRect();
    expect(picture.right).to.be.at.most(innerWidth);
    expect(picture.bottom).to.be.at.most(innerHeight);
    await expect(chat.element).to.be.accessible();
  });

  it('leaves an answer running when Escape closes it', async () => {
    const server = await scenario({
      body: [frames(...opening('Draw'), done(image('image_1', drawing(6, 4)))), { release: 'never' }],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Draw');
    (await chat.shows('image-view')).click();
    const dialog = await chat.shows('dialog');
    await until('it is open', () => dialog.matches(':modal'));
    await sendKeys({ press: 'Escape' });
    await chat.hides('dialog');
    expect(chat.element.status).to.equal('streaming');
  });

  it('is gone with the image', async () => {
    const { chat, element } = await opened();
    element.remove();
    expect(chat.has('dialog')).to.equal(false);
  });

  it('offers the file, or another tab where a file would need a request from here', async () => {
    const { chat, element, view } = await opened();
    const link = () => chat.part('download-button') as HTMLAnchorElement;
    expect([link().download, link().target, link().ariaLabel]).to.deep.equal(['image-i.png', '', 'Download the image']);
    chat.part('close-button').click();
    await chat.hides('dialog');
    const large = element.querySelector('chat-kit-large-view') as ChatKitLargeView;
    await large.show({ url: elsewhere(`${location.origin}/a.png`), alt: 'A', name: 'a.png' }, view);
    expect([link().hasAttribute('download'), link().target, link().rel, link().ariaLabel]).to.deep.equal([
      false,
      '_blank',
      'noopener noreferrer',
      'Open the image in a new tab',
    ]);
    chat.part('close-button').click();
    await chat.hides('dialog');
    await large.show({ url: `${location.origin}/a.png`, alt: 'A', name: 'a.png' }, view);
    expect([link().download, link().target]).to.deep.equal(['a.png', '']);
  });
});

describe('axe finds nothing wrong with an image', () => {
  const states: Record<string, Partial<ChatKitImage>> = {
    'that is being made': { item: item(null), open: true, note: { progress: 0.3 } },
    'that grows sharper': { item: item(drawing(6, 4)), open: true },
    'that is made': { item: item(drawing(6, 4)) },
    'of a host that nobody allowed': { item: item('https://images.test/a.png') },
    'that is none': { item: item(5) },
    'that was stopped': { item: item(drawing(6, 4)), note: { cut: 'stopped' } },
  };
  for (const [name, props] of Object.entries(states)) {
    it(name, async () => {
      const { chat, element } = await staged(props);
      if (typeof props.item?.image?.url === 'string' && props.item.image.url.startsWith('data:')) await loaded(element);
      await painted();
      await expect(chat.element).to.be.accessible();
    });
  }
});
