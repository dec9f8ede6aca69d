import { beforeEach, expect, test } from 'vitest';
import { Desk, HOMELESS, SOMEBODY } from '../testing/desk.ts';
import { COLUMNS } from './columns.ts';
import { returnSchema } from './export.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const json = { headers: { accept: 'application/json' } };
const read = async (quarter: string) =>
  returnSchema.strict().parse(await (await desk.ask(`/h-clic?quarter=${quarter}`, json)).json());

/** The row of an application in a quarter. */
async function row(id: string, quarter: string) {
  const { reference } = (await desk.told(desk.ask(`/homeless-applications/${id}`))).body;
  return (await read(quarter)).rows.find(({ fields }) => fields['1.1'] === `E08000025 ${reference}`);
}

test('a case is in the quarters in which it was owed a duty, moved or closed, and in no other', async () => {
  const id = await desk.apply(SOMEBODY);
  expect(await row(id, '2026-Q4')).toBeUndefined();
  desk.clock = new Date('2027-12-01T12:00:00Z');
  expect((await row(id, '2026-Q4'))?.why).toEqual(['owed a duty', 'moved between duties']);
  expect((await row(id, '2027-Q1'))?.why).toEqual(['moved between duties']);
  expect((await row(id, '2027-Q2'))?.why).toEqual(['closed']);
  expect(await row(id, '2027-Q3')).toBeUndefined();
  expect(await row(id, '2026-Q3')).toBeUndefined();
});

test('entering temporary accommodation is reason enough', async () => {
  const id = await desk.apply(HOMELESS);
  await desk.done(id, '2026-11-24', 'temporary-accommodation', {
    action: 'IN',
    on: '2026-11-24',
    type: 'HOSTEL',
    bedrooms: 1,
  });
  expect((await row(id, '2026-Q4'))?.why).toEqual(['entered temporary accommodation']);
});

test('a row says what the case does, by H-CLIC’s numbers', async () => {
  const id = await desk.apply(SOMEBODY);
  const end = {
    on: '2026-12-01',
    reason: 'SECURED_ALTERNATIVE',
    accommodation: 'PRIVATE_SELF_CONTAINED',
    activity: 'FINANCIAL_HELP',
    needsEngaged: true,
    assistance: ['BUDGETING'],
  };
  await desk.done(id, '2026-12-01', 'end', end);
  await desk.done(id, '2026-12-05', 'reviews', { action: 'REQUEST', decision: 'PREVENTION_ENDED', on: '2026-12-05' });
  expect((await row(id, '2026-Q4'))?.fields).toMatchObject({
    '1.3': 'Yes',
    '1.4': '2',
    '1.5': '2026-11-25',
    '1.6': 'PREVENTION',
    '1.13': 'PRIVATE_SELF_CONTAINED',
    '1.15': 'END_OF_AST',
    '1.19': 'No',
    '1.22': '2026-11-24',
    '2.4': '36',
    '2.5': 'APPLICANT;PARTNER;CHILD;CHILD',
    '2.8': '36',
    '3.2': 'BUDGETING',
    '4.2': '2026-11-25',
    '4.3': 'FINANCIAL_HELP',
    '4.4': 'Yes',
    '4.5': '2026-12-01',
    '4.6': 'SECURED_ALTERNATIVE',
    '4.7': 'No',
    '4.8': 'PRIVATE_SELF_CONTAINED',
    '4.9': 'E08000025',
    '5.2': '',
    '6.2': 'BUDGETING',
    '7.3': '',
    '9.2': '',
    '10.2': '2026-12-05',
    '10.3': '',
    '10.4': 'PREVENTION_ENDED',
  });
});

test('the CSV is the same as the JSON, and the samples are in it', async () => {
  const answer = await desk.ask('/h-clic?quarter=2026-Q4');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const [header, ...lines] = (await answer.text())
    .trimEnd()
    .split('\r\n')
    .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')));
  expect(header?.slice(0, COLUMNS.length)).toEqual(COLUMNS.map(([number, title]) => `${number} ${title}`));
  const { rows, columns, leftOut } = await read('2026-Q4');
  expect(lines.map((cells) => cells.slice(0, COLUMNS.length))).toEqual(
    rows.map(({ fields }) => COLUMNS.map(([number]) => fields[number])),
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(Object.keys(columns)).toHaveLength(COLUMNS.length);
  expect(Object.keys(leftOut).join()).toContain('A1.3');
});

test('no number is a column twice, and none of A1', () => {
  const numbers = COLUMNS.map(([number]) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => number.startsWith('A'))).toEqual([]);
});

test.each(['', 'quarter=', 'quarter=2026-Q5', 'quarter=2026', 'quarter=1999-Q1', 'quarter=2026-Q4x'])(
  '“%s” is no quarter',
  async (query) => {
    const { status, body } = await desk.told(desk.ask(`/h-clic?${query}`));
    expect([status, (body.errors as { field: string }[])[0]?.field]).toEqual([422, 'quarter']);
  },
);
