// What the late elements share: their style sheets come to the root that they are in.
import { lateStyles } from '../../markdown/late-styles.js';
import { ChatKitPart } from '../part.js';
import { styles } from './styles.js';

const adopt = lateStyles(styles);

export abstract class LatePart extends ChatKitPart {
  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
  }
}
