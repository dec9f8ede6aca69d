// The pretend OpenAI: for an idea that needs a model before there is a key. Deterministic, offline, and it says so.
import { HttpResponse, http } from 'msw';
import type { MockContext, Upstream } from '../upstream.ts';
import { chat } from './chat/endpoint.ts';
import { aiDescription } from './description.ts';
import { embeddings } from './embeddings/endpoint.ts';
import { keyRefused } from './key.ts';
import { listModels, oneModel } from './models.ts';
import { CORS, refused } from './refusal.ts';

const ADDRESS = 'https://api.openai.com';

type Endpoint = (request: Request, now: Date) => Response | Promise<Response>;

/** By address, then by method. */
const ENDPOINTS: Record<string, { method: 'GET' | 'POST'; answer: Endpoint }> = {
  '/v1/chat/completions': { method: 'POST', answer: chat },
  '/v1/embeddings': { method: 'POST', answer: embeddings },
  '/v1/models': { method: 'GET', answer: listModels },
};
const MODEL = /^\/v1\/models\/([^/]+)$/;

async function answer(request: Request, { now }: MockContext): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: PREFLIGHT });
  if (pathname === '/')
    return HttpResponse.json({ message: 'This is a pretend OpenAI API: POST /v1/chat/completions with any key.' });
  const noKey = keyRefused(request);
  if (noKey) return noKey;
  const model = MODEL.exec(pathname)?.[1];
  const endpoint = Object.hasOwn(ENDPOINTS, pathname)
    ? ENDPOINTS[pathname]
    : model && { method: 'GET', answer: () => oneModel(model) };
  const asked = `${request.method} ${pathname.slice(0, 200)}`;
  if (!endpoint) return refused({ status: 404, message: `Invalid URL (${asked})` });
  if (request.method === endpoint.method) return endpoint.answer(request, now());
  return refused({
    status: 405,
    message: `Not allowed to ${asked.replace(' ', ' on ')}. (HINT: Perhaps you meant to use a different HTTP method?)`,
    code: 'method_not_supported',
  });
}

/** What a web page asks before it sends a key. */
const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': '*, authorization',
  'access-control-max-age': '600',
};

export const ai: Upstream = {
  name: 'ai',
  title: 'A language model',
  summary:
    'OpenAI-compatible chat, tools, JSON and embeddings, picked out of your own words. No model is behind it, and every answer says so.',
  address: ADDRESS,
  example: '/',
  openapi: aiDescription,
  handlers: (context) => [http.all(`${ADDRESS}/*`, ({ request }) => answer(request, context))],
};
