import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { upstreams } from '#mocks';
import { serve } from '../../src/mocks/http/server.ts';
import { carelessClient } from './testing/careless.ts';

/** Runs the command, without npm in between. */
async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/one-login-attacks/index.ts', ...args]);
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = await once(child, 'close');
  return { code, output: Buffer.concat(output).toString() };
}

test('without an address it says how it is used, and ends with 2', async () => {
  const { code, output } = await run();
  expect(output).toContain('npm run test:one-login-attacks -- <address of a client>');
  expect(code).toBe(2);
}, 30_000);

test('of a client that is not there nothing can be said, and it ends with 2', async () => {
  const { code, output } = await run('http://127.0.0.1:1');
  expect(output).toContain('Nothing can be said of this client');
  expect(code).toBe(2);
}, 30_000);

test('of a client that accepts what it should not it says so, line by line, and ends with 1', async () => {
  const provider = await serve(upstreams.filter(({ name }) => name === 'one-login'));
  const careless = await carelessClient(provider.origin);
  const { code, output } = await run(careless.address, '--login', '/sign-in');
  careless.stop();
  provider.server.close();
  provider.server.closeAllConnections();
  expect(output).toContain('✗ ACCEPTED  ID token: nobody signed it (alg none)\n');
  expect(output).toMatch(/\n\d+ attacks: 0 refused, \d+ accepted, \d+ left out\.\n$/);
  expect(code).toBe(1);
}, 30_000);
