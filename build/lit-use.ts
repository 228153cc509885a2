// What the sources may use of Lit: not what build/lit-unused.ts cuts out.
import { isNode, type Node, nameOf, nodesIn, templateOf } from './tree.js';

const known: Record<string, string[]> = {
  lit: ['LitElement', 'css', 'html', 'noChange', 'nothing', 'svg'],
  'lit/directive.js': ['Directive', 'directive'],
  'lit/directive-helpers.js': ['clearPart', 'insertPart', 'removePart', 'setChildPartValue', 'setCommittedValue'],
  'lit/directives/guard.js': ['guard'],
  'lit/directives/keyed.js': ['keyed'],
  'lit/directives/live.js': ['live'],
  'lit/directives/repeat.js': ['repeat'],
};
const inDeclarations = ['attribute', 'state'];
const gone = [
  'addInitializer',
  'createProperty',
  'elementStyles',
  'finalizeStyles',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'removeController',
  'renderOptions',
  'shadowRootOptions',
];

function* inTemplate(texts: string[]): Generator<string> {
  if (texts.some((text) => text.includes('<!--'))) yield 'a comment in a template: write it outside';
  for (const [index, text] of texts.slice(1).entries()) {
    const before = texts.slice(0, index + 1).join('x');
    const place = before.slice(before.lastIndexOf('<'));
    if (/<(script|style|textarea|title)\b[^>]*>[^<]*$/i.test(before)) yield `an expression in ${place}: set a property`;
    const isInTag = /<[^<>]*$/.test(before);
    const isNamed = /\s[.?@]?[\w-]+=$/.test(before);
    if (isInTag && !(isNamed && /^[\s>]/.test(text))) yield `an expression in ${place}: it is no attribute's value`;
    if (isNamed && !isInTag) yield `an expression in ${place}: it is taken for an attribute's value`;
  }
}

function* inImport({ source, specifiers, importKind }: Node, isSheet: boolean): Generator<string> {
  const from = nameOf(source as Node);
  if (!/^(lit|lit-\w+|@lit)(\/|$)/.test(from) || importKind === 'type') return;
  for (const { imported, importKind } of specifiers as Node[]) {
    const name = isNode(imported) ? nameOf(imported) : '*';
    if (importKind === 'type' || (known[from]?.includes(name) && (name !== 'css' || isSheet))) continue;
    yield `${name} of ${from}: does it need what build/lit-unused.ts cuts out? If not, name it in build/lit-use.ts`;
  }
}

function* inProperties(properties: unknown): Generator<string> {
  for (const { type, value } of nodesIn(properties)) {
    if (type !== 'Property' || !isNode(value) || value.type !== 'ObjectExpression') continue;
    const declared = value.properties as { key: Node; value: Node }[];
    for (const { key } of declared) {
      if (!inDeclarations.includes(nameOf(key)))
        yield `\`${nameOf(key)}\` of a property: build/lit-unused.ts cuts it out`;
    }
    if (!declared.some(({ key, value }) => nameOf(key) === 'state' || value.value !== true))
      yield 'a property whose attribute has no name: say `attribute`, or `state`';
  }
}

/** What a source, as a tree, asks of Lit that is not there any more. */
export function complaints(tree: unknown, isSheet: boolean): string[] {
  return [...nodesIn(tree)].flatMap((node) => {
    if (node.type === 'ImportDeclaration') return [...inImport(node, isSheet)];
    const member = node[node.type === 'MemberExpression' ? 'property' : 'key'];
    if (/^(Member|Property|Method)/.test(node.type) && isNode(member) && gone.includes(nameOf(member)))
      return [`${nameOf(member)}: build/lit-unused.ts cuts it out`];
    if (node.static && isNode(node.key) && nameOf(node.key) === 'properties') return [...inProperties(node.value)];
    return [...inTemplate(templateOf(node)?.texts ?? [])];
  });
}
