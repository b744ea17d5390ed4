/**
 * ZIP archives, written and read: names in UTF-8, entries stored deflated. No encryption, no parts, no ZIP64 (4 GB is far beyond a blob).
 * Pure.
 */
import {deflateRawSync, inflateRawSync} from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const STORED = 0;

/** Packs entries, in their order. */
export function packZip(entries: readonly ZipEntry[], at: Date): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.bytes);
    const name = Buffer.from(entry.name, 'utf8');
    const common = commonHeader(entry.bytes, packed, name, at);
    const local = Buffer.concat([uint32(LOCAL), common, uint16(0), name, packed]);
    centrals.push(centralHeader(common, name, offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, endRecord(entries.length, central.length, offset)]);
}

/** What a local and a central header share: from "version needed" to the length of the name. */
function commonHeader(bytes: Uint8Array, packed: Uint8Array, name: Uint8Array, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const sizes = [uint32(crc32(bytes)), uint32(packed.length), uint32(bytes.length)];
  return Buffer.concat([...[20, UTF8_NAMES, DEFLATED, time, date].map(uint16), ...sizes, uint16(name.length)]);
}

function centralHeader(common: Buffer, name: Buffer, offset: number): Buffer {
  const rest = [uint16(0), uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)];
  return Buffer.concat([uint32(CENTRAL), uint16(20), common, ...rest, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([uint32(END), ...[0, 0, count, count].map(uint16), uint32(size), uint32(offset), uint16(0)]);
}

/**
 * Unpacks an archive.
 *
 * @return its files, folders left out; undefined when the bytes are no archive
 */
export function unpackZip(bytes: Uint8Array): ZipEntry[] | undefined {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(uint32(END));
  if (end < 0) return undefined;
  try {
    return readEntries(archive, archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16));
  } catch {
    return undefined;
  }
}

function readEntries(archive: Buffer, count: number, start: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = start, left = count; left > 0; left--) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new RangeError('No entry where the archive says one is.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) entries.push({name, bytes: readData(archive, at)});
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function readData(archive: Buffer, central: number): Buffer {
  const method = archive.readUInt16LE(central + 10);
  const size = archive.readUInt32LE(central + 20);
  const local = archive.readUInt32LE(central + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new RangeError(`Compression method ${method} is unknown.`);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc;
}
