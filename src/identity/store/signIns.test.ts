import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform';
import { endSession, findSession, openSession, personFor, rotateSession } from './index.ts';
import { keepSignIn, SIGN_IN_LASTS, type SignIn, takeSignIn } from './signIns.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const at = (after = 0) => new Date(NOON + after);

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

const signIn = (more: Partial<SignIn & { browser: string }> = {}) => ({
  state: 'state-1',
  browser: 'browser-1',
  nonce: 'nonce-1',
  verifier: 'verifier-1',
  vtr: ['Cl.Cm'],
  purpose: 'sign-in' as const,
  returnTo: '/account',
  ...more,
});
const OURS = { state: 'state-1', browser: 'browser-1' };

test('a sign-in comes back as it was kept', async () => {
  await keepSignIn(db, signIn({ maxAge: 600, purpose: 'prove-identity', vtr: ['Cl.Cm.P2'] }), at());
  expect(await takeSignIn(db, OURS, at(60_000))).toEqual({
    state: 'state-1',
    nonce: 'nonce-1',
    verifier: 'verifier-1',
    vtr: ['Cl.Cm.P2'],
    purpose: 'prove-identity',
    maxAge: 600,
    returnTo: '/account',
    sessionId: undefined,
  });
});

test('a replayed state finds nothing', async () => {
  await keepSignIn(db, signIn(), at());
  expect(await takeSignIn(db, OURS, at())).toBeDefined();
  expect(await takeSignIn(db, OURS, at())).toBeUndefined();
});

test('of two that come at once, one finds it', async () => {
  await keepSignIn(db, signIn(), at());
  const found = await Promise.all([takeSignIn(db, OURS, at()), takeSignIn(db, OURS, at())]);
  expect(found.filter(Boolean)).toHaveLength(1);
});

test('another browser finds nothing, and uses nothing up', async () => {
  await keepSignIn(db, signIn(), at());
  expect(await takeSignIn(db, { ...OURS, browser: 'browser-2' }, at())).toBeUndefined();
  expect(await takeSignIn(db, OURS, at())).toBeDefined();
});

test('nobody waits for longer than half an hour', async () => {
  await keepSignIn(db, signIn(), at());
  await keepSignIn(db, signIn({ state: 'state-2' }), at());
  expect(await takeSignIn(db, OURS, at(SIGN_IN_LASTS - 1))).toBeDefined();
  expect(await takeSignIn(db, { ...OURS, state: 'state-2' }, at(SIGN_IN_LASTS))).toBeUndefined();
});

test('two tabs of one browser sign in beside each other', async () => {
  await keepSignIn(db, signIn({ returnTo: '/account' }), at());
  await keepSignIn(db, signIn({ state: 'state-2', returnTo: '/report' }), at());
  expect(await takeSignIn(db, { ...OURS, state: 'state-2' }, at())).toMatchObject({ returnTo: '/report' });
  expect(await takeSignIn(db, OURS, at())).toMatchObject({ returnTo: '/account' });
});

test('neither the state nor the browser’s secret is in the database', async () => {
  await keepSignIn(db, signIn(), at());
  const kept = JSON.stringify(await db.selectFrom('signIns').selectAll().execute());
  expect(kept).toContain('nonce-1');
  expect(kept).not.toMatch(/state-1|browser-1/);
});

test('what was begun in a session follows its new secret, and ends with it', async () => {
  const secret = await session();
  const id = (await findSession(db, secret, at()))?.id as string;
  await keepSignIn(db, signIn({ sessionId: id }), at());
  await keepSignIn(db, signIn({ state: 'state-2', sessionId: id }), at());
  const next = (await rotateSession(db, secret, at())) as string;
  const { sessionId } = (await takeSignIn(db, OURS, at())) as SignIn;
  expect(sessionId).toBe((await findSession(db, next, at()))?.id);
  await endSession(db, next);
  expect(await takeSignIn(db, { ...OURS, state: 'state-2' }, at())).toBeUndefined();
});

test('whoever asks, whenever, however often: it is found at most once, by its browser, in time', async () => {
  const ask = fc.record({ state: fc.nat(2), browser: fc.nat(2), minute: fc.integer({ min: 0, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(ask, { maxLength: 30 }), async (asks) => {
      await db.deleteFrom('signIns').execute();
      // Sign-in n belongs to browser n and begins at minute 5n.
      for (const n of [0, 1, 2]) await keepSignIn(db, signIn({ state: `s${n}`, browser: `b${n}` }), at(n * 5 * 60_000));
      const taken = new Set<number>();
      for (const { state, browser, minute } of asks.toSorted((a, b) => a.minute - b.minute)) {
        const found = await takeSignIn(db, { state: `s${state}`, browser: `b${browser}` }, at(minute * 60_000));
        const expected = state === browser && minute < state * 5 + 30 && !taken.has(state);
        expect(found !== undefined).toBe(expected);
        if (found) taken.add(state);
      }
    }),
  );
});

async function session(): Promise<string> {
  const account = { issuer: 'https://issuer.example/', sub: 'sub-1' };
  const personId = await personFor(db, account, at());
  return openSession(db, { personId, ...account, idToken: 'token', authTime: NOON }, at());
}
