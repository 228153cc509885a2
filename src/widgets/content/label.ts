// Around a <label>: it finds the field.
import { FieldLabels } from './field-labels.js';

/** Importing it must not fail where there is no DOM. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export class ChatKitWidgetLabel extends Base {
  #labels: FieldLabels | undefined;
  #field = '';

  /** The name of the field. */
  get field(): string {
    return this.#field;
  }
  set field(name: string) {
    this.#field = name;
    this.#labels?.bind();
  }

  get label(): HTMLLabelElement | null {
    return this.querySelector('label');
  }

  connectedCallback(): void {
    this.#labels = FieldLabels.around(this);
    this.#labels?.add(this);
  }

  disconnectedCallback(): void {
    this.#labels?.remove(this);
    this.#labels = undefined;
  }
}
