// What somebody sends is taken whole before a page is asked: no page meets half a form, and nobody fills the memory.
import type { IncomingMessage } from 'node:http';

/** The most that is taken, in bytes. Nothing that people type comes near it. */
export const LARGEST_BODY = 1024 * 1024;

/** How much longer a body that was refused may arrive, so that the answer can be read, in milliseconds. */
const LINGER = 2_000;

/** True when a request says that something follows it, however much (RFC 9112, 6.3). */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Reads a body to its end: its bytes, `too-large`, or `undefined` when it broke off and nobody waits for an answer. */
export function takeBody(request: IncomingMessage): Promise<Buffer | 'too-large' | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return Promise.resolve('too-large');
  const { promise, resolve } = Promise.withResolvers<Buffer | 'too-large' | undefined>();
  const chunks: Buffer[] = [];
  let size = 0;
  const keep = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= LARGEST_BODY) return void chunks.push(chunk);
    request.off('data', keep);
    resolve('too-large');
  };
  request.on('data', keep);
  request.once('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', () => resolve(undefined));
  request.once('close', () => resolve(undefined));
  return promise;
}

/** Lets what still comes of a refused body fall to the floor, and hangs up when it does not end soon. */
export function dropBody(request: IncomingMessage): void {
  const late = setTimeout(() => request.destroy(), LINGER);
  request.once('close', () => clearTimeout(late));
  request.on('error', () => clearTimeout(late));
  request.resume();
}

/** Puts a body that was taken where Astro looks for one first. */
export const giveBody = <Asked extends IncomingMessage>(request: Asked, body: Buffer): Asked =>
  Object.assign(request, { body });
