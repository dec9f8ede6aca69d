import { expect, test } from 'vitest';
import { howItStands, type Kept, mobileSchema } from './kept.ts';

const MADE = Date.parse('2026-11-24T22:00:00Z');
const hold = { id: 'h', reference: 'BED-7F3K-9QXA', until: '2026-11-25T00:00:00Z' };

test.each([
  [undefined, 0, 'under-way'],
  [undefined, 29, 'under-way'],
  [undefined, 30, 'unsure'],
  [{ is: 'unsure' }, 0, 'unsure'],
  [{ is: 'unsure' }, 7_199, 'unsure'],
  [{ is: 'unsure' }, 7_200, 'over'],
  [undefined, 7_200, 'over'],
  [{ is: 'held', hold }, 0, 'held'],
  [{ is: 'held', hold }, 7_199, 'held'],
  [{ is: 'held', hold }, 7_200, 'over'],
  [{ is: 'given-back', hold }, 10, 'given-back'],
  [{ is: 'given-back', hold }, 9_000, 'given-back'],
  [{ is: 'none-free' }, 0, 'none-free'],
  [{ is: 'refused' }, 0, 'refused'],
] as const)('what came of it being %j, after %d seconds it is %s', (outcome, seconds, stands) => {
  const place = { capacityId: 'c', serviceId: 's', name: 'A place', pets: false };
  const kept: Kept = { place, contact: {}, outcome };
  expect(howItStands(kept, MADE, new Date(MADE + seconds * 1_000))).toBe(stands);
});

test.each(['07700 900123', '(07700) 900-123', '+44 7700 900123', '0044 7700 900123'])(
  'the mobile number %j is taken',
  (number) => {
    const read = mobileSchema.parse(number);
    expect(read).toMatch(/^[+\d]+$/);
    expect(mobileSchema.parse(read)).toBe(read);
  },
);

test.each(['0121 496 0123', '07700 90012', '7700 900123', 'x'])('%j is no mobile number', (number) => {
  expect(mobileSchema.safeParse(number).success).toBe(false);
});
