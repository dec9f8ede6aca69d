import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#platform';
import { at, emptyDatabase } from '../testing/cases.ts';
import { record } from './index.ts';

const YEAR = 365 * 24 * 60 * 60_000;

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
  await record(db, { at: at(), actor: 'ruth', role: 'caseworker', action: 'read', caseId: 'c', detail: '' });
});
afterEach(() => db.destroy());

test('what was done can not be written over', async () => {
  await expect(db.updateTable('audit').set({ actor: 'nobody' }).execute()).rejects.toThrow('only ever added to');
});

test('what was done can not be taken out within a year', async () => {
  await expect(db.deleteFrom('audit').execute()).rejects.toThrow('kept for a year');
  await record(db, { at: at(YEAR - 1), actor: 'ruth', role: 'caseworker', action: 'read' });
  await expect(db.deleteFrom('audit').where('id', '=', 1).execute()).rejects.toThrow('kept for a year');
  await record(db, { at: at(YEAR), actor: 'ruth', role: 'caseworker', action: 'read' });
  await db.deleteFrom('audit').where('id', '=', 1).execute();
  expect(await db.selectFrom('audit').select('id').execute()).toHaveLength(2);
});
