/** The world outside: what scripts ask of it over HTTP, and what a host answers in its place. */

export interface WebRequest {
  readonly url: string;
  /** `GET`, `POST`… */
  readonly method: string;
  /** As the script gave them, with a content type where there is a payload. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: Uint8Array;
  /** The body read as UTF-8. */
  readonly text: string;
}

export interface WebAnswer {
  /** 200 when not given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

/** Answers for the world outside; undefined where there is no such server. */
export type Web = (request: WebRequest) => WebAnswer | undefined;
