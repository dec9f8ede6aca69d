// The files of `dist/client`, read once, sent from memory in the encoding the client likes best.
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { acceptedEncoding, compressible, type Encoding, encode, entityTag, unchanged } from './encoding.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** Larger files are left to Astro, which streams them and answers ranges. */
const LARGEST = 2_000_000;

interface File {
  type: string;
  tag: string;
  cacheControl: string;
  variants: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
}

/** Reads a folder of built files; answers a handler that sends one if the address names it, or says `false`. */
export function staticFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const identity = readFileSync(path);
    if (identity.length > LARGEST) continue;
    const address = `/${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
    // Names under _astro/ hold a hash of the content, so the content never changes.
    const cacheControl = address.startsWith('/_astro/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600, must-revalidate';
    files.set(address, { type, tag: entityTag(identity), cacheControl, variants: { identity } });
  }
  return (request, response) => {
    const url = request.url ?? '/';
    const file = files.get(url.includes('?') ? url.slice(0, url.indexOf('?')) : url);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD') || request.headers.range) return false;
    send(file, request, response);
    return true;
  };
}

function send(file: File, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('cache-control', file.cacheControl);
  response.setHeader('etag', file.tag);
  response.setHeader('content-type', file.type);
  if (compressible(file.type)) response.setHeader('vary', 'accept-encoding');
  if (unchanged(request.headers['if-none-match'], file.tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const wanted = compressible(file.type) ? acceptedEncoding(request.headers['accept-encoding']) : 'identity';
  // Best compression, once for each file and encoding: 15 ms that every later visitor is spared.
  file.variants[wanted] ??= encode(file.variants.identity, wanted, 11).body;
  const body = file.variants[wanted];
  if (wanted !== 'identity' && body !== file.variants.identity) response.setHeader('content-encoding', wanted);
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
