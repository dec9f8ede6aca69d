import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform';
import { caseByReference, deliveriesOf, giveUp, moveOn, putOff, takeDue, undelivered } from '../store/index.ts';
import { at, emptyDatabase, sentCase } from '../testing/cases.ts';
import { WHOLE } from '../testing/journey.ts';
import { pretendKind } from '../testing/kind.ts';
import { alertsNow } from './alerts.ts';
import { readQueueAsked } from './asked.ts';
import { changeCase } from './change.ts';
import { openDeliveries, redeliver } from './deliveries.ts';
import { PER_PAGE, queueOf } from './queue.ts';
import { openRecord } from './record.ts';

const RUTH = 'person-ruth';
const { kinds } = pretendKind();

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});
afterEach(() => db.destroy());

const asked = (query = '') => readQueueAsked(new URLSearchParams(query));
const queue = (query = '') => queueOf(db, asked(query), RUTH, at(), kinds);
const trail = () =>
  db.selectFrom('audit').select(['actor', 'role', 'action', 'caseId', 'detail']).where('actor', '=', RUTH).execute();
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe('the queue', () => {
  test('has the most urgent first, and of those the oldest', async () => {
    const late = await sentCase(db, { urgency: 0 }, { when: at(5) });
    const calm = await sentCase(db, { urgency: 3 }, { when: at(0) });
    const early = await sentCase(db, { urgency: 0 }, { when: at(1) });
    const { lines, total } = await queue();
    expect(lines.map(({ reference }) => reference)).toEqual([early, late, calm].map(({ reference }) => reference));
    expect(total).toBe(3);
  });

  test('says what a case is about in short, and nothing else that was said', async () => {
    await sentCase(db, { phone: '07700 900123', email: 'sam@example.org' });
    const { lines } = await queue();
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual([
      'createdAt',
      'inShort',
      'kind',
      'reference',
      'status',
      'urgency',
    ]);
    expect(lines[0]?.inShort).toBe('Somebody');
  });

  test('leaves out what is closed until it is asked for, and shows one kind alone', async () => {
    const closed = await sentCase(db);
    const change = { status: 'closed', note: 'Done.', author: 'council', actor: 'waymark', at: at() } as const;
    await moveOn(db, closed.id, change, () => undefined, 0);
    const bed = await sentCase(db, { kind: 'bed' });
    const references = async (query: string) => (await queue(query)).lines.map(({ reference }) => reference);
    expect(await references('')).toEqual([bed.reference]);
    expect(await references('status=closed')).toEqual([closed.reference]);
    expect((await references('status=all')).sort()).toEqual([bed.reference, closed.reference].sort());
    expect(await references('status=all&kind=report')).toEqual([closed.reference]);
  });

  test('comes in pages, each case on one of them, and a page beyond the last is the last', async () => {
    for (let i = 0; i <= PER_PAGE; i += 1) await sentCase(db);
    const [first, second, beyond] = [await queue(), await queue('page=2'), await queue('page=99')];
    expect([first.lines.length, second.lines.length, first.pages]).toEqual([PER_PAGE, 1, 2]);
    expect(new Set([...first.lines, ...second.lines].map(({ reference }) => reference)).size).toBe(PER_PAGE + 1);
    expect(beyond).toMatchObject({ page: 2, lines: second.lines });
  });

  test('is in the audit trail when it was looked at, with how many cases were seen', async () => {
    await sentCase(db);
    await queue();
    expect(await trail()).toEqual([
      { actor: RUTH, role: 'caseworker', action: 'listed', caseId: null, detail: '1 cases' },
    ]);
  });
});

describe('a record', () => {
  test('is everything that is kept of a case, and reading it is written down', async () => {
    const { id, reference } = await sentCase(db, { answers: WHOLE });
    const record = await openRecord(db, reference, RUTH, at(), kinds);
    expect(record?.about.reference).toBe(reference);
    expect(record?.rows.length).toBeGreaterThan(0);
    expect(record?.deliveries).toMatchObject([{ recipient: 'council', state: 'waiting' }]);
    expect(await trail()).toEqual([{ actor: RUTH, role: 'caseworker', action: 'read', caseId: id, detail: '' }]);
  });

  test('that is not there is not read', async () => {
    expect(await openRecord(db, 'WM-AAAA-AAAA', RUTH, at(), kinds)).toBeUndefined();
    expect(await trail()).toEqual([]);
  });

  test('is not shown when the reading cannot be written down', async () => {
    const { reference } = await sentCase(db);
    await db.schema.dropTable('audit').execute();
    await expect(openRecord(db, reference, RUTH, at(), kinds)).rejects.toThrow();
  });
});

describe('a change', () => {
  const change = async (fields: Record<string, string>, reference: string, since?: number) => {
    const sent = { status: 'acting', note: 'Somebody is on the way.', since: String(since ?? ''), ...fields };
    return changeCase(db, reference, form(sent), RUTH, at(), 0);
  };

  test('reaches whoever sent it: where it has got to, what happened, and a message, all at once', async () => {
    const { id, reference, statusAt } = await sentCase(db, { phone: '07700 900123' });
    expect(await change({}, reference, statusAt)).toBe('made');
    const { about, events } = (await openRecord(db, reference, RUTH, at(), kinds)) ?? {};
    expect(about).toMatchObject({ status: 'acting', note: 'Somebody is on the way.' });
    expect(events).toMatchObject([{ status: 'acting', author: 'caseworker', note: 'Somebody is on the way.' }]);
    const message = await db
      .selectFrom('deliveries')
      .select('body')
      .where('recipient', '=', 'notify')
      .executeTakeFirst();
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      channel: 'sms',
      to: '07700 900123',
      template: 'news-text',
      personalisation: { reference, news: 'Somebody is on the way.' },
    });
    expect(await trail()).toMatchObject([{ action: 'changed', caseId: id, detail: 'acting' }, { action: 'read' }]);
  });

  test('of somebody who left no number is made, and nobody is told', async () => {
    const { id, reference, statusAt } = await sentCase(db);
    expect(await change({}, reference, statusAt)).toBe('made');
    expect(await deliveriesOf(db, id)).toMatchObject([{ recipient: 'council' }]);
  });

  test('overwrites nothing that was changed since the page was shown, even while the clock stands still', async () => {
    const { reference, statusAt } = await sentCase(db);
    expect(await change({ note: 'First.' }, reference, statusAt)).toBe('made');
    expect(await change({ note: 'Second.' }, reference, statusAt)).toBe('meanwhile');
    const now = await caseByReference(db, reference);
    expect(now?.note).toBe('First.');
    expect(await change({ note: 'Second.' }, reference, now?.statusAt)).toBe('made');
  });

  test('sends two messages for two changes in one moment', async () => {
    const { id, reference, statusAt } = await sentCase(db, { phone: '07700 900123' });
    await change({ note: 'First.' }, reference, statusAt);
    await change({ note: 'Second.' }, reference, (await caseByReference(db, reference))?.statusAt);
    expect((await deliveriesOf(db, id)).filter(({ recipient }) => recipient === 'notify')).toHaveLength(2);
  });

  test('of two at once, one is made', async () => {
    const { reference, statusAt } = await sentCase(db);
    const both = await Promise.all(['One.', 'Other.'].map((note) => change({ note }, reference, statusAt)));
    expect(both.sort()).toEqual(['made', 'meanwhile']);
  });

  test('sent twice is made once, and says so', async () => {
    const { reference, statusAt } = await sentCase(db);
    await change({}, reference, statusAt);
    expect(await change({}, reference, statusAt)).toBe('same');
  });

  test.each([
    ['status', { status: '' }, 'Choose where it has got to'],
    ['status', { status: 'waiting' }, 'Choose where it has got to'],
    ['status', { status: 'stuck' }, 'Choose where it has got to'],
    ['note', { note: ' \r\n ' }, 'Write what they will be told'],
    ['note', { note: 'x'.repeat(301) }, 'What they will be told must be 300 characters or fewer'],
    ['since', { since: 'yesterday' }, 'Load the page again before you save'],
  ])('with a wrong %s (%j) is refused with what to do', async (field, fields, message) => {
    const { reference, statusAt } = await sentCase(db);
    expect(await change(fields, reference, statusAt)).toEqual({ wrong: [{ field, message }] });
    expect((await caseByReference(db, reference))?.status).toBe('waiting');
  });

  test('may be 300 characters long, a line break counted as one', async () => {
    const { reference, statusAt } = await sentCase(db);
    expect(await change({ note: `${'x'.repeat(149)}\r\n${'y'.repeat(150)}` }, reference, statusAt)).toBe('made');
  });

  test('of a case there is not changes nothing', async () => {
    expect(await change({}, 'WM-AAAA-AAAA', 0)).toBe('gone');
  });
});

describe('the map', () => {
  test('counts reports that are not closed, tells those without a place, and is in the audit trail', async () => {
    const [latitude, longitude] = [52.48, -1.9];
    await sentCase(db, { latitude, longitude, urgency: 0 });
    await sentCase(db, { latitude, longitude });
    await sentCase(db);
    await sentCase(db, { kind: 'bed', latitude, longitude });
    const gone = await sentCase(db, { latitude, longitude });
    const change = { status: 'closed', note: 'Done.', author: 'council', actor: 'waymark', at: at() } as const;
    await moveOn(db, gone.id, change, () => undefined, 0);
    expect(await alertsNow(db, RUTH, at())).toMatchObject({ total: 3, placed: 2, cells: [{ count: 2, urgency: 0 }] });
    expect(await trail()).toMatchObject([{ action: 'mapped', detail: '3 reports' }]);
  });
});

describe('a delivery', () => {
  const first = async () => {
    const [found] = await undelivered(db);
    return found?.id ?? 0;
  };
  const send = (id: number, what: string, machineTime = 0) =>
    redeliver(db, form({ id: String(id), do: what }), RUTH, at(), machineTime);

  test('that was given up is sent again, once, and by whom is written down', async () => {
    const { id: caseId } = await sentCase(db);
    const id = await first();
    expect(await send(id, 'send-again')).toBe(false);
    await giveUp(db, id, '400');
    expect(await openDeliveries(db, RUTH, at())).toMatchObject([{ id, state: 'dead', fault: '400' }]);
    expect(await send(id, 'send-again', 7)).toBe(true);
    expect(await send(id, 'send-again')).toBe(false);
    expect(await takeDue(db, 7, 9)).toMatchObject([{ id, attempts: 2 }]);
    expect(await trail()).toMatchObject([
      { action: 'listed', detail: '1 deliveries' },
      { action: 'sent-again', caseId, detail: 'send-again' },
    ]);
  });

  test('that waits after a failure is tried at once; one that is under way is left alone', async () => {
    const start = at().getTime();
    await sentCase(db);
    const id = await first();
    await takeDue(db, start, 1);
    expect(await send(id, 'try-now', start)).toBe(false);
    await putOff(db, id, start + 60_000, 'timeout');
    expect(await takeDue(db, start, 1)).toEqual([]);
    expect(await send(id, 'try-now', start)).toBe(true);
    expect(await takeDue(db, start, 1)).toMatchObject([{ id }]);
    expect(await send(id, 'try-now', start)).toBe(false);
  });

  test.each([
    [{}],
    [{ id: '1', do: 'burn' }],
    [{ id: '-1', do: 'send-again' }],
    [{ id: '1; drop table cases', do: 'try-now' }],
  ])('that is not named as on the page (%j) is not sent', async (fields: Record<string, string>) => {
    await sentCase(db);
    expect(await redeliver(db, form(fields), RUTH, at(), 0)).toBe(false);
    expect(await trail()).toEqual([]);
  });
});
