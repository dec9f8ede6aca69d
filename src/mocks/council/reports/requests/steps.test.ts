import { expect, test } from 'vitest';
import { stepReached } from './steps.ts';

const first = { after: 0, status: 'open', notes: 'in' } as const;
const last = { after: 60, status: 'closed', notes: 'done' } as const;
const since = new Date('2026-11-24T12:00:00Z');

test.each([
  ['before it was made, when the clock is put back', '2026-11-24T11:00:00Z', first, '2026-11-24T12:00:00.000Z'],
  ['when it is made', '2026-11-24T12:00:00Z', first, '2026-11-24T12:00:00.000Z'],
  ['a moment before the next', '2026-11-24T12:59:59Z', first, '2026-11-24T12:00:00.000Z'],
  ['at the next', '2026-11-24T13:00:00Z', last, '2026-11-24T13:00:00.000Z'],
  ['long after', '2027-11-24T13:00:00Z', last, '2026-11-24T13:00:00.000Z'],
])('%s', (_, now, step, at) => {
  const reached = stepReached([first, last], since, new Date(now));
  expect([reached.step, reached.at.toISOString()]).toEqual([step, at]);
});
