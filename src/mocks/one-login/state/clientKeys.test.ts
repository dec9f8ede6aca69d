// Keys that a client publishes at an address of its own.
import type { KeyObject } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEYS, OTHER_KEYS, RelyingParty, registered } from '../testing/relyingParty.ts';
import { refusalIn } from '../testing/rows.ts';
import { type World, worldOf } from '../testing/world.ts';

const JWKS = 'https://service.example.org/jwks.json';
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' });

let world: World;
let service: RelyingParty;
beforeEach(async () => {
  world = await worldOf([registered({ publicKeySource: 'JWKS', jwksUrl: JWKS, publicKey: null })]);
  service = new RelyingParty(world);
  world.serve(JWKS, () => Response.json({ keys: [jwk(KEYS.publicKey, 'one')] }));
});

const exchangeWith = async (kid: string | undefined, key?: KeyObject) =>
  service.exchange(await service.code(), { client_assertion: await service.assertion({}, { kid }, key) });

const NO_KEYS = {
  error: 'server_error',
  error_description: 'Failed to fetch or parse JWKS to verify signature of private_key_jwt',
};

describe('a client with a JWKS', () => {
  test('proves itself by the key that its header names', async () => {
    expect((await exchangeWith('one')).status).toBe(200);
    expect((await exchangeWith('one', OTHER_KEYS.privateKey)).status).toBe(400);
  });

  test('is asked once for each kid', async () => {
    world.serve(JWKS, () => Response.json({ keys: [jwk(KEYS.publicKey, 'one'), jwk(OTHER_KEYS.publicKey, 'two')] }));
    for (const kid of ['one', 'one', 'one']) await exchangeWith(kid);
    expect(world.outings.map(({ address }) => address)).toEqual([JWKS]);
    expect((await exchangeWith('two', OTHER_KEYS.privateKey)).status).toBe(200);
    await exchangeWith('two', OTHER_KEYS.privateKey);
    expect(world.outings).toHaveLength(2);
  });

  test('may change its keys by publishing another, without the provider starting again', async () => {
    expect((await exchangeWith('one')).status).toBe(200);
    world.serve(JWKS, () => Response.json({ keys: [jwk(OTHER_KEYS.publicKey, 'two')] }));
    expect((await exchangeWith('two', OTHER_KEYS.privateKey)).status).toBe(200);
  });

  test('is asked again after a day', async () => {
    await exchangeWith('one');
    world.wait(86_399);
    await exchangeWith('one');
    expect(world.outings).toHaveLength(1);
    world.wait(1);
    await exchangeWith('one');
    expect(world.outings).toHaveLength(2);
  });

  test('is asked again when the state is written', async () => {
    await exchangeWith('one');
    await world.restart({});
    await exchangeWith('one');
    expect(world.outings).toHaveLength(2);
  });

  test('is asked for the key of a request object too, and both share what was fetched', async () => {
    expect(await refusalIn(await world.ask(await service.requestObjectPath({}, { kid: 'one' })))).toMatchObject({
      error: 'none',
    });
    await exchangeWith('one');
    expect(world.outings).toHaveLength(1);
  });

  test('is not remembered for a failure', async () => {
    world.serve(JWKS, () => new Response('', { status: 503 }));
    expect((await exchangeWith('one')).status).toBe(400);
    world.serve(JWKS, () => Response.json({ keys: [jwk(KEYS.publicKey, 'one')] }));
    expect((await exchangeWith('one')).status).toBe(200);
  });
});

describe('keys that cannot be had', () => {
  test.each([
    ['nobody answers', () => Promise.reject(new Error('connection refused'))],
    ['the answer is 404', () => new Response('', { status: 404 })],
    ['the answer is no JSON', () => new Response('<html>')],
    ['the answer is no JWKS', () => Response.json({ keys: 'none' })],
    ['the key is not among them', () => Response.json({ keys: [jwk(KEYS.publicKey, 'two')] })],
    ['the key is not RSA', () => Response.json({ keys: [{ kid: 'one', kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] })],
    ['the key is broken', () => Response.json({ keys: [{ kid: 'one', kty: 'RSA', n: 5 }] })],
  ] as [string, () => Response | Promise<Response>][])(
    'are an error of the server, said as 400 at /token and 500 at /authorize, when %s',
    async (_, answer) => {
      world.serve(JWKS, answer);
      const refused = await exchangeWith('one');
      expect([refused.status, await refused.json()]).toEqual([400, NO_KEYS]);
      expect(await refusalIn(await world.ask(await service.requestObjectPath({}, { kid: 'one' })))).toEqual({
        status: 500,
        text: 'Unexpected server error',
      });
    },
  );

  test('are an error too when the header names no key, and nobody is asked', async () => {
    expect(await (await exchangeWith(undefined)).json()).toEqual(NO_KEYS);
    expect(world.outings).toEqual([]);
  });

  test('are an error too when there is no address', async () => {
    const other = await worldOf([registered({ publicKeySource: 'JWKS', jwksUrl: null })]);
    const party = new RelyingParty(other);
    const answer = await party.exchange(await party.code(), {
      client_assertion: await party.assertion({}, { kid: 'one' }),
    });
    expect(await answer.json()).toEqual(NO_KEYS);
  });
});

test.each([
  ['PEM', (pem: string) => pem],
  ['PEM on one line, as settings have it', (pem: string) => pem.replaceAll('\n', '\\n')],
  ['base64 alone', (pem: string) => pem.replaceAll(/-----.*?-----|\n/g, '')],
])('a key written in the registry may be %s', async (_, write) => {
  const publicKey = write(KEYS.publicKey.export({ format: 'pem', type: 'spki' }).toString());
  const party = new RelyingParty(await worldOf([registered({ publicKey })]));
  expect((await party.exchange(await party.code())).status).toBe(200);
});
