// The built server (`node dist/server/entry.mjs`): Astro's own handler, with what it leaves out put in front.
import './platform/front/noAutostart.ts';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handler } from '@astrojs/node/server.js';
import { onDirectoryChange } from '#directory';
import { admitted, closeDatabase, config, listeningAt, log, now } from '#platform';
import { quickFind } from './fast.ts';
import { front } from './platform/front/front.ts';
import { renderInside } from './platform/front/inside.ts';
import { staticFiles } from './platform/front/staticFiles.ts';

/** `dist/client`, wherever in `dist/server` the bundler has put this module. */
function builtFiles(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'client'))) folder = dirname(folder);
  return join(folder, 'client');
}

/** How long answers under way may take once the server has been told to stop, in milliseconds. */
const LAST_WORDS = 2_000;

const { host = '127.0.0.1', port = 4321, publicUrl, demoPassword } = config();
let quick: Awaited<ReturnType<typeof quickFind>> = () => undefined;
const { listener, forget } = front({
  handler,
  quick: (request) => quick(request),
  files: staticFiles(builtFiles()),
  admits: ({ headers }) => admitted(headers),
  publicUrl,
  now: () => now().getTime(),
});

/** As a visitor who has given the password, if there is one. */
const insider: Record<string, string> = demoPassword
  ? { authorization: `Basic ${Buffer.from(`demo:${demoPassword}`).toString('base64')}` }
  : {};
quickFind((url) => renderInside(handler, url, insider)).then(
  (made) => {
    quick = made;
  },
  (error: Error) => log('error', 'quick-page-not-made', { name: error.name, message: error.message }),
);

// Finished pages show the directory as it was.
onDirectoryChange(forget);

const server = createServer({ maxHeaderSize: 64 * 1024 }, listener);
server.listen(port, host, () => {
  const address = server.address();
  if (typeof address !== 'object' || !address) return;
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  listeningAt(origin);
  console.log(`Waymark is ready at ${origin}`);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => closeDatabase().finally(() => process.exit(0)));
    server.closeIdleConnections();
    // A page that listens for events would keep the door open for ever.
    setTimeout(() => server.closeAllConnections(), LAST_WORDS).unref();
  });
}
process.on('uncaughtException', (error) => log('error', 'uncaught', { name: error.name, message: error.message }));
