// What is drawn, as the HTML that CommonMark would write for it: the frames, labels and hints around it are left out.

const KEPT: Record<string, readonly string[]> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
  ol: ['start'],
  input: ['type', 'checked', 'disabled'],
};
const ALIGN: Record<string, string> = { start: 'left', center: 'center', end: 'right' };
const EMPTY = new Set(['br', 'hr', 'img', 'input']);
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, hr, div:not(.page)';

export const toHtml = (parent: Node): string =>
  [...parent.childNodes].map((node) => htmlOf(node) + (isBlock(node) ? '\n' : '')).join('');

const isBlock = (node: Node): boolean => node instanceof Element && node.matches(BLOCKS);

function htmlOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '');
  if (node.nodeType === Node.COMMENT_NODE) return '';
  const element = node as HTMLElement;
  const { localName } = element;
  // Written as it is, HTML is shown as text.
  if (element.matches('.html')) return element.textContent ?? '';
  if (element.matches('.code')) return codeOf(element);
  if (element.matches('.image, .page, .piece, .table')) return toHtml(element);
  if (localName === 'tbody' && element.childElementCount === 0) return '';
  if (localName === 'p' && element.parentElement?.matches('li') && !isLoose(element.parentElement)) {
    return toHtml(element);
  }
  if (localName === 'li') return `<li>${itemOf(element)}</li>`;
  const start = `<${localName}${attributesOf(element)}>`;
  return EMPTY.has(localName) ? start : `${start}${toHtml(element)}</${localName}>`;
}

/** Its first paragraph has no element of its own: it is what comes before the first block. */
function itemOf(item: HTMLElement): string {
  const nodes = [...item.childNodes];
  const box = item.querySelector(':scope > input');
  const first = nodes.findIndex(isBlock);
  const lead = (first < 0 ? nodes : nodes.slice(0, first)).filter((node) => node !== box);
  const text = lead.map(htmlOf).join('');
  const rest = nodes.slice(first < 0 ? nodes.length : first).map((node) => `${htmlOf(node)}\n`);
  return [box ? htmlOf(box) : '', text && isLoose(item) ? `<p>${text}</p>` : text, '\n', ...rest].join('');
}

const isLoose = (item: Element): boolean => item.parentElement?.hasAttribute('data-loose') ?? false;

function codeOf(element: Element): string {
  const language = element.querySelector('.code-language')?.textContent;
  const text = element.querySelector('code')?.textContent ?? '';
  const name = language ? ` class="language-${escaped(language)}"` : '';
  return `<pre><code${name}>${escaped(text)}${text ? '\n' : ''}</code></pre>`;
}

function attributesOf(element: HTMLElement): string {
  const kept = (KEPT[element.localName] ?? [])
    .filter((name) => element.hasAttribute(name) || (name === 'checked' && (element as HTMLInputElement).checked))
    .map((name) => ` ${name}="${escaped(element.getAttribute(name) ?? '')}"`);
  const align = ALIGN[element.dataset.align ?? ''];
  return kept.join('') + (align ? ` align="${align}"` : '');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
