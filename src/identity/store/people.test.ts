import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform';
import { findSession, forgetPerson, keepSignIn, openSession, personFor, savedServices, saveService } from './index.ts';

const at = (after = 0) => new Date(Date.parse('2026-11-24T12:00:00Z') + after);
const ACCOUNT = { issuer: 'https://issuer.example/', sub: 'sub-1', email: 'nia@example.org', emailVerified: true };

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

const accounts = () => db.selectFrom('accounts').selectAll().execute();

test('a person is made at the first sign-in and found at the next', async () => {
  const id = await personFor(db, ACCOUNT, at());
  expect(await personFor(db, ACCOUNT, at(1))).toBe(id);
  expect(await db.selectFrom('people').selectAll().execute()).toEqual([{ id, createdAt: at().getTime() }]);
});

test('a person’s id says nothing of them', async () => {
  const id = await personFor(db, ACCOUNT, at());
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await forgetPerson(db, id);
  expect(await personFor(db, ACCOUNT, at())).not.toBe(id);
});

test('a new address or number is noted, and what is no longer given is not kept', async () => {
  const id = await personFor(db, { ...ACCOUNT, phone: '+447700900123' }, at());
  expect(await accounts()).toMatchObject([{ email: 'nia@example.org', emailVerified: 1, phone: '+447700900123' }]);
  expect(await personFor(db, { ...ACCOUNT, email: 'nia.new@example.org', emailVerified: false }, at(5))).toBe(id);
  expect(await accounts()).toMatchObject([
    { email: 'nia.new@example.org', emailVerified: 0, phone: null, updatedAt: at(5).getTime() },
  ]);
});

test('an address is not a person: two accounts may share it', async () => {
  const one = await personFor(db, ACCOUNT, at());
  expect(await personFor(db, { ...ACCOUNT, sub: 'sub-2' }, at())).not.toBe(one);
  expect(await personFor(db, { ...ACCOUNT, issuer: 'https://other.example/' }, at())).not.toBe(one);
});

test('signing in twice at once makes one person', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => personFor(db, ACCOUNT, at())));
  expect(new Set(ids).size).toBe(1);
});

test('a person who asks to be forgotten leaves nothing, and takes nobody along', async () => {
  const [nia, sam] = [await personFor(db, ACCOUNT, at()), await personFor(db, { ...ACCOUNT, sub: 'sub-2' }, at())];
  const secrets = [];
  for (const personId of [nia, sam]) {
    const secret = await openSession(db, { personId, ...ACCOUNT, idToken: 'token', authTime: 0 }, at());
    secrets.push(secret);
    const sessionId = (await findSession(db, secret, at()))?.id;
    const rest = { nonce: 'n', verifier: 'v', vtr: ['Cl.Cm'], purpose: 'sign-in' as const, returnTo: '/account' };
    await keepSignIn(db, { state: personId, browser: 'b', sessionId, ...rest }, at());
    await saveService(db, personId, 'service-1', at());
  }
  await forgetPerson(db, nia);
  expect(await Promise.all(secrets.map(async (secret) => !!(await findSession(db, secret, at()))))).toEqual([
    false,
    true,
  ]);
  expect(await savedServices(db, nia)).toEqual([]);
  for (const table of ['people', 'accounts', 'sessions', 'signIns', 'savedServices'] as const)
    expect(await db.selectFrom(table).selectAll().execute(), table).toHaveLength(1);
});
