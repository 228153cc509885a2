// A row of a table, which the table draws. Where there is none, what is in it stands in a row.
import { component } from '../component.js';
import { drawBox } from '../containers/box.js';
import { rowShape } from '../containers/table-row.js';

export const tableRow = component(rowShape, ({ children }, context) => drawBox({ children }, 'row', context));
