import { VERSION } from './version.ts';

/** What can go wrong when asking another service, in a word a program can test. */
export type UpstreamFault = 'timeout' | 'unreachable' | 'redirects' | 'status' | 'too-large' | 'not-json';

/** Thrown when another service cannot be reached or answers nonsense. The message names the host, never the query. */
export class UpstreamError extends Error {
  readonly code = 'UPSTREAM';
  readonly fault: UpstreamFault;
  readonly status: number | undefined;
  constructor(fault: UpstreamFault, message: string, status?: number, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
    this.status = status;
  }
}

export interface AskOptions {
  /** How long to wait for the whole answer, in milliseconds. */
  timeout?: number;
  /** The largest body accepted, in bytes. */
  limit?: number;
  headers?: Record<string, string>;
}

/** An answer as text, with the status it came with. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

const describe = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached',
  redirects: 'redirects without end',
};

/** Says who asks: GOV.UK One Login answers 403 to a request that does not (“Set user agent header” of its documentation). */
const USER_AGENT = `waymark/${VERSION}`;

/** GETs an address and reads the whole body. Any status is an answer; `UpstreamError` when there is none. */
export async function ask(address: string | URL, options: AskOptions = {}): Promise<Answer> {
  const { headers = {} } = options;
  const { response, body } = await exchange(address, { headers, redirect: 'follow' }, options);
  return { status: response.status, headers: response.headers, text: new TextDecoder().decode(body) };
}

/** GETs JSON. Throws `UpstreamError` for a status of 400 or more, or a body that is not JSON. */
export async function askJson(address: string | URL, options: AskOptions = {}): Promise<unknown> {
  const { status, text } = await ask(address, {
    ...options,
    headers: { accept: 'application/json', ...options.headers },
  });
  const { host } = new URL(address);
  if (status >= 400) throw new UpstreamError('status', `${host} answered ${status}`, status);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UpstreamError('not-json', `${host} answered something that is not JSON`, status, error);
  }
}

/**
 * Sends any request and answers with the whole of its response, of at most `limit` bytes, had within `timeout`
 * milliseconds. Redirects are answers, not followed. `UpstreamError` when there is no answer. Fits wherever a library
 * wants a `fetch`, so that it too goes out through here.
 */
export async function goOut(
  request: Request | string | URL,
  init: RequestInit = {},
  options: Omit<AskOptions, 'headers'> = {},
): Promise<Response> {
  const { response, body } = await exchange(request, { ...init, redirect: 'manual' }, options);
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // They describe the body as it travelled; this one is unpacked.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, statusText, headers });
}

/** Statuses that no body may stand beside (Fetch Standard, “null body status”). */
const WITHOUT_BODY = [204, 205, 304];

type Body = Uint8Array<ArrayBuffer>;

async function exchange(
  request: Request | string | URL,
  init: RequestInit,
  { timeout = 8_000, limit = 50_000_000 }: AskOptions,
): Promise<{ response: Response; body: Body }> {
  const { host } = new URL(request instanceof Request ? request.url : request);
  const headers = new Headers(init.headers ?? (request instanceof Request ? request.headers : undefined));
  headers.set('user-agent', USER_AGENT);
  const patience = AbortSignal.timeout(timeout);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  try {
    const response = await fetch(request, { ...init, headers, signal });
    return { response, body: await readBody(response, limit, host) };
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    const fault = faultOf(error as Error);
    throw new UpstreamError(fault, `${host} ${describe[fault]}`, undefined, error);
  }
}

function faultOf(error: Error): 'timeout' | 'redirects' | 'unreachable' {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return /redirect/i.test(`${error.message} ${(error.cause as Error | undefined)?.message ?? ''}`)
    ? 'redirects'
    : 'unreachable';
}

async function readBody(response: Response, limit: number, host: string): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new UpstreamError('too-large', `${host} sent more than ${limit} bytes`, response.status);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
