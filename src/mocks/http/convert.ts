// Between Node's messages and the web's: what the mocks speak.
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { PlainRequest } from '../upstream.ts';
import { isHungUp, wordsOf } from './words.ts';

/** The largest request body taken, in bytes; the real upstreams take far less. */
export const LARGEST_BODY = 1024 * 1024;

/** Thrown when a request cannot be read; `status` is what to answer. */
export class BadRequest extends Error {
  readonly status: 400 | 413;
  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** Where a message asks to go. Throws `BadRequest` 400 for an address that is not written properly. */
export function addressOf(message: IncomingMessage, origin: string): URL {
  const target = message.url ?? '/';
  try {
    if (!target.startsWith('/')) throw new Error('not a path');
    decodeURIComponent(target.replace(/\?.*$/s, ''));
    return new URL(origin + target);
  } catch {
    throw new BadRequest(400, 'That address is not written properly: a path with %-escapes is needed.');
  }
}

/**
 * Node's request as whoever answers it sees it: what is not asked for is not made. `text` throws `BadRequest` 413 for too
 * large a body.
 */
export function toPlainRequest(message: IncomingMessage, url: URL, response: ServerResponse): AskedOfNode {
  let headers: Headers | undefined;
  let gone: AbortController | undefined;
  return {
    method: message.method ?? 'GET',
    url: url.href,
    get headers() {
      headers ??= headersOf(message);
      return headers;
    },
    get signal() {
      gone ??= goneWith(response);
      return gone.signal;
    },
    bytes: () => readBody(message),
    text: async () => (await readBody(message)).toString(),
  };
}

/** A plain request whose body can also be had as it came. */
export interface AskedOfNode extends PlainRequest {
  bytes: () => Promise<Buffer<ArrayBuffer>>;
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i < rawHeaders.length; i += 2) headers.append(rawHeaders[i] as string, rawHeaders[i + 1] as string);
  return headers;
}

function goneWith(response: ServerResponse): AbortController {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone;
}

/** The same as a web request. Throws `BadRequest` 400 for a method that has none, 413 for too large a body. */
export async function toRequest({ method, url, headers, signal, bytes }: AskedOfNode): Promise<Request> {
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bytes();
  try {
    return new Request(url, { method, headers, signal, ...(body?.length ? { body } : {}) });
  } catch {
    throw new BadRequest(400, `The method ${method} is not one a web client may use.`);
  }
}

const tooLarge = (): BadRequest => new BadRequest(413, `The body is larger than ${LARGEST_BODY} bytes.`);

function readBody(message: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    if (Number(message.headers['content-length']) > LARGEST_BODY) throw tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= LARGEST_BODY) return;
      message.pause();
      reject(tooLarge());
    });
    message.once('end', () => resolve(Buffer.concat(chunks)));
    // Whoever hangs up in the middle ends in an error, or at least in a close.
    message.once('error', reject);
    message.once('close', () => message.complete || reject(new BadRequest(400, 'The body broke off.')));
  });
}

/** Sends a web answer: at once when its words are known, else as it comes, piece by piece. Its headers are untouched. */
export async function send(answer: Response, response: ServerResponse, withBody: boolean): Promise<void> {
  if (isHungUp(answer)) return void response.destroy();
  const headers = [...answer.headers].flat();
  const reason = answer.statusText || (STATUS_CODES[answer.status] ?? '');
  const words = wordsOf(answer);
  if (withBody && words !== undefined && !WITHOUT_BODY.includes(answer.status)) {
    const length = Buffer.byteLength(words);
    const sized = answer.headers.has('content-length') ? headers : [...headers, 'content-length', String(length)];
    response.writeHead(answer.status, reason, sized);
    // As many bytes as letters: they are all ASCII, which Node writes sooner when it is told so.
    response.end(words, length === words.length ? 'latin1' : 'utf8');
    return;
  }
  response.writeHead(answer.status, reason, headers);
  if (withBody && answer.body) return pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  await answer.body?.cancel();
  response.end();
}

/** Statuses that no body may stand beside (Fetch Standard, “null body status”). */
const WITHOUT_BODY = [204, 205, 304];
