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

/** GETs an address and reads the whole body. Any status is an answer; `UpstreamError` when there is none. */
export async function ask(address: string | URL, options: AskOptions = {}): Promise<Answer> {
  const { timeout = 8_000, limit = 50_000_000, headers = {} } = options;
  const { host } = new URL(address);
  try {
    const response = await fetch(address, { headers, redirect: 'follow', signal: AbortSignal.timeout(timeout) });
    return { status: response.status, headers: response.headers, text: await readBody(response, limit, host) };
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    const fault = faultOf(error as Error);
    throw new UpstreamError(fault, `${host} ${describe[fault]}`, undefined, error);
  }
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

function faultOf(error: Error): 'timeout' | 'redirects' | 'unreachable' {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  return /redirect/i.test(`${error.message} ${(error.cause as Error | undefined)?.message ?? ''}`)
    ? 'redirects'
    : 'unreachable';
}

async function readBody(response: Response, limit: number, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new UpstreamError('too-large', `${host} sent more than ${limit} bytes`, response.status);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
