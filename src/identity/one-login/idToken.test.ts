import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readIdToken } from './idToken.ts';
import { jwksSchema, type SigningKey } from './keys.ts';
import { signed, type TestKey, tampered, testKey, unsigned, withHeader } from './testing/keys.ts';
import type { TokenFault } from './tokens.ts';

const at = new Date('2026-11-24T23:30:00Z');
const now = at.getTime() / 1000;
const issuer = 'https://oidc.example.org/';
const claims = {
  iss: issuer,
  aud: 'waymark',
  sub: 'urn:fdc:gov.uk:2022:amina',
  iat: now,
  exp: now + 120,
  nonce: 'the-nonce',
  vot: 'Cl.Cm',
  auth_time: now - 60,
  sid: 'a-session',
};
const expected = { issuer, clientId: 'waymark', at, nonce: 'the-nonce', vtr: ['Cl.Cm.P2'] };

let ec: TestKey;
let rsa: TestKey;
let strange: TestKey;
let keys: SigningKey[];

beforeAll(async () => {
  [ec, rsa, strange] = await Promise.all([testKey('ES256'), testKey('RS256'), testKey('ES256')]);
  keys = jwksSchema.parse({
    keys: [
      { ...ec.jwk, kid: 'ec', alg: 'ES256', use: 'sig' },
      { ...rsa.jwk, kid: 'rsa' },
      { ...strange.jwk, kid: 'for-secrets', use: 'enc' },
      { kty: 'oct', kid: 'shared', k: 'c2VjcmV0' },
    ],
  });
});

const read = (jwt: string, more = {}) => readIdToken(jwt, { ...expected, keys, ...more });
const token = (wrong: object = {}, header: object = {}, key = ec) =>
  signed({ ...claims, ...wrong }, key, { kid: key === rsa ? 'rsa' : 'ec', ...header });

describe('an ID token', () => {
  test('is believed when everything is right, signed with either kind of key', async () => {
    const said = { sub: claims.sub, sid: 'a-session', authTime: (now - 60) * 1000 };
    expect(await read(await token())).toEqual(said);
    expect(await read(await token({}, {}, rsa))).toEqual(said);
  });

  test.each<[TokenFault, string, object]>([
    ['issuer', 'from another issuer', { iss: 'https://oidc.example.com/' }],
    ['issuer', 'from the issuer without its slash', { iss: 'https://oidc.example.org' }],
    ['audience', 'for somebody else', { aud: 'another' }],
    ['audience', 'for us and somebody else', { aud: ['waymark', 'another'] }],
    ['expired', 'past', { exp: now - 30 }],
    ['early', 'of the future', { iat: now + 31 }],
    ['early', 'not good yet', { nbf: now + 31 }],
    ['nonce', 'of another sign-in', { nonce: 'another' }],
    ['malformed', 'of no sign-in', { nonce: undefined }],
    ['trust', 'of weaker credentials', { vot: 'Cl' }],
    ['trust', 'that speaks of an identity', { vot: 'Cl.Cm.P2' }],
    ['malformed', 'about nobody', { sub: undefined }],
    ['malformed', 'about nobody, in words', { sub: '' }],
    ['malformed', 'that never ends', { exp: undefined }],
    ['malformed', 'that ends in words', { exp: 'tomorrow' }],
    ['malformed', 'for nobody', { aud: [] }],
    ['malformed', 'that does not say since when', { auth_time: undefined }],
  ])('is refused for its %s: one %s', async (code, _, wrong) => {
    await expect(read(await token(wrong))).rejects.toMatchObject({ code });
  });

  test.each<[TokenFault, string, () => string | Promise<string>]>([
    ['algorithm', 'signed by nobody', () => unsigned(claims, { kid: 'ec' })],
    ['algorithm', 'signed with the public key as a secret', () => withPublicKeyAsSecret()],
    ['algorithm', 'that says it is of another algorithm than its key', () => token({}, { kid: 'ec' }, rsa)],
    ['algorithm', 'of an algorithm we do not take', async () => withHeader(await token(), { alg: 'ES512', kid: 'ec' })],
    ['unknown-key', 'with a key nobody published', () => token({}, { kid: 'another' }, strange)],
    ['unknown-key', 'with a key for something else', () => token({}, { kid: 'for-secrets' }, strange)],
    ['unknown-key', 'with a secret among the keys', () => token({}, { kid: 'shared' }, strange)],
    ['malformed', 'that names no key', () => token({}, { kid: undefined })],
    ['signature', 'by an impostor', () => token({}, { kid: 'ec' }, strange)],
    ['signature', 'changed on the way', async () => tampered(await token())],
    [
      'signature',
      'with a critical header we do not know',
      async () => withHeader(await token(), { alg: 'ES256', kid: 'ec', crit: ['x'], x: 1 }),
    ],
    ['malformed', 'cut in half', async () => (await token()).split('.').slice(0, 2).join('.')],
    ['malformed', 'that is no token', () => 'a.b.c'],
    ['malformed', 'that is not there', () => ''],
  ])('is refused for its %s: one %s', async (code, _, made) => {
    await expect(read(await made())).rejects.toMatchObject({ code });
  });

  test('older than max_age allows is refused, give or take thirty seconds', async () => {
    const maxAge = 300;
    expect(await read(await token({ auth_time: now - 330 }), { maxAge })).toBeDefined();
    await expect(read(await token({ auth_time: now - 331 }), { maxAge })).rejects.toMatchObject({ code: 'auth-time' });
  });

  test('is not a logout token, whoever signed that', async () => {
    const { nonce, ...logout } = { ...claims, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } };
    const jwt = await signed(logout, ec, { kid: 'ec', typ: 'logout+jwt' });
    await expect(read(jwt)).rejects.toMatchObject({ code: 'malformed' });
  });
});

function withPublicKeyAsSecret(): string {
  const pem = createPublicKey({ key: rsa.jwk as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const [header, payload] = unsigned(claims, { alg: 'HS256', kid: 'rsa' }).split('.');
  return `${header}.${payload}.${createHmac('sha256', pem).update(`${header}.${payload}`).digest('base64url')}`;
}

test('a key set without a key to sign with is none', () => {
  expect(jwksSchema.safeParse({ keys: [{ kty: 'oct', kid: 'shared', k: 'c2VjcmV0' }] }).success).toBe(false);
  expect(jwksSchema.safeParse({ keys: [] }).success).toBe(false);
});
