import { beforeAll, describe, expect, test } from 'vitest';
import { jwksSchema, type SigningKey } from './keys.ts';
import { checkLogoutToken } from './logoutToken.ts';
import { signed, type TestKey, tampered, testKey, unsigned } from './testing/keys.ts';
import type { TokenFault } from './tokens.ts';

const at = new Date('2026-11-24T23:30:00Z');
const now = at.getTime() / 1000;
const issuer = 'https://oidc.example.org/';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const claims = {
  iss: issuer,
  aud: 'waymark',
  sub: 'urn:fdc:gov.uk:2022:amina',
  iat: now,
  exp: now + 120,
  jti: '30642c87-6167-413f-8ace-f1643c59e398',
  events: { [EVENT]: {} },
};

let key: TestKey;
let impostor: TestKey;
let keys: SigningKey[];

beforeAll(async () => {
  [key, impostor] = await Promise.all([testKey('ES256'), testKey('ES256')]);
  keys = jwksSchema.parse({ keys: [{ ...key.jwk, kid: 'ec', alg: 'ES256' }] });
});

const read = (jwt: string) => checkLogoutToken(jwt, { keys, issuer, clientId: 'waymark', at });
const token = (wrong: object = {}, header: object = {}) =>
  signed({ ...claims, ...wrong }, key, { kid: 'ec', typ: 'logout+jwt', ...header });

describe('a logout token', () => {
  test('says whose sessions must end, with its type as the provider sends it or without as the documentation shows it', async () => {
    const said = { issuer, sub: claims.sub, jti: claims.jti };
    expect(await read(await token())).toEqual(said);
    expect(await read(await token({}, { typ: undefined }))).toEqual(said);
  });

  test.each<[TokenFault, string, object]>([
    ['issuer', 'from another issuer', { iss: 'https://oidc.example.com/' }],
    ['audience', 'for somebody else', { aud: 'another' }],
    ['expired', 'past', { exp: now - 30 }],
    ['early', 'of the future', { iat: now + 31 }],
    ['malformed', 'that never ends', { exp: undefined }],
    ['malformed', 'about nobody', { sub: undefined }],
    ['malformed', 'without a name of its own', { jti: undefined }],
    ['events', 'without events', { events: undefined }],
    ['events', 'of another event', { events: { 'http://schemas.openid.net/event/other': {} } }],
    ['events', 'of two events', { events: { [EVENT]: {}, 'http://schemas.openid.net/event/other': {} } }],
    ['events', 'of an event that says more', { events: { [EVENT]: { sub: 'somebody' } } }],
    ['events', 'of an event in words', { events: EVENT }],
    ['nonce', 'with a nonce', { nonce: 'the-nonce' }],
    ['nonce', 'with an empty nonce', { nonce: '' }],
  ])('is refused for its %s: one %s', async (code, _, wrong) => {
    await expect(read(await token(wrong))).rejects.toMatchObject({ code });
  });

  test.each<[TokenFault, string, () => string | Promise<string>]>([
    ['type', 'of another type', () => token({}, { typ: 'at+jwt' })],
    ['algorithm', 'signed by nobody', () => unsigned(claims, { kid: 'ec', typ: 'logout+jwt' })],
    ['unknown-key', 'with a key nobody published', () => token({}, { kid: 'another' })],
    ['signature', 'by an impostor', () => signed(claims, impostor, { kid: 'ec', typ: 'logout+jwt' })],
    ['signature', 'changed on the way', async () => tampered(await token())],
  ])('is refused for its %s: one %s', async (code, _, made) => {
    await expect(read(await made())).rejects.toMatchObject({ code });
  });

  test('is not an ID token, whoever signed that', async () => {
    const { events, jti, ...rest } = claims;
    const jwt = await signed({ ...rest, nonce: 'n', vot: 'Cl.Cm', auth_time: now }, key, { kid: 'ec' });
    await expect(read(jwt)).rejects.toMatchObject({ code: 'events' });
  });
});
