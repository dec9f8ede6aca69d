import { placedNow } from '../case.ts';
import { type Checks, check, future } from './check.ts';

/** 9.x. */
export const placement: Checks<'temporary-accommodation'> = [
  future('9.3, 9.4', 'on'),
  check(
    '9.3, 1.22',
    'on',
    'Nobody is placed before they apply (9.3, 1.22)',
    ({ on }, { facts }) => on < facts.appliedOn,
  ),
  check(
    '9.4',
    'action',
    'They are in no placement that could end: place them first (9.4)',
    (body, { one }) => body.action === 'OUT' && !placedNow(one),
  ),
  check(
    '9.4, 9.3',
    'on',
    'A placement ends, and the next one begins, on the day it began or later (9.4, 9.3)',
    ({ on }, { one }) => one.placements.some((each) => on < (each.out ?? each.in)),
  ),
];
