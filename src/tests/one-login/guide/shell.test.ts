// The examples for a shell do what they say.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { servePretend } from '../pretend.ts';
import { example } from './example.ts';
import { runSh } from './sh.ts';

const origin = await servePretend();
const folder = mkdtempSync(join(tmpdir(), 'waymark-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes a script end with the first request that is refused. */
const STRICTLY = 'set -e\ncurl() { command curl -sS --fail-with-body "$@"; }\n';

const get = async (address: string) => (await fetch(address)).json();

test.each([false, true])('signs in by hand (with stand-ins for curl and openssl: %s)', async (standInsFirst) => {
  const script = example('login_hint=amina-hussain', { provider: `${origin}/t/by-hand` });
  const said = await runSh(script, { folder, standInsFirst });
  expect(JSON.parse(said)).toMatchObject({ email: 'amina.hussain@example.org', email_verified: true });
});

test('controls a provider, and puts back what was kept', async () => {
  const provider = `${origin}/t/control`;
  const script = example('control/rotate-keys', { provider });
  const [changes = ''] = script.split('curl -X PUT');
  const keys = await get(`${provider}/.well-known/jwks.json`);

  await runSh(STRICTLY + changes, { folder });
  expect(await get(`${provider}/.well-known/jwks.json`)).not.toEqual(keys);
  expect(await get(`${provider}/control/state`)).toMatchObject({
    now: Date.parse('2026-11-24T23:30:00Z'),
    errorConfiguration: { idTokenErrors: ['INVALID_AUD'] },
  });

  await runSh(`${STRICTLY}OP=${provider}\n${script.slice(changes.length)}`, { folder });
  expect(await get(`${provider}/.well-known/jwks.json`)).toEqual(keys);
  expect(await get(`${provider}/control/state`)).toMatchObject({
    now: null,
    errorConfiguration: { idTokenErrors: [] },
  });
});

test('registers a client, and then no other is let in', async () => {
  const provider = `${origin}/t/strict`;
  await runSh(STRICTLY + example('"registration": "strict"', { provider }), { folder });
  const answerTo = (client_id: string) => {
    const redirect_uri = 'http://localhost:8080/callback';
    const asked = { client_id, redirect_uri, response_type: 'code', scope: 'openid email', state: 'a', nonce: 'b' };
    return fetch(`${provider}/authorize?${new URLSearchParams(asked)}`, { redirect: 'manual' });
  };
  expect((await answerTo('my-service')).headers.get('location')).toContain('/sign-in?');
  expect((await answerTo('nobody')).status).toBe(400);
});
