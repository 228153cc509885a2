// An icon by its name as an element: it waits for what must be loaded, and keeps the room meanwhile.
import { LitElement, nothing, type PropertyValues } from 'lit';
import { lateStyles } from '../markdown/late-styles.js';
import { drawPath, type IconSize, icon, lucideName } from './draw.js';
import styles from './icon.styles.js';
import { lucidePath } from './lucide.js';

const adopt = lateStyles(styles);

export class ChatKitIcon extends LitElement {
  static override properties = { name: { attribute: false }, size: { attribute: false } };

  name: string | null = null;
  size: IconSize | undefined;

  /** Of an icon of Lucide; empty while it is on its way, null when there is none. */
  #path: string | null = null;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const name = lucideName(this.name);
    if (name !== null && changed.has('name')) this.#find(name);
  }

  protected override render() {
    if (lucideName(this.name) === null) return icon(this.name, this.size);
    return this.#path === null ? nothing : drawPath(this.#path, this.size);
  }

  #find(name: string): void {
    const found = lucidePath(name);
    if (!(found instanceof Promise)) {
      this.#path = found;
      return;
    }
    this.#path = '';
    found
      .catch(() => null)
      .then((path) => {
        if (lucideName(this.name) !== name) return;
        this.#path = path;
        this.requestUpdate();
      });
  }
}
