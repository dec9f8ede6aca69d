import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#platform';
import { personFor } from './people.ts';
import { MOST_SAVED, savedServices, saveService, unsaveService } from './saved.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const at = (after = 0) => new Date(NOON + after);

let db: Database;
let nia = '';
beforeEach(async () => {
  db = await openDatabase(':memory:');
  nia = await personFor(db, { issuer: 'https://issuer.example/', sub: 'sub-1' }, at());
});
afterEach(() => db.destroy());

test('what is saved is listed, newest first', async () => {
  for (const [minute, id] of ['soup', 'shower', 'advice'].entries()) await saveService(db, nia, id, at(minute));
  expect(await savedServices(db, nia)).toEqual([
    { serviceId: 'advice', savedAt: NOON + 2 },
    { serviceId: 'shower', savedAt: NOON + 1 },
    { serviceId: 'soup', savedAt: NOON },
  ]);
});

test('saving again changes nothing', async () => {
  expect(await saveService(db, nia, 'soup', at())).toBe(true);
  expect(await saveService(db, nia, 'soup', at(5))).toBe(true);
  expect(await savedServices(db, nia)).toEqual([{ serviceId: 'soup', savedAt: NOON }]);
});

test('what is removed is gone, and may be saved anew', async () => {
  await saveService(db, nia, 'soup', at());
  await unsaveService(db, nia, 'soup');
  await unsaveService(db, nia, 'soup');
  expect(await savedServices(db, nia)).toEqual([]);
  await saveService(db, nia, 'soup', at(9));
  expect(await savedServices(db, nia)).toEqual([{ serviceId: 'soup', savedAt: NOON + 9 }]);
});

test('a person has no more than the most, even when all come at once, and may make room', async () => {
  const all = await Promise.all(Array.from({ length: MOST_SAVED + 5 }, (_, i) => saveService(db, nia, `s${i}`, at(i))));
  expect(all.filter(Boolean)).toHaveLength(MOST_SAVED);
  expect(await savedServices(db, nia)).toHaveLength(MOST_SAVED);
  expect(await saveService(db, nia, 's0', at())).toBe(true);
  await unsaveService(db, nia, 's0');
  expect(await saveService(db, nia, 'new', at())).toBe(true);
});

test('one person’s list is not another’s', async () => {
  const sam = await personFor(db, { issuer: 'https://issuer.example/', sub: 'sub-2' }, at());
  await saveService(db, nia, 'soup', at());
  await unsaveService(db, sam, 'soup');
  expect(await savedServices(db, sam)).toEqual([]);
  expect(await savedServices(db, nia)).toHaveLength(1);
});

test('nothing is saved for somebody who is not there', async () => {
  await expect(saveService(db, 'nobody', 'soup', at())).rejects.toThrow('FOREIGN KEY');
});
