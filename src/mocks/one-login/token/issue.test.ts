import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { CLAIM } from '../state/vocabulary.ts';
import { PKCE, RelyingParty, registered } from '../testing/relyingParty.ts';
import { jwksOf, verified } from '../testing/verify.ts';
import { ISSUER, START, worldOf } from '../testing/world.ts';

const now = START / 1000;

describe.each(['ES256', 'RS256'] as const)('the tokens of a client with %s', (alg) => {
  const tokensOf = async (changes = {}) => {
    const world = await worldOf([registered({ idTokenSigningAlgorithm: alg })]);
    const service = new RelyingParty(world);
    return { world, ...(await service.tokens(await service.code(changes))) };
  };

  test('are signed by a key of the JWKS, with kid and alg and nothing else in the header', async () => {
    const { world, id_token, access_token } = await tokensOf();
    const keys = await jwksOf(world);
    for (const token of [id_token, access_token]) {
      await verified(token, keys);
      expect(decodeProtectedHeader(token)).toEqual({ alg, kid: keys.find((key) => key.alg === alg)?.kid });
    }
  });

  test('say who signed in, for whom, and until when', async () => {
    const { id_token, access_token } = await tokensOf();
    const id = decodeJwt(id_token);
    expect(id).toEqual({
      iss: `${ISSUER}/`,
      aud: 'service',
      sub: expect.stringMatching(/^urn:fdc:gov\.uk:2022:[\w-]{43}$/),
      iat: now,
      exp: now + 120,
      auth_time: now,
      nonce: 'the-nonce',
      sid: expect.stringMatching(/^[\w-]{43}$/),
      vot: 'Cl.Cm',
      vtm: `${ISSUER}/trustmark`,
      at_hash: createHash('sha256').update(access_token).digest().subarray(0, 16).toString('base64url'),
    });
    expect(decodeJwt(access_token)).toEqual({
      iss: id.iss,
      sub: id.sub,
      sid: id.sid,
      client_id: 'service',
      iat: now,
      exp: now + 180,
      jti: expect.any(String),
      scope: ['openid', 'email'],
    });
  });
});

describe('the ID token', () => {
  const claimsOf = async (changes = {}) => new RelyingParty(await worldOf([registered()])).idToken(changes);

  test.each([
    ['["Cl"]', 'Cl'],
    ['["Cl.Cm"]', 'Cl.Cm'],
    ['["Cl.Cm","Cl"]', 'Cl'],
    ['["Cl.Cm.P2","Cl.Cm.P1"]', 'Cl.Cm'],
    [undefined, 'Cl.Cm'],
  ])('for vtr %s says vot %s, and never a level of confidence', async (vtr, vot) => {
    expect((await claimsOf({ vtr })).vot).toBe(vot);
  });

  test('says when they logged in, however late the code is exchanged', async () => {
    const world = await worldOf([registered()]);
    const service = new RelyingParty(world);
    const code = await service.code({ code_challenge: PKCE.challenge, code_challenge_method: 'S256' });
    world.wait(100);
    const { id_token } = await service.tokens(code, { code_verifier: PKCE.verifier });
    expect(decodeJwt(id_token)).toMatchObject({ auth_time: now, iat: now + 100, exp: now + 220 });
  });

  test('has another sid, jti and access token for each journey', async () => {
    const service = new RelyingParty(await worldOf([registered()]));
    const [one, other] = [await service.tokens(await service.code()), await service.tokens(await service.code())];
    expect(decodeJwt(one.id_token).sid).not.toBe(decodeJwt(other.id_token).sid);
    expect(decodeJwt(one.access_token).jti).not.toBe(decodeJwt(other.access_token).jti);
  });
});

describe('the access token', () => {
  const claims = { userinfo: { [CLAIM.address]: null } };
  const claimsOf = async (changes: object) => {
    const service = new RelyingParty(await worldOf([registered()]));
    return decodeJwt((await service.tokens(await service.code({ ...changes }))).access_token).claims;
  };

  test('names the claims asked for, beside an identity', async () => {
    expect(await claimsOf({ claims, vtr: '["Cl.Cm.P2"]' })).toEqual([CLAIM.address]);
  });

  test('names none without an identity, or without any asked for', async () => {
    expect(await claimsOf({ claims })).toBeUndefined();
    expect(await claimsOf({ claims, vtr: '["Cl.Cm.P0"]' })).toBeUndefined();
    expect(await claimsOf({ vtr: '["Cl.Cm.P2"]' })).toBeUndefined();
  });
});
