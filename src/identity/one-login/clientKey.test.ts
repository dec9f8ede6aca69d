import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-key-'));
  file = join(folder, 'one-login-key.pem');
  vi.stubEnv('DATA_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** The module as a process that has just started finds it. */
async function started() {
  vi.resetModules();
  return import('./clientKey.ts');
}

test('a demo without a key makes one, for all who ask at once, and keeps it', async () => {
  const { clientKey } = await started();
  const [one, two] = await Promise.all([clientKey(), clientKey()]);
  expect(two).toBe(one);
  expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect((await (await started()).clientKey()).kid).toBe(one.kid);
});

test('a kept key that cannot be used is replaced', async () => {
  await writeFile(file, 'not a key');
  const { publicJwks } = await started();
  expect((await publicJwks()).keys).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
});

test('what we publish is the public half alone, named by its thumbprint', async () => {
  const { clientKey, publicJwks } = await started();
  const [jwk] = (await publicJwks()).keys;
  expect(Object.keys(jwk ?? {}).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  expect(jwk).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig', kid: expect.stringMatching(/^[\w-]{43}$/) });
  const { key, kid } = await clientKey();
  expect([key.extractable, kid]).toEqual([false, jwk?.kid]);
});
