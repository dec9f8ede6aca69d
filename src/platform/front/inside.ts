// Asks our own handler for a page without a socket, as a visitor with no cookies would.
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { record } from './record.ts';

export interface InsidePage {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

/** Renders `url` with the handler and resolves with what would have been sent. Text only; rejects after ten seconds. */
export function renderInside(
  handler: RequestListener,
  url: string,
  headers: Record<string, string> = {},
): Promise<InsidePage> {
  return new Promise((resolve, reject) => {
    const request = Object.assign(new IncomingMessage(new Socket()), {
      method: 'GET',
      url,
      headers: { host: 'localhost', ...headers },
    });
    const response = new ServerResponse(request);
    const late = setTimeout(() => reject(new Error('The page took more than ten seconds to render.')), 10_000);
    record(response, (body) => {
      clearTimeout(late);
      resolve({
        status: response.statusCode,
        headers: response.getHeaders() as InsidePage['headers'],
        body: body.toString(),
      });
    });
    // Nothing follows: without this the handler would wait for a body.
    request.push(null);
    handler(request as InstanceType<typeof IncomingMessage>, response as Parameters<RequestListener>[1]);
  });
}
