import type { Referral } from '../schema.ts';
import { isUnder18 } from './facts.ts';

/** What the council says with its acknowledgement, of a referral made on a day such as `2026-11-24`. */
export function warningsOf(referral: Referral, today: string): string[] {
  const { localConnection } = referral.choice;
  return [
    'A referral is not itself an application for help: tell them that the council will contact them, and that they may also go to any council themselves.',
    ...(localConnection === 'YES'
      ? []
      : [
          'Without a local connection, the council may ask another to help them, unless they would be in danger there.',
        ]),
    ...(isUnder18(referral, today) ? ['They are under 18: tell children’s services at once as well.'] : []),
    ...(referral.choice.unsafeAreaWarningAcknowledged
      ? ['You have said that they may not be safe in an area: if they are in danger now, ring 999.']
      : []),
  ];
}
