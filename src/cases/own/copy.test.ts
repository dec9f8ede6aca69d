// A copy is complete when no column that holds something about a person is missing. The database itself is asked which
// tables and columns there are, so that a new one fails here until it is in the copy, or is left out by name.
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '#platform';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { journey, WHOLE } from '../testing/journey.ts';
import { pretendKind } from '../testing/kind.ts';
import { copyOf } from './index.ts';

const platform = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));
vi.mock('../kinds.ts', () => ({ kinds: pretendKind().kinds }));

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase('ana', 'ben');
  platform.database.mockReset().mockResolvedValue(db);
});
afterEach(() => db.destroy());

/** Columns that are no part of a copy: what would let its reader in, what others did, and what is said elsewhere in it. */
const LEFT_OUT = [
  'sessions.id',
  'sessions.id_token',
  'drafts.holder',
  'cases.holder',
  'deliveries.body',
  'deliveries.idempotency_key',
  'audit.actor',
];

/** JSON is JSON; ids lead to rows. */
const GIVEN: Record<string, string | null> = {
  person_id: 'ana',
  'cases.answers': '{"marked":{"value":"cases.answers"}}',
  'drafts.answers': '{"marked":{"value":"drafts.answers"}}',
  'drafts.case_id': null,
  'deliveries.body': '"deliveries.body"',
  'sessions.identity': '{"name":"sessions.identity"}',
  'cases.id': 'cases.id',
  case_id: 'cases.id',
};

async function tablesAbout() {
  const tables = await db.withoutPlugins().introspection.getTables();
  return tables
    .map(({ name, columns }) => ({ name, columns: columns.filter(({ isAutoIncrementing }) => !isAutoIncrementing) }))
    .filter(({ columns }) => columns.some(({ name }) => name === 'person_id' || name === 'case_id'))
    .toSorted((a, b) => Number(b.name === 'cases') - Number(a.name === 'cases'));
}

test('a copy holds every column of every table that is about a person, but for those left out by name', async () => {
  const tables = await tablesAbout();
  expect(tables.length).toBeGreaterThan(7);
  const marks: string[] = [];
  for (const { name: table, columns } of tables) {
    const values = columns.map(({ name, dataType }) => {
      const full = `${table}.${name}`;
      if (full in GIVEN) return GIVEN[full] ?? null;
      if (name in GIVEN) return GIVEN[name] ?? null;
      return dataType.toLowerCase() === 'text' ? full : 1;
    });
    for (const { name, dataType } of columns)
      if (dataType.toLowerCase() === 'text' && name !== 'person_id' && name !== 'case_id')
        marks.push(`${table}.${name}`);
    const refs = columns.map(({ name }) => sql.ref(name));
    await sql`insert into ${sql.table(table)} (${sql.join(refs)}) values (${sql.join(values)})`.execute(
      db.withoutPlugins(),
    );
  }
  expect(marks.length).toBeGreaterThan(30);
  const text = JSON.stringify(await copyOf('ana'));
  const missing = marks.filter((mark) => !text.includes(`"${mark}"`));
  expect(missing.toSorted()).toEqual(LEFT_OUT.toSorted());
});

test('a copy says in words what was answered, with times that can be read', async () => {
  const sent = await sentCase(db, {}, { personId: 'ana' });
  const copy = await copyOf('ana');
  expect(copy.sent).toMatchObject([
    { reference: sent.reference, followKey: sent.followKey, createdAt: at().toISOString(), answers: WHOLE },
  ]);
  expect(copy.sent[0]?.words).toContainEqual({ question: 'In words', answer: 'Secretive heron' });
  expect(copy.sent[0]?.messages).toMatchObject([{ recipient: 'council', what: 'report', state: 'waiting' }]);
  expect(copy.unfinished).toMatchObject([{ journey: journey.name, caseId: sent.id }]);
});

test('a copy holds nothing of anybody else', async () => {
  const theirs = await sentCase(db, {}, { personId: 'ben' });
  const copy = await copyOf('ana');
  expect(copy).toMatchObject({ sent: [], unfinished: [], savedServices: [] });
  expect(JSON.stringify(copy)).not.toContain(theirs.id);
});

test('that a copy was made is in the trail, and in the copy', async () => {
  expect((await copyOf('ana')).deeds).toMatchObject([{ action: 'exported', role: 'sender' }]);
  expect((await copyOf('ana')).deeds).toHaveLength(2);
});
