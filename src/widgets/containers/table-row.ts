// A row of a table, and its cells. Each is an element of its own, so that what stays is not drawn again.
import { html, nothing } from 'lit';
import { isRecord } from '../../protocol/guards.js';
import type { WidgetComponent } from '../../protocol/widgets.js';
import { type PropsOf, read } from '../component.js';
import type { WidgetContext } from '../context.js';
import { children, count, flag, oneOf } from '../readers.js';
import { styled } from '../styled.js';
import { sideStyles } from '../values/box.js';
import { padding, size } from '../values/size.js';
import { weigh } from '../weight.js';

const alignment = oneOf('start', 'center', 'end');

export const rowShape = { children, header: flag } as const;

export const cellShape = {
  align: alignment,
  children,
  colSize: oneOf('xs', 'sm', 'md', 'lg', 'xl'),
  colSpan: count,
  padding,
  rowSpan: count,
  vAlign: alignment,
  width: size,
} as const;

type CellProps = PropsOf<typeof cellShape>;

const WIDTHS = { xs: '4rem', sm: '6rem', md: '9rem', lg: '13rem', xl: '18rem' };
const VERTICAL = { start: 'top', center: 'middle', end: 'bottom' };

/** More columns or rows than that are not asked for in good faith. Cells beyond them stand in one last cell. */
const MOST_SPAN = 100;
/** Of a row with more in it, each cell is drawn when it comes near. */
const HEAVIEST = 500;

const isA = (type: string, node: unknown): node is WidgetComponent => isRecord(node) && node.type === type;

export const isHeader = (node: unknown): boolean => isA('Table.Row', node) && node.header === true;

/** What is no row is one with a single cell. */
export function drawRow(node: unknown, context: WidgetContext) {
  const { children = [], header = false } = isA('Table.Row', node)
    ? read(node, rowShape, context)
    : { children: [node] };
  const rest = children.slice(MOST_SPAN);
  const cells = rest.length > 0 ? [...children.slice(0, MOST_SPAN), { type: 'Table.Cell', children: rest }] : children;
  const isHeavy = weigh(node).nodes > HEAVIEST;
  return html`<tr>${cells.map((cell) => drawCell(cell, header, isHeavy, context))}</tr>`;
}

function drawCell(node: unknown, isHeader: boolean, isHeavy: boolean, context: WidgetContext) {
  const props: CellProps = isA('Table.Cell', node) ? read(node, cellShape, context) : { children: [node] };
  const look = styled('widget-cell', {
    ...sideStyles('padding', props.padding),
    'inline-size': props.width ?? (props.colSize && WIDTHS[props.colSize]),
    'min-inline-size': props.width ?? (props.colSize && WIDTHS[props.colSize]),
    'text-align': props.align,
    // The middle of a very high row is far away.
    'vertical-align': isHeavy ? 'top' : props.vAlign && VERTICAL[props.vAlign],
  });
  const columns = span(props.colSpan);
  const rows = span(props.rowSpan);
  const inside = context.children(props.children, isHeavy);
  return isHeader
    ? html`<th class=${look} scope="col" colspan=${columns} rowspan=${rows}>${inside}</th>`
    : html`<td class=${look} colspan=${columns} rowspan=${rows}>${inside}</td>`;
}

const span = (cells: number | undefined) => (cells === undefined ? nothing : Math.min(cells, MOST_SPAN));
