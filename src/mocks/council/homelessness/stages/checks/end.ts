import { endingOf } from '../../schema/ended.ts';
import { placedNow, runningOf, targetOf } from '../case.ts';
import { type Against, type Checks, check, future } from './check.ts';

/** 3.2: as the caseworker found it, else as the applicant said. */
const supportOf = ({ one, facts }: Against) => one.assessment?.support ?? facts.support;

/** 4.4–4.9, 5.4–5.10, 6.2 and 8.x, when help ends. */
export const end: Checks<'end'> = [
  future('4.5, 5.5, 8.2', 'on'),
  check(
    '4.5, 5.5, 8.2, 1.22',
    'on',
    'Help cannot end before it began (4.5, 5.5, 8.2, 1.22)',
    ({ on }, { one, facts }) =>
      on < facts.appliedOn || on < (one.assessment?.on ?? on) || one.duties.some(({ start }) => on < start),
  ),
  check(
    '9.4, 9.3',
    'on',
    'Help cannot end before they moved into their placement (9.4, 9.3)',
    ({ on }, { one }) => on < (placedNow(one)?.in ?? on),
  ),
  check(
    '4.6, 5.6, 8.3',
    'reason',
    'That reason does not fit what is owed now (4.6, 5.6, 8.3)',
    ({ reason }, { one }) => !endingOf(reason).fits.includes(runningOf(one)),
  ),
  check(
    '1.3, 4.6',
    'reason',
    'The assessment says that they are eligible (1.3): choose another reason',
    ({ reason }, { one }) => reason === 'NOT_ELIGIBLE' && one.assessment?.eligible === true,
  ),
  check(
    '4.5, 4.2, 5.5, 5.2',
    'on',
    '56 days have not passed since the duty began (4.5, 4.2, 5.5, 5.2)',
    ({ on, reason }, { one }) =>
      reason === 'FIFTY_SIX_DAYS' && one.duties.some((duty) => duty.end === undefined && on < (targetOf(duty) ?? on)),
  ),
  check(
    '4.8, 5.8, 8.4',
    'accommodation',
    'Say where they live now that they have a home (4.8, 5.8, 8.4)',
    (body) => endingOf(body.reason).housed === true && body.accommodation === undefined,
  ),
  check(
    '4.8, 5.8, 8.4',
    'accommodation',
    'That is not a home for 6 months or more (4.6, 4.8, 5.6, 5.8)',
    (body) =>
      endingOf(body.reason).housed === true &&
      ['ROUGH_SLEEPING', 'NO_FIXED_ABODE', 'TEMPORARY'].includes(body.accommodation ?? ''),
  ),
  check(
    '5.10',
    'authority',
    'Enter the council they are referred to (5.10)',
    (body) => body.reason === 'LOCAL_CONNECTION' && body.authority === undefined,
  ),
  check(
    '4.3, 5.3',
    'activity',
    'There is no duty under which anything was done (4.3, 5.3): leave it out',
    (body, { one }) => body.activity !== undefined && !['PREVENTION', 'RELIEF'].includes(runningOf(one)),
  ),
  check(
    '6.2, 3.2',
    'assistance',
    'They were helped with a need that they do not have (6.2, 3.2)',
    ({ assistance = [] }, against) => assistance.some((need) => !supportOf(against).includes(need)),
  ),
];
