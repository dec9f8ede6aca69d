import type { Answers } from '../journey/index.ts';
import type { Urgency } from '../store/index.ts';
import { wholeOf } from './journey.ts';
import type { Application } from './schema/index.ts';
import type { HOUSING, TONIGHT } from './schema/options.ts';

/** Now for somebody with nowhere safe tonight, today for somebody homeless, this week for somebody who still has a home. */
export function urgencyOf({ situation }: Application): Urgency {
  if (situation.tonight !== 'SOMEWHERE') return 0;
  return situation.housing === 'HOMELESS_NOW' ? 1 : 2;
}

const HOW = { HOMELESS_NOW: 'Homeless now', THREATENED: 'Likely to lose their home' } satisfies Record<
  keyof typeof HOUSING,
  string
>;
const WHERE = { SOMEWHERE: '', NOWHERE: ', nowhere to sleep tonight', NOT_SAFE: ', not safe tonight' } satisfies Record<
  keyof typeof TONIGHT,
  string
>;

/** Such as “Homeless now, nowhere to sleep tonight. 2 adults, 1 child”; names nobody. */
export function inShort(answers: Answers): string {
  const { situation, household } = wholeOf(answers);
  if (!situation || !household) return '';
  const how = HOW[situation.housing as keyof typeof HOW];
  const where = WHERE[situation.tonight as keyof typeof WHERE];
  const adults = Number(household.adults);
  const children = (household.children as unknown[] | undefined)?.length ?? 0;
  const who = [
    adults === 1 ? '1 adult' : `${adults} adults`,
    ...(children > 0 ? [children === 1 ? '1 child' : `${children} children`] : []),
    ...(household.pregnant === true ? ['a baby on the way'] : []),
  ];
  return `${how}${where}. ${who.join(', ')}`;
}
