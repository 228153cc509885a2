// The four sets of widgets of the demo, as people use them: by mouse and by keyboard, now and when loaded later.
import type { Locator } from '@playwright/test';
import { type Chat, expect, test } from './chat.js';

const widgets = (chat: Chat): Locator => chat.element.locator('chat-kit-item[part~="widget"]');
const widget = (chat: Chat): Locator => widgets(chat).last();
const button = (chat: Chat, name: string | RegExp): Locator => widget(chat).getByRole('button', { name });
const flights = (chat: Chat): Locator => widget(chat).getByRole('listitem');

test.use({
  /** In light and dark. */
  axe: async ({ axe, chat }, use) => {
    const moving = () => chat.element.evaluate(({ shadowRoot }) => shadowRoot?.getAnimations().length);
    await use(async (page, ...more) => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        // Colours change little by little.
        await expect.poll(moving).toBe(0);
        await axe(page, ...more);
      }
    });
  },
});

// Whole conversations: on two busy cores each takes long.
test.describe.configure({ timeout: 60_000 });

/** What is in the widget must be there again when the thread is loaded. */
async function isStored(chat: Chat): Promise<void> {
  const before = await widget(chat).innerText();
  await chat.reopen();
  await expect.poll(() => widget(chat).innerText()).toBe(before);
}

test.describe('by themselves', () => {
  test.use({ api: ({ quick }, use) => use(quick) });
  test.beforeEach(({ open }) => open());

  test('a flight is chosen, given back, and booked by keyboard', async ({ page, chat, axe }) => {
    await chat.ask('flights');
    await expect(flights(chat)).toHaveCount(4);
    await axe(page);
    await button(chat, 'Show 3 more').click();
    await expect(flights(chat)).toHaveCount(7);
    await flights(chat).filter({ hasText: '21:10' }).getByRole('button').click();
    await expect(chat.part('widget-status')).toHaveText('Polar Line PL 884 · direct');
    await chat.isIdle();
    await button(chat, 'Other flights').click();
    await expect(button(chat, /08:15/)).toBeVisible();

    await button(chat, /08:15/).focus();
    await page.keyboard.press('Enter');
    await expect(chat.part('widget-status')).toHaveText('Gull Air GA 17 · 1 stop');
    await chat.isIdle();
    await axe(page);
    await widget(chat).getByRole('combobox', { name: 'Seat' }).focus();
    await page.keyboard.press('Enter');
    await expect(chat.element.getByRole('option', { name: /^12F/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(widget(chat).getByRole('combobox', { name: 'Seat' })).toContainText('12F, window');
    await widget(chat).getByRole('checkbox', { name: 'With a suitcase of up to 23 kg' }).focus();
    await page.keyboard.press('Space');
    await button(chat, 'Book it').focus();
    await page.keyboard.press('Enter');
    await expect(chat.answers.last()).toContainText('in seat 12F and without a suitcase.');
    await chat.isIdle();
    await expect(widget(chat)).toContainText('Booked: Gull Air GA 17, 12 June');
    await axe(page);
    await isStored(chat);
  });

  test('a profile is followed and not, and shared', async ({ page, chat, sent, axe }) => {
    const asked = await chat.element.evaluateHandle((element) => {
      const actions: unknown[] = [];
      const { options } = element as unknown as { options: object };
      Object.assign(element, {
        options: { ...options, widgets: { onAction: (action: unknown) => actions.push(action) } },
      });
      return actions;
    });
    await chat.ask('profile');
    await expect(widget(chat).getByRole('img')).toHaveJSProperty('naturalWidth', 160);
    for (const [before, count, now] of [
      ['Follow', '1,205', 'Following'],
      ['Following', '1,204', 'Follow'],
      ['Follow', '1,205', 'Following'],
    ] as const) {
      await widget(chat).getByRole('button', { name: before, exact: true }).click();
      await expect(widget(chat).getByRole('button', { name: now, exact: true })).toBeVisible();
      await expect(widget(chat)).toContainText(`${count} followers`);
    }
    expect(sent.filter((type) => type === 'threads.sync_custom_action')).toHaveLength(3);
    await axe(page);

    const requests = sent.length;
    await button(chat, 'Message').click();
    await expect
      .poll(() => asked.jsonValue())
      .toEqual([{ type: 'profile.message', payload: { to: 'keeper', name: 'The lighthouse keeper' } }]);
    expect(sent).toHaveLength(requests);

    await button(chat, 'Share').click();
    await expect(chat.answers.last().getByRole('link', { name: 'The keeper, North Point' })).toBeVisible();
    await chat.isIdle();
    await isStored(chat);
  });

  test('a form is filled in, saved, changed and discarded, all by keyboard', async ({ page, chat, axe, sent }) => {
    await chat.ask('form');
    const field = (name: string) => widget(chat).getByLabel(name, { exact: true });
    const type = async (name: string, text: string) => {
      await field(name).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    };
    await axe(page);
    await type('What shall we call it?', 'Ten days of *rain*');
    await button(chat, 'Save').focus();
    await page.keyboard.press('Enter');
    await expect(field('E-mail')).toBeFocused();
    expect(sent).not.toContain('threads.custom_action');

    await type('E-mail', 'ada@example.org');
    await type('Guests', '3');
    await type('Wishes', 'No fish.');
    await field('None').focus();
    await page.keyboard.press('ArrowUp');
    await expect(field('Breakfast and soup')).toBeChecked();
    await field('A room far from the foghorn').focus();
    await page.keyboard.press('Space');
    await field('E-mail').focus();
    await page.keyboard.press('Enter');
    await expect(chat.part('widget-status')).toHaveText('Saved in the book of North Point');
    await chat.isIdle();
    for (const [what, said] of [
      ['E-mail', 'ada@example.org'],
      ['Arrival', '2027-06-11'],
      ['Guests', '3'],
      ['Meals', 'Breakfast and soup'],
      ['Far from the foghorn', 'Yes, please'],
      ['Wishes', 'No fish.'],
    ] as const) {
      const row = widget(chat).getByRole('row').filter({ hasText: what });
      await expect(row.getByRole('cell').last()).toHaveText(said);
    }
    await expect(widget(chat).getByRole('heading', { name: 'Ten days of *rain*' })).toBeVisible();
    await axe(page);
    await isStored(chat);

    await button(chat, 'Edit').focus();
    await page.keyboard.press('Enter');
    await expect(field('What shall we call it?')).toHaveValue('Ten days of *rain*');
    await expect(field('Wishes')).toHaveValue('No fish.');
    await expect(field('Guests')).toHaveValue('3');
    await expect(field('A room far from the foghorn')).toBeChecked();
    await button(chat, 'Discard').focus();
    await page.keyboard.press('Enter');
    await expect(chat.part('widget-status')).toHaveText('Discarded');
    await button(chat, 'Begin again').click();
    await expect(field('What shall we call it?')).toHaveValue('A weekend at North Point');
    await isStored(chat);
  });

  test('a dashboard is written, shows another season, and counts today', async ({ page, chat, axe }) => {
    await chat.ask('dashboard');
    await expect(widget(chat)).toContainText('7,159 visitors, three of five by boat');
    await expect(widget(chat)).toContainText(
      'On two days in August nobody could land, and the bus took all who had waited.',
    );
    await axe(page);
    await widget(chat).getByLabel('Season').focus();
    await page.keyboard.press('s');
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await expect(widget(chat)).toContainText('4,588 visitors, twice as many in May as in March');
    await expect(widget(chat)).not.toContainText('three of five by boat');
    await expect(widget(chat).getByLabel('Season')).toHaveValue('spring');
    await button(chat, 'Count today').click();
    await expect(widget(chat)).toContainText('Today 212 have come so far, and the last boat is not in yet.');
    await expect(widget(chat)).toContainText('Up to date');
    await chat.isIdle();
    await isStored(chat);
    await button(chat, 'Show the data as a table').first().click();
    await expect(widget(chat).getByRole('row').filter({ hasText: 'Today' })).toContainText('131');
    await axe(page);
  });
});

test.describe('while something streams', () => {
  test.beforeEach(({ open }) => open());

  test('an action can be stopped like an answer, and its widget be used again', async ({ chat }) => {
    await chat.ask('flights');
    await button(chat, /08:15/).click();
    await chat.isIdle();
    await button(chat, 'Book it').click();
    await chat.streams('Booked.');
    await chat.stopButton.click();
    await expect(chat.mark).toHaveText('Stopped');
    await chat.isIdle();
    await expect(widget(chat)).toContainText('Booked: Gull Air GA 17, 12 June');
    await isStored(chat);
    await button(chat, 'Booked').click();
    await expect(widget(chat)).toContainText('Seat 4A');
  });

  test('an action that needs no stream works, and one that does says why not', async ({ chat }) => {
    await chat.ask('profile');
    await chat.send('a slow story');
    await chat.streams('The path');
    await button(chat, 'Follow').click();
    await expect(button(chat, 'Following')).toBeVisible();
    await button(chat, 'Share').click();
    await expect(widget(chat)).toContainText('Wait until the answer is complete, then try again.');
    await expect(chat.element).toHaveJSProperty('status', 'streaming');
    await chat.stopButton.click();
    await chat.isIdle();
    await button(chat, 'Share').click();
    await expect(chat.answers.last()).toContainText('Here is a link');
    await expect(widget(chat)).not.toContainText('Wait until');
  });
});

test.describe('in a thread that was read again', () => {
  test.use({ api: ({ quick }, use) => use(quick) });

  test('they can be used just as well', async ({ chat, open }) => {
    await open();
    await chat.ask('profile');
    await chat.ask('dashboard');
    await chat.ask('flights');
    await open({ 'initial-thread': await chat.threadId() });
    const profile = widgets(chat).filter({ hasText: 'The lighthouse keeper' });
    await profile.getByRole('button', { name: 'Follow' }).click();
    await expect(profile.getByRole('button', { name: 'Following' })).toBeVisible();
    const dashboard = widgets(chat).filter({ hasText: 'Visitors at the light' });
    await dashboard.getByLabel('Season').selectOption('autumn');
    await expect(dashboard).toContainText('2,992 visitors, and the seals');
    const list = widgets(chat).filter({ hasText: 'Hamburg to Reykjavík' });
    await list.getByRole('button', { name: /06:40/ }).click();
    await expect(chat.part('widget-status', 'Northwind NW 204')).toBeVisible();
  });
});
