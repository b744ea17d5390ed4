/** Utilities, continued: zip and gzip. */
import {gunzipSync, gzipSync} from 'node:zlib';
import {exception, implement} from '../kernel';
import {Blob, blobOf} from './blob';
import {typeOfExtension} from './mime-type';
import {Utilities} from './utilities';
import {packZip, unpackZip} from './zip';

implement('Utilities.Utilities', Utilities, {
  zip(sources: readonly object[], name?: string | null) {
    const blobs = sources.map(source => asBlob(source));
    refuseDoubles(blobs.map(nameOf));
    const entries = blobs.map(blob => ({name: nameOf(blob), bytes: blob.bytes}));
    const bytes = packZip(entries, new Date(this.execution.now()));
    return new Blob(bytes, 'application/zip', name ?? 'archive.zip');
  },
  unzip(source: object) {
    const entries = unpackZip(asBlob(source).bytes);
    if (!entries) throw exception('Invalid argument');
    return entries.map(({name, bytes}) => new Blob(bytes, typeOfExtension(name) ?? null, name));
  },
  gzip(source: object, name?: string | null) {
    const blob = asBlob(source);
    const bytes = gzipSync(blob.bytes);
    const named = name ?? (blob.name === null ? null : `${blob.name}.gz`);
    return new Blob(bytes, 'application/x-gzip', named);
  },
  ungzip(source: object) {
    const {bytes, name} = asBlob(source);
    const plain = name?.replace(/\.gz$/, '') ?? null;
    return new Blob(gunzip(bytes), typeOfExtension(plain ?? '') ?? null, plain);
  },
});

function asBlob(source: object): Blob {
  const blob = blobOf(source);
  if (!blob) throw exception('Invalid argument: blobs');
  return blob;
}

function nameOf({name}: Blob): string {
  if (name === null) throw exception('Blob object must have non-null name for this operation.');
  return name;
}

function refuseDoubles(names: readonly string[]): void {
  const double = names.find((name, at) => names.indexOf(name) !== at);
  if (double !== undefined) throw exception('duplicate entry: {double}', {double});
}

function gunzip(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw exception('Invalid argument');
  }
}
