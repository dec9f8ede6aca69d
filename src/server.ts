// The built server (`node dist/server/entry.mjs`): Astro's own handler, with what it leaves out put in front.
import './platform/noAutostart.ts';
import { createServer } from 'node:http';
import { handler } from '@astrojs/node/server.js';
import { config, log } from '#platform';

const { host = '127.0.0.1', port = 4321 } = config();
const server = createServer((request, response) => handler(request, response));
server.listen(port, host, () => {
  const address = server.address();
  const at =
    typeof address === 'object' && address ? `http://${host.includes(':') ? `[${host}]` : host}:${address.port}` : '';
  console.log(`Waymark is ready at ${at}`);
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));
process.on('uncaughtException', (error) => log('error', 'uncaught', { name: error.name, message: error.message }));
