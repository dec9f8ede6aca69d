// The attack board on Waymark itself: everything that somebody might try on the way in is refused.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '../server.ts';

test.skip(({ hasTouch, javaScriptEnabled }) => hasTouch || !javaScriptEnabled, 'nothing here depends on the browser');

test('no attack on signing in, proving an identity or signing out gets through, and none is left out', async () => {
  test.setTimeout(120_000);
  // A server of its own: attacks sign people out, wherever they are.
  const server = await startServer({ NOW: '2026-11-24T23:30:00Z' });
  try {
    const { code, output } = await attack(server.address);
    expect(output).toMatch(/\n(\d+) attacks: \1 refused, 0 accepted\.\n$/);
    expect(code).toBe(0);
  } finally {
    await server.stop();
  }
});

async function attack(address: string): Promise<{ code: number; output: string }> {
  const cwd = join(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/one-login-attacks/index.ts', address], { cwd });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = await once(child, 'close');
  return { code, output: Buffer.concat(output).toString() };
}
