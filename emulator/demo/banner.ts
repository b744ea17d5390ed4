/** A small picture for a mail: a blue band with a lighter field, as PNG (RFC 2083). */
import {crc32, deflateSync} from 'node:zlib';

const WIDTH = 240;
const HEIGHT = 48;

export function banner(): Uint8Array {
  const rows = Array.from({length: HEIGHT}, (_, row) => [0, ...pixels(row)]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(WIDTH, 0);
  size.writeUInt32BE(HEIGHT, 4);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixels(row: number): number[] {
  return Array.from({length: WIDTH}, (_, column) =>
    Math.hypot(column - HEIGHT, (row - HEIGHT / 2) * 2) < HEIGHT / 2 ? [255, 255, 255] : [26, 115, 200 + (column % 32)],
  ).flat();
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
