/**
 * Pieces on disk: a log that only grows, and a list of what in it counts. A save writes what changed since the one before, squeezed, to
 * the end of the log, and then the list beside the old one and into its place: a crash at any moment leaves the last save whole.
 *
 * When more than half of the log is out of date, all that counts goes into a new one. What is in the pieces is not its affair.
 */

import {createHash} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import type {Json, Pieces} from '../../kernel';

/** Where something stands in the log. */
type At = readonly [offset: number, length: number];

interface Kept {
  mark: number | null;
  readonly hash: string;
  readonly at: At;
}

/** What in a log counts. */
interface List {
  readonly log: string;
  readonly pieces: readonly (readonly [key: string, hash: string, ...at: At])[];
  /** Contents that never change, in the order of their numbers. */
  readonly contents: readonly At[];
}

const LIST = 'season.json';
/** A quick squeeze: half the size for a fifth of the time of the best. */
const SQUEEZE = {level: 1};
const ROOT = 'root';
/** A log smaller than this is not made anew. */
const SMALL = 8_000_000;

export class Store implements Pieces {
  private pieces = new Map<string, Kept>();
  private contents: At[] = [];
  private octetNumbers = new WeakMap<Uint8Array, number>();
  private textNumbers = new Map<string, number>();
  private hashNumbers = new Map<string, number>();
  /** What the save that is going on has asked for so far, and what it has to write. */
  private used = new Set<string>();
  private news: Buffer[] = [];
  private fresh: Buffer[] = [];
  private freshCount = 0;
  private turn = 0;
  private end = 0;
  /** The log as it is being read. */
  private log: Buffer = Buffer.alloc(0);
  private loaded: Buffer[] = [];

  constructor(private readonly directory: string) {}

  /**
   * Writes a state; `save` puts what is large into the store that it gets.
   *
   * @throws {Error} when the disk refuses; the next call writes what is still missing
   */
  write(save: (pieces: Pieces) => Json): void {
    if (this.isLogLost() || (this.end > SMALL && this.end > 2 * this.live())) this.beginLog();
    this.used = new Set();
    this.put(ROOT, null, () => [save(this)]);
    if (this.fresh.length > 0) this.contents.push(this.append(packed(this.fresh)));
    this.fresh = [];
    for (const key of this.pieces.keys()) if (!this.used.has(key)) this.pieces.delete(key);
    this.commit();
  }

  /** The state as it was last written. @throws {Error} where it is not whole */
  read(): Json {
    const {log, pieces, contents} = JSON.parse(readFileSync(join(this.directory, LIST), 'utf8')) as List;
    this.turn = Number.parseInt(log, 10);
    this.log = readFileSync(join(this.directory, log));
    this.end = this.log.length;
    this.pieces = new Map(pieces.map(([key, hash, ...at]) => [key, {mark: null, hash, at}]));
    this.contents = [...contents];
    this.loaded = contents.flatMap(at => unpacked(this.taken(at)));
    this.freshCount = this.loaded.length;
    return this.list(ROOT)[0]!;
  }

  /** Ends the reading: what is in memory now is the workspace’s own. */
  readAll(): void {
    this.log = Buffer.alloc(0);
    this.loaded = [];
  }

  put(key: string, mark: number | null, save: () => readonly Json[]): readonly Json[] {
    this.used.add(key);
    const kept = this.pieces.get(key);
    if (kept === undefined || mark === null || kept.mark !== mark) {
      const text = JSON.stringify(save());
      const hash = hashOf(text);
      if (kept?.hash === hash) kept.mark = mark;
      else this.pieces.set(key, {mark, hash, at: this.append(deflateRawSync(text, SQUEEZE))});
    }
    return [{piece: key}];
  }

  stretch(item: Json): readonly Json[] | null {
    if (item === null || typeof item !== 'object' || !('piece' in item)) return null;
    return this.list(item.piece as string);
  }

  plain(state: object): {readonly [key: string]: Json | undefined} {
    return state as {readonly [key: string]: Json | undefined};
  }

  octets(octets: Uint8Array): Json {
    const known = this.octetNumbers.get(octets) ?? this.numberOf(Buffer.from(octets));
    this.octetNumbers.set(octets, known);
    return known;
  }

  octetsOf(saved: Json): Uint8Array {
    const {buffer, byteOffset, length} = this.content(saved);
    const octets = new Uint8Array(buffer, byteOffset, length);
    this.octetNumbers.set(octets, saved as number);
    return octets;
  }

  text(text: string): Json {
    const known = this.textNumbers.get(text) ?? this.numberOf(Buffer.from(text));
    this.textNumbers.set(text, known);
    return known;
  }

  textOf(saved: Json): string {
    const text = this.content(saved).toString();
    this.textNumbers.set(text, saved as number);
    return text;
  }

  private content(saved: Json): Buffer {
    const found = this.loaded[saved as number];
    if (found === undefined) throw new Error('it is not whole.');
    return found;
  }

  private numberOf(content: Buffer): number {
    const hash = hashOf(content);
    const known = this.hashNumbers.get(hash);
    if (known !== undefined) return known;
    this.fresh.push(content);
    this.hashNumbers.set(hash, this.freshCount);
    return this.freshCount++;
  }

  private list(key: string): readonly Json[] {
    const kept = this.pieces.get(key);
    if (kept === undefined) throw new Error('it is not whole.');
    return JSON.parse(inflateRawSync(this.taken(kept.at)).toString()) as readonly Json[];
  }

  private taken([offset, length]: At): Buffer {
    if (offset + length > this.log.length) throw new Error('it is not whole.');
    return this.log.subarray(offset, offset + length);
  }

  private append(bytes: Buffer): At {
    const at = [this.end, bytes.length] as const;
    this.news.push(bytes);
    this.end += bytes.length;
    return at;
  }

  /** How much of the log counts; contents that nothing names any more are taken for some that do. */
  private live(): number {
    const lengths = [...[...this.pieces.values()].map(({at}) => at), ...this.contents];
    return lengths.reduce((sum, [, length]) => sum + length, 0);
  }

  /** Somebody removed or cut off the log under us: what it held has to be written again. */
  private isLogLost(): boolean {
    const log = statSync(join(this.directory, `${this.turn}.bin`), {throwIfNoEntry: false});
    return (log?.size ?? 0) < this.written();
  }

  /** How much of the log is on the disk. */
  private written(): number {
    return this.news.reduce((sum, {length}) => sum - length, this.end);
  }

  private beginLog(): void {
    this.pieces.clear();
    this.contents = [];
    this.news = [];
    this.fresh = [];
    this.octetNumbers = new WeakMap();
    this.textNumbers.clear();
    this.hashNumbers.clear();
    this.freshCount = 0;
    this.turn += 1;
    this.end = 0;
  }

  private commit(): void {
    mkdirSync(this.directory, {recursive: true});
    const log = `${this.turn}.bin`;
    const from = this.written();
    const file = openSync(join(this.directory, log), from === 0 ? 'w' : 'r+');
    let at = from;
    for (const bytes of this.news) at += writeSync(file, bytes, 0, bytes.length, at);
    fsyncSync(file);
    closeSync(file);
    this.news = [];
    const pieces = [...this.pieces].map(([key, {hash, at}]) => [key, hash, ...at] as const);
    const list: List = {log, pieces, contents: this.contents};
    writeInPlace(join(this.directory, LIST), JSON.stringify(list));
    for (const name of readdirSync(this.directory)) {
      if (name.endsWith('.bin') && name !== log) rmSync(join(this.directory, name));
    }
  }
}

function writeInPlace(path: string, text: string): void {
  const aside = `${path}.${process.pid}.new`;
  const file = openSync(aside, 'w');
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(aside, path);
}

function hashOf(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('base64');
}

/** Several contents as one: how many, how long each, one after the other. */
function packed(contents: readonly Buffer[]): Buffer {
  const lengths = Buffer.from(Uint32Array.from([contents.length, ...contents.map(({length}) => length)]).buffer);
  return deflateRawSync(Buffer.concat([lengths, ...contents]), SQUEEZE);
}

function unpacked(squeezed: Buffer): Buffer[] {
  const all = inflateRawSync(squeezed);
  const count = all.readUInt32LE(0);
  let at = 4 * (count + 1);
  return Array.from({length: count}, (_, index) => {
    const from = at;
    at += all.readUInt32LE(4 * (index + 1));
    return all.subarray(from, at);
  });
}
