// What the assistant asks takes the place of the composer: answered by mouse and by keyboard, and nothing is lost.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AnswerDraft } from '../../src/elements/late/answers.js';
import { choice, days, item, more, show, size } from './asked.js';

describe('a question', () => {
  it('with one answer is a group of radio buttons with its name', async () => {
    const asked = await show([size]);
    const group = asked.one('[role=radiogroup]');
    expect(asked.root.querySelector(`#${group.getAttribute('aria-labelledby')}`)?.textContent).to.equal('How large?');
    expect(asked.one('h2').textContent).to.equal('How large?');
    expect(asked.inputs.map(({ type }) => type)).to.deep.equal(['radio', 'radio', 'radio']);
    expect(asked.all('label').map((label) => label.querySelector('span')?.textContent)).to.deep.equal([
      'Small',
      'Large',
    ]);
    expect(asked.inputs[2]?.getAttribute('aria-label')).to.equal('Something else');
    expect(asked.has('skip-all') || asked.has('back')).to.equal(false);
    expect(asked.isOff('send')).to.equal(true);
  });

  it('is answered by a click on a row', async () => {
    const asked = await show([size]);
    asked.all('label')[1]?.click();
    await asked.element.updateComplete;
    expect(asked.chosen).to.deep.equal([false, true, false]);
    await asked.click('send');
    expect(asked.answers).to.deep.equal([
      {
        type: 'answer',
        item: 'input_1',
        input: { status: 'answered', answers: { size: { values: ['Large'], skipped: false } } },
      },
    ]);
  });

  it('with several answers is a group of checkboxes, in the order in which they were offered', async () => {
    const asked = await show([days]);
    expect(asked.one('[role=group]').contains(asked.inputs[0] as Node)).to.equal(true);
    expect(asked.inputs.map(({ type }) => type)).to.deep.equal(Array(4).fill('checkbox'));
    for (const i of [2, 0, 1, 1]) asked.inputs[i]?.click();
    await asked.type(' Sometimes\n');
    await asked.click('send');
    expect(asked.answers[0]?.input.answers).to.deep.equal({
      days: { values: ['Monday', 'Sunday', 'Sometimes'], skipped: false },
    });
  });

  it('can be answered by something else, which typing chooses', async () => {
    const asked = await show([size]);
    asked.inputs[0]?.click();
    await asked.type('Huge');
    expect(asked.chosen).to.deep.equal([false, false, true]);
    asked.inputs[1]?.click();
    await asked.element.updateComplete;
    expect(asked.chosen).to.deep.equal([false, true, false]);
    expect(asked.field.value, 'is still there').to.equal('Huge');
    asked.inputs[2]?.click();
    await asked.element.updateComplete;
    await asked.click('send');
    expect(asked.answers[0]?.input.answers).to.deep.equal({ size: { values: ['Huge'], skipped: false } });
  });

  it('is not answered by something else that is blank, nor twice by the same', async () => {
    const asked = await show([size, days]);
    asked.inputs[2]?.click();
    await asked.type('  ');
    expect(asked.isOff('next')).to.equal(true);
    await asked.type('Small');
    await asked.click('next');
    asked.inputs[0]?.click();
    await asked.type('Monday');
    await asked.click('send');
    expect(asked.answers[0]?.input.answers).to.deep.equal({
      size: { values: ['Small'], skipped: false },
      days: { values: ['Monday'], skipped: false },
    });
  });

  it('with a free answer is a field that grows, with its name and its description', async () => {
    const asked = await show([more]);
    const { field } = asked;
    const said = (name: string) =>
      field
        .getAttribute(name)
        ?.split(' ')
        .map((id) => asked.root.querySelector(`#${id}`)?.textContent);
    expect([said('aria-labelledby'), said('aria-describedby')]).to.deep.equal([['What else?'], ['Anything at all.']]);
    await asked.type('One');
    expect(asked.press('Enter', { shiftKey: true }).defaultPrevented).to.equal(false);
    expect(asked.press('Enter').defaultPrevented).to.equal(true);
    expect(asked.answers[0]?.input.answers).to.deep.equal({ more: { values: ['One'], skipped: false } });
  });

  it('is not sent by the Enter of an input method, but by one that it passes on', async () => {
    const asked = await show([more]);
    await asked.type('日本');
    asked.press('Enter', { isComposing: true, keyCode: 229 } as KeyboardEventInit);
    asked.press('Enter', { keyCode: 229 } as KeyboardEventInit);
    expect(asked.answers.length).to.equal(0);
    asked.field.dispatchEvent(
      new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true, cancelable: true }),
    );
    expect(asked.answers.length).to.equal(1);
  });

  it('keeps its field and the caret in it while it is typed into', async () => {
    const asked = await show([size]);
    const { field } = asked;
    field.focus();
    await sendKeys({ type: 'Hue' });
    field.setSelectionRange(2, 2);
    await sendKeys({ type: 'g' });
    expect([field.value, field.selectionStart]).to.deep.equal(['Huge', 3]);
    expect(asked.field === field).to.equal(true);
    expect(field.value).to.equal('Huge');
  });

  it('can be skipped', async () => {
    const asked = await show([size]);
    asked.inputs[0]?.click();
    await asked.click('skip');
    expect(asked.answers[0]?.input).to.deep.equal({
      status: 'skipped',
      answers: { size: { values: [], skipped: true } },
    });
  });
});

describe('by keyboard', () => {
  it('a choice is made with arrow keys and sent with Enter', async () => {
    const asked = await show([size]);
    asked.inputs[0]?.focus();
    await sendKeys({ press: 'Enter' });
    expect(asked.answers.length, 'nothing is chosen yet').to.equal(0);
    await sendKeys({ press: 'ArrowDown' });
    expect(asked.focused === asked.inputs[1]).to.equal(true);
    expect(asked.chosen).to.deep.equal([false, true, false]);
    await sendKeys({ press: 'ArrowDown' });
    expect(asked.focused === asked.inputs[2], 'passing by the field').to.equal(true);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    expect(asked.answers[0]?.input.answers).to.deep.equal({ size: { values: ['Large'], skipped: false } });
  });

  it('digits choose, and go to what they chose', async () => {
    const asked = await show([days]);
    asked.button('skip').focus();
    for (const press of ['1', '3', '2', '3']) await sendKeys({ press });
    expect(asked.chosen).to.deep.equal([true, true, false, false]);
    expect(asked.focused === asked.inputs[2]).to.equal(true);
    await sendKeys({ press: '9' });
    expect(asked.chosen).to.deep.equal([true, true, false, false]);
    await sendKeys({ press: '4' });
    expect(asked.focused === asked.field, 'the field for something else').to.equal(true);
    await sendKeys({ type: '12' });
    expect(asked.field.value).to.equal('12');
    expect(asked.chosen, 'a digit in a field is one').to.deep.equal([true, true, false, true]);
  });

  it('digits leave what belongs to the browser alone', async () => {
    const asked = await show([days]);
    const skip = asked.button('skip');
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(asked.press('1', init, skip).defaultPrevented).to.equal(false);
    }
    expect(asked.press('&', { code: 'Digit1' }, skip).defaultPrevented, 'a French keyboard').to.equal(true);
    await asked.element.updateComplete;
    expect(asked.chosen).to.deep.equal([true, false, false, false]);
  });

  it('a key that is held answers one question', async () => {
    const asked = await show([size, choice('again', 'Again?', ['Yes'])]);
    asked.inputs[0]?.click();
    asked.press('Enter', {}, asked.inputs[0]);
    await asked.element.updateComplete;
    asked.inputs[0]?.click();
    asked.press('Enter', { repeat: true }, asked.inputs[0]);
    expect(asked.answers.length).to.equal(0);
  });
});

describe('several questions', () => {
  const all = [size, days, more];

  it('come one after the other, and say which one it is', async () => {
    const asked = await show(all);
    const where = () => asked.one('#question-count').textContent;
    expect([asked.heading, where(), asked.has('back')]).to.deep.equal(['How large?', 'Question 1 of 3', false]);
    asked.inputs[0]?.click();
    await asked.element.updateComplete;
    await asked.click('next');
    expect([asked.heading, where(), asked.has('back')]).to.deep.equal(['Which days?', 'Question 2 of 3', true]);
    expect(asked.chosen).to.deep.equal([false, false, false, false]);
    expect(asked.one('[role=group]').getAttribute('aria-labelledby')).to.equal('question-count question');
    await asked.click('skip');
    expect([asked.heading, asked.has('next'), asked.has('send')]).to.deep.equal(['What else?', false, true]);
    await asked.type('No');
    await asked.click('send');
    expect(asked.answers[0]?.input).to.deep.equal({
      status: 'answered',
      answers: {
        size: { values: ['Small'], skipped: false },
        days: { values: [], skipped: true },
        more: { values: ['No'], skipped: false },
      },
    });
  });

  it('keep what was answered when one goes back, with the focus on it', async () => {
    const asked = await show(all);
    asked.inputs[1]?.click();
    await asked.element.updateComplete;
    asked.button('next').focus();
    await asked.click('next');
    expect(asked.focused === asked.inputs[0], 'the first control').to.equal(true);
    asked.inputs[1]?.click();
    await asked.type('Never');
    await asked.click('next');
    expect(asked.focused === asked.field).to.equal(true);
    await asked.click('back');
    expect([asked.chosen, asked.field.value]).to.deep.equal([[false, true, false, true], 'Never']);
    expect(asked.focused === asked.inputs[1]).to.equal(true);
    await asked.click('back');
    expect(asked.chosen).to.deep.equal([false, true, false]);
    expect(asked.focused === asked.inputs[1]).to.equal(true);
  });

  it('can be skipped all at once, or one after the other', async () => {
    const skipped = { values: [], skipped: true };
    const input = { status: 'skipped', answers: { size: skipped, days: skipped, more: skipped } };
    const asked = await show(all);
    asked.inputs[1]?.click();
    await asked.element.updateComplete;
    await asked.click('next');
    await asked.click('skip-all');
    expect(asked.answers[0]?.input).to.deep.equal(input);
    const other = await show(all);
    for (let i = 0; i < 3; i++) await other.click('skip');
    expect(other.answers[0]?.input).to.deep.equal(input);
  });

  it('let a skipped one be passed again, or answered after all', async () => {
    const asked = await show([size, more]);
    await asked.click('skip');
    await asked.click('back');
    expect(asked.isOff('next')).to.equal(false);
    asked.inputs[0]?.click();
    await asked.element.updateComplete;
    await asked.click('next');
    await asked.click('skip');
    expect(asked.answers[0]?.input.answers).to.deep.include({ size: { values: ['Small'], skipped: false } });
  });

  it('take a double click for one', async () => {
    const asked = await show(all);
    const click = (detail: number) =>
      asked.button('skip').dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    click(1);
    await asked.element.updateComplete;
    click(2);
    await asked.element.updateComplete;
    expect(asked.heading).to.equal('Which days?');
  });

  it('are found again by an element that is made anew, for their item and their thread', async () => {
    const drafts = new Map<string, AnswerDraft>();
    const asked = await show(all, { drafts });
    asked.inputs[1]?.click();
    await asked.element.updateComplete;
    await asked.click('next');
    await asked.type('Never');
    const again = await show(all, { drafts });
    expect([again.heading, again.field.value]).to.deep.equal(['Which days?', 'Never']);
    again.element.item = { ...item(all), thread_id: 'thread_2' };
    await again.element.updateComplete;
    expect([again.heading, again.chosen]).to.deep.equal(['How large?', [false, false, false]]);
    again.element.item = item(all);
    await again.element.updateComplete;
    expect([again.heading, again.field.value]).to.deep.equal(['Which days?', 'Never']);
  });
});

describe('while the answer still runs', () => {
  it('questions can be answered, but not sent', async () => {
    const asked = await show([size, more], { ready: false });
    expect(asked.isOff('skip-all')).to.equal(true);
    await asked.click('skip-all');
    asked.inputs[0]?.click();
    await asked.element.updateComplete;
    await asked.click('next');
    await asked.type('Yes');
    expect([asked.isOff('send'), asked.isOff('skip')]).to.deep.equal([true, true]);
    await asked.click('send');
    await asked.click('skip');
    asked.press('Enter');
    expect(asked.answers).to.deep.equal([]);
    asked.element.ready = true;
    await asked.element.updateComplete;
    await asked.click('send');
    expect(asked.answers.length).to.equal(1);
  });

  it('Stop takes the place of what cannot be done yet', async () => {
    const asked = await show([size], { ready: false, stoppable: true });
    expect(asked.has('send')).to.equal(false);
    const stop = asked.one('[part=stop-button]');
    expect(stop.getAttribute('aria-label')).to.equal('Stop answering');
    stop.focus();
    stop.click();
    expect(asked.requests).to.deep.equal([{ type: 'stop' }]);
    Object.assign(asked.element, { ready: true, stoppable: false });
    await asked.element.updateComplete;
    expect(asked.element.contains(asked.focused)).to.equal(true);
    expect(asked.has('send')).to.equal(true);
  });
});

describe('answers that are not accepted', () => {
  it('are still there', async () => {
    const asked = await show([size]);
    asked.accepts = false;
    await asked.type('Huge');
    await asked.click('send');
    expect(asked.answers.length).to.equal(1);
    expect([asked.field.value, asked.isOff('send')]).to.deep.equal(['Huge', false]);
  });
});

describe('what a server may get wrong', () => {
  const odd: unknown[] = [null, undefined, 5, true, 'text', [], {}, [null], [{}], { value: 1 }, { length: 1 }];

  it('never throws, and leaves a way on', async () => {
    for (const wrong of odd) {
      const inputs = [
        { ...size, question: wrong },
        { ...size, options: wrong },
        { ...size, type: wrong },
        { ...size, id: wrong },
        { ...size, multiple: wrong, answer: wrong },
        { ...more, description: wrong },
        wrong,
      ];
      for (const input of [...inputs.map((one) => [one]), wrong]) {
        const asked = await show(input);
        expect(asked.heading, JSON.stringify(input)).not.to.equal('');
        await asked.click('skip');
        expect(asked.answers[0]?.input.status).to.equal('skipped');
        asked.element.remove();
      }
    }
  });

  it('is a free question where there is nothing to choose, or its type is not known', async () => {
    for (const input of [
      { ...size, options: [] },
      { ...size, options: [{ value: ' ' }, { value: 5 }, {}] },
      { ...size, type: 'slider' },
    ]) {
      const asked = await show([input]);
      await asked.type('Words');
      await asked.click('send');
      expect(asked.answers[0]?.input.answers).to.deep.equal({ size: { values: ['Words'], skipped: false } });
      asked.element.remove();
    }
  });

  it('offers each choice once, and as text', async () => {
    const bold = '<b>Bold</b>';
    const asked = await show([choice('q', bold, ['a', bold, 'a', '', '  '])]);
    expect(asked.heading).to.equal(bold);
    expect(asked.all('label span').map(({ textContent, dir }) => [textContent, dir])).to.deep.equal([
      ['a', 'auto'],
      [bold, 'auto'],
    ]);
  });

  it('may be named like a part of every object', async () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const asked = await show([{ ...size, id }]);
      asked.inputs[0]?.click();
      await asked.element.updateComplete;
      await asked.click('send');
      const sent = JSON.parse(JSON.stringify(asked.answers[0]?.input.answers));
      expect(Object.entries(sent)).to.deep.equal([[id, { values: ['Small'], skipped: false }]]);
      asked.element.remove();
    }
  });

  it('goes back to a question that is still there when others are asked instead', async () => {
    const asked = await show([size, more]);
    await asked.click('skip');
    asked.element.item = item([size]);
    await asked.element.updateComplete;
    expect(asked.heading).to.equal('How large?');
    asked.element.item = item([]);
    await asked.element.updateComplete;
    await asked.click('skip');
    expect(asked.answers[0]?.input).to.deep.equal({ status: 'skipped', answers: {} });
  });
});
