// The few signs of the frame, drawn on a 24 px grid with one stroke. The control they are in has the name.
import { html, type TemplateResult } from 'lit';

const paths = {
  send: 'M12 19.5v-14M5.5 11.5 12 5l6.5 6.5',
  down: 'M12 4.5v14M5.5 12.5 12 19l6.5-6.5',
  retry: 'M20 12a8 8 0 1 1-2.6-5.9L20 8.5M20 4v4.5h-4.5',
  compose:
    'M11.5 4.5H6A1.5 1.5 0 0 0 4.5 6v12A1.5 1.5 0 0 0 6 19.5h12a1.5 1.5 0 0 0 1.5-1.5v-5.5M9.5 14.5l.6-3 8-8a1.7 1.7 0 0 1 2.4 2.4l-8 8-3 .6Z',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.5',
  alert: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 8v4.5M12 16v.01',
} as const;

export const icon = (name: keyof typeof paths): TemplateResult => stroke(paths[name]);

export function stroke(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

/** A square, filled: the sign for stopping everywhere. */
export const stopIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <rect class="solid" x="5" y="5" width="14" height="14" rx="3"></rect>
</svg>`;
