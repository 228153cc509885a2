// What is in it stands in a row.
import { component } from '../component.js';
import { drawBox } from '../containers/box.js';
import { boxShape } from '../values/box.js';

export const row = component(boxShape, (props, context) => drawBox(props, 'row', context));
