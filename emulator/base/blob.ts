/**
 * Blob: octets with a content type and a name, the coin in which all services exchange files.
 *
 * Services make blobs with `new Blob(bytes, contentType, name)`, read their three properties, and read whatever a script hands
 * them with {@link blobOf}. Conversions between formats (a document to PDF) are not modelled.
 */
import {classIdOf, exception, implement, NotEmulated} from '../kernel';
import {memberOf} from '../kernel/service';
import {decodeText, encodeText, fromSigned, signedBytes} from './bytes';
import {typeOfExtension} from './mime-type';

export class Blob {
  constructor(
    public bytes: Uint8Array,
    public contentType: string | null = null,
    public name: string | null = null,
  ) {}
}

/**
 * The blob of anything that can be one: a blob itself, a file, an answer of a web server, HTML output.
 *
 * @param source a host object; for objects inside options, take it through `execution.facades.fromScript` first
 * @return undefined for anything else
 */
export function blobOf(source: unknown): Blob | undefined {
  if (source instanceof Blob) return source;
  if (typeof source !== 'object' || source === null) return undefined;
  const id = classIdOf(source);
  const member = id === undefined ? undefined : memberOf(id, 'getBlob');
  return member && ((member.work as () => unknown).call(source) as Blob);
}

/** The members of `Blob`, for classes that are blobs with something more (`GmailAttachment`). */
export const blobMethods = {
  copyBlob(this: Blob) {
    return new Blob(this.bytes, this.contentType, this.name);
  },
  getAs(this: Blob, contentType: string) {
    refuseConversion(this.contentType ?? '', contentType);
    return new Blob(this.bytes, contentType, this.name);
  },
  getBytes(this: Blob) {
    return signedBytes(this.bytes);
  },
  getContentType(this: Blob) {
    return this.contentType;
  },
  getDataAsString(this: Blob, charset?: string) {
    return decodeText(this.bytes, charset);
  },
  getName(this: Blob) {
    return this.name;
  },
  isGoogleType(this: Blob) {
    return this.contentType?.startsWith('application/vnd.google-apps') === true;
  },
  setBytes(this: Blob, data: readonly number[]) {
    this.bytes = fromSigned(data);
    return this;
  },
  setContentType(this: Blob, contentType: string | null) {
    this.contentType = contentType;
    return this;
  },
  setContentTypeFromExtension(this: Blob) {
    this.contentType = typeOfExtension(this.name ?? '') ?? this.contentType;
    return this;
  },
  setDataFromString(this: Blob, text: string, charset?: string) {
    this.bytes = encodeText(text, charset);
    return this;
  },
  setName(this: Blob, name: string) {
    this.name = name;
    return this;
  },
};

implement('Base.Blob', Blob, {
  ...blobMethods,
  getBlob() {
    return this;
  },
});

const IMAGES: ReadonlySet<string> = new Set(['image/bmp', 'image/gif', 'image/jpeg', 'image/png']);

function refuseConversion(from: string, to: string): void {
  if (from === to) return;
  const convertsAtGoogle = to === 'application/pdf' ? from !== '' : IMAGES.has(to) && IMAGES.has(from);
  if (convertsAtGoogle) throw new NotEmulated(`Blob.getAs from ${from} to ${to}`);
  throw exception('Converting from {from} to {to} is not supported.', {from: from || 'null', to});
}
