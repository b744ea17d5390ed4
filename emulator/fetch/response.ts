/** What a script gets for a request: `HTTPResponse`. */
import {Blob, blobMethods} from '../base/blob';
import {decodeText, signedBytes} from '../base/bytes';
import {type Execution, implement, LOCAL, ServiceObject} from '../kernel';
import type {WebAnswer} from '../kernel/network';

export class HttpResponse extends ServiceObject {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;

  constructor(
    execution: Execution,
    readonly url: string,
    {status = 200, headers = {}, body = ''}: WebAnswer,
  ) {
    super(execution);
    this.status = status;
    this.headers = headers;
    this.body = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  }

  /** A header's value, whatever the case of its name; the first of several. */
  header(name: string): string | undefined {
    const found = Object.entries(this.headers).find(([known]) => known.toLowerCase() === name)?.[1];
    return typeof found === 'string' ? found : found?.[0];
  }

  /** The text, read as the server says or as the script does. */
  text(charset = /charset="?([^";\s]+)/i.exec(this.header('content-type') ?? '')?.[1]): string {
    return decodeText(this.body, charset);
  }
}

implement(
  'URL_Fetch.HTTPResponse',
  HttpResponse,
  {
    getResponseCode() {
      return this.status;
    },
    getContent() {
      return signedBytes(this.body);
    },
    getContentText(charset?: string) {
      return this.text(charset);
    },
    /** Of a header that came several times, the last. */
    getHeaders() {
      const last = Object.entries(this.headers).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : value.at(-1),
      ]);
      return Object.fromEntries(last);
    },
    getAllHeaders() {
      return Object.fromEntries(
        Object.entries(this.headers).map(([name, value]) => [
          name,
          typeof value === 'string' || value.length > 1 ? value : value[0],
        ]),
      );
    },
    getBlob() {
      return blobFrom(this);
    },
    getAs(contentType: string) {
      return blobMethods.getAs.call(blobFrom(this), contentType);
    },
  },
  {ops: {'*': LOCAL}},
);

/** Named after the end of the address, or as the server says. */
function blobFrom(response: HttpResponse): Blob {
  const said = /filename="?([^";]+)/i.exec(response.header('content-disposition') ?? '')?.[1];
  const last = new URL(response.url).pathname.split('/').at(-1);
  const type = response.header('content-type')?.split(';')[0]?.trim() ?? 'application/octet-stream';
  return new Blob(response.body, type, said ?? (last === '' ? null : (last ?? null)));
}
