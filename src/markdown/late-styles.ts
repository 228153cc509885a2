// Style sheets that come with what needs them, when it is loaded.

export const css = (strings: TemplateStringsArray): string => strings.join('');

/** Gives a function that brings the styles to where an element is. */
export function lateStyles(text: string): (element: Element) => void {
  let sheet: CSSStyleSheet | undefined;
  const brought = new WeakSet<Node>();
  return (element) => {
    const root = element.getRootNode();
    if (brought.has(root) || !(root instanceof ShadowRoot || root instanceof Document)) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    root.adoptedStyleSheets.push(sheet);
    brought.add(root);
  };
}
