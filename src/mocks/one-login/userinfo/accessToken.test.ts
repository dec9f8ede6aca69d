// Every way in which /userinfo says no: 401, an empty body, and the reason in WWW-Authenticate.
import { decodeJwt, type JWTPayload, SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { importKey } from '../state/keys.ts';
import { CLAIM } from '../state/vocabulary.ts';
import { Browser } from '../testing/browser.ts';
import { OTHER_KEYS, RelyingParty, registered } from '../testing/relyingParty.ts';
import { areApart } from '../testing/rows.ts';
import { type World, worldOf } from '../testing/world.ts';

const bearer = (error: string, description: string) => `Bearer error="${error}", error_description="${description}"`;
const INVALID = bearer('invalid_token', 'Invalid access token');

let world: World;
let service: RelyingParty;
let token: string;
beforeEach(async () => {
  world = await worldOf([registered(), registered({ clientId: 'other', scopes: ['openid'] })]);
  service = new RelyingParty(world);
  token = (await service.tokens(await service.code())).access_token;
});

const asked = (authorization?: string) =>
  world.ask('/userinfo', authorization === undefined ? {} : { headers: { authorization } });
const refusalOf = async (answer: Response) => [
  answer.status,
  answer.headers.get('www-authenticate'),
  await answer.text(),
];

/** A token that the provider itself would have signed. */
async function signedByProvider(changes: JWTPayload): Promise<string> {
  const state = (await (await world.control('GET', '/control/state')).json()) as {
    signingKeys: { idTokenEc: { kid: string; pkcs8: string } };
  };
  const { kid, alg, privateKey } = importKey('idTokenEc', state.signingKeys.idTokenEc);
  return new SignJWT({ ...decodeJwt(token), ...changes }).setProtectedHeader({ kid, alg }).sign(privateKey);
}

test('without a token the answer says only what is wanted', async () => {
  expect(await refusalOf(await asked())).toEqual([401, 'Bearer', '']);
});

describe('a token is refused', () => {
  test.each([
    ['of no scheme', () => token],
    ['of another scheme', () => `Basic ${token}`],
    ['that is missing', () => 'Bearer '],
    ['that is no JWT', () => 'Bearer x'],
    ['that is half a JWT', () => `Bearer ${token.slice(0, 60)}`],
    ['that was changed', () => `Bearer ${token.slice(0, -4)}AAAA`],
  ])('%s', async (_, header) => {
    expect(await refusalOf(await asked(header()))).toEqual([401, INVALID, '']);
  });

  test('that another key signed', async () => {
    const forged = await new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256' }).sign(OTHER_KEYS.privateKey);
    expect(await refusalOf(await asked(`Bearer ${forged}`))).toEqual([401, INVALID, '']);
  });

  test('that nobody signed', async () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await refusalOf(await asked(`Bearer ${header}.${token.split('.')[1]}.`))).toEqual([401, INVALID, '']);
  });

  /** In the order in which they are asked; each token is signed by the provider. */
  const ROWS: { rule: string; changes: JWTPayload; answer: string }[] = [
    { rule: 'whose exp is past', changes: { exp: 1 }, answer: INVALID },
    { rule: 'of a client nobody registered', changes: { client_id: 'nobody' }, answer: INVALID },
    { rule: 'of no client', changes: { client_id: undefined }, answer: INVALID },
    {
      rule: 'with a scope nobody knows',
      changes: { scope: ['openid', 'profile'] },
      answer: bearer('invalid_scope', 'Invalid, unknown or malformed scope'),
    },
    {
      rule: 'with a scope of other clients',
      changes: { scope: ['openid', 'am'] },
      answer: bearer('invalid_scope', 'Invalid, unknown or malformed scope'),
    },
    {
      rule: 'with claims nobody knows',
      changes: { claims: ['age'] },
      answer: bearer('invalid_request', 'Invalid request'),
    },
    { rule: 'that was never given out', changes: { jti: 'another' }, answer: INVALID },
    { rule: 'for another subject', changes: { sub: 'somebody-else' }, answer: INVALID },
  ];

  test.each(ROWS)('$rule', async ({ changes, answer }) => {
    expect(await refusalOf(await asked(`Bearer ${await signedByProvider(changes)}`))).toEqual([401, answer, '']);
  });

  test('for the earlier of two reasons', async () => {
    for (const [at, one] of ROWS.entries())
      for (const other of ROWS.slice(at + 1).filter(({ changes }) => areApart(changes, one.changes))) {
        const answer = await asked(`Bearer ${await signedByProvider({ ...one.changes, ...other.changes })}`);
        expect([one.rule, other.rule, answer.headers.get('www-authenticate')]).toEqual([
          one.rule,
          other.rule,
          one.answer,
        ]);
      }
  });

  test('whose client may no longer have the scope', async () => {
    const clients = [registered({ scopes: ['openid'] })];
    const { accessTokens } = (await (await world.control('GET', '/control/state')).json()) as {
      accessTokens: Record<string, string[]>;
    };
    await world.restart({ clients, accessTokens });
    expect((await asked(`Bearer ${token}`)).headers.get('www-authenticate')).toContain('invalid_scope');
  });

  test('after a reset, which forgets them all', async () => {
    await world.control('POST', '/control/reset');
    expect(await refusalOf(await asked(`Bearer ${token}`))).toEqual([401, INVALID, '']);
  });
});

describe('a token is taken', () => {
  test('for 180 seconds', async () => {
    world.wait(180);
    expect((await asked(`Bearer ${token}`)).status).toBe(200);
    world.wait(1);
    expect(await refusalOf(await asked(`Bearer ${token}`))).toEqual([401, INVALID, '']);
  });

  test('as often as it is shown, with “bearer” in any letters', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) expect((await asked(`${scheme} ${token}`)).status).toBe(200);
  });

  test('even after logging out, for what is left of its minutes', async () => {
    const browser = new Browser(world);
    const tokens = await service.tokens(await browser.code(service.authorizePath()));
    await browser.open('/logout');
    expect((await asked(`Bearer ${tokens.access_token}`)).status).toBe(200);
  });

  test('without its claims, when the client is not registered for identities any more', async () => {
    const claims = { userinfo: { [CLAIM.address]: null } };
    const { access_token } = await service.tokens(await service.code({ claims, vtr: '["Cl.Cm.P2"]' }));
    const { accessTokens } = (await (await world.control('GET', '/control/state')).json()) as {
      accessTokens: Record<string, string[]>;
    };
    const clients = [registered({ identityVerificationSupported: false })];
    await world.restart({ clients, accessTokens });
    expect(Object.keys((await (await asked(`Bearer ${access_token}`)).json()) as object)).not.toContain(CLAIM.address);
  });
});

test('only GET is allowed', async () => {
  const answer = await world.ask('/userinfo', { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
});
