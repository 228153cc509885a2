// A cell of a table, which its row draws. Where there is none, it is a box.
import { component } from '../component.js';
import { drawBox } from '../containers/box.js';
import { cellShape } from '../containers/table-row.js';

export const tableCell = component(cellShape, ({ children, width, padding, align, vAlign }, context) =>
  drawBox({ children, width, padding, align, justify: vAlign, flex: '1 1 0' }, 'col', context),
);
