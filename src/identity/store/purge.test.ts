import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform';
import {
  ABSOLUTE_LIMIT,
  findSession,
  firstSight,
  IDLE_LIMIT,
  keepSignIn,
  openSession,
  personFor,
  purge,
  SIGN_IN_LASTS,
  savedServices,
  saveService,
} from './index.ts';
import { LOGOUT_TOKEN_KEPT } from './logoutTokens.ts';

const at = (after = 0) => new Date(Date.parse('2026-11-24T12:00:00Z') + after);
const ACCOUNT = { issuer: 'https://issuer.example/', sub: 'sub-1' };
const NOTHING = { signIns: 0, sessions: 0, logoutTokens: 0 };

let db: Database;
let personId = '';
beforeEach(async () => {
  db = await openDatabase(':memory:');
  personId = await personFor(db, ACCOUNT, at());
});
afterEach(() => db.destroy());

const open = () => openSession(db, { personId, ...ACCOUNT, idToken: 'token', authTime: 0 }, at());

test('a sign-in goes when nobody can finish it any more', async () => {
  const rest = { nonce: 'n', verifier: 'v', vtr: ['Cl.Cm'], purpose: 'sign-in' as const, returnTo: '/account' };
  await keepSignIn(db, { state: 'a', browser: 'b', ...rest }, at());
  expect(await purge(db, at(SIGN_IN_LASTS - 1))).toEqual(NOTHING);
  expect(await purge(db, at(SIGN_IN_LASTS))).toEqual({ ...NOTHING, signIns: 1 });
});

test('a session goes when it has been unused for too long', async () => {
  await open();
  expect(await purge(db, at(IDLE_LIMIT - 1))).toEqual(NOTHING);
  expect(await purge(db, at(IDLE_LIMIT))).toEqual({ ...NOTHING, sessions: 1 });
});

test('a session goes when it has lasted for too long, however busy', async () => {
  const secret = await open();
  for (let time = 0; time < ABSOLUTE_LIMIT; time += IDLE_LIMIT / 2) await findSession(db, secret, at(time));
  expect(await purge(db, at(ABSOLUTE_LIMIT - 1))).toEqual(NOTHING);
  expect(await purge(db, at(ABSOLUTE_LIMIT))).toEqual({ ...NOTHING, sessions: 1 });
});

test('a logout token goes when it would be new again', async () => {
  await firstSight(db, 'a', at());
  expect(await purge(db, at(LOGOUT_TOKEN_KEPT - 1))).toEqual(NOTHING);
  expect(await purge(db, at(LOGOUT_TOKEN_KEPT))).toEqual({ ...NOTHING, logoutTokens: 1 });
});

test('a person and what they have saved stay', async () => {
  await saveService(db, personId, 'soup', at());
  await purge(db, at(365 * 24 * 60 * 60_000));
  expect(await personFor(db, ACCOUNT, at())).toBe(personId);
  expect(await savedServices(db, personId)).toHaveLength(1);
});
