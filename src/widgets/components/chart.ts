// Bars, areas and lines over categories. What draws them comes with the first chart.
import { html } from 'lit';
import { isRecord } from '../../protocol/guards.js';
import { type Curve, curveNames } from '../chart/curve-names.js';
import { type Component, component, type PropsOf, type Reader, reader } from '../component.js';
import { either, flag, number, object, oneOf, text, written } from '../readers.js';
import { styled } from '../styled.js';
import { blockShape, blockStyles } from '../values/box.js';
import { chartColor } from '../values/color.js';

/** More cannot be told apart, and each costs time. */
const MOST_SERIES = 100;

const curve: Reader<Curve> = oneOf(...curveNames);

/** One without a type that is known is drawn as bars: its numbers are still seen. */
const oneSeries = object(
  {
    type: oneOf('bar', 'area', 'line'),
    label: text,
    dataKey: text,
    stack: written,
    color: chartColor,
    curveType: curve,
  },
  'dataKey',
);

const series = reader(`a list, each ${oneSeries.expects}`, (value) =>
  Array.isArray(value) ? value.slice(0, MOST_SERIES).flatMap((item) => oneSeries(item) ?? []) : undefined,
);

const rows = reader('a list of objects', (value) => (Array.isArray(value) ? value.filter(isRecord) : undefined));

const labels = reader('texts by value', (value) =>
  isRecord(value)
    ? new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    : undefined,
);

const axis = object({ dataKey: text, hide: flag, labels }, 'dataKey');

export const chartShape = {
  ...blockShape,
  data: rows,
  series,
  xAxis: either(text, axis),
  showYAxis: flag,
  showLegend: flag,
  showTooltip: flag,
  barGap: number,
  barCategoryGap: number,
} as const;

export type ChartProps = PropsOf<typeof chartShape>;

export const chart: Component = component(chartShape, (props, context, node) => {
  for (const prop of ['data', 'series'] as const) {
    const given = node[prop];
    if (Array.isArray(given) && given.length !== props[prop]?.length)
      context.log('widget.prop', { component: node.type, prop, expected: chartShape[prop].expects });
  }
  return html`<chat-kit-widget-chart class=${styled('', blockStyles(props))} .chart=${props}
    .words=${context.words}></chat-kit-widget-chart>`;
});
