import { Refused } from '../../ask/refused.ts';
import type { Case } from '../stages/case.ts';

/** A quarter of the calendar, its first and last days such as `2026-10-01`. */
export interface Quarter {
  quarter: string;
  from: string;
  to: string;
}

const MONTHS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** Reads `2026-Q4`. Throws `Refused` 422. */
export function readQuarter(asked: string | null): Quarter {
  const [, year, nth] = /^(20\d{2})-Q([1-4])$/.exec(asked ?? '') ?? [];
  const months = MONTHS[Number(nth) - 1];
  if (!year || !months)
    throw new Refused(422, 'Say which quarter.', {
      errors: { quarter: 'Write a quarter as 2026-Q4: a year from 2000, and Q1 to Q4' },
    });
  return { quarter: `${year}-Q${nth}`, from: `${year}-${months[0]}`, to: `${year}-${months[1]}` };
}

/** Why a case is in the return of a quarter, in words; it is not when there is no reason. */
export function whyIn(one: Case, { from, to }: Quarter): string[] {
  const within = (day: string | undefined) => day !== undefined && day >= from && day <= to;
  const moved = one.duties.slice(1).some(({ start }) => within(start));
  return [
    ...(one.placements.some((placement) => within(placement.in)) ? ['entered temporary accommodation'] : []),
    ...(within(one.duties[0]?.start) ? ['owed a duty'] : []),
    ...(moved ? ['moved between duties'] : []),
    ...(within(one.ended?.on) ? ['closed'] : []),
  ];
}
