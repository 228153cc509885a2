// An icon by its ChatKit name.
import { html, nothing, svg } from 'lit';
import { props } from '../part.js';
import { lucideNames, paths } from './chatkit-icons.js';
import { LatePart } from './late-part.js';

export class ChatKitIcon extends LatePart {
  static override properties = props<ChatKitIcon>('name');

  /** Of what has no icon here, nothing is drawn, and no room is kept. */
  name: string | null = null;

  protected override render() {
    const name = known(this.name);
    if (name === null) return nothing;
    const look = name.endsWith('-filled') ? 'filled' : nothing;
    return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path class=${look} d=${paths[name]}></path>`}</svg>`;
  }
}

/** Servers may also ask for an icon of Lucide by its own name. */
function known(name: unknown): string | null {
  if (typeof name !== 'string') return null;
  const lucide = name.startsWith('lucide:') ? name.slice('lucide:'.length) : null;
  const ours = lucide === null ? name : Object.hasOwn(lucideNames, lucide) ? lucideNames[lucide] : lucide;
  return ours !== undefined && Object.hasOwn(paths, ours) ? ours : null;
}
