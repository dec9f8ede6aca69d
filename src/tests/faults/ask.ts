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
 * Says the head of a request and then its pieces, each when the one before has gone out, until something comes back.
 * Answers with that up to `until` and with how much had been said by then; rejects when left hanging.
 */
export async function say(
  site: string,
  head: string,
  pieces: Iterable<Buffer>,
  until: string,
): Promise<{ text: string; sent: number }> {
  const { hostname, port } = new URL(site);
  const socket = connect(Number(port), hostname);
  let [text, sent] = ['', 0];
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => {
      text += chunk;
      if (text.includes(until)) resolve();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`The server hung up after: ${text}`)));
    socket.setTimeout(PATIENCE, () => reject(new Error('There was no answer.')));
  });
  try {
    socket.write(head);
    for (const piece of pieces) {
      if (text !== '') break;
      sent += piece.length;
      const goesOn = socket.write(piece) ? new Promise(setImmediate) : new Promise((go) => socket.once('drain', go));
      await Promise.race([goesOn, answered]);
    }
    await answered;
    return { text, sent };
  } finally {
    socket.destroy();
  }
}

/** Says the beginning of a request and hangs up. */
export async function breakOff(site: string, beginning: Buffer): Promise<void> {
  const { hostname, port } = new URL(site);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.write(beginning, resolve));
  // What has been said is there before the connection is gone.
  await new Promise((resolve) => setTimeout(resolve, 5));
  socket.destroy();
}
