// What is in it stands in a column, or in a row.
import { component } from '../component.js';
import { direction, drawBox } from '../containers/box.js';
import { boxShape } from '../values/box.js';

export const box = component({ ...boxShape, direction }, (props, context) =>
  drawBox(props, props.direction ?? 'col', context),
);
