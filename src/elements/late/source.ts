// What is shown of a source. It comes from a server, so any field may be missing, or of another type.
import { intl } from '../../i18n/intl.js';
import { linkTarget } from '../../markdown/urls.js';
import type { Entity } from '../../options.js';
import { isRecord } from '../../protocol/guards.js';

export interface ShownSource {
  /** The same for two mentions of one thing. */
  readonly key: string;
  readonly title: string;
  /** In the text; empty where the icon stands for it. */
  readonly label: string;
  /** The page, for a source that has one. */
  readonly href: string | null;
  readonly host: string;
  /** The name of a ChatKit icon. */
  readonly icon: string;
  /** Where it is from, in the words of the server. */
  readonly origin: string;
  readonly description: string;
  readonly timestamp: string;
  readonly group: string;
  readonly entity: Entity | null;
}

/** Null for what names nothing. */
export function readSource(value: unknown): ShownSource | null {
  if (!isRecord(value)) return null;
  const title = words(value.title);
  const common = {
    title,
    label: title,
    href: null,
    host: '',
    icon: 'document',
    origin: '',
    description: words(value.description),
    timestamp: words(value.timestamp),
    group: words(value.group),
    entity: null,
  };
  switch (value.type) {
    case 'url': {
      const page = pageOf(value.url);
      const host = page?.host.replace(/^www\./, '') ?? '';
      const origin = words(value.attribution);
      const href = page?.href ?? null;
      const key = `url ${href?.replace(/#.*/, '') ?? title}`;
      const label = host || origin || title;
      return named({ ...common, key, label, href, host, origin, icon: 'globe', title: title || origin || host });
    }
    case 'file': {
      const filename = words(value.filename);
      const origin = filename === title ? '' : filename;
      const label = shortened(filename || title);
      return named({ ...common, key: `file ${filename || title}`, label, origin, title: title || filename });
    }
    case 'entity': {
      const id = typeof value.id === 'string' ? value.id : '';
      const label = words(value.label);
      const inline = words(value.inline_label);
      const icon = words(value.icon);
      const name = title || label || inline || id;
      return named({
        ...common,
        key: `entity ${id || name}`,
        title: name,
        label: inline || (icon ? '' : label || name),
        icon: icon || 'cube',
        origin: label === name ? '' : label,
        entity: {
          id,
          title: name,
          interactive: value.interactive === true && id !== '',
          ...(icon && { icon }),
          ...(common.group && { group: common.group }),
          ...(isRecord(value.data) && { data: value.data }),
        },
      });
    }
    default:
      return named({ ...common, key: `other ${title}` });
  }
}

/** Each thing once, in the order of the first mentions. */
export const unique = (sources: Iterable<ShownSource>): ShownSource[] => {
  const byKey = new Map<string, ShownSource>();
  for (const source of sources) if (!byKey.has(source.key)) byKey.set(source.key, source);
  return [...byKey.values()];
};

/** The day, in the words of the reader, where it can be read as one. */
export function dayOf(timestamp: string, locale: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(timestamp)) return timestamp;
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return timestamp;
  // A day without an hour is the same day everywhere.
  const timeZone = timestamp.length > 10 ? undefined : 'UTC';
  return intl('DateTimeFormat', locale, { dateStyle: 'medium', timeZone }).format(date);
}

const named = (source: ShownSource): ShownSource | null => (source.title ? source : null);

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2000).trim() : '');

function pageOf(address: unknown): URL | null {
  const target = typeof address === 'string' ? linkTarget(address) : null;
  const url = target === null ? null : new URL(target);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** The end of a file's name says what it is. */
function shortened(filename: string): string {
  const letters = [...filename];
  return letters.length > 22 ? `${letters.slice(0, 13).join('').trimEnd()}…${letters.slice(-8).join('')}` : filename;
}
