import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform';
import { firstSight, LOGOUT_TOKEN_KEPT } from './logoutTokens.ts';

const at = (after = 0) => new Date(Date.parse('2026-11-24T12:00:00Z') + after);

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

test('a logout token is new once', async () => {
  expect(await firstSight(db, 'a', at())).toBe(true);
  expect(await firstSight(db, 'a', at())).toBe(false);
  expect(await firstSight(db, 'b', at())).toBe(true);
});

test('a repeat within three minutes is refused, and for as long as it is kept', async () => {
  await firstSight(db, 'a', at());
  expect(await firstSight(db, 'a', at(3 * 60_000))).toBe(false);
  expect(await firstSight(db, 'a', at(LOGOUT_TOKEN_KEPT - 1))).toBe(false);
});

test('after that it is new again, once', async () => {
  await firstSight(db, 'a', at());
  expect(await firstSight(db, 'a', at(LOGOUT_TOKEN_KEPT))).toBe(true);
  expect(await firstSight(db, 'a', at(LOGOUT_TOKEN_KEPT + 1))).toBe(false);
});

test('of many at once, one is first', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => firstSight(db, 'a', at())));
  expect(answers.filter(Boolean)).toHaveLength(1);
});
