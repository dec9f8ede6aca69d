import { dateOf, dayOf } from '#platform';
import { decidedOn, REVIEW_DAYS } from '../decided.ts';
import { type Against, type Body, type Checks, check, future } from './check.ts';

type Review = Body<'reviews'>;
const openReview = (body: Review, { one }: Against) =>
  one.reviews.find((each) => each.decision === body.decision && each.decidedOn === undefined);
const isAsked = (body: Review): body is Extract<Review, { action: 'REQUEST' }> => body.action === 'REQUEST';

/** 10.x. */
export const reviews: Checks<'reviews'> = [
  future('10.2, 10.3', 'on'),
  check(
    '10.4',
    'decision',
    'That decision has not been made, so it cannot be reviewed (10.4)',
    (body, { one }) => isAsked(body) && decidedOn(one, body.decision) === undefined,
  ),
  check(
    '10.2',
    'on',
    `A review is asked for within ${REVIEW_DAYS} days of the decision (10.2; Housing Act 1996, s.202(3))`,
    (body, { one }) => {
      const day = decidedOn(one, body.decision);
      return isAsked(body) && day !== undefined && (body.on < day || body.on > dateOf(dayOf(day) + REVIEW_DAYS));
    },
  ),
  check(
    '10.4',
    'decision',
    'A review of that decision is under way: decide it first (10.4)',
    (body, against) => isAsked(body) && openReview(body, against) !== undefined,
  ),
  check(
    '10.6, 10.4',
    'decision',
    'No review of that decision is under way (10.6, 10.4)',
    (body, against) => !isAsked(body) && openReview(body, against) === undefined,
  ),
  check(
    '10.3, 10.2',
    'on',
    'A review cannot be decided before it was asked for (10.3, 10.2)',
    (body, against) => !isAsked(body) && body.on < (openReview(body, against)?.requestedOn ?? body.on),
  ),
];
