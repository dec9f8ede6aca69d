// Requests by hand: what `fetch` would put right, or refuse to send.
import { request } from 'node:http';
import { connect } from 'node:net';

interface Sent {
  method: string;
  headers: [name: string, value: string][];
  body: string | null;
}

export interface Told {
  status: number;
  headers: Headers;
  body: string;
}

/** Sends a request to a target as it stands; a stream of events is left after its headers. */
export function overHttp(origin: string, path: string, { method, headers, body }: Sent): Promise<Told> {
  const { hostname, port } = new URL(origin);
  const { promise, resolve, reject } = Promise.withResolvers<Told>();
  const asking = request(
    { hostname, port, method, path: path || '/', headers: headers.flat(), agent: false },
    (answer) => {
      const told = { status: answer.statusCode ?? 0, headers: new Headers(answer.headers as Record<string, string>) };
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ ...told, body: Buffer.concat(chunks).toString() }));
      answer.on('error', reject);
      if (told.headers.get('content-type') !== 'text/event-stream') return;
      resolve({ ...told, body: '' });
      asking.destroy();
    },
  );
  asking.on('error', reject);
  asking.end(body ?? undefined);
  return promise;
}

/** Sends bytes that may be no HTTP, and hangs up once something came back or a moment has passed. */
export async function shout(origin: string, text: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname, () => socket.write(text));
  await new Promise<void>((resolve) => {
    socket.once('data', () => resolve());
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
    socket.setTimeout(100, resolve);
  });
  socket.destroy();
}
