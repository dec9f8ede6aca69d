// The core identity, sound and wrong: each wrong one in exactly its own way, and otherwise the same.
import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { CLAIM, CORE_IDENTITY_ERRORS, type CoreIdentityError } from '../state/vocabulary.ts';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { didKeysOf, isVerified, jwksOf } from '../testing/verify.ts';
import { ISSUER, START, type World, worldOf } from '../testing/world.ts';

const now = START / 1000;
const DAY = 86_400;
const DID = 'did:web:identity.example.org';
const later = (seconds: number): JWTPayload => ({ iat: now + seconds, nbf: now + seconds, exp: now + 1_800 + seconds });

type Difference = { claims?: JWTPayload; header?: object; signed?: false };
const WRONG: Record<Exclude<CoreIdentityError, 'MISSING'>, Difference> = {
  INVALID_ALG_HEADER: { header: { alg: 'HS256', kid: `${DID}#60c01993-94cd-4d32-a4da-2a44dba7e45b` }, signed: false },
  INVALID_SIGNATURE: { signed: false },
  INVALID_ISS: { claims: { iss: 'https://example.com/identity-provider' } },
  INVALID_AUD: { claims: { aud: 'another-client' } },
  INCORRECT_SUB: { claims: { sub: 'urn:fdc:gov.uk:2022:somebody-else' } },
  TOKEN_EXPIRED: { claims: { exp: now - DAY } },
  ALG_NONE: { header: { alg: 'none' }, signed: false },
  TOKEN_NOT_VALID_YET: { claims: later(DAY) },
  INCORRECT_VOT: { claims: { vot: 'P1' } },
  OTHER_CONTROLLER: {
    header: { alg: 'ES256', kid: expect.stringMatching(/^did:web:identity\.example\.com#[0-9a-f]{64}$/) },
    signed: false,
  },
  KID_NOT_IN_DID: { header: { alg: 'ES256', kid: `${DID}#a-key-nobody-published` }, signed: false },
  SIGNED_WITH_ID_TOKEN_KEY: { header: { alg: 'ES256', kid: expect.stringMatching(/^[0-9a-f]{64}$/) }, signed: false },
};

const SOUND = {
  iss: 'https://identity.example.org/',
  aud: 'service',
  vot: 'P2',
  vtm: `${ISSUER}/trustmark`,
  ...later(0),
  vc: {
    type: ['VerifiableCredential', 'VerifiableIdentityCredential'],
    credentialSubject: {
      name: [
        {
          nameParts: [
            { value: 'Amina', type: 'GivenName' },
            { value: 'Hussain', type: 'FamilyName' },
          ],
        },
      ],
      birthDate: [{ value: '1994-03-17' }],
    },
  },
};

/** A proved identity as it is told: the core identity, and the subject it must be of. */
async function proved(world: World, outcome?: string, vtr = '["Cl.Cm.P2"]'): Promise<{ jwt: string; sub: string }> {
  const service = new RelyingParty(world);
  const claims = { userinfo: { [CLAIM.coreIdentity]: null } };
  const code = await service.code({ vtr, claims }, 'amina-hussain', outcome);
  const told = (await (await service.userinfo((await service.tokens(code)).access_token)).json()) as Record<
    string,
    string
  >;
  return { jwt: told[CLAIM.coreIdentity] as string, sub: told.sub as string };
}

describe('a core identity', () => {
  test('is signed by a key of the DID document for thirty minutes, and says who it is of', async () => {
    const world = await worldOf([registered()]);
    const { jwt, sub } = await proved(world);
    expect(decodeJwt(jwt)).toEqual({ ...SOUND, sub });
    const keys = await didKeysOf(world);
    expect(decodeProtectedHeader(jwt)).toEqual({ alg: 'ES256', kid: keys[0]?.kid });
    expect(await isVerified(jwt, keys)).toBe(true);
  });

  test('is signed with ES256 for a client with RS256 too', async () => {
    const world = await worldOf([registered({ idTokenSigningAlgorithm: 'RS256' })]);
    const { jwt } = await proved(world);
    expect(decodeProtectedHeader(jwt).alg).toBe('ES256');
    expect(await isVerified(jwt, await didKeysOf(world))).toBe(true);
  });

  test('says the level that was asked for, when more was reached', async () => {
    expect(decodeJwt((await proved(await worldOf([registered()]), undefined, '["Cl.Cm.P1"]')).jwt).vot).toBe('P1');
  });

  test('says when it was asked for, each time', async () => {
    const world = await worldOf([registered()]);
    const service = new RelyingParty(world);
    const claims = { userinfo: { [CLAIM.coreIdentity]: null } };
    const { access_token } = await service.tokens(await service.code({ vtr: '["Cl.Cm.P2"]', claims }));
    world.wait(60);
    const told = (await (await service.userinfo(access_token)).json()) as Record<string, string>;
    expect(decodeJwt(told[CLAIM.coreIdentity] as string)).toMatchObject(later(60));
  });
});

const WAYS = Object.entries(WRONG).map(([error, difference]) => ({ error, ...difference }));

test.each(WAYS)(
  '$error is wrong in its own way, and otherwise sound',
  async ({ error, claims, header, signed = true }) => {
    const world = await worldOf([registered()]);
    const keys = await didKeysOf(world);
    for (const way of ['page', 'state']) {
      if (way === 'state')
        await world.control('POST', '/config', { errorConfiguration: { coreIdentityErrors: [error] } });
      const { jwt, sub } = await proved(
        world,
        way === 'page' ? `core-identity-${error.toLowerCase().replaceAll('_', '-')}` : undefined,
      );
      expect(decodeJwt(jwt)).toEqual({ ...SOUND, sub, ...claims });
      expect(decodeProtectedHeader(jwt)).toEqual(header ?? { alg: 'ES256', kid: keys[0]?.kid });
      expect(await isVerified(jwt, keys)).toBe(signed);
    }
  },
);

test('every error there is has its row', () => {
  expect(Object.keys(WRONG).sort()).toEqual(CORE_IDENTITY_ERRORS.filter((error) => error !== 'MISSING').sort());
});

test('MISSING is left out, and nothing else is', async () => {
  expect((await proved(await worldOf([registered()]), 'core-identity-missing')).jwt).toBeUndefined();
});

test('SIGNED_WITH_ID_TOKEN_KEY is what a client accepts that looks in the wrong place', async () => {
  const world = await worldOf([registered()]);
  const { jwt } = await proved(world, 'core-identity-signed-with-id-token-key');
  expect(await isVerified(jwt, await jwksOf(world))).toBe(true);
});

test('an INCORRECT_VOT is another even where P1 was asked for', async () => {
  const { jwt } = await proved(await worldOf([registered()]), 'core-identity-incorrect-vot', '["Cl.Cm.P1"]');
  expect(decodeJwt(jwt).vot).toBe('P0');
});
