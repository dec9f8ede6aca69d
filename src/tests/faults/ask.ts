// Requests as bytes: what `fetch` would put right, or refuse to send.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

/** A request, ready to be sent. */
export interface Asked {
  method: string;
  /** From the first slash, with its query. */
  target: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export interface Told {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** After how long without an answer somebody has been left hanging, in milliseconds. */
export const PATIENCE = 15_000;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request, and reads its answer to the end; of a stream of events only the beginning. Rejects when left hanging. */
export function ask(site: string, { method, target, headers, body }: Asked): Promise<Told> {
  const { promise, resolve, reject } = Promise.withResolvers<Told>();
  const length: Record<string, string> = body ? { 'content-length': String(body.length) } : {};
  const asking = request(site + target, { method, headers: { ...length, ...headers }, agent, timeout: PATIENCE });
  asking.on('response', (answer) => {
    const told = { status: answer.statusCode ?? 0, headers: answer.headers };
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => resolve({ ...told, text: Buffer.concat(chunks).toString() }));
    answer.on('error', reject);
    if (answer.headers['content-type'] !== 'text/event-stream') return;
    resolve({ ...told, text: '' });
    asking.destroy();
  });
  asking.on('timeout', () => asking.destroy(new Error(`${method} ${target} was left hanging.`)));
  asking.on('error', reject);
  asking.end(body);
  return promise;
}

/**
 * Opens a connection, says the head of a request and then pieces, each when the one before has gone out; `hangUp` ends it
 * there. Answers with all that came back until the server hung up, or `undefined` when it did not.
 */
export async function say(
  site: string,
  head: string,
  pieces: Iterable<Buffer>,
  { hangUp = false, patience = PATIENCE } = {},
): Promise<{ text: string; sent: number } | undefined> {
  const { hostname, port, host } = new URL(site);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  let sent = 0;
  socket.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.on('error', () => resolve());
  });
  socket.write(head.replace('{host}', host));
  for (const piece of pieces) {
    // What has been answered needs no more said.
    if (socket.destroyed || chunks.length > 0) break;
    sent += piece.length;
    if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended]);
    else await new Promise((resolve) => setImmediate(resolve));
  }
  if (hangUp) socket.destroy();
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), patience);
  const how = await Promise.race([ended, late.promise]);
  clearTimeout(timer);
  socket.destroy();
  return how === 'late' ? undefined : { text: Buffer.concat(chunks).toString(), sent };
}
