// What is in it stands in a column.
import { component } from '../component.js';
import { drawBox } from '../containers/box.js';
import { boxShape } from '../values/box.js';

export const col = component(boxShape, (props, context) => drawBox(props, 'col', context));
