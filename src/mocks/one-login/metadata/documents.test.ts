// The documents that describe the provider, as the real one writes them.
import { beforeAll, describe, expect, test } from 'vitest';
import { CLAIM } from '../state/vocabulary.ts';
import { registered } from '../testing/relyingParty.ts';
import { ISSUER, type World, worldOf } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await worldOf([registered()]);
});

async function document(path: string, from = world) {
  const answer = await from.ask(path);
  const { headers } = answer;
  return {
    status: answer.status,
    type: headers.get('content-type'),
    cache: headers.get('cache-control'),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

describe('discovery', () => {
  test('says all that the real one says (WellknownHandler.java)', async () => {
    expect(await document('/.well-known/openid-configuration')).toEqual({
      status: 200,
      type: 'application/json',
      cache: 'max-age=86400',
      body: {
        issuer: `${ISSUER}/`,
        authorization_endpoint: `${ISSUER}/authorize`,
        token_endpoint: `${ISSUER}/token`,
        userinfo_endpoint: `${ISSUER}/userinfo`,
        end_session_endpoint: `${ISSUER}/logout`,
        registration_endpoint: `${ISSUER}/connect/register`,
        jwks_uri: `${ISSUER}/.well-known/jwks.json`,
        trustmarks: `${ISSUER}/trustmark`,
        scopes_supported: ['openid', 'email', 'phone', 'offline_access'],
        response_types_supported: ['code'],
        grant_types_supported: ['authorization_code'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
        token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
        id_token_signing_alg_values_supported: ['ES256', 'RS256'],
        subject_types_supported: ['public', 'pairwise'],
        ui_locales_supported: ['en', 'cy'],
        claim_types_supported: ['normal'],
        claims_supported: [
          'sub',
          'email',
          'email_verified',
          'phone_number',
          'phone_number_verified',
          'wallet_subject_id',
          ...Object.values(CLAIM),
        ],
        request_parameter_supported: true,
        request_uri_parameter_supported: false,
        backchannel_logout_supported: true,
        service_documentation: 'https://docs.sign-in.service.gov.uk/',
        op_policy_uri: 'https://signin.account.gov.uk/privacy-notice',
        op_tos_uri: 'https://signin.account.gov.uk/terms-and-conditions',
      },
    });
  });

  test('sends browsers to one address and programs to another, where those differ', async () => {
    const apart = await worldOf([registered()], { internal: 'http://mocks:4700', browser: 'https://localhost:8443' });
    const { body } = await document('/.well-known/openid-configuration', apart);
    expect(body).toMatchObject({
      issuer: 'http://mocks:4700/',
      token_endpoint: 'http://mocks:4700/token',
      authorization_endpoint: 'https://localhost:8443/authorize',
      end_session_endpoint: 'https://localhost:8443/logout',
    });
  });
});

test('the JWKS publishes an EC key and an RSA key for signing, each with kid, alg and use', async () => {
  const { status, cache, body } = await document('/.well-known/jwks.json');
  expect([status, cache]).toEqual([200, 'max-age=86400']);
  const kid = expect.stringMatching(/^[0-9a-f]{64}$/);
  const text = expect.any(String);
  expect(body).toEqual({
    keys: [
      { kty: 'EC', crv: 'P-256', x: text, y: text, use: 'sig', alg: 'ES256', kid },
      { kty: 'RSA', n: text, e: 'AQAB', use: 'sig', alg: 'RS256', kid },
    ],
  });
});

test('the DID document is of the identity issuer, and cached for an hour', async () => {
  const { cache, body } = await document('/identity/.well-known/did.json');
  const did = 'did:web:identity.example.org';
  expect(cache).toBe('max-age=3600, private');
  expect(body).toEqual({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    assertionMethod: [
      {
        type: 'JsonWebKey',
        id: expect.stringMatching(/^did:web:identity\.example\.org#[0-9a-f]{64}$/),
        controller: did,
        publicKeyJwk: { kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String) },
      },
    ],
  });
});

test('the DID document is found where the simulator has it, and where did:web looks for it', async () => {
  const { body } = await document('/identity/.well-known/did.json');
  for (const path of ['/.well-known/did.json', '/identity/did.json']) expect((await document(path)).body).toEqual(body);
});

test.each([
  ['https://identity.example.org', 'did:web:identity.example.org'],
  ['http://localhost:4700/identity', 'did:web:localhost%3A4700:identity'],
])('the DID of %s is %s', async (identity, did) => {
  const { body } = await document('/.well-known/did.json', await worldOf([], { identity }));
  expect(body.id).toBe(did);
});

test('the trust mark lists every level', async () => {
  expect((await document('/trustmark')).body).toEqual({
    idp: `${ISSUER}/`,
    trustmark_provider: `${ISSUER}/`,
    C: ['Cl', 'Cl.Cm'],
    P: ['P0', 'P1', 'P2', 'P3'],
  });
});

test('documents are only to be had by GET', async () => {
  for (const path of [
    '/.well-known/openid-configuration',
    '/.well-known/jwks.json',
    '/.well-known/did.json',
    '/trustmark',
  ])
    expect((await world.ask(path, { method: 'POST' })).status).toBe(405);
});

test('a document that is told to fail does so, until it is told otherwise', async () => {
  const other = await worldOf([registered()]);
  await other.restart({ faults: { jwks: 'FAILING', did: 'SLOW' } });
  expect((await other.ask('/.well-known/jwks.json')).status).toBe(503);
  expect((await other.ask('/.well-known/did.json')).status).toBe(200);
  expect(other.pauses).toEqual([5_000]);
  await other.restart({});
  expect((await other.ask('/.well-known/jwks.json')).status).toBe(200);
});
