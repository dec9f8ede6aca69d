// `npm run mocks`: the pretend services on their own. Options: --port 4000, --host 0.0.0.0, --only postcodes-io,…,
// --restore demo.json
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { config, listeningAt } from '#platform';
import { choose, curlFor, pretendAddress } from './http/choose.ts';
import { serve } from './http/server.ts';
import { restoreMocks, upstreams } from './index.ts';

try {
  await main();
} catch (error) {
  console.error(`waymark: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (config().mode === 'live') throw new Error('the pretend services are never served in live mode: unset MODE.');
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      only: { type: 'string' },
      restore: { type: 'string' },
    },
  });
  const served = choose(upstreams, values.only);
  const { origin, server } = await serve(served, {
    port: portFrom(values.port),
    ...(values.host && { host: values.host }),
  });
  listeningAt(origin);
  try {
    if (values.restore !== undefined) await restore(values.restore);
  } catch (error) {
    server.close();
    throw error;
  }

  console.log(`The pretend services are ready at ${origin}\n`);
  for (const upstream of served) {
    console.log(`  ${upstream.title}\n    ${upstream.summary}`);
    console.log(`    pretends to be ${upstream.address}\n    is here        ${pretendAddress(origin, upstream)}`);
    if (served.length === 1) console.log(`    and also at    ${origin}`);
    console.log(`    try            ${curlFor(origin, upstream)}\n`);
  }
  console.log(`The console for programs is at ${origin}/mocks/console/state\n`);
  console.log('Stop with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

/** Begins as a snapshot says: what `GET /mocks/console/snapshot` gave, in a file. */
async function restore(file: string): Promise<void> {
  try {
    restoreMocks(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Error(`--restore ${file}: ${(error as Error).message}`);
  }
}

function portFrom(given: string | undefined): number {
  const port = Number(given || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${given}: a port is a number up to 65535.`);
  return port;
}
