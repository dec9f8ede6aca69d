// Between Node's messages and the web's: what the mocks speak.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

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

/** Node's request as a web request to `url`. Throws `BadRequest` 413 for too large a body. */
export async function toRequest(message: IncomingMessage, url: URL, signal: AbortSignal): Promise<Request> {
  const method = message.method ?? 'GET';
  const headers = new Headers();
  for (let i = 0; i < message.rawHeaders.length; i += 2)
    headers.append(message.rawHeaders[i] as string, message.rawHeaders[i + 1] as string);
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(message);
  try {
    return new Request(url, { method, headers, signal, ...(body?.length ? { body } : {}) });
  } catch {
    throw new BadRequest(400, `The method ${method} is not one a web client may use.`);
  }
}

async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new BadRequest(413, `The body is larger than ${LARGEST_BODY} bytes.`);
  if (Number(message.headers['content-length']) > LARGEST_BODY) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw tooLarge;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Sends a web answer as it comes, piece by piece; its headers untouched. */
export async function send(answer: Response, response: ServerResponse, withBody: boolean): Promise<void> {
  const cookies = answer.headers.getSetCookie();
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(answer.status, answer.statusText || undefined);
  if (withBody && answer.body) return pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  await answer.body?.cancel();
  response.end();
}
