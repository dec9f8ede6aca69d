import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { onTestFinished } from 'vitest';

/** An Express app on a free port of this machine, until the test is over; `address` is known before a route is made. */
export async function expressApp(): Promise<{ app: Express; address: string }> {
  const app = express();
  // It prints what it answers 500 to; here that is asked for.
  app.set('env', 'test');
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { app, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
