// The tree that Temml gives, as DOM nodes: elements of MathML, attributes that only say how they look, and of those
// nothing that would reach out of the formula. What else may be in the tree is refused.

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/** Beyond these, layout takes long. */
const MAX_NODES = 8_000;
const MAX_DEPTH = 60;

/** How far spaces may push things, in em: one of them, and all together. A negative one draws over other things. */
const MAX_PUSH = 12;
const MAX_PUSHES = 60;

const elements = new Set(
  `math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder
  mover munderover mmultiscripts mprescripts none mtable mtr mtd`.split(/\s+/),
);

const attributes = new Set(
  `accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness lspace
  mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspacing rspace scriptlevel
  separator stretchy symmetric voffset width`.split(/\s+/),
);

/** All that a node of Temml's tree may be. */
interface Node {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  classes?: string[];
  style?: Record<string, unknown>;
  children?: Node[];
}

export function build(tree: unknown): Element {
  const builder = new Builder();
  const [math] = builder.nodes(tree as Node, 0);
  if (!(math instanceof Element) || math.localName !== 'math') throw new Error('This is no formula');
  return math;
}

class Builder {
  #left = MAX_NODES;
  #pushes = 0;

  nodes(node: Node, depth: number): globalThis.Node[] {
    if (--this.#left < 0 || depth > MAX_DEPTH) throw new Error('The formula is too large');
    if (node.text !== undefined) return [document.createTextNode(node.text)];
    // The number of an equation, which nothing refers to.
    if (node.classes?.includes('tml-eqn')) return [];
    const children = (node.children ?? []).flatMap((child) => this.nodes(child, depth + 1));
    if (node.type === undefined && isFragment(node)) return children;
    return [this.#element(node, children)];
  }

  #element(node: Node, children: globalThis.Node[]): Element {
    if (node.type === undefined || !elements.has(node.type)) throw new Error(`A formula has no ${node.type}`);
    const element = document.createElementNS(NAMESPACE, node.type) as MathMLElement;
    for (const [name, value] of Object.entries(node.attributes ?? {})) {
      if (name === 'style') this.#style(element, declarations(String(value)));
      // A rule without a color of its own; the attribute knows no keyword in Firefox.
      else if (value === 'black') this.#style(element, [['backgroundColor', 'currentcolor']]);
      else if (attributes.has(name)) element.setAttribute(name, this.#checked(value));
    }
    this.#style(element, Object.entries(node.style ?? {}));
    if (node.classes?.length) element.setAttribute('class', node.classes.join(' '));
    element.append(...children);
    return element;
  }

  #style({ style }: MathMLElement, values: Iterable<[string, unknown]>): void {
    for (const [name, value] of values) {
      if (value === undefined) continue;
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      style.setProperty(property, this.#checked(value));
    }
  }

  #checked(value: unknown): string {
    const text = String(value);
    if (/url|image/i.test(text)) throw new Error('A formula loads nothing');
    for (const [, number, unit] of text.matchAll(/(-?[\d.]+(?:e[+-]?\d+)?)(em|ex|pt|px|pc|mm|cm|in)/g)) {
      const length = Number(number) * (EM[unit as keyof typeof EM] ?? 1);
      if (length >= 0 && length <= 2) continue;
      this.#pushes += Math.abs(length);
      if (!(Math.abs(length) <= MAX_PUSH && this.#pushes <= MAX_PUSHES)) throw new Error('The formula is too wide');
    }
    return text;
  }
}

/** About. */
const EM = { em: 1, ex: 0.5, pt: 1 / 12, px: 1 / 16, pc: 1, mm: 1 / 4.2, cm: 2.4, in: 6 };

const isFragment = (node: Node) => !('href' in node || 'src' in node || node.attributes);

function declarations(text: string): [string, string][] {
  return text.split(';').flatMap((part) => {
    const [name = '', value] = part.split(':');
    return value === undefined ? [] : [[name.trim(), value.trim()]];
  });
}
