import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { signOut, type Visitor, visitorOf } from '#identity';
import { type Database, formKeyFor, freezeClock, hashOf, openDatabase } from '#platform';
import { type Case, keepPlan, moveOn, record, saveAnswer } from '../store/index.ts';
import { at, sentCase } from '../testing/cases.ts';
import { caseToDelete, deleteCase, forgotten } from './index.ts';

const platform = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('#platform', async (original) => ({ ...(await original<object>()), ...platform }));

/** Words that somebody has typed, and how to reach them: what must be gone. */
const THEIRS = ['Secretive heron', '07700 900123', 'ana@example.org', 'Sheltering wren'];

let folder = '';
let db: Database;
beforeEach(async () => {
  freezeClock(at());
  folder = mkdtempSync(join(tmpdir(), 'waymark-delete-'));
  db = await openDatabase(join(folder, 'waymark.sqlite'));
  platform.database.mockReset().mockResolvedValue(db);
});
afterEach(async () => {
  freezeClock(undefined);
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const onDisk = (words: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words));

/** Everything that hangs on a case. */
async function fullCase(whose: Parameters<typeof sentCase>[2]): Promise<Case> {
  const sent = await sentCase(db, { phone: '07700 900123', email: 'ana@example.org' }, whose);
  const change = { status: 'acting', note: 'Sheltering wren', author: 'council', actor: 'waymark', at: at(1) } as const;
  await moveOn(db, sent.id, change, () => ({ name: 'news', body: { to: '07700 900123' } }), 0);
  const step = { stepId: 'a', text: 'Sheltering wren', responsible: 'applicant', kind: 'mandatory' } as const;
  await keepPlan(db, sent.id, [{ ...step, due: null, doneAt: null }]);
  await record(db, { at: at(2), actor: 'ruth', role: 'caseworker', action: 'read', caseId: sent.id });
  return sent;
}

/** The tables that hold a value anywhere, but for the audit trail, which outlives what it tells of. */
async function tablesWith(value: string): Promise<string[]> {
  const found = [];
  for (const { name, columns } of await db.withoutPlugins().introspection.getTables()) {
    for (const column of columns) {
      const { rows } = await sql`select 1 from ${sql.table(name)} where ${sql.ref(column.name)} = ${value}`.execute(db);
      if (rows.length > 0 && name !== 'audit') found.push(`${name}.${column.name}`);
    }
  }
  return found;
}

describe('deleting what is held about a person', () => {
  async function person(id: string) {
    const [account, time] = [{ issuer: 'https://issuer.example/', sub: id, personId: id }, at().getTime()];
    const secret = id.padEnd(43, '-');
    await db.insertInto('people').values({ id, createdAt: time }).execute();
    await db
      .insertInto('accounts')
      .values({ ...account, email: 'ana@example.org', emailVerified: 1, phone: '07700 900123', updatedAt: time })
      .execute();
    const times = { authTime: time, createdAt: time, seenAt: time, expiresAt: time + 3_600_000 };
    const session = { ...account, ...times, id: hashOf(secret), sid: null, idToken: 'token', identity: null };
    await db.insertInto('sessions').values(session).execute();
    await db.insertInto('savedServices').values({ personId: id, serviceId: 'soup', savedAt: time }).execute();
    const sent = await fullCase({ personId: id, holder: id });
    await saveAnswer(
      db,
      'another',
      { holder: id, personId: id },
      'a',
      { words: 'Sheltering wren' },
      (all) => all,
      at(),
    );
    return { id, sent, secret };
  }

  /** As the account's page does it. */
  async function forget({ id, secret }: { id: string; secret: string }): Promise<void> {
    const url = new URL('http://127.0.0.1/account/delete');
    const request = new Request(url, { headers: { cookie: `waymark=${secret}` } });
    await signOut({ visitor: (await visitorOf(request, url)) as Visitor, url, extent: 'forget' });
    await forgotten(id);
  }

  test('leaves no row that knows them, but for the trail, and no word of theirs on the disk', async () => {
    const ana = await person('ana');
    const { id, sent } = ana;
    for (const words of THEIRS) expect(onDisk(words)).not.toEqual([]);
    expect((await tablesWith(id)).length).toBeGreaterThan(5);
    await forget(ana);
    expect(await tablesWith(id)).toEqual([]);
    expect(await tablesWith(sent.id)).toEqual([]);
    for (const words of THEIRS) expect([words, ...onDisk(words)]).toEqual([words]);
  });

  test('leaves what is another’s, and says in the trail that it was done', async () => {
    const ana = await person('ana');
    const other = await person('ben');
    await forget(ana);
    expect(await db.selectFrom('cases').select('id').execute()).toEqual([{ id: other.sent.id }]);
    const last = await db.selectFrom('audit').selectAll().orderBy('id', 'desc').executeTakeFirst();
    expect(last).toMatchObject({ actor: 'ana', action: 'deleted', detail: 'everything', caseId: null });
  });
});

describe('deleting one case', () => {
  const url = new URL('http://127.0.0.1/sent/x/delete');
  const secretOf = (name: string) => name.padEnd(43, '-');
  const visit = (name: string, personId?: string) => ({
    ...{ request: new Request(url, { headers: { cookie: `waymark-draft=${secretOf(name)}` } }), url, personId },
  });
  const form = (name: string, key = formKeyFor(secretOf(name))) => {
    const data = new FormData();
    data.set('key', key);
    return data;
  };
  const cases = async () => (await db.selectFrom('cases').select('id').execute()).length;

  test('by the browser that sent it takes everything with it', async () => {
    const sent = await fullCase({ holder: hashOf(secretOf('here')) });
    expect(await caseToDelete(sent.followKey, visit('here'))).toMatchObject({ found: { id: sent.id } });
    expect(await deleteCase(sent.followKey, form('here'), visit('here'))).toBe(true);
    expect(await tablesWith(sent.id)).toEqual([]);
    for (const words of THEIRS) expect([words, ...onDisk(words)]).toEqual([words]);
    const last = await db.selectFrom('audit').selectAll().orderBy('id', 'desc').executeTakeFirst();
    expect(last).toMatchObject({ actor: 'visitor', action: 'deleted', caseId: sent.id });
    expect(await deleteCase(sent.followKey, form('here'), visit('here'))).toBe(false);
  });

  test('by the person who sent it works from any browser', async () => {
    await db.insertInto('people').values({ id: 'ana', createdAt: 0 }).execute();
    const { followKey } = await sentCase(db, {}, { personId: 'ana', holder: hashOf(secretOf('phone')) });
    expect(await deleteCase(followKey, form('phone'), visit('phone'))).toBe(false);
    expect(await deleteCase(followKey, form('library'), visit('library', 'ana'))).toBe(true);
    expect(await cases()).toBe(0);
  });

  test('is for nobody else, however they came by the link', async () => {
    const { followKey } = await sentCase(db, {}, { holder: hashOf(secretOf('here')) });
    expect(await caseToDelete(followKey, visit('there'))).toBeUndefined();
    expect(await deleteCase(followKey, form('there'), visit('there'))).toBe(false);
    expect(await deleteCase(followKey, form('here', 'x'), visit('here'))).toBe(false);
    expect(await deleteCase('nonsense', form('here'), visit('here'))).toBe(false);
    expect(await cases()).toBe(1);
  });
});
