// Where the focus is, through all shadow roots.

/** What has the focus; undefined when it is nowhere. */
export function focused(): HTMLElement | undefined {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement && found !== document.body ? found : undefined;
}

/** Is the focus in this element, or in what is slotted into it? */
export function hasFocusWithin(element: Element): boolean {
  let node: Node | null | undefined = focused();
  while (node && node !== element) {
    const slot: Node | null = node instanceof Element ? node.assignedSlot : null;
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return node === element;
}
