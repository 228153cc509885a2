// A date picker on the stage, used as a person uses it.
import { say } from '../../src/widgets/date/say.js';
import { mountWidget, type StageOptions, tree, until, type WidgetStage } from './stage.js';

export class DateStage {
  constructor(
    readonly stage: WidgetStage,
    /** The how manyth of the pickers. */
    readonly index = 0,
  ) {}

  get picker(): HTMLElement {
    return this.stage.all('chat-kit-widget-date')[this.index] as HTMLElement;
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.picker.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector} in the picker`);
    return found;
  }

  get control(): HTMLButtonElement {
    return this.find<HTMLButtonElement>('.widget-control');
  }

  get clear(): HTMLButtonElement | null {
    return this.picker.querySelector('.clear');
  }

  get calendar(): HTMLElement {
    return this.find('chat-kit-widget-calendar');
  }

  get isOpen(): boolean {
    return this.calendar.matches(':popover-open');
  }

  /** What a form sends. */
  get value(): string {
    return this.find<HTMLInputElement>('input[type=hidden]').value;
  }

  /** The day that the keyboard is at. */
  get day(): string {
    const { focused } = this.stage;
    return focused instanceof HTMLButtonElement && this.calendar.contains(focused) ? focused.value : '';
  }

  button(day: string): HTMLButtonElement {
    return this.find<HTMLButtonElement>(`button[value="${day}"]`);
  }

  choice(name: string): HTMLSelectElement {
    return this.find<HTMLSelectElement>(`select[aria-label="${name}"]`);
  }

  step(name: string): HTMLButtonElement {
    return this.find<HTMLButtonElement>(`.head [aria-label="${name}"]`);
  }

  async open(): Promise<void> {
    this.control.click();
    await this.stage.drawn();
  }

  async choose(name: string, label: string): Promise<void> {
    const select = this.choice(name);
    const option = [...select.options].find(({ text }) => text.trim() === label);
    if (!option) throw new Error(`No ${label} to be chosen`);
    option.selected = true;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.stage.drawn();
  }
}

export const october = (locale = 'en'): string => say('2026-10-01', 'monthAndYear', locale);

export async function mountDates(props: Record<string, unknown>[], options?: StageOptions): Promise<DateStage[]> {
  const nodes = props.map((one, index) => tree('DatePicker', { name: `date_${index}`, ...one }));
  const stage = await mountWidget(tree('Basic', {}, ...nodes), options);
  await until('the calendars are loaded', () => stage.all('chat-kit-widget-calendar').length === nodes.length);
  return nodes.map((_, index) => new DateStage(stage, index));
}

export async function mountDate(props: Record<string, unknown> = {}, options?: StageOptions): Promise<DateStage> {
  const [date] = await mountDates([props], options);
  return date as DateStage;
}
