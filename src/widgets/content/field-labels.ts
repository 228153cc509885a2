// Brings the labels of a form to the fields that they name, whichever of both is drawn first.
import { findAll } from '../own-properties.js';
import type { ChatKitWidgetLabel } from './label.js';

/** `data-field` is the name on what is focused, or on the group, where the value is in a hidden input. */
const FIELDS = '[data-field], input[name]:not([type="hidden"]), select[name], textarea[name]';
const NATIVE = 'input, select, textarea';

/** By the form, or the widget, that they are in. */
const scopes = new WeakMap<Element, FieldLabels>();
/** Ids that were given away in a root. */
const counts = new WeakMap<Node, number>();

export class FieldLabels {
  static around(label: Element): FieldLabels | undefined {
    const scope = label.closest('form, chat-kit-widget-view');
    if (!scope) return undefined;
    const found = scopes.get(scope) ?? new FieldLabels(scope);
    scopes.set(scope, found);
    return found;
  }

  readonly #labels = new Set<ChatKitWidgetLabel>();
  readonly #observer = new MutationObserver(() => this.#bind());
  #isAsked = false;
  /** The fields that have their name from here. */
  #named = new Set<HTMLElement>();

  private constructor(private readonly scope: Element) {}

  add(label: ChatKitWidgetLabel): void {
    if (this.#labels.size === 0) {
      this.#observer.observe(this.scope, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['name', 'data-field'],
      });
    }
    this.#labels.add(label);
    this.bind();
  }

  remove(label: ChatKitWidgetLabel): void {
    this.#labels.delete(label);
    this.bind();
    if (this.#labels.size === 0) this.#observer.disconnect();
  }

  /** Once, when all that changes now has changed. */
  bind(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      this.#bind();
    });
  }

  #bind(): void {
    const fields = this.#find();
    const labels = new Map<HTMLElement, HTMLLabelElement[]>();
    for (const { field: name, label } of this.#labels) {
      if (!label) continue;
      const field = fields.get(name);
      if (field) labels.set(field, [...(labels.get(field) ?? []), label]);
      if (field?.matches(NATIVE)) label.htmlFor = idOf(field);
      else label.removeAttribute('for');
      label.onclick = field && !field.matches(NATIVE) ? () => enter(field) : null;
    }
    for (const field of this.#named) if (!labels.has(field)) field.removeAttribute('aria-labelledby');
    this.#named = new Set([...labels].filter(([field, own]) => nameBy(field, own)).map(([field]) => field));
  }

  /** By name, those that stand for hidden ones first. */
  #find(): Map<string, HTMLElement> {
    const fields = new Map<string, HTMLElement>();
    for (const found of findAll<HTMLElement>(this.scope, FIELDS)) {
      const name = found.dataset.field ?? found.getAttribute('name') ?? '';
      const isRadio = found.matches('[type="radio"]');
      const field = (isRadio && found.closest<HTMLElement>('[role="radiogroup"], fieldset')) || found;
      if (name !== '' && (!fields.has(name) || 'field' in found.dataset)) fields.set(name, field);
    }
    return fields;
  }
}

/** True unless it has a label of its own. A name that was only made up for it counts less than this. */
function nameBy(field: HTMLElement, labels: HTMLLabelElement[]): boolean {
  if (field.closest('label') && !('autoName' in field.dataset)) return false;
  const ids = labels.map(idOf).join(' ');
  if (field.getAttribute('aria-labelledby') !== ids) field.setAttribute('aria-labelledby', ids);
  return true;
}

function idOf(element: HTMLElement): string {
  if (!element.id) {
    const root = element.getRootNode();
    const count = (counts.get(root) ?? 0) + 1;
    counts.set(root, count);
    element.id = `widget-field-${count}`;
  }
  return element.id;
}

/** As a click on the label of an input does. */
function enter(field: HTMLElement): void {
  const inside = field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input:enabled');
  (inside ?? field).focus();
}
