// The small picture of a site, where the page allows to load it; else a globe.
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isAllowedHost } from '../../markdown/urls.js';

/** `domains`: those that images are loaded from unasked. */
export function favicon(host: string, domains: readonly string[]) {
  if (host === '' || !isAllowedHost(host, domains)) return globe;
  return keyed(
    host,
    html`<span class="favicon"><img src=${`https://${host}/favicon.ico`} alt="" width="16" height="16" loading="lazy"
      referrerpolicy="no-referrer" @load=${show}>${globe}</span>`,
  );
}

const globe = html`<chat-kit-icon .name=${'globe'}></chat-kit-icon>`;

/** Until then, and where there is none, the globe is seen. */
const show = ({ currentTarget }: Event) => {
  (currentTarget as HTMLElement).dataset.loaded = '';
};
