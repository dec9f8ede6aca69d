// Lets Astro write a page as it likes while we hold the bytes back, so that the whole can be tagged, compressed and kept.
import type { ServerResponse } from 'node:http';
import { compressible } from './encoding.ts';

/** Bodies beyond this are passed on as they come: a download is not a page. */
const LARGEST = 2_000_000;

/**
 * Holds back a text answer until it is complete, then hands its body to `finish` instead of the socket. Anything else
 * (events, pictures, answers without a body, very long ones) goes out untouched.
 */
export function record(response: ServerResponse, finish: (body: Buffer) => void): void {
  const { writeHead, write, end, flushHeaders } = response;
  const release = () => Object.assign(response, { writeHead, write, end, flushHeaders });
  const chunks: Buffer[] = [];
  let size = 0;
  const hold = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null) as
      | Record<string, string | string[]>
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return response;
  }) as ServerResponse['writeHead'];
  response.flushHeaders = () => {
    if (holdable(response)) return;
    release();
    response.flushHeaders();
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (holdable(response)) hold(chunk, rest[0]);
    if (holdable(response) && size <= LARGEST) return true;
    release();
    for (const held of chunks.splice(0)) response.write(held);
    return size > 0 || response.write(chunk as string, ...(rest as []));
  }) as ServerResponse['write'];
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    release();
    if (!holdable(response)) return response.end(chunk, ...(rest as []));
    hold(chunk, rest[0]);
    finish(Buffer.concat(chunks));
    return response;
  }) as ServerResponse['end'];
}

const holdable = (response: ServerResponse): boolean =>
  compressible(String(response.getHeader('content-type') ?? '')) && !response.hasHeader('content-encoding');

const encodingOf = (encoding: unknown): BufferEncoding =>
  typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
