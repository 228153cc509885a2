// The first load, and what its bytes are: by room of src, and by package. Gzip has no bytes of a room: each room is
// packed alone, and what comes out is scaled to the whole.
import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';
import { firstLoad } from '../../checks/size.mjs';
import { times } from '../stats.mjs';

const ALLOWED = 45;
const packed = (text) => gzipSync(text, { level: 9 }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

export function measureSize({ read, report }) {
  const files = firstLoad('chat-kit.js', read);
  const total = [...files.values()].reduce((sum, size) => sum + size, 0);
  report('first load, gzip', kB(total), `${ALLOWED}.0 kB allowed`, times(total / 1000, ALLOWED));
  const rooms = new Map();
  for (const path of files.keys()) addRooms(rooms, String(read(path)), JSON.parse(read(`${path}.map`)));
  const sizes = [...rooms].map(([room, text]) => ({ room, minified: text.length, alone: packed(text) }));
  const scale = total / sizes.reduce((sum, { alone }) => sum + alone, 0);
  return sizes
    .toSorted((a, b) => b.alone - a.alone)
    .map(({ room, minified, alone }) => ({ what: room, gzip: kB(alone * scale), minified: kB(minified) }));
}

/** Adds the text of each room; what the bundler wrote itself belongs to none. */
function addRooms(rooms, code, payload) {
  const map = new SourceMap(payload);
  const lines = code.split('\n');
  if (Math.abs(lines.length - payload.mappings.split(';').length) > 2) {
    rooms.set('(the source map is of another text than the script)', code);
    return;
  }
  for (const [line, text] of lines.entries()) {
    if (text.startsWith('//# ')) continue;
    for (let column = 0, end; column < text.length; column = end) {
      const room = roomOf(map.findEntry(line, column));
      for (end = column + 1; end < text.length && roomOf(map.findEntry(line, end)) === room; ) end++;
      rooms.set(room, (rooms.get(room) ?? '') + text.slice(column, end));
    }
  }
}

function roomOf({ originalSource }) {
  const path = originalSource ?? '';
  const [, inPackage] = path.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
  if (inPackage) return inPackage.startsWith('lit') || inPackage.startsWith('@lit') ? 'lit' : inPackage;
  const [, inSource] = path.match(/(?:^|\/)src\/(.+)$/) ?? [];
  if (!inSource) return 'the bundler';
  const folder = inSource.split('/').slice(0, -1).join('/');
  if (folder === 'elements') return inSource.endsWith('.styles.ts') ? 'src/elements, styles' : 'src/elements';
  return folder ? `src/${folder}` : 'src';
}
