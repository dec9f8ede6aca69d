// The built server (`node dist/server/entry.mjs`): Astro's own handler, with what it leaves out put in front.
import './platform/front/noAutostart.ts';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handler } from '@astrojs/node/server.js';
import { onDirectoryChange } from '#directory';
import { admitted, config, listeningAt, log, now } from '#platform';
import { front } from './platform/front/front.ts';
import { staticFiles } from './platform/front/staticFiles.ts';

/** `dist/client`, wherever in `dist/server` the bundler has put this module. */
function builtFiles(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'client'))) folder = dirname(folder);
  return join(folder, 'client');
}

const { host = '127.0.0.1', port = 4321, publicUrl } = config();
const { listener, forget } = front({
  handler,
  files: staticFiles(builtFiles()),
  admits: ({ headers }) => admitted(headers),
  publicUrl,
  now: () => now().getTime(),
});

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
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
process.on('uncaughtException', (error) => log('error', 'uncaught', { name: error.name, message: error.message }));
