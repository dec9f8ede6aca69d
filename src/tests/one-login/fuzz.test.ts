// The pretend provider never dies: whatever comes, somebody is answered, and it is never the provider's fault.
import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loot } from './fuzz/loot.ts';
import { overHttp, shout } from './fuzz/overHttp.ts';
import { request } from './fuzz/requests.ts';
import { ADDRESS, CALLBACK, world } from './fuzz/world.ts';
import { makeClientKey, servePretend } from './pretend.ts';

/** Another number tries others; a failure prints the one that it came with. */
const SEED = Number(process.env.FUZZ_SEED ?? 20261124);

const key = makeClientKey();

/** Answers that only requests which are right all through get: without them the rest would have tried the doorstep. */
const DEEP = [
  ...['/authorize 302', '/sign-in 200', '/sign-in 302', '/prove-identity 200', '/prove-identity 302', '/token 200'],
  ...['/userinfo 200', '/logout 302', '/inspect 200', '/control/state 200', '/config 200', '/control/clock 200'],
];

test('20,000 requests, no 5xx and no exception', { timeout: 120_000 }, async () => {
  const provider = world(key);
  const { spend, take } = loot(createPrivateKey(key.pkcs8), provider.seconds);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const answer = await provider.ask(...spend(asked));
      const body = await bodyOf(answer);
      take(answer, body);
      seen.add(`${asked.path} ${answer.status}`);
      expect({ status: answer.status, fault: isFault(answer.status, body) && body }).toMatchObject({ fault: false });
    }),
    { numRuns: 20_000, seed: SEED, timeout: 5_000, endOnFailure: true },
  );
  expect(DEEP.filter((answer) => !seen.has(answer))).toEqual([]);
});

test('what is remembered stays within bounds, whoever asks how often', { timeout: 60_000 }, async () => {
  const provider = world(key);
  const get = (path: string, query: Record<string, string>, headers: Record<string, string>) =>
    provider.ask(path, new Request(`${ADDRESS}/?${new URLSearchParams(query)}`, { headers }));
  const asked = { redirect_uri: CALLBACK, response_type: 'code', scope: 'openid', state: 's', nonce: 'n' };
  for (let turn = 0; turn < 12_000; turn += 1) {
    const { status } = await get(
      '/authorize',
      { ...asked, client_id: 'fuzz' },
      { 'x-one-login-persona': 'amina-hussain' },
    );
    expect(status).toBe(302);
  }
  for (let turn = 0; turn < 1_500; turn += 1)
    await get('/authorize', { ...asked, client_id: `app-${turn}`, redirect_uri: 'http://localhost/' }, {});
  const { authCodes, clients } = await (await get('/control/state', {}, {})).json();
  expect(Object.keys(authCodes).length).toBeLessThanOrEqual(10_000);
  expect(clients.length).toBeLessThanOrEqual(1_000);
});

/** Reads an answer to its end, as whoever asked would; a stream of events has none. */
async function bodyOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'text/event-stream') return answer.text();
  await answer.body?.cancel();
  return '';
}

/** What the real provider says when a client's own keys cannot be had, and what the state can ask an endpoint to say. */
const ASKED_FOR = ['Unexpected server error', '{"error":"server_error","error_description":"Unexpected server error"}'];

const isFault = (status: number, body: string): boolean => status >= 500 && !ASKED_FOR.includes(body);

test('the same over HTTP, with what no web client would send', { timeout: 60_000 }, async () => {
  const origin = await servePretend();
  const { spend, take } = loot(createPrivateKey(key.pkcs8), () => Math.floor(Date.now() / 1000));
  const asking = fc.asyncProperty(request, async (asked) => {
    const [path, { url, method, headers, body }] = spend(asked);
    const target = `${path.replaceAll(/[^!-~]/g, '')}${new URL(url).search.slice(0, 6_000)}`;
    const sent = { method, headers: shortened(headers), body: body && (await new Response(body).text()) };
    const answer = await overHttp(origin, target, sent);
    take(answer, answer.body);
    expect({ status: answer.status, fault: isFault(answer.status, answer.body) && answer.body }).toMatchObject({
      fault: false,
    });
  });
  await fc.assert(asking, { numRuns: 300, seed: SEED, timeout: 5_000, endOnFailure: true });
  for (const lines of RAW) await shout(origin, lines);
  expect((await fetch(`${origin}/.well-known/jwks.json`)).status).toBe(200);
});

/** Node itself hangs up on more than 16 kB of headers. */
const shortened = (headers: Headers): [string, string][] =>
  [...headers].map(([name, value]) => [name, value.slice(0, 1_500)]);

/** What breaks off, or is no HTTP at all. */
const RAW = [
  'GET /authorize?%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /authorize HTTP/1.1\r\nHost: :::\r\n\r\n',
  'POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\ngrant_type=',
  'POST /token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n',
  'GET http://elsewhere.example.org/authorize HTTP/1.1\r\nHost: x\r\n\r\n',
  '\u0000\u0001\u0002\r\n\r\n',
];
