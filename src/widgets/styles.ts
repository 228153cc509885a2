// The style sheets of widgets, as one text.
import icon from '../icons/icon.styles.js';
import box from './containers/box.styles.js';
import card from './containers/card.styles.js';
import list from './containers/list.styles.js';
import table from './containers/table.styles.js';
import badge from './content/badge.styles.js';
import content from './content/content.styles.js';
import editable from './content/editable.styles.js';
import image from './content/image.styles.js';
import typography from './content/typography.styles.js';
import button from './controls/button.styles.js';
import choice from './controls/choice.styles.js';
import controls from './controls/controls.styles.js';
import picker from './controls/picker.styles.js';
import view from './view.styles.js';

export const styles = [
  icon,
  typography,
  badge,
  content,
  editable,
  image,
  controls,
  button,
  picker,
  choice,
  view,
  box,
  card,
  list,
  table,
].join('');
