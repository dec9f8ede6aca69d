// What is told of whom: by scope, and by the claims asked for beside an identity.
import { beforeEach, describe, expect, test } from 'vitest';
import { CLAIM } from '../state/vocabulary.ts';
import { type Changes, landed, RelyingParty, registered } from '../testing/relyingParty.ts';
import { type World, worldOf } from '../testing/world.ts';

const ALL = Object.values(CLAIM).filter((claim) => claim !== CLAIM.inheritedIdentity);
const asking = (...names: string[]): Changes => ({
  vtr: '["Cl.Cm.P2"]',
  claims: { userinfo: Object.fromEntries(names.map((name) => [name, null])) },
});

let world: World;
let service: RelyingParty;
beforeEach(async () => {
  world = await worldOf([
    registered(),
    registered({ clientId: 'other', sectorIdentifierUri: 'https://b.example.org/' }),
  ]);
  service = new RelyingParty(world);
});

async function told(changes: Changes, persona = 'amina-hussain', outcome?: string, party = service) {
  const { access_token } = await party.tokens(await party.code(changes, persona, outcome));
  return (await (await party.userinfo(access_token)).json()) as Record<string, unknown>;
}

async function refused(changes: Changes, persona: string, outcome = 'carry-on') {
  const headers = { 'x-one-login-persona': persona, 'x-one-login-outcome': outcome };
  return landed(await world.ask(service.authorizePath(changes), { headers })).query;
}

describe('by scope', () => {
  test.each<[scope: string, names: string[]]>([
    ['openid', ['sub']],
    ['openid email', ['email', 'email_verified', 'sub']],
    ['openid phone', ['phone_number', 'phone_number_verified', 'sub']],
    ['openid wallet-subject-id', ['sub', 'wallet_subject_id']],
    ['openid offline_access', ['sub']],
  ])('%s tells %j', async (scope, names) => {
    expect(Object.keys(await told({ scope })).sort()).toEqual(names);
  });

  test('the telephone of whoever has none is left out', async () => {
    expect(Object.keys(await told({ scope: 'openid phone' }, 'ellis-sutton'))).toEqual(['sub']);
  });

  test('an e-mail address that is not confirmed is told as such', async () => {
    expect(await told({}, 'ellis-sutton')).toMatchObject({ email: 'ellis.sutton@example.org', email_verified: false });
  });

  test('the wallet’s subject is of the sector, and no other identifier', async () => {
    const [mine, again] = [
      await told({ scope: 'openid wallet-subject-id' }),
      await told({ scope: 'openid wallet-subject-id' }),
    ];
    const party = new RelyingParty(world, 'other');
    const theirs = await told({ scope: 'openid wallet-subject-id' }, undefined, undefined, party);
    expect(mine.wallet_subject_id).toMatch(/^urn:fdc:wallet\.account\.gov\.uk:2024:[\w-]{43}$/);
    expect(again.wallet_subject_id).toBe(mine.wallet_subject_id);
    expect(theirs.wallet_subject_id).not.toBe(mine.wallet_subject_id);
  });
});

describe('by claim', () => {
  test.each([
    [CLAIM.coreIdentity, expect.any(String)],
    [CLAIM.address, [expect.objectContaining({ streetName: 'LAMPLIGHTER ROW' })]],
    [CLAIM.passport, [expect.objectContaining({ icaoIssuerCode: 'GBR' })]],
    [CLAIM.drivingPermit, [expect.objectContaining({ issuedBy: 'DVLA' })]],
  ])('%s is told when it is asked for, and nothing besides', async (claim, value) => {
    const { sub, email, email_verified, ...others } = await told(asking(claim));
    expect(others).toEqual({ [claim]: value });
  });

  test('an identity that was not asked for is not told', async () => {
    expect(Object.keys(await told({ ...asking(...ALL), vtr: '["Cl.Cm"]' })).sort()).toEqual([
      'email',
      'email_verified',
      'sub',
    ]);
  });

  test('a document that somebody does not have is left out; no fixed address is an empty list', async () => {
    const marlon = await told(asking(...ALL), 'marlon-deritend');
    expect(marlon).toMatchObject({ [CLAIM.address]: [] });
    expect(Object.keys(marlon)).not.toContain(CLAIM.drivingPermit);
  });
});

describe('an identity that is not proved', () => {
  const denied = {
    error: 'access_denied',
    error_description: 'Access denied by resource owner or authorization server',
    state: 'the-state',
  };

  test('is told as return codes, where the client asks for them, and nothing else of it', async () => {
    const { sub, email, email_verified, ...others } = await told(asking(...ALL), 'sunita-ladywood');
    expect(others).toEqual({ [CLAIM.returnCode]: [{ code: 'F' }, { code: 'Z' }] });
  });

  test('is access_denied, where the client does not ask for return codes', async () => {
    expect(await refused(asking(CLAIM.coreIdentity), 'callum-lozells')).toEqual(denied);
  });

  test('is access_denied, where there are no return codes either', async () => {
    expect(await refused(asking(...ALL), 'joe-digbeth')).toEqual(denied);
  });

  test('is not asked about where no identity is asked for', async () => {
    expect(await told({ vtr: '["Cl.Cm.P0"]' }, 'joe-digbeth')).toMatchObject({ email: 'joe.digbeth@example.org' });
  });

  test('has a return code even for those who could have proved it, when it was chosen to fail', async () => {
    const { sub, email, email_verified, ...others } = await told(
      asking(...ALL),
      'amina-hussain',
      'identity-not-proven',
    );
    expect(others).toEqual({ [CLAIM.returnCode]: [{ code: 'A' }] });
    expect(await refused(asking(CLAIM.address), 'amina-hussain', 'identity-not-proven')).toEqual(denied);
  });

  test('stays signed in, so that the client can be told as much', async () => {
    const answer = await world.ask(service.authorizePath(asking(CLAIM.address)), {
      headers: { 'x-one-login-persona': 'callum-lozells' },
    });
    expect(answer.headers.getSetCookie().join()).toContain('gs=');
  });
});

test('return code P comes with a proved identity', async () => {
  const hope = await told(asking(...ALL), 'hope-stirchley');
  expect(hope).toMatchObject({ [CLAIM.returnCode]: [{ code: 'P' }], [CLAIM.coreIdentity]: expect.any(String) });
});

test('who reaches only P1 proves that, and not P2', async () => {
  expect(await refused(asking(...ALL), 'ravi-tyseley')).toMatchObject({ error: 'access_denied' });
  const p1 = await told({ ...asking(...ALL), vtr: '["Cl.Cm.P1"]' }, 'ravi-tyseley');
  expect(Object.keys(p1)).toContain(CLAIM.coreIdentity);
  expect(await told({ ...asking(...ALL), vtr: '["Cl.Cm.P2","Cl.Cm.P1"]' }, 'ravi-tyseley')).toMatchObject({
    [CLAIM.coreIdentity]: expect.any(String),
  });
});

test('the subject is the same in the ID token, the user information and the core identity', async () => {
  const { access_token, id_token } = await service.tokens(await service.code(asking(CLAIM.coreIdentity)));
  const info = (await (await service.userinfo(access_token)).json()) as Record<string, string>;
  const subOf = (jwt = '') => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).sub;
  expect([subOf(id_token), subOf(info[CLAIM.coreIdentity])]).toEqual([info.sub, info.sub]);
});
