// Draws a tree of components: each is drawn again only when it, or what is around it, became another object.
import { html, noChange, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { isRecord } from '../protocol/guards.js';
import type { WidgetComponent } from '../protocol/widgets.js';
import type { WidgetContext } from './context.js';
import { fallback } from './fallback.js';
import { ownRenderer } from './own.js';
import { registry } from './registry.js';
import { weigh } from './weight.js';

/** So many components are drawn in one go; of more, the rest is drawn when it comes near. */
const MOST = 250;
/** And no deeper than this: each level is a few calls on the stack. */
const DEEPEST = 40;

export class Drawn extends Directive {
  #node: unknown;
  #context: WidgetContext | undefined;

  render(_node: unknown, _context: WidgetContext): unknown {
    return nothing;
  }

  override update(_part: unknown, [node, context]: [unknown, WidgetContext]): unknown {
    if (node === this.#node && context === this.#context) return noChange;
    this.#node = node;
    this.#context = context;
    return draw(node, context);
  }
}

/** One component. */
export const drawNode = directive(Drawn);

function draw(node: unknown, context: WidgetContext): unknown {
  if (!isComponent(node)) {
    context.log('widget.component', { found: typeof node });
    return nothing;
  }
  const { type } = node;
  if (ownRenderer(type)) return html`<chat-kit-widget-own .node=${node} .context=${context}></chat-kit-widget-own>`;
  const known = Object.hasOwn(registry, type) ? registry[type as keyof typeof registry] : undefined;
  if (known) return known.draw(node, context);
  context.log('widget.unknown', { component: type });
  return fallback(node, context);
}

/** What is inside a component. */
export const drawChildren = (
  nodes: readonly unknown[] | undefined,
  context: WidgetContext,
  isLater: boolean | undefined,
): unknown =>
  inParts(nodes ?? []).map((part, index) =>
    index === 0 && !part.isDeep && !isLater
      ? drawAll(part.nodes, context)
      : html`<chat-kit-widget-later .nodes=${part.nodes} .context=${context}></chat-kit-widget-later>`,
  );

export function drawAll(nodes: readonly unknown[], context: WidgetContext): unknown {
  const keys = keysOf(nodes);
  return repeat(
    nodes,
    (_node, index) => keys[index],
    (node) => drawNode(node, context),
  );
}

interface Part {
  readonly nodes: unknown[];
  weight: number;
  /** Its own levels are as many as are drawn in one go. */
  readonly isDeep: boolean;
}

/** Neighbours together, as long as they are not too many. */
function inParts(nodes: readonly unknown[]): readonly Part[] {
  const parts: Part[] = [];
  for (const node of nodes) {
    const { nodes: weight, height } = weigh(node);
    const isDeep = height > 0 && height % DEEPEST === 0;
    const last = parts.at(-1);
    if (!last || isDeep || last.isDeep || last.weight + weight > MOST) parts.push({ nodes: [node], weight, isDeep });
    else {
      last.nodes.push(node);
      last.weight += weight;
    }
  }
  return parts;
}

/** By key, id, or the name of a field; else the how manyth of its type it is. */
function keysOf(nodes: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const { type, key, id, name } = isRecord(node) ? node : ({} as Record<string, unknown>);
    const wanted = `${String(type)} ${[key, id, name].find((one) => typeof one === 'string') ?? ''}`;
    const before = seen.get(wanted) ?? 0;
    seen.set(wanted, before + 1);
    return before === 0 ? wanted : `${wanted} ${before}`;
  });
}

const isComponent = (value: unknown): value is WidgetComponent => isRecord(value) && typeof value.type === 'string';
