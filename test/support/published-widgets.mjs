// The widgets that @openai/chatkit publishes the types of: each prop of each component, with the literals it may be.
import { readFileSync } from 'node:fs';

const file = new URL('../../node_modules/@openai/chatkit/types/widgets.d.ts', import.meta.url);
const source = readFileSync(file, 'utf8').replace(/\/\/.*$/gm, '');

/** The text up to the sign that ends it, brackets in it left whole. */
function until(text, start, end) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if ('{(<['.includes(text[at])) depth++;
    if ('})>]'.includes(text[at])) depth--;
    if (depth === 0 && text[at] === end) return text.slice(start, at);
    if (depth < 0) return text.slice(start, at);
  }
  return text.slice(start);
}

const declared = new Map(
  [...source.matchAll(/^(?:export )?type (\w+) =/gm)].map((match) => [
    match[1],
    until(source, match.index + match[0].length, ';').trim(),
  ]),
);

/** `a & b` as [a, b], `a | b` as [a, b]. */
function split(text, sign) {
  const parts = [];
  for (let at = 0; at < text.length; ) {
    const part = until(text, at, sign);
    if (part.trim()) parts.push(part.trim());
    at += part.length + 1;
  }
  return parts;
}

/** What is in `{...}`, as [name, type]. */
function members(body) {
  return split(body.slice(1, -1), ';').flatMap((line) => {
    const [, name, type] = line.match(/^([\w$]+)\??:\s*([\s\S]*)$/) ?? [];
    return name ? [[name, type]] : [];
  });
}

function propsOf(type) {
  return split(type, '&').flatMap((part) => {
    if (part.startsWith('{')) return members(part);
    const [, of, names] = part.match(/^Pick<(\w+),([\s\S]*)>$/) ?? [];
    if (!of) return propsOf(declared.get(part) ?? '{}');
    const picked = names.match(/\w+/g);
    return propsOf(declared.get(of)).filter(([name]) => picked.includes(name));
  });
}

/** The literals among what a prop may be. */
function literals(type) {
  return split(type, '|').flatMap((part) => {
    if (/^'.*'$/.test(part)) return [part.slice(1, -1)];
    if (part === 'true' || part === 'false') return [part === 'true'];
    if (part === 'boolean') return [true, false];
    return /^\w+$/.test(part) && declared.has(part) && !declared.get(part).startsWith('{')
      ? literals(declared.get(part))
      : [];
  });
}

/** By the type of the component. */
export const published = Object.fromEntries(
  [...declared.values()].flatMap((type) => {
    const props = propsOf(type);
    const name = props.find(([prop]) => prop === 'type')?.[1];
    return /^'[\w.]+'$/.test(name ?? '')
      ? [[name.slice(1, -1), Object.fromEntries(props.map(([prop, value]) => [prop, literals(value)]))]]
      : [];
  }),
);
