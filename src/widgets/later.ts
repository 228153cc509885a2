// A part of a large tree: it is drawn when the reader comes near, or a form around it is sent.
import { html, nothing } from 'lit';
import { type Drawable, drawNever, drawSoon } from '../controllers/draw-queue.js';
import { ChatKitPart, props } from '../elements/part.js';
import type { WidgetContext } from './context.js';
import { drawAll } from './draw.js';
import { whenNear } from './near.js';
import { findAll } from './own-properties.js';
import { weigh } from './weight.js';

/** Of a component that is not drawn yet, in px: a guess, so that parts do not all come near at once. */
const HEIGHT = 12;
const MOST_HEIGHT = 2_000;

export class ChatKitWidgetLater extends ChatKitPart implements Drawable {
  static override properties = props<ChatKitWidgetLater>('nodes', 'context', 'isNear');

  nodes: readonly unknown[] = [];
  context!: WidgetContext;
  isNear = false;

  #watcher: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isNear) this.#watcher = whenNear(this, () => drawSoon(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher?.disconnect();
    drawNever(this);
  }

  /** One of them at a time: what else is near has its turn when this is drawn. */
  draw(): boolean {
    this.#watcher?.disconnect();
    this.isNear = true;
    this.performUpdate();
    return true;
  }

  wait(): void {}

  /** New arrays with the same components are no change. */
  protected override shouldUpdate(changed: Map<string, unknown>): boolean {
    const before = changed.get('nodes') as this['nodes'] | undefined;
    return (
      changed.size > 1 ||
      !before ||
      !this.hasUpdated ||
      before.length !== this.nodes.length ||
      before.some((node, index) => node !== this.nodes[index])
    );
  }

  protected override willUpdate(): void {
    if (this.isNear) {
      if (this.className) return;
      this.className = 'drawn';
      this.style.removeProperty('block-size');
      return;
    }
    const nodes = this.nodes.reduce<number>((sum, node) => sum + weigh(node).nodes, 0);
    this.style.setProperty('block-size', `${Math.min(nodes * HEIGHT, MOST_HEIGHT)}px`);
  }

  protected override render() {
    return this.isNear ? html`${drawAll(this.nodes, this.context)}` : nothing;
  }
}

/** Draws all that is missing in there, at once. */
export function drawRest(scope: Element): void {
  const missing = () =>
    findAll<Element & Drawable>(scope, ':is(chat-kit-widget-later, chat-kit-widget-table):not(.drawn)');
  for (let rest = missing(); rest.length > 0; rest = missing()) for (const part of rest) part.draw(() => false);
}
