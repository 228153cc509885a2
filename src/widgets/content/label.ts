// Around a <label>: it finds the field.
import { FieldLabels } from './field-labels.js';

export class ChatKitWidgetLabel extends HTMLElement {
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
