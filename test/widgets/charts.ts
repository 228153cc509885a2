// For charts: the trees of some, and what can be seen of their drawing.
import type { ChatKitWidgetPlot } from '../../src/widgets/chart/plot.js';
import '../../src/widgets/chart/register.js';
import { mountWidget, type StageOptions, until, type WidgetStage } from './stage.js';

export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Two series over a year. */
export const rows = MONTHS.map((month, i) => ({ month, desktop: 100 + i * 10, mobile: 80 - i * 3 }));

type Props = Record<string, unknown>;

export const series = (type: string, dataKey: string, more: Props = {}) => ({ type, dataKey, ...more });

export const chart = (more: Props = {}) => ({
  type: 'Chart',
  data: rows,
  series: [series('bar', 'desktop', { label: 'Desktop' }), series('bar', 'mobile', { label: 'Mobile' })],
  xAxis: 'month',
  ...more,
});

/** Shows a chart, and waits for its drawing. */
export async function mountChart(root: unknown, options: StageOptions = {}): Promise<WidgetStage> {
  const stage = await mountWidget(root, options);
  await until('the chart is drawn', () => stage.has('chat-kit-widget-plot svg'));
  return stage;
}

export const plotOf = (stage: WidgetStage): ChatKitWidgetPlot => stage.query<ChatKitWidgetPlot>('chat-kit-widget-plot');

/** The paths of this kind, as they are written. */
export const paths = (stage: WidgetStage, selector = 'path'): string[] =>
  stage.all(`chat-kit-widget-plot svg ${selector}`).map((path) => path.getAttribute('d') ?? '');

/** How many pieces a path has. */
export const pieces = (path: string | undefined): number => (path ?? '').split('M').length - 1;

/** The texts of these, in the order of the drawing. */
export const texts = (stage: WidgetStage, selector: string): string[] =>
  stage.all(`chat-kit-widget-plot svg ${selector}`).map((text) => text.textContent ?? '');

/** One after the other with room in between. */
export function areClear(stage: WidgetStage, selector: string): boolean {
  const boxes = stage
    .all(`chat-kit-widget-plot svg ${selector}`)
    .map((text) => text.getBoundingClientRect())
    .sort((a, b) => a.left - b.left);
  return boxes.every((box, index) => index === 0 || box.left >= (boxes[index - 1]?.right ?? 0) + 2);
}

/** Everything that is drawn lies inside the chart, but for what a text has around its letters. */
export function isInside(stage: WidgetStage, selector: string, spare = 3): boolean {
  const chart = stage.query('chat-kit-widget-chart').getBoundingClientRect();
  return stage.all(selector).every((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return (
      left >= chart.left - spare &&
      right <= chart.right + spare &&
      top >= chart.top - spare &&
      bottom <= chart.bottom + spare
    );
  });
}

/** Moves the pointer over the nth of all categories. */
export async function point(stage: WidgetStage, nth: number, of = MONTHS.length): Promise<void> {
  const plot = stage.query('chat-kit-widget-plot > .plot');
  const rules = stage.query('chat-kit-widget-plot .rule').getBoundingClientRect();
  const init = { clientX: rules.left + ((nth + 0.5) * rules.width) / of, clientY: rules.top, pointerType: 'mouse' };
  plot.dispatchEvent(new PointerEvent('pointermove', { ...init, bubbles: true }));
  await stage.drawn();
}

/** True when it was used. */
export async function press(stage: WidgetStage, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  (stage.focused as HTMLElement).dispatchEvent(event);
  await stage.drawn();
  return event.defaultPrevented;
}

export const tooltip = (stage: WidgetStage): string =>
  stage
    .all('.tooltip')
    .map((one) => [...one.querySelectorAll('p, dt, dd')].map((part) => part.textContent?.trim()).join(' '))[0] ?? '';
