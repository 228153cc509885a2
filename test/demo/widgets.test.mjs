/** The four sets of widgets: what comes first, what each action makes of it, and what is stored, alike on both servers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runnerImport } from 'vite';
import { ask, create, newestItems, normalise, root, startPython, startServer, stream, textOf } from './support.mjs';

const { module: content } = await runnerImport(`${root}src/state/content.ts`, { configFile: false });

/** A thread that begins with one of the sets, and what a reader sees in it. `told` is all that the server has said. */
async function begin(url, word) {
  const told = [];
  const seen = new Map();
  const see = (events) => {
    told.push(events);
    for (const { item, item_id: id, update } of events) {
      if (item) seen.set(item.id, item);
      if (update) seen.set(id, content.updateItem(seen.get(id), update));
    }
    return events;
  };
  const first = see(await create(url, word));
  const thread = { thread_id: first[0].thread.id };
  const { id } = first.find(({ item }) => item?.type === 'widget').item;
  const from = (type, payload, item_id = id) => ({ ...thread, item_id, action: { type, payload } });
  return {
    told,
    first,
    widget: () => seen.get(id).widget,
    act: async (...action) => see(await stream(url, 'threads.custom_action', from(...action))),
    sync: async (...action) => {
      const { updated_item: item } = await ask(url, 'threads.sync_custom_action', from(...action));
      see([{ item }]);
      assert.equal(item.id, id);
    },
    isStored: async () => {
      const stored = (await newestItems(url, thread.thread_id, 100)).toReversed();
      assert.deepEqual(stored, [...seen.values()], 'the server has what was seen');
    },
  };
}

/** Everything in a widget, from its root on. */
function* nodes(node) {
  yield node;
  for (const child of [node.children ?? []].flat()) yield* nodes(child);
}
const find = (widget, fits) => [...nodes(widget)].find(fits);
const control = (widget, name) => find(widget, (node) => (node.editable?.name ?? node.name) === name);
const words = (widget) => [...nodes(widget)].map(({ value, label }) => value ?? label ?? '').join('\n');
const updates = (events) => events.flatMap(({ update }) => (update ? [update.type.split('.').at(-1)] : []));
const said = (events) => textOf(events.findLast(({ item }) => item?.type === 'assistant_message').item);

/** What a script leaves open must not be seen. */
const isFilled = (widget) => assert.doesNotMatch(JSON.stringify(widget), /\{[a-z_.]+(\|[^{}"]*)?\}|"(use|each)":/);

test('the sets on both servers', async (t) => {
  const ours = await startServer(t, { speed: 1000 });
  const python = await startPython(t, '--speed', '1000');
  const both = (name, word, play) =>
    t.test(name, async () => {
      const transcripts = [];
      for (const { url } of [ours, python].filter(Boolean)) {
        const chat = await begin(url, word);
        await play(chat);
        await chat.isStored();
        transcripts.push(normalise(chat.told));
      }
      for (const other of transcripts.slice(1)) assert.deepEqual(transcripts[0], other);
    });

  await both('flights: a choice, back, another choice, booked', 'flights', async ({ widget, act, sync }) => {
    isFilled(widget());
    assert.equal(widget().type, 'ListView');
    assert.equal(widget().limit, 4);
    const [first, second, ...others] = widget().children;
    assert.equal(others.length, 5);
    assert.match(words(first), /06:40 – 08:05[\s\S]*Northwind[\s\S]*€\s189[\s\S]*direct/);
    assert.equal(first.onClickAction.streaming, true);

    const { type, payload } = second.onClickAction;
    const chosen = await act(type, payload);
    assert.deepEqual(
      chosen.map(({ type }) => type),
      ['stream_options', 'thread.item.replaced'],
    );
    isFilled(widget());
    assert.equal(widget().asForm, true);
    assert.match(widget().status.text, /Gull Air GA 17/);
    assert.equal(control(widget(), 'seat').options.length, 4);
    assert.equal(control(widget(), 'luggage').defaultChecked, true);

    assert.equal(widget().cancel.action.streaming, false);
    await sync(widget().cancel.action.type);
    assert.equal(widget().children.length, 7);

    await act(others.at(-1).onClickAction.type, others.at(-1).onClickAction.payload);
    const { confirm } = widget();
    const booked = await act(confirm.action.type, { ...confirm.action.payload, seat: '12F', luggage: false });
    assert.equal(updates(booked)[0], 'updated');
    isFilled(widget());
    assert.equal(widget().collapsed, true);
    assert.match(words(widget()), /Polar Line PL 884, 21:10[\s\S]*12F, window · hand luggage[\s\S]*Booked/);
    assert.match(said(booked), /^Booked\. You leave Hamburg at \*\*21:10\*\* .* in seat 12F and without a suitcase\./);
  });

  await both('a profile: followed and not, shared', 'profile', async ({ widget, act, sync }) => {
    isFilled(widget());
    assert.match(find(widget(), ({ type }) => type === 'Image').src, /^data:image\/png;base64,/);
    const button = (label) => find(widget(), (node) => node.type === 'Button' && node.label === label);
    assert.equal(button('Message').onClickAction.handler, 'client');
    for (const [before, count, now] of [
      ['Follow', '1,205', 'Following'],
      ['Following', '1,204', 'Follow'],
      ['Follow', '1,205', 'Following'],
    ]) {
      const { type, payload, streaming } = button(before).onClickAction;
      assert.equal(streaming, false);
      await sync(type, payload);
      assert.ok(button(now));
      assert.match(words(widget()), new RegExp(`${count} followers`));
      isFilled(widget());
    }
    const followed = widget();
    const share = button('Share').onClickAction;
    assert.equal(share.loadingBehavior, 'none');
    assert.match(said(await act(share.type, share.payload)), /example\.org\/keepers\/north-point/);
    assert.equal(widget(), followed);
  });

  const stay = {
    title: 'Ten days of *rain*',
    notes: '',
    contact: { email: 'ada@example.org', phone: '' },
    guests: 3,
    room: 'boat',
    arrival: '2027-07-01',
    meals: 'all',
    quiet: true,
    wishes: 'No fish,\nno foghorn.',
  };
  await both('a form: saved, edited, saved again, discarded, begun again', 'form', async ({ widget, act, sync }) => {
    isFilled(widget());
    const names = ['title', 'notes', 'contact.email', 'contact.phone', 'arrival', 'guests', 'room', 'meals', 'wishes'];
    for (const name of [...names, 'quiet']) assert.ok(control(widget(), name), name);
    assert.equal(control(widget(), 'title').value, 'A weekend at North Point');
    assert.equal(control(widget(), 'arrival').min, '2027-05-01T00:00:00');

    const saved = await act(widget().confirm.action.type, stay);
    isFilled(widget());
    assert.match(said(saved), /^I have put it into the book/);
    for (const text of ['Ten days of *rain*', 'No note', 'ada@example.org', '2027-07-01', '3', 'The boat house']) {
      assert.ok(words(widget()).split('\n').includes(text), text);
    }
    assert.match(words(widget()), /Telephone\n+–\n[\s\S]*Breakfast and soup\n[\s\S]*Yes, please\n[\s\S]*no foghorn\./);

    const edit = find(widget(), ({ label }) => label === 'Edit').onClickAction;
    assert.equal(edit.streaming, false);
    assert.deepEqual(edit.payload, { ...stay, guests: '3' });
    await sync(edit.type, edit.payload);
    isFilled(widget());
    const defaults = Object.fromEntries(
      [...names, 'quiet'].map((name) => {
        const { value, defaultValue, defaultChecked } = control(widget(), name);
        return [name, value ?? defaultValue ?? defaultChecked];
      }),
    );
    assert.deepEqual(defaults, {
      title: stay.title,
      notes: '',
      'contact.email': 'ada@example.org',
      'contact.phone': undefined,
      arrival: '2027-07-01T00:00:00',
      guests: '3',
      room: 'boat',
      meals: 'all',
      wishes: stay.wishes,
      quiet: true,
    });

    await act('form.save', { ...stay, arrival: '', quiet: false });
    assert.match(words(widget()), /Arrival\n+–\n/);
    const again = find(widget(), ({ label }) => label === 'Edit').onClickAction;
    assert.ok(!('arrival' in again.payload));
    await sync(again.type, again.payload);
    assert.equal(control(widget(), 'arrival').defaultValue, undefined);
    assert.equal(control(widget(), 'quiet').defaultChecked, false);

    await sync(widget().cancel.action.type, stay);
    assert.equal(widget().status.text, 'Discarded');
    await sync(find(widget(), ({ label }) => label === 'Begin again').onClickAction.type);
    assert.equal(control(widget(), 'title').value, 'A weekend at North Point');
  });

  await both('a dashboard: streamed, another season, today', 'dashboard', async ({ widget, first, act, sync }) => {
    isFilled(widget());
    const told = updates(first).filter((name) => !/^(text_delta|added|done)$/.test(name));
    assert.equal(told[0], 'updated', 'a component');
    assert.equal(told.at(-1), 'updated', 'the root');
    assert.ok(told.filter((name) => name === 'value_delta').length > 30);
    const chart = () => find(widget(), ({ id }) => id === 'visitors');
    const summary = () => find(widget(), ({ id }) => id === 'summary');
    const charts = first.filter(({ update }) => update?.component_id === 'visitors');
    assert.equal(charts[0].update.component.data.length, 6);
    const added = first.find(({ type, item }) => type === 'thread.item.added' && item.type === 'widget').item.widget;
    assert.equal(find(added, ({ id }) => id === 'visitors').data.length, 3);
    const deltas = first.filter(({ update }) => update?.component_id === 'summary').map(({ update }) => update.delta);
    assert.equal(summary().value, deltas.join(''));

    const select = () => control(widget(), 'period');
    assert.equal(select().defaultValue, 'summer');
    for (const { value } of select().options.toReversed()) {
      assert.equal(select().onChangeAction.streaming, false);
      const before = chart().data;
      await sync(select().onChangeAction.type, { period: value });
      isFilled(widget());
      assert.equal(select().defaultValue, value);
      assert.notDeepEqual(chart().data, before);
      assert.equal(find(widget(), ({ type }) => type === 'Transition').children.key, value);
    }
    const { type, payload } = find(widget(), ({ label }) => label === 'Count today').onClickAction;
    const counted = await act(type, payload);
    assert.equal(chart().data.at(-1).week, 'Today');
    assert.match(summary().value, /^The path was open .* the last boat is not in yet\.$/);
    assert.ok(find(widget(), ({ label }) => label === 'Up to date'));
    assert.match(said(counted), /a little column for today/);
  });

  await t.test('in a stored thread they can be used just as well', async () => {
    for (const { url } of [ours, python].filter(Boolean)) {
      const thread = { thread_id: 'thr_gallery' };
      const items = (await newestItems(url, 'thr_gallery', 40)).filter(({ type }) => type === 'widget');
      const [dashboard, form, profile, flights] = items;
      for (const { widget } of items) isFilled(widget);
      const sync = async ({ id }, type, payload) => {
        const params = { ...thread, item_id: id, action: { type, payload } };
        return (await ask(url, 'threads.sync_custom_action', params)).updated_item;
      };
      assert.match(words((await sync(profile, 'profile.unfollow')).widget), /1,204 followers/);
      assert.equal((await sync(dashboard, 'dashboard.period', { period: 'summer' })).widget.id, 'dashboard');
      assert.equal((await sync(form, 'form.discard')).widget.status.text, 'Discarded');
      const action = { type: 'flights.choose', payload: { flight: 'nw204' } };
      const events = await stream(url, 'threads.custom_action', { ...thread, item_id: flights.id, action });
      assert.equal(events.at(-1).item.created_at, flights.created_at);
    }
  });
});
