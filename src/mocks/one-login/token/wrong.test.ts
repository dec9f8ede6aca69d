// Each wrong ID token is wrong in exactly its own way, and otherwise the same as a sound one.
import { createHmac, createPublicKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { ID_TOKEN_ERRORS, type IdTokenError } from '../state/vocabulary.ts';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { isVerified, jwksOf } from '../testing/verify.ts';
import { START, type World, worldOf } from '../testing/world.ts';

const now = START / 1000;
const DAY = 86_400;
const kebab = (error: string) => error.toLowerCase().replaceAll('_', '-');

/** What differs from a sound token: claims, the header, and whether a key of the JWKS signed it. */
const WRONG: Record<IdTokenError, { claims?: JWTPayload; header?: object; signed?: false }> = {
  INVALID_ISS: { claims: { iss: 'https://example.com/identity-provider' } },
  INVALID_AUD: { claims: { aud: 'another-client' } },
  INVALID_ALG_HEADER: { header: { alg: 'HS256', kid: '60c01993-94cd-4d32-a4da-2a44dba7e45b' }, signed: false },
  INVALID_SIGNATURE: { signed: false },
  TOKEN_EXPIRED: { claims: { exp: now - DAY } },
  TOKEN_NOT_VALID_YET: { claims: { iat: now + DAY } },
  NONCE_NOT_MATCHING: { claims: { nonce: 'not-the-nonce-that-was-sent' } },
  INCORRECT_VOT: { claims: { vot: 'Cl' } },
  ALG_NONE: { header: { alg: 'none' }, signed: false },
  HS256_WITH_PUBLIC_KEY: { header: { alg: 'HS256', kid: expect.any(String) }, signed: false },
  UNKNOWN_KID: { header: { alg: 'ES256', kid: 'a-key-nobody-published' }, signed: false },
  INCORRECT_SUB: { claims: { sub: 'urn:fdc:gov.uk:2022:somebody-else' } },
};

/** A sound token's claims, but for what differs each time. */
const SOUND = {
  iss: 'https://oidc.example.org/',
  aud: 'service',
  iat: now,
  exp: now + 120,
  auth_time: now,
  nonce: 'the-nonce',
  vot: 'Cl.Cm',
  vtm: 'https://oidc.example.org/trustmark',
  sid: expect.any(String),
  at_hash: expect.any(String),
};

async function tokenOf(world: World, outcome?: string): Promise<string> {
  const service = new RelyingParty(world);
  return (await service.tokens(await service.code({}, 'amina-hussain', outcome))).id_token;
}

describe.each(ID_TOKEN_ERRORS.map((error) => ({ error })))('$error', ({ error }) => {
  const { claims = {}, header, signed = true } = WRONG[error];

  test('is wrong in its own way, and otherwise sound', async () => {
    const world = await worldOf([registered()]);
    const { sub } = decodeJwt(await tokenOf(world));
    const token = await tokenOf(world, `id-token-${kebab(error)}`);
    expect(decodeJwt(token)).toEqual({ ...SOUND, sub, ...claims });
    const keys = await jwksOf(world);
    const kid = keys.find(({ alg }) => alg === 'ES256')?.kid;
    expect(decodeProtectedHeader(token)).toEqual(header ?? { alg: 'ES256', kid });
    expect(await isVerified(token, keys)).toBe(signed);
  });

  test('is said by the state for everybody, in the simulator’s words', async () => {
    const world = await worldOf([registered()]);
    const { sub } = decodeJwt(await tokenOf(world));
    await world.control('POST', '/config', { errorConfiguration: { idTokenErrors: [error] } });
    expect(decodeJwt(await tokenOf(world))).toEqual({ ...SOUND, sub, ...claims });
    await world.control('POST', '/config', {});
    expect(decodeJwt(await tokenOf(world))).toEqual({ ...SOUND, sub });
  });
});

test('a signature by the public key as if it were a secret is what a careless client would accept', async () => {
  const world = await worldOf([registered()]);
  const token = await tokenOf(world, 'id-token-hs256-with-public-key');
  const [header, payload, signature] = token.split('.');
  const key = (await jwksOf(world)).find(({ kid }) => kid === decodeProtectedHeader(token).kid);
  const pem = createPublicKey({ key: key?.jwk ?? {}, format: 'jwk' }).export({ format: 'pem', type: 'spki' });
  expect(createHmac('sha256', pem).update(`${header}.${payload}`).digest('base64url')).toBe(signature);
});

test('the vot is another even where Cl was asked for', async () => {
  const service = new RelyingParty(await worldOf([registered()]));
  const code = await service.code({ vtr: '["Cl"]' }, 'amina-hussain', 'id-token-incorrect-vot');
  expect(decodeJwt((await service.tokens(code)).id_token).vot).toBe('Cl.Cm');
});

test('wrong tokens are made for RS256 clients too', async () => {
  const world = await worldOf([registered({ idTokenSigningAlgorithm: 'RS256' })]);
  const keys = await jwksOf(world);
  for (const kind of ['unknown-kid', 'invalid-signature', 'hs256-with-public-key', 'alg-none'])
    expect([kind, await isVerified(await tokenOf(world, `id-token-${kind}`), keys)]).toEqual([kind, false]);
  expect(await isVerified(await tokenOf(world), keys)).toBe(true);
});
