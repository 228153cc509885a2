// Charts of all kinds.
import { card, node, type Sample, type Samples, title } from './make.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const data = days.map((day, i) => ({
  day,
  boats: [12, 19, 9, 15, 22, 34, 28][i] ?? 0,
  ferries: [4, 4, 5, 4, 6, 8, 8][i] ?? 0,
  wind: [-3, 2, 5, -1, 4, 7, 2][i] ?? 0,
}));
const curves = [
  'basis',
  'basisClosed',
  'basisOpen',
  'bumpX',
  'bumpY',
  'bump',
  'linear',
  'linearClosed',
  'natural',
  'monotoneX',
  'monotoneY',
  'monotone',
  'step',
  'stepBefore',
  'stepAfter',
];

const chart = (name: string, props: Record<string, unknown>): Sample =>
  card(name, { size: 'lg' }, title(name, { size: 'sm' }), node('Chart', { data, xAxis: 'day', height: 200, ...props }));
const boats = { dataKey: 'boats', label: 'Boats' };
const ferries = { dataKey: 'ferries', label: 'Ferries' };
const wind = { dataKey: 'wind', label: 'Wind' };

export const charts: Samples = {
  Chart: [
    chart('Bars', {
      series: [
        { type: 'bar', ...boats },
        { type: 'bar', ...ferries },
      ],
      showYAxis: true,
      showLegend: true,
    }),
    chart('Bars, stacked', {
      series: [
        { type: 'bar', ...boats, stack: 'a' },
        { type: 'bar', ...ferries, stack: 'a' },
      ],
      showLegend: true,
      showTooltip: true,
      barCategoryGap: 12,
    }),
    chart('Below zero', { series: [{ type: 'bar', ...wind, color: 'orange' }], showYAxis: true, barGap: 2 }),
    chart('Area and line', {
      series: [
        { type: 'area', ...boats, color: 'blue', curveType: 'monotone' },
        { type: 'line', ...ferries, color: { light: 'pink-600', dark: 'pink-300' } },
      ],
      showYAxis: true,
      showLegend: true,
      xAxis: { dataKey: 'day', labels: { Mon: 'M', Tue: 'T', Wed: 'W', Thu: 'T', Fri: 'F', Sat: 'S', Sun: 'S' } },
    }),
    chart('Areas, stacked', {
      series: [
        { type: 'area', ...boats, stack: 'a' },
        { type: 'area', ...ferries, stack: 'a' },
      ],
    }),
    ...curves.map((curveType) =>
      chart(`Curve: ${curveType}`, {
        series: [{ type: 'line', ...boats, curveType }],
        height: 120,
        xAxis: { dataKey: 'day', hide: true },
      }),
    ),
    chart('Without data', { data: [], series: [{ type: 'bar', ...boats }] }),
  ],
};
