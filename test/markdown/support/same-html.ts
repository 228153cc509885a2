// HTML in one spelling: two texts that a browser shows alike become the same lines.

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul script style textarea'.split(
    ' ',
  ),
);

/** As lines, one for each node, indented: a difference is easy to see in them. */
export const spelled = (html: string): string =>
  linesOf(new DOMParser().parseFromString(html, 'text/html').body, '').join('\n');

function linesOf(parent: Element, indent: string): string[] {
  const isCode = parent.closest('pre') !== null;
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = isCode ? (node.textContent ?? '') : trimmed(node as Text);
      return text ? [`${indent}${JSON.stringify(text)}`] : [];
    }
    if (!(node instanceof Element)) return [`${indent}${node.nodeName} ${node.textContent}`];
    return [`${indent}${node.localName}${attributesOf(node)}`, ...linesOf(node, `${indent}  `)];
  });
}

/** Space beside a block, a line break or a box cannot be seen. */
function trimmed(node: Text): string {
  const isEdge = (sibling: Node | null) =>
    sibling ? isBlock(sibling) || /^(?:br|input)$/.test((sibling as Element).localName) : isBlock(node.parentNode);
  let text = node.data;
  if (isEdge(node.previousSibling)) text = text.replace(/^[ \t\n]+/, '');
  if (isEdge(node.nextSibling)) text = text.replace(/[ \t\n]+$/, '');
  return text;
}

const isBlock = (node: Node | null): boolean => node instanceof Element && BLOCKS.has(node.localName);

function attributesOf(element: Element): string {
  return [...element.attributes]
    .filter(({ name, value }) => !(name === 'title' && value === ''))
    .map(({ name, value }) => {
      if (name === 'href') return ` href=${plain(value)}`;
      return name === 'src' ? ` src=${plain(new URL(value, document.baseURI).href)}` : ` ${name}=${value}`;
    })
    .sort()
    .join('');
}

/** An address may have its characters escaped, or not. */
function plain(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
