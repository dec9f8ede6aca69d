// Every rule for a token request, one row a rule, in the real provider's order; and that order itself.
import { generateKeyPairSync } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { argon2id } from 'hash-wasm';
import { UnsecuredJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Changes, given, OTHER_KEYS, RelyingParty, registered, signed } from '../testing/relyingParty.ts';
import { areApart, pairsOf } from '../testing/rows.ts';
import { ISSUER, START, type World, worldOf } from '../testing/world.ts';

interface Row {
  rule: string;
  /** Parameters of the form. */
  form?: Changes;
  /** Claims and header of the assertion. */
  claims?: Changes;
  header?: Changes;
  sign?: 'none' | 'another key' | 'with an EC key';
  answer: [error: string, description: string];
}

const seconds = START / 1000;
const malformed: Row['answer'] = ['invalid_request', 'Invalid private_key_jwt'];
const unknown: Row['answer'] = ['invalid_client', 'Client authentication failed'];
const untrusted: Row['answer'] = ['invalid_client', 'Invalid signature in private_key_jwt'];
const missing = (name: string): Row['answer'] => ['invalid_request', `Request is missing ${name} parameter`];
const noMethod: Row['answer'] = ['invalid_request', 'Invalid token authentication method used'];
const noGrant: Row['answer'] = ['invalid_grant', 'Invalid grant'];

const ROWS: Row[] = [
  { rule: 'no grant_type', form: { grant_type: undefined }, answer: missing('grant_type') },
  {
    rule: 'another grant_type',
    form: { grant_type: 'password' },
    answer: ['unsupported_grant_type', 'Unsupported grant type'],
  },
  { rule: 'no redirect_uri', form: { redirect_uri: undefined }, answer: missing('redirect_uri') },
  { rule: 'no code', form: { code: undefined }, answer: missing('code') },
  { rule: 'an empty code', form: { code: '' }, answer: missing('code') },
  { rule: 'no client_assertion', form: { client_assertion: undefined }, answer: noMethod },
  { rule: 'no client_assertion_type', form: { client_assertion_type: undefined }, answer: noMethod },
  { rule: 'another client_assertion_type', form: { client_assertion_type: 'jwt' }, answer: malformed },
  { rule: 'an assertion that is no JWT', form: { client_assertion: 'a.b.c' }, answer: malformed },
  { rule: 'an assertion of two parts', form: { client_assertion: 'e30.e30' }, answer: malformed },
  { rule: 'an assertion that nobody signed', sign: 'none', answer: malformed },
  { rule: 'an assertion without iss', claims: { iss: undefined }, answer: malformed },
  { rule: 'an assertion without sub', claims: { sub: undefined }, answer: malformed },
  { rule: 'an assertion without aud', claims: { aud: undefined }, answer: malformed },
  { rule: 'an assertion without exp', claims: { exp: undefined }, answer: malformed },
  { rule: 'an exp that is text', claims: { exp: 'soon' }, answer: malformed },
  { rule: 'an nbf that is text', claims: { nbf: 'soon' }, answer: malformed },
  { rule: 'an iat that is text', claims: { iat: 'now' }, answer: malformed },
  { rule: 'an empty jti', claims: { jti: '' }, answer: malformed },
  { rule: 'an aud of numbers', claims: { aud: [1] }, answer: malformed },
  { rule: 'another client_id beside it', form: { client_id: 'other' }, answer: malformed },
  { rule: 'a client nobody registered', claims: { iss: 'nobody', sub: 'nobody' }, answer: unknown },
  {
    rule: 'a client with a secret',
    claims: { iss: 'secretive', sub: 'secretive' },
    answer: ['invalid_client', 'Client is not registered to use private_key_jwt'],
  },
  {
    rule: 'an exp that is past',
    claims: { exp: seconds - 30 },
    answer: ['invalid_grant', 'private_key_jwt has expired'],
  },
  {
    rule: 'a client whose keys cannot be had',
    claims: { iss: 'keyless', sub: 'keyless' },
    answer: ['server_error', 'Failed to fetch or parse JWKS to verify signature of private_key_jwt'],
  },
  { rule: 'an aud with a slash more', claims: { aud: `${ISSUER}/token/` }, answer: untrusted },
  { rule: 'the authorization endpoint for aud', claims: { aud: [`${ISSUER}/authorize`] }, answer: untrusted },
  { rule: 'an iss that is not the sub', claims: { iss: 'other' }, answer: untrusted },
  { rule: 'an nbf that is to come', claims: { nbf: seconds + 61 }, answer: untrusted },
  { rule: 'the signature of another key', sign: 'another key', answer: untrusted },
  { rule: 'a signature with an EC key', sign: 'with an EC key', answer: untrusted },
  { rule: 'a code nobody gave', form: { code: 'x' }, answer: noGrant },
  { rule: 'another redirect_uri', form: { redirect_uri: 'https://other.example.org/' }, answer: noGrant },
  {
    rule: 'a verifier where there was no challenge',
    form: { code_verifier: 'v'.repeat(43) },
    answer: ['invalid_grant', 'PKCE code verification failed'],
  },
];

let world: World;
let service: RelyingParty;
let secretive: RelyingParty;
let code: string;
const SECRET = 'the secret of the client';
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

beforeAll(async () => {
  const hash = await argon2id({
    password: SECRET,
    salt: Buffer.alloc(16, 1),
    iterations: 2,
    parallelism: 1,
    memorySize: 512,
    hashLength: 32,
    outputType: 'encoded',
  });
  const secret = { token_auth_method: 'client_secret_post', publicKey: null } as const;
  world = await worldOf([
    registered(),
    registered({ clientId: 'keyless', publicKeySource: 'JWKS', jwksUrl: 'https://keyless.example.org/jwks.json' }),
    registered({ ...secret, clientId: 'secretive', client_secret_hash: hash }),
    registered({ ...secret, clientId: 'forgetful', client_secret_hash: null }),
    registered({ ...secret, clientId: 'garbled', client_secret_hash: '$argon2id$garbled' }),
  ]);
  service = new RelyingParty(world);
  secretive = new RelyingParty(world, 'secretive');
});

beforeEach(async () => {
  code = await service.code();
});

async function send({ form = {}, claims = {}, header = {}, sign }: Omit<Row, 'rule' | 'answer'>): Promise<Response> {
  const said = { iss: 'service', sub: 'service', aud: `${ISSUER}/token`, exp: seconds + 300, ...claims };
  return service.exchange(code, { client_assertion: await signedAs(sign, said, header), ...form });
}

function signedAs(sign: Row['sign'], claims: Changes, header: Changes): Promise<string> | string {
  if (sign === 'none') return new UnsecuredJWT(JSON.parse(JSON.stringify(claims))).encode();
  if (sign === 'with an EC key') return signed(claims, { ...header, alg: 'ES256' }, EC);
  return signed(claims, header, sign && OTHER_KEYS.privateKey);
}

const inShort = async (answer: Response) => {
  const { error, error_description } = (await answer.json()) as Record<string, string>;
  return [answer.status, error, error_description];
};

describe('a token request with private_key_jwt', () => {
  test('is answered with tokens when it is sound', async () => {
    const answer = await send({});
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/json',
      'no-store',
    ]);
    const tokens = (await answer.json()) as object;
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'token_type']);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 180 });
  });

  test.each(ROWS)('is refused for $rule', async ({ answer, ...row }) => {
    expect(await inShort(await send(row))).toEqual([400, ...answer]);
  });

  test.each<Omit<Row, 'rule' | 'answer'>>([
    { form: { client_id: 'service' } },
    { form: { client_id: ' ' } },
    { claims: { aud: `${ISSUER}/` } },
    { claims: { aud: ['https://other.example.org/', `${ISSUER}/token`] } },
    { claims: { exp: seconds - 29 } },
    { claims: { exp: seconds + 10 * 365 * 86_400 } },
    { claims: { nbf: seconds + 59 } },
    { claims: { iat: seconds + 1_000 } },
    { header: { alg: 'PS512' } },
    { header: { alg: 'RS384', kid: 'whatever', typ: 'JWT' } },
  ])('is let through with %o', async (row) => {
    expect((await send(row)).status).toBe(200);
  });

  test('is read as JSON too, with a warning', async () => {
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: service.redirectUri,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await service.assertion(),
    };
    const headers = { 'content-type': 'application/json' };
    const answer = await world.ask('/token', { method: 'POST', headers, body: JSON.stringify(form) });
    expect(answer.status).toBe(200);
    expect(await (await world.ask('/inspect')).text()).toContain('The real provider reads forms only');
  });
});

test('of any two rules that are broken, the earlier answers', async () => {
  const apart = (one: Row, other: Row) =>
    areApart(one.form ?? {}, other.form ?? {}) &&
    areApart(one.claims ?? {}, other.claims ?? {}) &&
    !(one.sign && other.sign) &&
    // An assertion that is put in the place of another breaks no other rule about it.
    !('client_assertion' in (one.form ?? {})) &&
    // A client_id is another only beside a client it is not.
    !('client_id' in (one.form ?? {}) && 'sub' in (other.claims ?? {}));
  const pairs = pairsOf(ROWS).filter(([one, other]) => apart(one, other));
  const wrong: unknown[] = [];
  for (const [one, other] of pairs) {
    const sign = one.sign ?? other.sign;
    const [form, claims] = [
      { ...one.form, ...other.form },
      { ...one.claims, ...other.claims },
    ];
    const answer = await inShort(await send({ form, claims, ...(sign && { sign }) }));
    if (answer[0] === 200 || !isDeepStrictEqual(answer.slice(1), one.answer))
      wrong.push([one.rule, other.rule, answer]);
    code = await service.code();
  }
  expect(wrong).toEqual([]);
  expect(pairs.length).toBeGreaterThan(400);
}, 30_000);

describe('a token request with client_secret_post', () => {
  const sendSecret = async (changes: Changes) =>
    world.ask('/token', {
      method: 'POST',
      body: new URLSearchParams(
        given({
          grant_type: 'authorization_code',
          code: await secretive.code(),
          redirect_uri: secretive.redirectUri,
          client_id: 'secretive',
          client_secret: SECRET,
          ...changes,
        }),
      ),
    });

  test('is answered with tokens when it is sound', async () => {
    expect((await sendSecret({})).status).toBe(200);
  });

  test.each([
    ['no secret', { client_secret: undefined }, noMethod],
    ['no client_id', { client_id: undefined }, noMethod],
    ['a client nobody registered', { client_id: 'nobody' }, unknown],
    [
      'a client with keys',
      { client_id: 'service' },
      ['invalid_client', 'Client is not registered to use client_secret_post'],
    ],
    ['a client without a secret', { client_id: 'forgetful' }, ['invalid_client', 'No client secret registered']],
    ['a hash that cannot be read', { client_id: 'garbled' }, ['invalid_client', 'Invalid client secret']],
    ['another secret', { client_secret: 'guessed' }, ['invalid_client', 'Invalid client secret']],
    ['an empty secret', { client_secret: '' }, ['invalid_client', 'Invalid client secret']],
    ['a code nobody gave', { code: 'x' }, noGrant],
    ['a client nobody registered, whatever the code', { client_id: 'nobody', code: 'x' }, unknown],
  ])('is refused for %s', async (_, changes, answer) => {
    expect(await inShort(await sendSecret(changes))).toEqual([400, ...answer]);
  });

  test('counts for nothing beside an assertion', async () => {
    const form = { client_id: 'service', client_secret: 'guessed' };
    expect((await send({ form })).status).toBe(200);
  });
});

test('the firewall stops a program that does not say what it is', async () => {
  const other = await worldOf([registered()]);
  await other.restart({ firewall: true });
  const ask = (headers: Record<string, string>) => other.ask('/token', { method: 'POST', body: '', headers });
  expect([(await ask({})).status, (await ask({ 'user-agent': 'test/1' })).status]).toEqual([403, 400]);
});

test('only POST is allowed', async () => {
  const answer = await world.ask('/token');
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});
