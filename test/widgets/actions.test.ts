// An action is sent once while it is under way, with what was entered; who used it sees that, and what became of it.
import { expect, fixture, html } from '@open-wc/testing';
import { ActionRunner } from '../../src/widgets/actions.js';
import type { WidgetAct, WidgetHost } from '../../src/widgets/context.js';

interface End {
  resolve(): void;
  reject(): void;
}

function setUp(does = true) {
  const acts: WidgetAct[] = [];
  const errors: Error[] = [];
  const ends: End[] = [];
  const seen = { busy: 0, problems: [] as (string | null)[] };
  let host: WidgetHost | null = {
    act: (act) => {
      acts.push(act);
      if (!does) return null;
      return new Promise<void>((resolve, reject) => ends.push({ resolve, reject: () => reject(new Error('No')) }));
    },
    log: () => {},
    error: (error) => errors.push(error),
  };
  const runner = new ActionRunner(() => host, {
    busy: (by) => {
      seen.busy += by;
    },
    tell: (problem) => seen.problems.push(problem),
  });
  const remove = () => {
    host = null;
  };
  return { runner, acts, errors, ends, seen, remove };
}

const button = () => fixture<HTMLButtonElement>(html`<button>Press</button>`);
const field = (value = 'a') => fixture<HTMLInputElement>(html`<input name="field" value=${value}>`);
const state = (element: Element) => [element.getAttribute('aria-busy'), element.getAttribute('aria-disabled')];

/** What waits for a promise has run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('an action', () => {
  it('goes as it is, to the server and as a stream if nothing else was said', async () => {
    const { runner, acts } = setUp();
    void runner.act({ type: 'a' }, await button(), 'click');
    void runner.act({ type: 'b', payload: [1], handler: 'client', streaming: false }, await button(), 'click');
    expect(acts).to.deep.equal([
      { action: { type: 'a' }, handler: 'server', streaming: true },
      { action: { type: 'b', payload: [1] }, handler: 'client', streaming: false },
    ]);
  });

  it('is sent once while it is under way', async () => {
    const { runner, acts, ends } = setUp();
    const from = await button();
    const first = runner.act({ type: 'a' }, from, 'click');
    expect(await runner.act({ type: 'a' }, from, 'click')).to.equal(false);
    expect(acts).to.have.length(1);
    ends[0]?.resolve();
    expect(await first).to.equal(true);
    void runner.act({ type: 'a' }, from, 'click');
    expect(acts).to.have.length(2);
  });

  it('does not wait for that of another element', async () => {
    const { runner, acts } = setUp();
    void runner.act({ type: 'a' }, await button(), 'click');
    void runner.act({ type: 'b' }, await button(), 'click');
    expect(acts).to.have.length(2);
  });

  it('that is refused leaves nothing busy, and says so', async () => {
    const { runner, seen } = setUp(false);
    const from = await button();
    expect(await runner.act({ type: 'a' }, from, 'click')).to.equal(false);
    expect(state(from)).to.deep.equal([null, null]);
    expect(seen).to.deep.equal({ busy: 0, problems: ['busy'] });
  });

  it('that fails says so, and may be tried again', async () => {
    const { runner, acts, ends, seen } = setUp();
    const from = await button();
    const end = runner.act({ type: 'a' }, from, 'click');
    ends[0]?.reject();
    expect(await end).to.equal(false);
    expect(state(from)).to.deep.equal([null, null]);
    void runner.act({ type: 'a' }, from, 'click');
    expect(seen.problems).to.deep.equal([null, 'failed', null]);
    expect(acts).to.have.length(2);
  });

  it('is not done where nobody can do it any more', async () => {
    const { runner, acts, remove } = setUp();
    remove();
    expect(await runner.act({ type: 'a' }, await button(), 'click')).to.equal(false);
    expect(acts).to.deep.equal([]);
  });
});

describe('what is seen of an action', () => {
  it('is what was clicked, which does nothing meanwhile', async () => {
    const { runner, ends, seen } = setUp();
    const from = await button();
    const end = runner.act({ type: 'a' }, from, 'click');
    expect(state(from)).to.deep.equal(['true', 'true']);
    expect(seen.busy).to.equal(0);
    ends[0]?.resolve();
    await end;
    expect(state(from)).to.deep.equal([null, null]);
  });

  it('is nothing of a change, and all of a form that is sent', async () => {
    const { runner, ends, seen } = setUp();
    const from = await field();
    void runner.act({ type: 'a' }, from, 'change');
    expect([state(from), seen.busy]).to.deep.equal([[null, null], 0]);
    const sender = await button();
    const end = runner.act({ type: 'a' }, sender, 'submit');
    expect([state(sender), seen.busy]).to.deep.equal([[null, null], 1]);
    ends[1]?.resolve();
    await end;
    expect(seen.busy).to.equal(0);
  });

  it('is what its author wants', async () => {
    const { runner, seen } = setUp();
    const [none, self, container] = [await button(), await field(), await field()];
    void runner.act({ type: 'a', loadingBehavior: 'none' }, none, 'click');
    void runner.act({ type: 'a', loadingBehavior: 'self' }, self, 'change');
    expect(state(none)).to.deep.equal([null, null]);
    // It may be changed again.
    expect(state(self)).to.deep.equal(['true', null]);
    expect(seen.busy).to.equal(0);
    void runner.act({ type: 'a', loadingBehavior: 'container' }, container, 'change');
    expect(seen.busy).to.equal(1);
  });

  it('ends with it, also when the element is gone', async () => {
    const { runner, ends, seen } = setUp();
    const from = await field();
    const end = runner.act({ type: 'a', loadingBehavior: 'container' }, from, 'change');
    from.remove();
    ends[0]?.resolve();
    await end;
    expect(seen.busy).to.equal(0);
  });
});

describe('changes while one is under way', () => {
  it('are sent after it: the latest of them', async () => {
    const { runner, acts, ends } = setUp();
    const from = await field();
    const change = (value: string) => {
      from.value = value;
      void runner.act({ type: 'a' }, from, 'change');
    };
    for (const value of ['b', 'c', 'd']) change(value);
    expect(acts).to.have.length(1);
    ends[0]?.resolve();
    await settled();
    expect(acts.map(({ action }) => action.payload)).to.deep.equal([{ field: 'b' }, { field: 'd' }]);
    ends[1]?.resolve();
    await settled();
    expect(acts).to.have.length(2);
  });

  it('are sent after a failure as well, but not from what is gone', async () => {
    const { runner, acts, ends } = setUp();
    const from = await field();
    for (let count = 0; count < 2; count++) void runner.act({ type: 'a' }, from, 'change');
    ends[0]?.reject();
    await settled();
    expect(acts).to.have.length(2);
    void runner.act({ type: 'a' }, from, 'change');
    from.remove();
    ends[1]?.resolve();
    await settled();
    expect(acts).to.have.length(2);
  });
});

describe('an action in a form', () => {
  const form = (fields: unknown) =>
    fixture<HTMLFormElement>(html`<form @submit=${(event: Event) => event.preventDefault()}>${fields}</form>`);

  it('has the values of all fields, whoever asks for it', async () => {
    const { runner, acts } = setUp();
    const from = await form(
      html`<input name="a" value="1"><span><input name="b.c" value="2"><button>Send</button></span>`,
    );
    void runner.act({ type: 'x', payload: { id: 7 } }, from.querySelector('button') as Element, 'click');
    void runner.act({ type: 'x' }, from.querySelector('input') as Element, 'change');
    void runner.act({ type: 'x' }, from, 'submit');
    const values = { a: '1', b: { c: '2' } };
    expect(acts.map(({ action }) => action.payload)).to.deep.equal([{ id: 7, ...values }, values, values]);
  });

  it('is not sent by `submit` before the form is valid', async () => {
    const { runner, acts, seen } = setUp();
    const from = await form(html`<input name="a" required><button>Send</button>`);
    const sender = from.querySelector('button') as HTMLButtonElement;
    expect(await runner.act({ type: 'x' }, sender, 'submit')).to.equal(false);
    expect(acts).to.deep.equal([]);
    expect(seen).to.deep.equal({ busy: 0, problems: [] });
    void runner.act({ type: 'x' }, sender, 'click');
    (from.querySelector('input') as HTMLInputElement).value = 'a';
    void runner.act({ type: 'x' }, from, 'submit');
    expect(acts).to.have.length(2);
  });

  it('tells which fields it cannot send', async () => {
    const { runner, acts, errors } = setUp();
    const from = await form(html`<input name="id" value="8"><input name="a" value="1">`);
    void runner.act({ type: 'x', payload: { id: 7 } }, from, 'submit');
    expect(acts[0]?.action.payload).to.deep.equal({ id: 7, a: '1' });
    expect(errors).to.have.length(1);
  });

  it('is done whatever the fields are called', async () => {
    const { runner, acts, seen } = setUp();
    const names = ['closest', 'matches', 'reportValidity', 'querySelectorAll', 'style', 'children'];
    const from = await form(names.map((name) => html`<input name=${name} value="1">`));
    void runner.act({ type: 'x' }, from, 'submit');
    expect(Object.keys(acts[0]?.action.payload as object)).to.deep.equal(names);
    expect(seen.busy).to.equal(1);
  });

  it('outside of one is sent alone by a click', async () => {
    const { runner, acts } = setUp();
    const box = await fixture(html`<div><input name="a" value="1"><button>Press</button></div>`);
    void runner.act({ type: 'x' }, box.querySelector('button') as Element, 'click');
    expect(acts[0]?.action).to.deep.equal({ type: 'x' });
  });
});
