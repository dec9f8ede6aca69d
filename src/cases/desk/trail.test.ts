import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { record } from '../store/index.ts';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { csvOf, trailAsCsv } from './csv.ts';
import { type Entry, trailOf } from './trail.ts';

const RUTH = 'person-ruth';

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.destroy());

async function csv(reference?: string): Promise<string> {
  let text = '';
  for await (const piece of trailAsCsv(db, reference, RUTH, at())) text += piece;
  return text;
}
const rowsIn = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;

describe('the trail', () => {
  test('is shown newest first, and of one case alone, and reading it is in it the next time', async () => {
    const [one, other] = [await sentCase(db), await sentCase(db)];
    await record(db, { at: at(9), actor: RUTH, role: 'caseworker', action: 'read', caseId: one.id });
    const all = await trailOf(db, { page: 1 }, RUTH, at());
    expect(all.entries.map(({ action, reference }) => [action, reference])).toEqual([
      ['read', one.reference],
      ['sent', other.reference],
      ['sent', one.reference],
    ]);
    const { entries, total } = await trailOf(db, { reference: one.reference, page: 1 }, RUTH, at());
    expect([entries.map(({ action }) => action), total]).toEqual([['read', 'sent'], 2]);
    expect((await trailOf(db, { page: 1 }, RUTH, at())).entries.slice(0, 2)).toMatchObject([
      { action: 'listed', detail: '2 entries', actor: RUTH },
      { action: 'listed', detail: '3 entries' },
    ]);
  });

  test('keeps what was done to a case that is no longer kept', async () => {
    const { id } = await sentCase(db);
    await db.deleteFrom('cases').where('id', '=', id).execute();
    const { entries } = await trailOf(db, { page: 1 }, RUTH, at());
    expect(entries).toMatchObject([{ action: 'sent', reference: null, caseId: id }]);
  });

  test('comes in pages, and a page beyond the last is the last', async () => {
    for (let i = 0; i < 51; i += 1) await record(db, { at: at(i), actor: RUTH, role: 'caseworker', action: 'listed' });
    expect(await trailOf(db, { page: 9 }, RUTH, at())).toMatchObject({
      page: 2,
      pages: 2,
      entries: [{ at: at(0).getTime() }],
    });
  });
});

describe('as a spreadsheet', () => {
  test('it has every entry once, however many, and taking it away is one of them', async () => {
    const rows = Array.from({ length: 4_500 }, (_, i) => ({
      ...{ at: at(i).getTime(), actor: RUTH, role: 'caseworker', action: 'listed', caseId: null, detail: String(i) },
    }));
    await db.insertInto('audit').values(rows).execute();
    const found = rowsIn(await csv());
    expect(found).toHaveLength(4_501);
    expect(found[0]).toMatchObject({ action: 'exported', actor: RUTH, at: '2026-11-24T22:00:00.000Z' });
    expect(new Set(found.map(({ detail }) => detail)).size).toBe(4_501);
  });

  test('it is of one case where one is named', async () => {
    const [one] = [await sentCase(db), await sentCase(db)];
    expect(rowsIn(await csv(one.reference))).toMatchObject([{ action: 'sent', reference: one.reference }]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('no cell is a formula: %j', (detail) => {
    const entry: Entry = {
      id: 1,
      at: 0,
      actor: detail,
      role: detail,
      action: 'read',
      reference: null,
      caseId: null,
      detail,
    };
    const [row = []] = Papa.parse<string[]>(csvOf([entry]).trimEnd()).data;
    expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(row.at(-1)).toBe(`'${detail}`);
  });

  test('commas, quotes and line breaks stay in their cell', () => {
    const detail = 'a, "b"\r\nc';
    const entry: Entry = {
      id: 1,
      at: 0,
      actor: 'x',
      role: 'service',
      action: 'told',
      reference: null,
      caseId: null,
      detail,
    };
    expect(Papa.parse<string[]>(csvOf([entry]).trimEnd()).data[0]?.at(-1)).toBe(detail);
  });
});
