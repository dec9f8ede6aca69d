// Answers as HTTP: the same headers on every status, so that a browser on another site may read even a refusal.
import { createHash } from 'node:crypto';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
};

/** What publishing looks at of a request; `path` begins after the address of the feed. */
export interface Asked {
  method?: string;
  path: string;
  searchParams: URLSearchParams;
  headers?: Headers;
}

const JSON_TYPE = 'application/json; charset=utf-8';
export const NDJSON_TYPE = 'application/x-ndjson; charset=utf-8';

/** 200 with a strong `ETag`, or 304 when the asker has this body already. HEAD gets the headers alone. */
export function found(asked: Asked, body: string, type = JSON_TYPE): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...CORS, 'cache-control': 'public, max-age=60', etag };
  const known = asked.headers?.get('if-none-match')?.split(',') ?? [];
  // If-None-Match compares weakly (RFC 9110 §13.1.2): a proxy that compressed the body may have marked the tag.
  if (known.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(asked.method === 'HEAD' ? null : body, { headers: { ...headers, 'content-type': type } });
}

/** An error with its reason as JSON: `{ status, message }`. */
export const refused = (status: number, message: string, more: Record<string, string> = {}): Response =>
  Response.json({ status, message }, { status, headers: { ...CORS, 'cache-control': 'no-store', ...more } });

/** The answer to a browser that asks whether it may ask. */
export const allowed = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
  });
