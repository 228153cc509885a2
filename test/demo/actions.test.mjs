/** Actions from clients that nobody has to trust: what is in them changes no more than it may, and is inserted as text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ask,
  create,
  events,
  newestItems,
  normalise,
  post,
  startPython,
  startServer,
  stream,
  textOf,
} from './support.mjs';

async function bothServers(t) {
  const ours = await startServer(t, { speed: 1000 });
  const python = await startPython(t, '--speed', '1000');
  return [ours, python].filter(Boolean).map(({ url }) => url);
}

async function alike(urls, play) {
  const results = [];
  for (const url of urls) results.push(normalise(await play(url)));
  for (const other of results.slice(1)) assert.deepEqual(results[0], other);
  return results[0];
}

async function start(url, word) {
  const first = await create(url, word);
  const thread = { thread_id: first[0].thread.id };
  const { id } = first.find(({ item }) => item?.type === 'widget').item;
  const stored = async () => (await newestItems(url, thread.thread_id, 100)).find((item) => item.id === id).widget;
  const params = (type, payload) => ({ ...thread, item_id: id, action: { type, payload } });
  return {
    thread,
    stored,
    act: async (type, payload) => stream(url, 'threads.custom_action', params(type, payload)),
    sync: async (type, payload) => (await ask(url, 'threads.sync_custom_action', params(type, payload))).updated_item,
  };
}

const answer = (told) => textOf(told.findLast(({ item }) => item?.type === 'assistant_message').item);
const texts = (value) =>
  typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap((inner) => texts(inner));

const stay = { title: 'A', room: 'boat', meals: 'all', quiet: true };

test('from clients', async (t) => {
  const urls = await bothServers(t);

  await t.test('an unknown action is answered kindly, in every set, and what it holds is quoted as it is', async () => {
    for (const word of ['flights', 'profile', 'form', 'dashboard', 'widget']) {
      await alike(urls, async (url) => {
        const { act, sync, stored } = await start(url, word);
        const before = await stored();
        const told = await act('harbour.`close`\n# now', { why: '```\n# big', markup: '<img src=x onerror=alert(1)>' });
        assert.match(answer(told), /^The action `harbour\. close # now` has arrived here/);
        assert.match(answer(told), /"why": "```\\n# big"/);
        assert.deepEqual(await stored(), before);

        const noted = await sync('x'.repeat(5000), {});
        const [note, ...more] = noted.widget.children.filter(({ id }) => id === 'action-note');
        assert.deepEqual(more, []);
        assert.ok(texts(note).every((text) => text.length < 200));
        const twice = await sync('y', null);
        assert.equal(twice.widget.children.length, noted.widget.children.length);
        assert.match(texts(twice.widget).join(), /The action “y” has arrived\./);
        return [told, noted, twice];
      });
    }
  });

  await t.test('a long payload is cut, whatever it is', async () => {
    const payloads = [
      'x'.repeat(50_000),
      '\n```\n# out',
      Array.from({ length: 9000 }, (_, n) => n),
      [[[[{}]]]],
      true,
      0,
    ];
    for (const payload of payloads) {
      await alike(urls, async (url) => {
        const { act } = await start(url, 'profile');
        const told = await act('who.knows', payload);
        assert.ok(answer(told).length < 2300);
        assert.equal(answer(told).split('\n```').length, 3, 'one block of code');
        return told;
      });
    }
  });

  await t.test('a record that does not exist is not found, whatever its name', async () => {
    const wrong = [undefined, null, [], 'ga17', 17, {}, [{ flight: 'ga17' }]].concat(
      ['', 'GA17', '__proto__', 'constructor', 'toString', 'ga17.price', null, {}, ['ga17'], 17, true].map(
        (flight) => ({
          flight,
        }),
      ),
    );
    await alike(urls, async (url) => {
      const { act, stored } = await start(url, 'flights');
      const before = await stored();
      const all = [];
      for (const payload of wrong) {
        const told = await act('flights.choose', payload);
        assert.match(answer(told), /^The action `flights\.choose` has arrived here/, JSON.stringify(payload));
        all.push(told);
      }
      assert.deepEqual(await stored(), before);
      return all;
    });
    await alike(urls, async (url) => {
      const { act, sync } = await start(url, 'form');
      const told = [await act('form.save', { ...stay, room: 'cellar' }), await act('form.save', { ...stay, quiet: 1 })];
      for (const one of told) assert.match(answer(one), /^The action `form\.save`/);
      const noted = await sync('dashboard.period', { period: { id: 'summer' } });
      assert.equal(noted.widget.id, 'stay');
      return [told, noted];
    });
  });

  await t.test('the values of a form are texts of limited length, and nothing in them is filled in', async () => {
    const hostile = [
      { title: 'x'.repeat(100_000), wishes: '🏠'.repeat(9000) },
      { title: '{notes} {contact.email} {rooms} {periods.summer.text}', notes: '{title|a}', wishes: '{quiet.value}' },
      { title: '<b>b</b>', notes: '[a](javascript:alert(1))', contact: { email: '"><script>', phone: '\u0000\u202e' } },
      { title: 1, notes: 2.5, guests: 1e300, wishes: -0, contact: { email: 9007199254740992, phone: true } },
      { title: null, notes: [], guests: {}, wishes: ['a'], contact: 'a@example.org' },
      { contact: [{ email: 'a' }], arrival: 20270611, title: '', guests: '' },
      { contact: { email: { email: 'deep' } }, 'contact.phone': 'flat', arrival: '2027-99-99' },
      { arrival: '2027-06-11T22:15:00.000Z', title: ' ' },
      { arrival: '2027-06-11 or so' },
      { arrival: '٢٠٢٧-٠٦-١١', unknown: 'field', type: 'Card', children: [] },
    ];
    for (const values of hostile) {
      await alike(urls, async (url) => {
        const { act, sync, stored } = await start(url, 'form');
        const told = await act('form.save', { ...stay, ...values });
        const saved = await stored();
        assert.equal(saved.type, 'Card');
        assert.match(saved.status.text, /^Saved/);
        for (const text of texts(saved)) assert.ok([...text].length <= 500);
        const edit = saved.children.at(-1).children[0].onClickAction;
        const edited = await sync(edit.type, edit.payload);
        for (const text of texts(edited.widget)) assert.ok([...text].length <= 500);
        if (typeof values.title === 'string' && values.title.length < 500) {
          assert.ok(texts(edited.widget).includes(values.title), 'as it was written');
        }
        await act('form.save', { ...stay, ...edit.payload });
        return [told, saved, edited, await stored()];
      });
    }
    const numbers = `{"title":"A","room":"boat","meals":"all","quiet":true,"guests":3.0,"notes":-0.0,"wishes":1e2}`;
    await alike(urls, async (url) => {
      const { thread, stored } = await start(url, 'form');
      const item = (await newestItems(url, thread.thread_id)).find(({ type }) => type === 'widget');
      const action = `{"type":"form.save","payload":${numbers}}`;
      const params = `{"thread_id":"${thread.thread_id}","item_id":"${item.id}","action":${action}}`;
      const response = await post(url, `{"type":"threads.custom_action","params":${params}}`);
      for await (const _ of events(response));
      const saved = await stored();
      for (const text of ['3', '0', '100']) assert.ok(texts(saved).includes(text), text);
      return saved;
    });
  });

  await t.test('without its widget, or from another one, nothing else is touched', async () => {
    await alike(urls, async (url) => {
      const { thread, act, sync, stored } = await start(url, 'profile');
      const before = await stored();
      const action = { type: 'profile.follow', payload: null };
      const told = await stream(url, 'threads.custom_action', { ...thread, action });
      assert.match(answer(told), /^The action `profile\.follow`/);
      assert.deepEqual(await ask(url, 'threads.sync_custom_action', { ...thread, action }), {});
      assert.deepEqual(await stored(), before);

      // A set may be turned into another one: it is the reader's own.
      const booked = await sync('flights.book', { flight: 'ga17', seat: '4A', luggage: true });
      assert.equal(booked.widget.collapsed, true);
      const items = await newestItems(url, thread.thread_id);
      const shared = await sync('profile.share');
      assert.match(texts(shared.widget).join(), /“profile\.share” has arrived/);
      assert.equal(
        (await newestItems(url, thread.thread_id)).length,
        items.length,
        'nothing is said where nobody reads',
      );
      return [told, booked, shared, await act('profile.follow')];
    });
  });
});

test('a stop in the midst of an action keeps what was told to the end, on both servers', async (t) => {
  const ours = await startServer(t);
  const python = await startPython(t);
  const servers = [{ url: ours.url, stopped: () => ours.nextCancel() }];
  if (python) servers.push({ url: python.url, stopped: () => python.said(/^Stopped by the reader: thr_/) });
  for (const { url, stopped } of servers) {
    const { thread, act, stored } = await start(url, 'flights');
    await act('flights.choose', { flight: 'ga17' });
    const { id } = (await newestItems(url, thread.thread_id)).find(({ type }) => type === 'widget');
    const book = async (enough) => {
      const leaving = new AbortController();
      const action = { type: 'flights.book', payload: { flight: 'ga17', seat: '4C', luggage: true } };
      const request = { type: 'threads.custom_action', params: { ...thread, item_id: id, action } };
      let text = '';
      for await (const event of events(await post(url, request, { signal: leaving.signal }))) {
        text += event.update?.delta ?? '';
        if (enough(event, text)) break;
      }
      leaving.abort();
      return text;
    };
    const before = await stored();
    await book(({ type }) => type === 'stream_options');
    await stopped();
    assert.deepEqual(await stored(), before, 'not booked yet');

    const text = await book((_, text) => text.length > 20);
    assert.equal((await stored()).collapsed, true, 'booked');
    const deadline = Date.now() + 5000;
    let kept;
    do {
      [kept] = await newestItems(url, thread.thread_id);
    } while (kept.type !== 'assistant_message' && Date.now() < deadline);
    assert.ok(textOf(kept).startsWith(text.trimEnd()));
    assert.doesNotMatch(textOf(kept), /tea comes past you first/);
  }
});
