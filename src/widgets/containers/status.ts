// The line above a card or a list that says what it is, or how it stands.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pictureSource } from '../../elements/pictures.js';
import { icon } from '../../icons/draw.js';
import type { WidgetContext } from '../context.js';
import { flag, object, text } from '../readers.js';

export const status = object({ text, favicon: text, frame: flag, icon: text }, 'text');

export type Status = NonNullable<ReturnType<typeof status>>;

export const drawStatus = (status: Status | undefined, context: WidgetContext) =>
  status
    ? html`<p class="widget-status" part="widget-status">${sign(status, context)}<span dir="auto">${status.text}</span></p>`
    : nothing;

export function sign({ favicon, frame, icon: name }: Status, { rules }: WidgetContext) {
  if (favicon === undefined) return name === undefined ? nothing : icon(name, 'md');
  const source = pictureSource(favicon, rules);
  if (!source?.isAllowed) return icon('globe', 'md');
  return keyed(
    source.url,
    html`<span class=${frame ? 'sign frame' : 'sign'}><img src=${source.url} alt="" width="16" height="16"
      loading="lazy" referrerpolicy="no-referrer" @load=${show}>${icon('globe', 'md')}</span>`,
  );
}

/** Until then, and where there is none, the globe is seen. */
const show = ({ currentTarget }: Event) => {
  (currentTarget as HTMLElement).dataset.loaded = '';
};
