// A date is chosen by pointer and by keyboard, sent as it is written, and kept while the widget changes around it.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountDate, mountDates } from './dates.js';
import { mountWidget, tree, until } from './stage.js';

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

const DATE = { defaultValue: '2026-10-15' };

describe('a date picker that is not loaded yet', () => {
  it('has its value, its words and its size already', async () => {
    const stage = await mountWidget(tree('Basic', {}, tree('Spacer')));
    expect(customElements.get('chat-kit-widget-date')).to.equal(undefined);
    stage.view.root = tree('Basic', {}, tree('DatePicker', { name: 'from', clearable: true, ...DATE }));
    (stage.view as unknown as { performUpdate(): void }).performUpdate();
    expect(stage.text('chat-kit-widget-date')).to.equal('Oct 15, 2026');
    expect(stage.field('from').value).to.equal('2026-10-15');
    const before = stage.query('.widget-picker').getBoundingClientRect();
    expect(before.width).to.be.greaterThan(100);
    await until('it is loaded', () => stage.has('chat-kit-widget-calendar'));
    const after = stage.query('.widget-picker').getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(stage.all('[name=from]')).to.have.length(1);
    expect(stage.text('.widget-control')).to.equal('Oct 15, 2026');
  });
});

describe('a date picker', () => {
  it('shows a date as its reader writes it, and holds it as servers do', async () => {
    const date = await mountDate({ defaultValue: '2026-10-15T23:30:00-08:00' }, { locale: 'de' });
    expect(date.control.textContent).to.equal('15. Okt. 2026');
    expect(date.value).to.equal('2026-10-15');
  });

  it('shows a placeholder, or what is to be done', async () => {
    const [first, second] = await mountDates([{ placeholder: 'When?' }, {}]);
    expect(first?.control.textContent).to.equal('When?');
    expect(second?.control.textContent).to.equal('Choose a date');
    expect(first?.value).to.equal('');
  });

  it('has the name of its label, or else of its placeholder or its field', async () => {
    const [first, second, third] = await mountDates([
      { placeholder: 'When?' },
      { name: 'trip.departureDate' },
      { name: '' },
    ]);
    expect(first?.control.ariaLabel).to.equal('When?');
    expect(second?.control.ariaLabel).to.equal('Trip departure date');
    expect(third?.control.ariaLabel).to.equal('Choose a date');
    expect(second?.control.dataset.field).to.equal('trip.departureDate');
  });

  it('opens at its date, where the one that is chosen is marked', async () => {
    const date = await mountDate(DATE);
    expect(date.control.ariaExpanded).to.equal('false');
    await date.open();
    expect(date.isOpen).to.equal(true);
    expect(date.control.ariaExpanded).to.equal('true');
    expect(date.day).to.equal('2026-10-15');
    expect(date.find('[aria-selected=true]').textContent).to.equal('15');
    expect(date.find('table').ariaLabel).to.equal('October 2026');
    expect(date.button('2026-10-01').ariaLabel).to.equal('Thursday, October 1, 2026');
  });

  it('opens at today when it is empty, and marks it', async () => {
    const date = await mountDate();
    await date.open();
    const now = new Date();
    const written = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    expect(date.day).to.equal(written);
    expect(date.find('[aria-current=date]').getAttribute('value')).to.equal(written);
    expect(date.picker.querySelector('[aria-selected]')).to.equal(null);
  });

  it('is chosen with a click, which closes it', async () => {
    const date = await mountDate(DATE);
    await date.open();
    date.button('2026-10-20').click();
    await date.stage.drawn();
    expect(date.isOpen).to.equal(false);
    expect(date.value).to.equal('2026-10-20');
    expect(date.control.textContent).to.equal('Oct 20, 2026');
    expect(date.stage.focused === date.control).to.equal(true);
    expect(date.calendar.childElementCount).to.equal(0);
  });

  it('closes with its button, and with a click elsewhere', async () => {
    const [date, other] = await mountDates([DATE, DATE]);
    if (!date || !other) throw new Error('No pickers');
    await date.open();
    await date.open();
    expect(date.isOpen).to.equal(false);
    await date.open();
    await other.open();
    await until('the first is closed', () => date.control.ariaExpanded === 'false');
    expect(date.isOpen).to.equal(false);
    expect(other.isOpen).to.equal(true);
    expect(other.day).to.equal('2026-10-15');
  });

  it('goes to other months and years step by step, and at once', async () => {
    const date = await mountDate({ defaultValue: '2024-02-29' });
    await date.open();
    date.step('Next month').click();
    await date.stage.drawn();
    expect(date.find('table').ariaLabel).to.equal('March 2024');
    expect(date.find('[aria-live]').textContent).to.equal('March 2024');
    date.step('Previous month').click();
    await date.choose('Year', '1986');
    expect(date.find('table').ariaLabel).to.equal('February 1986');
    expect(date.find('[tabindex="0"]').getAttribute('value')).to.equal('1986-02-28');
    await date.choose('Month', 'December');
    expect(date.find('table').ariaLabel).to.equal('December 1986');
    expect(date.choice('Year').selectedOptions[0]?.text).to.equal('1986');
    expect(date.choice('Month').selectedOptions[0]?.text).to.equal('December');
    expect(date.value).to.equal('2024-02-29');
  });

  it('is cleared when it may be', async () => {
    const [date, other] = await mountDates([{ ...DATE, clearable: true }, DATE]);
    expect(other?.clear).to.equal(null);
    date?.clear?.click();
    await date?.stage.drawn();
    expect(date?.value).to.equal('');
    expect(date?.clear).to.equal(null);
    expect(date?.control.textContent).to.equal('Choose a date');
    expect(date?.stage.focused === date?.control).to.equal(true);
  });

  it('does nothing when it is disabled, and sends nothing', async () => {
    const date = await mountDate({ ...DATE, disabled: true, clearable: true });
    await date.open();
    expect(date.isOpen).to.equal(false);
    expect(date.clear).to.equal(null);
    expect(date.find<HTMLInputElement>('input').disabled).to.equal(true);
  });
});

describe('the keys of a date picker', () => {
  it('open it, choose, and give the focus back', async () => {
    const date = await mountDate(DATE);
    date.control.focus();
    await press('Enter');
    expect(date.day).to.equal('2026-10-15');
    await press('ArrowRight', 'Enter');
    expect(date.value).to.equal('2026-10-16');
    expect(date.isOpen).to.equal(false);
    expect(date.stage.focused === date.control).to.equal(true);
    await press('ArrowDown');
    expect(date.day).to.equal('2026-10-16');
    await press('ArrowDown', 'Space');
    expect(date.value).to.equal('2026-10-23');
  });

  it('go through days, weeks, months and years', async () => {
    const date = await mountDate(DATE);
    await date.open();
    for (const [key, day] of [
      ['ArrowLeft', '2026-10-14'],
      ['ArrowUp', '2026-10-07'],
      ['Home', '2026-10-04'],
      ['ArrowLeft', '2026-10-03'],
      ['ArrowUp', '2026-09-26'],
      ['End', '2026-09-26'],
      ['PageDown', '2026-10-26'],
      ['Shift+PageDown', '2027-10-26'],
      ['ArrowDown', '2027-11-02'],
      ['Shift+PageUp', '2026-11-02'],
      ['PageUp', '2026-10-02'],
      ['End', '2026-10-03'],
    ] as const) {
      await press(key);
      expect(date.day, key).to.equal(day);
    }
    expect(date.value).to.equal('2026-10-15');
  });

  it('close it without a choice: Escape, which nobody else sees', async () => {
    const date = await mountDate(DATE);
    const seen: string[] = [];
    date.stage.root.host.addEventListener('keydown', (event) => seen.push((event as KeyboardEvent).key));
    await date.open();
    await press('ArrowRight', 'Escape');
    expect(date.isOpen).to.equal(false);
    expect(date.value).to.equal('2026-10-15');
    expect(date.stage.focused === date.control).to.equal(true);
    expect(seen).not.to.contain('Escape');
    await press('Escape');
    expect(seen).to.contain('Escape');
  });

  it('stay inside while it is open', async () => {
    const date = await mountDate(DATE);
    await date.open();
    const stops: (string | null | undefined)[] = [];
    for (let count = 0; count < 6; count++) {
      await press('Tab');
      stops.push(date.stage.focused?.ariaLabel);
    }
    const day = 'Thursday, October 15, 2026';
    expect(stops).to.deep.equal(['Previous month', 'Month', 'Year', 'Next month', day, 'Previous month']);
    await press('Shift+Tab');
    expect(date.stage.focused?.ariaLabel).to.equal(day);
    await press('Shift+Tab');
    expect(date.stage.focused?.ariaLabel).to.equal('Next month');
    await press('Enter', 'Enter');
    expect(date.stage.focused?.ariaLabel).to.equal('Next month');
    expect(date.find('table').ariaLabel).to.equal('December 2026');
  });
});

describe('the first and the last day', () => {
  const LIMITS = { ...DATE, min: '2026-10-10', max: '2026-11-05T00:00:00Z' };

  it('can be chosen, and what is beyond them cannot', async () => {
    const date = await mountDate(LIMITS);
    await date.open();
    expect(date.button('2026-10-09').ariaDisabled).to.equal('true');
    expect(date.button('2026-10-10').ariaDisabled).to.equal(null);
    date.button('2026-10-09').click();
    expect(date.value).to.equal('2026-10-15');
    expect(date.isOpen).to.equal(true);
    date.button('2026-10-10').click();
    await date.stage.drawn();
    expect(date.value).to.equal('2026-10-10');
  });

  it('are as far as the keys go', async () => {
    const date = await mountDate(LIMITS);
    await date.open();
    await press('PageUp');
    expect(date.day).to.equal('2026-10-10');
    await press('ArrowLeft');
    expect(date.day).to.equal('2026-10-10');
    await press('Shift+PageDown');
    expect(date.day).to.equal('2026-11-05');
  });

  it('are in the only months there are', async () => {
    const date = await mountDate(LIMITS);
    await date.open();
    expect([...date.choice('Month').options].map(({ text }) => text)).to.deep.equal(['October', 'November']);
    expect([...date.choice('Year').options].map(({ text }) => text)).to.deep.equal(['2026']);
    expect(date.step('Previous month').ariaDisabled).to.equal('true');
    const next = date.step('Next month');
    next.click();
    await date.stage.drawn();
    expect(date.find('table').ariaLabel).to.equal('November 2026');
    expect(next.ariaDisabled).to.equal('true');
    next.click();
    await date.stage.drawn();
    expect(date.find('table').ariaLabel).to.equal('November 2026');
  });

  it('are where an empty one begins', async () => {
    const date = await mountDate({ min: '2090-05-01' });
    await date.open();
    expect(date.day).to.equal('2090-05-01');
  });
});

describe('a date picker with something wrong', () => {
  it('ignores what is no date, and says so once', async () => {
    const date = await mountDate({ defaultValue: 'soon', min: 5, max: '2026-02-30', size: 'huge', side: 'over' });
    expect(date.value).to.equal('');
    expect(date.stage.ignored).to.deep.equal([
      'DatePicker.defaultValue',
      'DatePicker.max',
      'DatePicker.min',
      'DatePicker.side',
      'DatePicker.size',
    ]);
  });

  it('has no limits when nothing is between them', async () => {
    const date = await mountDate({ ...DATE, min: '2026-12-01', max: '2026-01-01' });
    expect(date.stage.ignored).to.deep.equal(['DatePicker.min']);
    await date.open();
    expect(date.day).to.equal('2026-10-15');
    expect(date.picker.querySelector('[aria-disabled]')).to.equal(null);
  });

  it('shows a date that is beyond its limits, and opens inside of them', async () => {
    const date = await mountDate({ defaultValue: '2026-01-01', min: '2026-10-10' });
    expect(date.value).to.equal('2026-01-01');
    await date.open();
    expect(date.day).to.equal('2026-10-10');
  });
});

describe('the action of a date picker', () => {
  const ACTION = { type: 'date.changed', payload: { trip: 7 } };
  const act = (value: string) => ({ type: 'date.changed', payload: { trip: 7, date_0: value } });

  it('has the new date, and is not there for the same one', async () => {
    const date = await mountDate({ ...DATE, clearable: true, onChangeAction: ACTION });
    await date.open();
    date.button('2026-10-15').click();
    await date.stage.drawn();
    expect(date.stage.acts).to.deep.equal([]);
    await date.open();
    date.button('2026-10-16').click();
    await date.stage.drawn();
    expect(date.stage.acts.map(({ action }) => action)).to.deep.equal([act('2026-10-16')]);
    await date.stage.resolve();
    date.clear?.click();
    await date.stage.drawn();
    expect(date.stage.acts.map(({ action }) => action)[1]).to.deep.equal(act(''));
  });
});

describe('a date in a form', () => {
  it('is sent with the rest, whatever it is called', async () => {
    const form = (gap: number) =>
      tree(
        'Form',
        { gap, onSubmitAction: { type: 'save' } },
        tree('DatePicker', { name: 'style', ...DATE }),
        tree('DatePicker', { name: 'trip.end' }),
        tree('Button', { label: 'Save', submit: true }),
      );
    const stage = await mountWidget(form(1));
    await until('the calendars are loaded', () => stage.all('chat-kit-widget-calendar').length === 2);
    await stage.show(form(4));
    expect(getComputedStyle(stage.query('form')).rowGap).to.equal('16px');
    await stage.press(stage.button('Save'));
    expect(stage.acts[0]?.action.payload).to.deep.equal({ style: '2026-10-15', trip: { end: '' } });
  });
});

describe('a date that was chosen', () => {
  it('stays when the widget changes, with the focus and what is open', async () => {
    const [date, other] = await mountDates([DATE, DATE]);
    if (!date || !other) throw new Error('No pickers');
    const { stage, picker, control } = date;
    await date.open();
    date.button('2026-10-20').click();
    await stage.drawn();
    await other.open();
    await press('ArrowRight');
    const { focused } = stage;

    const again = (name: string, props: object) => tree('DatePicker', { name, ...props });
    await stage.show(
      tree(
        'Basic',
        {},
        again('date_0', { defaultValue: '2026-12-24', placeholder: 'When?' }),
        again('date_1', { ...DATE, clearable: true }),
        tree('Text', { value: 'More' }),
      ),
    );
    expect(date.picker === picker && date.control === control).to.equal(true);
    expect(date.value).to.equal('2026-10-20');
    expect(other.isOpen).to.equal(true);
    expect(stage.focused === focused).to.equal(true);
    expect(other.day).to.equal('2026-10-16');
  });

  it('is not there yet where the reader chose nothing', async () => {
    const date = await mountDate(DATE);
    await date.stage.show(tree('Basic', {}, tree('DatePicker', { name: 'date_0', defaultValue: '2026-12-24' })));
    expect(date.value).to.equal('2026-12-24');
  });

  it('is left alone by a picker that is disabled while it is open', async () => {
    const date = await mountDate(DATE);
    await date.open();
    await date.stage.show(tree('Basic', {}, tree('DatePicker', { name: 'date_0', ...DATE, disabled: true })));
    expect(date.isOpen).to.equal(false);
  });
});
