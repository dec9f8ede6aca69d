// The log as server-sent events (HTML Living Standard, §9.2), for a page that wants to be told.

/** What is told of: numbered, and kept for a while. */
export interface EventLog<T extends { id: number }> {
  /** Those kept, newest first. */
  latest: () => T[];
  /** Calls `listener` with each from now on, until the function that comes back is called. */
  listen: (listener: (one: T) => void) => () => void;
}

/** How often a silent stream says it is there, in milliseconds: proxies close one that is silent for half a minute. */
const PING_EVERY = 25_000;

/**
 * A stream with an event for each exchange, as `render` draws it. It begins after the exchange numbered `after`, by
 * default the newest, and ends when the reader goes or `signal` aborts. A slow reader makes nothing pile up: what it has
 * not taken waits in the log, and leaves it when the log is full.
 */
export function eventStream<T extends { id: number }>(
  log: EventLog<T>,
  render: (exchange: T) => string,
  signal?: AbortSignal,
  after = newest(log),
): Response {
  const encoder = new TextEncoder();
  // A number beyond the newest is of an earlier log, from before a restart.
  let sent = after > newest(log) ? 0 : after;
  let stop = () => {};

  const hasRoom = (controller: ReadableStreamDefaultController) => (controller.desiredSize ?? 0) > 0;
  const send = (controller: ReadableStreamDefaultController) => {
    for (const exchange of log.latest().reverse()) {
      if (exchange.id <= sent) continue;
      if (!hasRoom(controller)) return;
      sent = exchange.id;
      controller.enqueue(encoder.encode(eventText(exchange.id, render(exchange))));
    }
  };

  const body = new ReadableStream({
    start(controller) {
      const stopListening = log.listen(() => send(controller));
      const ping = setInterval(
        () => hasRoom(controller) && controller.enqueue(encoder.encode(': ping\n\n')),
        PING_EVERY,
      );
      ping.unref();
      const end = () => {
        stop();
        controller.close();
      };
      stop = () => {
        stopListening();
        clearInterval(ping);
        signal?.removeEventListener('abort', end);
      };
      if (signal?.aborted) return end();
      signal?.addEventListener('abort', end);
      // Something at once, so that the headers leave and the browser knows that it is connected.
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
    },
    pull: send,
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

/** The number of the last exchange that whoever asks for a stream has seen: the browser's own word, or `?after=`. */
export function lastSeen(request: Request): number | undefined {
  const given = request.headers.get('last-event-id') || new URL(request.url).searchParams.get('after');
  return given && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

const newest = <T extends { id: number }>(log: EventLog<T>): number => log.latest()[0]?.id ?? 0;

function eventText(id: number, data: string): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `id: ${id}\nevent: exchange\n${lines.join('')}\n`;
}
