// The fonts a theme brings: in the document while a chat there uses them.
import { expect } from '@open-wc/testing';
import type { FontObject, ThemeOption } from '../../src/index.js';
import { type Chat, mount, painted, until } from '../support/chat.js';

const SRC = '/node_modules/temml/dist/Temml.woff2';
const own = () => [...document.fonts].filter(({ family }) => family.replaceAll('"', '').startsWith('Own'));
const bring = (...fontSources: FontObject[]): ThemeOption => ({ typography: { fontSources } });

function wear({ element }: Chat, theme: ThemeOption): Promise<unknown> {
  element.setOptions({ locale: 'en', theme });
  return element.updateComplete;
}

describe('theme.typography.fontSources', () => {
  it('brings fonts, which are loaded when a text needs them', async () => {
    const theme = bring({ family: 'Own', src: SRC, weight: 400, style: 'normal', display: 'block' });
    const chat = await mount({ theme: { typography: { ...theme.typography, fontFamily: 'Own, serif' } } });
    await until('it is loaded', () => own()[0]?.status === 'loaded');
    expect(own()).to.have.length(1);
    expect(own()[0]?.display).to.equal('block');
    expect(getComputedStyle(chat.scroller).fontFamily).to.match(/^Own/);
    chat.element.remove();
    expect(own()).to.have.length(0);
  });

  it('takes them away when they are not wanted any more, and keeps the others', async () => {
    const one = { family: 'Own One', src: SRC };
    const two = { family: 'Own Two', src: SRC, unicodeRange: 'U+0025-00FF' };
    const chat = await mount({ theme: bring(one, two) });
    const [first] = own();
    expect(own()).to.have.length(2);
    expect(own()[1]?.unicodeRange).to.match(/25-0*ff/i);
    await wear(chat, bring({ ...one }));
    expect(own()).to.have.length(1);
    expect(own()[0] === first).to.equal(true);
    await wear(chat, { radius: 'soft' });
    expect(own()).to.have.length(0);
    chat.element.remove();
  });

  it('belong to each chat, and come back with it', async () => {
    const theme = bring({ family: 'Own', src: SRC });
    const [one, other] = [await mount({ theme }), await mount({ theme })];
    const parent = one.element.parentElement;
    one.element.remove();
    expect(own()).to.have.length(1);
    parent?.append(one.element);
    await painted();
    expect(own()).to.have.length(2);
    for (const { element } of [one, other]) element.remove();
    expect(own()).to.have.length(0);
  });

  it('that cannot be loaded are told of, and the text is there', async () => {
    const chat = await mount();
    const logs = chat.record('chatkit.log');
    await wear(chat, {
      typography: { fontFamily: 'Own Lost', fontSources: [{ family: 'Own Lost', src: '/nowhere.woff2' }] },
    });
    await until('it is told', () => logs.length > 0);
    expect(logs[0]?.detail).to.deep.include({ name: 'theme.font_failed' });
    expect(logs[0]?.detail.data).to.deep.include({ family: 'Own Lost', src: '/nowhere.woff2' });
    expect(chat.input.getBoundingClientRect().height).to.be.above(10);
    chat.element.remove();
  });

  it('come from nowhere but the web and the page', async () => {
    const chat = await mount();
    const logs = chat.record('chatkit.log');
    const hostile = [
      'data:font/woff2,AAAA',
      'javascript:alert(1)',
      'file:///etc/font',
      'blob:https://a.test/1',
      'http://[',
    ];
    await wear(chat, bring(...hostile.map((src) => ({ family: 'Own', src }))));
    await until('all are told of', () => logs.length === hostile.length);
    expect(own()).to.have.length(0);
    const sneaky = '/x.woff2") , local("Arial") , url("y\\';
    await wear(chat, bring({ family: 'Own; src: local(Arial)', src: sneaky, weight: 'fat}' }));
    await painted();
    for (const face of own()) expect(face.status).to.not.equal('loaded');
    chat.element.remove();
  });
});
