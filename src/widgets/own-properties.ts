// A form has its fields as properties, before its own: where one is named `style`, `form.style` is an input. So what may
// be a form is asked by these.

export const findAll = <E extends Element>(scope: Element, selector: string): NodeListOf<E> =>
  Element.prototype.querySelectorAll.call(scope, selector) as NodeListOf<E>;

export const formAround = (from: Element): HTMLFormElement | null =>
  from instanceof HTMLFormElement ? from : from.closest('form');

export const reportValidity = (form: HTMLFormElement): boolean => HTMLFormElement.prototype.reportValidity.call(form);

export const styleOf = (element: Element): CSSStyleDeclaration =>
  Reflect.get((element instanceof SVGElement ? SVGElement : HTMLElement).prototype, 'style', element);
