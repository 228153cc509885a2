// Where a text of the model may lead, and what it may load.

const SCHEMES = /^(?:https?|mailto|tel|chatkit-link):$/;
const PICTURES = /^data:image\/(?:png|jpeg|gif|webp|avif);/i;

const resolve = (address: string): URL | null => {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
};

/** The address to go to; null when the link is only text. */
export function linkTarget(address: string): string | null {
  const url = resolve(address);
  return url && SCHEMES.test(url.protocol) ? url.href : null;
}

/** Where an image would come from; null when it is no image that could be shown. */
export function imageSource(address: string): { url: string; host: string } | null {
  if (PICTURES.test(address)) return { url: address, host: '' };
  const url = resolve(address);
  return url && /^https?:$/.test(url.protocol) ? { url: url.href, host: url.host } : null;
}

/** Is the host one of these domains, or below one? A picture inside the text comes from nowhere. */
export const isAllowedHost = (host: string, domains: readonly string[]): boolean =>
  host === '' ||
  domains.some((domain) => {
    const wanted = domain.toLowerCase().replace(/^\*\./, '');
    return wanted === '*' || host === wanted || host.endsWith(`.${wanted}`);
  });
