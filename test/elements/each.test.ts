// A list keeps the nodes of its rows by key, and what has the focus in them.
import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { each } from '../../src/elements/each.js';

interface Row {
  key: string;
  text: string;
}

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => place.remove());

let drawn: string[] = [];
const row = ({ key, text }: Row) => {
  drawn.push(key);
  return html`<input id=${key} .value=${text}>`;
};
const draw = (keys: string, text = '') =>
  render(
    html`<p>before</p>${each(
      [...keys].map((key) => ({ key, text: text || key })),
      ({ key }) => key,
      row,
    )}<p>after</p>`,
    place,
  );
const inputs = () => [...place.querySelectorAll('input')];
const ids = () =>
  inputs()
    .map(({ id }) => id)
    .join('');

describe('a list by key', () => {
  const steps = ['', 'abc', 'abcd', 'zabcd', 'zacd', 'zcd', 'zxcyd', 'dycxz', 'cxzdy', 'q', '', 'abc', 'cab', 'bca'];

  it('shows its rows in their order, whatever it showed before', () => {
    for (const from of steps) {
      for (const to of steps) {
        draw(from);
        draw(to);
        expect(ids(), `${from} > ${to}`).to.equal(to);
        expect(place.firstElementChild?.textContent).to.equal('before');
        expect(place.lastElementChild?.textContent).to.equal('after');
      }
    }
  });

  it('keeps the nodes of the rows that stay', () => {
    for (const from of steps) {
      for (const to of steps) {
        draw(from);
        const before = new Map(inputs().map((input) => [input.id, input]));
        draw(to, 'new');
        for (const input of inputs()) {
          if (before.has(input.id)) expect(before.get(input.id) === input, `${from} > ${to}`).to.equal(true);
          expect(input.value).to.equal('new');
        }
      }
    }
  });

  it('moves nothing when rows only come and go', () => {
    draw('bcd');
    const middle = inputs()[1] as HTMLInputElement;
    middle.focus();
    for (const keys of ['abcd', 'abcxde', 'acde', 'cde', 'c', 'zc']) {
      draw(keys);
      expect(document.activeElement === middle, keys).to.equal(true);
    }
  });

  it('draws from the first to the last', () => {
    drawn = [];
    draw('abc');
    draw('xabcy');
    expect(drawn.join('')).to.equal('abcxabcy');
  });

  it('leaves nothing behind of a key that was there twice', () => {
    draw('aab');
    expect(ids()).to.equal('aab');
    draw('ab');
    expect(ids()).to.equal('ab');
    draw('baa');
    draw('b');
    expect(ids()).to.equal('b');
  });

  it('takes the place of something else, and gives it back', () => {
    const show = (what: unknown) => render(html`<div>${what}</div>`, place);
    const list = (keys: string) =>
      each(
        [...keys].map((key) => ({ key, text: key })),
        ({ key }) => key,
        row,
      );
    show(html`<b>none</b>`);
    show(list('ab'));
    expect([ids(), place.textContent]).to.deep.equal(['ab', '']);
    show(nothing);
    expect(ids()).to.equal('');
    show(list('bc'));
    show('text');
    expect([ids(), place.textContent]).to.deep.equal(['', 'text']);
  });
});
