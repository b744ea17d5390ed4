/**
 * The server's doors: the page, its commands, the stream of notices, and the documents that frames show.
 *
 * It listens on this machine only. A page from elsewhere in the same browser could still knock, so the address that is asked for and
 * the origin that asks are compared with our own.
 */

import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {Answer} from '../../ui';
import type {Answered, Notice} from '../protocol';
import {type Bundle, DOCUMENT, PAGE_POLICY} from './bundle';
import {MAIL_POLICY, mailDocument, PANEL_POLICY, panelDocument} from './frames';

/** What the doors lead to. */
export interface Behind {
  ask(window: string, name: string, input: unknown): Promise<Answered>;
  answer(question: number, answer: Answer): void;
  stop(): Promise<void>;
  open(window: string, person: string | null, book: string | null): void;
  gone(window: string): void;
  /** First words for a window that has just come. */
  hello(): Notice;
}

const LARGEST_BODY = 64 * 1024 * 1024;
const HOST = '127.0.0.1';

/** The streams of all open windows. */
export class Windows {
  private readonly streams = new Map<string, Set<ServerResponse>>();

  add(window: string, stream: ServerResponse): void {
    const known = this.streams.get(window) ?? new Set();
    this.streams.set(window, known.add(stream));
  }

  /** @return whether that was the window's last stream */
  remove(window: string, stream: ServerResponse): boolean {
    const known = this.streams.get(window);
    known?.delete(stream);
    if (known?.size !== 0) return false;
    this.streams.delete(window);
    return true;
  }

  /** Tells one window, or all of them. */
  tell(window: string | null, notice: Notice): void {
    const to = window === null ? [...this.streams.values()] : [this.streams.get(window) ?? new Set()];
    for (const streams of to) for (const stream of streams) stream.write(`data: ${JSON.stringify(notice)}\n\n`);
  }

  end(): void {
    for (const streams of this.streams.values()) for (const stream of streams) stream.end();
  }
}

/** Listens on the first free port from `port` upwards. */
export async function listen(port: number, bundle: Bundle, windows: Windows, behind: Behind): Promise<Server> {
  for (let at = port; at < port + 100; at++) {
    const server = createServer((request, response) => {
      route(request, response, {bundle, windows, behind}).catch(error => fail(response, error));
    });
    if (await isListening(server, at)) return server;
  }
  throw new Error(`No port between ${port} and ${port + 99} is free: name another one with --port.`);
}

function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, HOST, () => resolve(true));
  });
}

interface Rooms {
  readonly bundle: Bundle;
  readonly windows: Windows;
  readonly behind: Behind;
}

async function route(request: IncomingMessage, response: ServerResponse, rooms: Rooms): Promise<void> {
  const host = request.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return send(response, 403, 'text/plain', 'Not this address.');
  const url = new URL(request.url ?? '/', `http://${host}`);
  const [, first = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
  if (request.method === 'POST') {
    const {origin} = request.headers;
    if (origin !== `http://${host}`) return send(response, 403, 'text/plain', 'Not from this origin.');
    if (first === 'api') return api(request, response, rest.join('/'), rooms.behind);
  }
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Not this way.');
  if (first === 'events') return stream(request, response, url, rooms);
  if (first === 'panel') return frame(response, rooms.behind, rest, 'front.panel');
  if (first === 'mail') return frame(response, rooms.behind, rest, 'mail.body');
  if (first === 'file') return file(response, rooms.behind, rest);
  if (first === 'app.js') return send(response, 200, 'text/javascript; charset=utf-8', rooms.bundle.script);
  if (first === 'app.css') return send(response, 200, 'text/css; charset=utf-8', rooms.bundle.style);
  if (first === '') return send(response, 200, 'text/html; charset=utf-8', DOCUMENT, PAGE_POLICY);
  return send(response, 404, 'text/plain', 'There is nothing here.');
}

async function api(request: IncomingMessage, response: ServerResponse, name: string, behind: Behind): Promise<void> {
  const {window, input} = JSON.parse(await bodyOf(request)) as {window: string; input: unknown};
  if (name === 'stop') {
    await behind.stop();
    return json(response, {ok: true, value: null});
  }
  if (name === 'question') {
    const {id, answer} = input as {id: number; answer: Answer};
    behind.answer(id, answer);
    return json(response, {ok: true, value: null});
  }
  json(response, await behind.ask(window, name, input));
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) reject(new Error('This is more than the workbench takes at once.'));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}

function stream(request: IncomingMessage, response: ServerResponse, url: URL, {windows, behind}: Rooms): void {
  const window = url.searchParams.get('window') ?? '';
  response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', Connection: 'keep-alive'});
  windows.add(window, response);
  response.write(`data: ${JSON.stringify(behind.hello())}\n\n`);
  behind.open(window, url.searchParams.get('person'), url.searchParams.get('book'));
  request.on('close', () => {
    if (windows.remove(window, response)) behind.gone(window);
  });
}

/** A document for a frame: `/panel/WINDOW/KEY`, `/mail/WINDOW/ID`. */
async function frame(response: ServerResponse, behind: Behind, path: readonly string[], name: string): Promise<void> {
  const [window = '', key = ''] = path;
  const isPanel = name === 'front.panel';
  const answer = await behind.ask(window, name, isPanel ? {key} : {id: key});
  const html = answer.ok ? String(answer.value) : '';
  const document = isPanel ? panelDocument(html) : mailDocument(html);
  send(response, answer.ok ? 200 : 404, 'text/html; charset=utf-8', document, isPanel ? PANEL_POLICY : MAIL_POLICY);
}

/** A file to save: `/file/WINDOW/mail/ID/INDEX`, `/file/WINDOW/drive/ID`. */
async function file(response: ServerResponse, behind: Behind, path: readonly string[]): Promise<void> {
  const [window = '', area = '', id = '', index = '0'] = path;
  const answer = await behind.ask(window, area === 'mail' ? 'mail.file' : 'drive.file', {id, index: Number(index)});
  if (!answer.ok) return send(response, 404, 'text/plain; charset=utf-8', answer.message);
  const {name, contentType, base64} = answer.value as {name: string; contentType: string; base64: string};
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  send(response, 200, contentType, Buffer.from(base64, 'base64'), "sandbox; default-src 'none'");
}

function json(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, policy?: string): void {
  if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.end();
  else json(response, {ok: false, message: error instanceof Error ? error.message : String(error)});
}
