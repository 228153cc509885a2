// Pictures of the server: where one comes from, whether it may be loaded unasked, and what a file of it is called.

import type { MarkdownRules } from '../markdown/sheet.js';
import { imageSource, isAllowedHost } from '../markdown/urls.js';

export interface PictureSource {
  readonly url: string;
  /** Empty when the picture came with the thread. */
  readonly host: string;
  /** No question to the reader is needed. */
  readonly isAllowed: boolean;
}

export function pictureSource(
  address: unknown,
  { imageDomains }: Pick<MarkdownRules, 'imageDomains'>,
): PictureSource | null {
  const source = typeof address === 'string' && address ? imageSource(address) : null;
  if (!source) return null;
  const isAllowed = source.host === location.host || isAllowedHost(source.host, imageDomains);
  return { ...source, isAllowed };
}

/** Not in the page yet; rejects when there is no picture at that address. */
export function loadPicture(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.referrerPolicy = 'no-referrer';
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve(picture);
    picture.onerror = reject;
    picture.src = url;
  });
}

/** Nobody else is asked when it is read again. */
export const isOwn = (url: string): boolean => /^data:/i.test(url) || new URL(url).origin === location.origin;

const TYPE = /^data:image\/(\w+)|\.(png|jpe?g|gif|webp|avif)(?:[?#]|$)/i;

export function fileName(id: unknown, url: string): string {
  const [, inside, named] = TYPE.exec(url.startsWith('data:') ? url.slice(0, 40) : url) ?? [];
  const type = (inside ?? named ?? 'png').toLowerCase().replace('jpeg', 'jpg');
  const safe = String(id)
    .replace(/[^\w-]+/g, '')
    .slice(0, 60);
  return `image${safe && '-'}${safe}.${type}`;
}
