// What a form says: its fields by name, nested by dots; what cannot be put into the payload is told.
import { expect, fixture, html } from '@open-wc/testing';
import { NameCollision, withValues } from '../../src/widgets/values-of-form.js';

async function read(fields: unknown, payload?: unknown) {
  const form = await fixture<HTMLFormElement>(html`<form>${fields}</form>`);
  const errors: Error[] = [];
  const values = withValues(payload, form, (error) => errors.push(error));
  return { values, errors: errors.map(({ message }) => message) };
}

const hidden = (name: string, value = '1') => html`<input type="hidden" name=${name} value=${value}>`;

describe('the values of a form', () => {
  it('are those of all native fields, each as what it is', async () => {
    const { values, errors } = await read(html`
      <input name="text" value=" as it is ">
      <input name="empty">
      <textarea name="lines">One
Two</textarea>
      <select name="choice"><option value="a">A</option><option value="b" selected>B</option></select>
      <input name="count" type="number" value="7.5">
      <input name="none" type="number">
      <input name="yes" type="checkbox" checked>
      <input name="no" type="checkbox">
      <input name="day" type="hidden" value="2026-10-15">
    `);
    expect(values).to.deep.equal({
      text: ' as it is ',
      empty: '',
      lines: 'One\nTwo',
      choice: 'b',
      count: 7.5,
      none: null,
      yes: true,
      no: false,
      day: '2026-10-15',
    });
    expect(errors).to.deep.equal([]);
  });

  it('are without what is disabled, without a name, or not the chosen one of several', async () => {
    const { values } = await read(html`
      <input name="off" value="1" disabled>
      <fieldset disabled><input name="inside" value="1"></fieldset>
      <input name="" value="1"><input value="1">
      <input type="radio" name="size" value="s"><input type="radio" name="size" value="m" checked>
      <input type="radio" name="colour" value="red">
      <button name="button" value="1"></button>
    `);
    expect(values).to.deep.equal({ size: 'm' });
  });

  it('are nested by the dots of their names', async () => {
    const { values } = await read([hidden('a.b'), hidden('a.c.d', '2'), hidden('e'), hidden('a.c.e', '3')]);
    expect(values).to.deep.equal({ a: { b: '1', c: { d: '2', e: '3' } }, e: '1' });
  });

  it('come with the payload, which stays as it was', async () => {
    const payload = { id: 7, trip: { from: 'A', legs: { first: 1 } } };
    const { values } = await read([hidden('trip.to', 'B'), hidden('trip.legs.second', '2')], payload);
    expect(values).to.deep.equal({ id: 7, trip: { from: 'A', to: 'B', legs: { first: 1, second: '2' } } });
    expect(payload).to.deep.equal({ id: 7, trip: { from: 'A', legs: { first: 1 } } });
  });

  it('are the payload itself where there are no fields', async () => {
    for (const payload of [undefined, 'text', 7, [1], { a: 1 }]) {
      expect((await read('Only text', payload)).values).to.equal(payload);
    }
  });

  it('are those of a control alone, or of what is in it', async () => {
    const box = await fixture(html`<div><input name="a" value="1"></div>`);
    const never = () => expect.fail('Told an error');
    expect(withValues(undefined, box, never)).to.deep.equal({ a: '1' });
    expect(withValues({ b: 2 }, box.firstElementChild as Element, never)).to.deep.equal({ a: '1', b: 2 });
  });
});

describe('a name that cannot be sent', () => {
  it('is one that is taken: by the payload, or by another field', async () => {
    const { values, errors } = await read([hidden('id'), hidden('a', '2'), hidden('a', '3')], { id: 7 });
    expect(values).to.deep.equal({ id: 7, a: '2' });
    expect(errors).to.have.length(2);
    expect(errors[0]).to.contain('"id"');
    expect(errors[1]).to.contain('"a"');
  });

  it('is one inside of a value, or around some', async () => {
    const { values, errors } = await read([hidden('a'), hidden('a.b'), hidden('c.d'), hidden('c'), hidden('list.x')], {
      list: [1],
    });
    expect(values).to.deep.equal({ a: '1', c: { d: '1' }, list: [1] });
    expect(errors).to.have.length(3);
  });

  it('is each, where the payload is no object', async () => {
    for (const payload of ['text', 7, [1], true]) {
      const { values, errors } = await read([hidden('a'), hidden('b')], payload);
      expect(values).to.equal(payload);
      expect(errors).to.have.length(2);
    }
  });

  it('is one that has an empty part, or reaches for what all objects share', async () => {
    const names = ['.', 'a.', '.a', 'a..b', '__proto__', '__proto__.polluted', 'a.__proto__.polluted'];
    const { values, errors } = await read(names.map((name) => hidden(name)));
    expect(errors).to.have.length(names.length);
    expect(values).to.deep.equal({});
    expect('polluted' in {}).to.equal(false);
  });

  it('is one that goes deeper than anyone', async () => {
    const { values, errors } = await read([hidden(`${'a.'.repeat(100_000)}b`), hidden('c')]);
    expect(values).to.deep.equal({ c: '1' });
    expect(errors).to.have.length(1);
  });

  it('is told as an error that pages can tell from others', async () => {
    const form = await fixture<HTMLFormElement>(html`<form>${hidden('id')}</form>`);
    withValues({ id: 1 }, form, (error) => {
      expect(error).to.be.instanceOf(NameCollision);
      expect(error.name).to.equal('NameCollision');
    });
  });
});

describe('a name that a form has itself', () => {
  it('is one like any other', async () => {
    const names = [
      ...['style', 'matches', 'closest', 'querySelectorAll', 'elements', 'children', 'id', 'name', 'length', 'title'],
      ...['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isConnected', 'ownerDocument', 'reportValidity'],
    ];
    const { values, errors } = await read(names.map((name) => hidden(name)));
    expect(Object.keys(values as object)).to.deep.equal(names);
    expect(errors).to.deep.equal([]);
  });
});
