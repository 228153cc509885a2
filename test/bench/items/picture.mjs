// A small PNG in one color, as a data: URL.
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 48;
const HEIGHT = 32;

export function picture(roll) {
  const pixel = [roll.upTo(256), roll.upTo(256), roll.upTo(256)];
  // Each row begins with the number of its filter.
  const row = [0, ...Array.from({ length: WIDTH }, () => pixel).flat()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8);
  const pixels = deflateSync(Buffer.from(Array.from({ length: HEIGHT }, () => row).flat()));
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return `data:image/png;base64,${Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]).toString('base64')}`;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
