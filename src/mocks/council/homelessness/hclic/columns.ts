// The columns of the return: H-CLIC’s numbers, what they are, and how a case answers.
import { ageOn } from '#cases';
import type { Kept } from '../applications/kept.ts';
import { endingOf } from '../schema/ended.ts';
import type { Case, Duty } from '../stages/case.ts';
import type { Quarter } from './quarter.ts';

/** What a row is made from. */
export interface Of {
  kept: Kept;
  one: Case;
  quarter: Quarter;
}

type Value = string | number | boolean | undefined | readonly (string | number | undefined)[];
export type Column = readonly [number: string, title: string, value: (of: Of) => Value];

/** Birmingham: the authority this council pretends to be. */
const AUTHORITY = 'E08000025';

const duty = ({ one }: Of, name: Duty['duty']) => one.duties.find((each) => each.duty === name);
const circumstances = ({ kept, one }: Of) => ({ ...kept.facts.circumstances, ...one.assessment?.circumstances });

/** Who lives with the applicant, in order. */
function relationships({ kept }: Of): string[] {
  const { adults, partner, children } = kept.facts.household;
  const others = adults - (partner ? 2 : 1);
  return ['APPLICANT', ...(partner ? ['PARTNER'] : []), ...Array(others).fill('ADULT'), ...children.map(() => 'CHILD')];
}

const main: readonly Column[] = [
  ['1.1', 'Local authority and case reference', ({ kept }) => `${AUTHORITY} ${kept.reference}`],
  ['1.3', 'Eligible', ({ one }) => one.assessment?.eligible],
  ['1.4', 'Number of children', ({ kept }) => kept.facts.household.children.length],
  ['1.5', 'Date of assessment', ({ one }) => one.assessment?.on],
  ['1.6', 'Duty owed', ({ one }) => one.assessment?.dutyOwed],
  ['1.7', 'Ethnic group', (of) => circumstances(of).ethnicity],
  ['1.8', 'Sexual orientation', (of) => circumstances(of).sexualOrientation],
  ['1.9', 'Nationality', (of) => circumstances(of).nationality],
  ['1.10', 'Employment', (of) => circumstances(of).employment],
  ['1.11', 'Benefit towards housing', (of) => circumstances(of).housingBenefit],
  ['1.12', 'Other benefit', (of) => circumstances(of).otherBenefit],
  [
    '1.13',
    'Accommodation at application',
    ({ kept, one }) => one.assessment?.accommodation ?? kept.facts.situation.accommodation,
  ],
  ['1.14', 'Last settled accommodation', ({ kept, one }) => one.assessment?.settled ?? kept.facts.situation.settled],
  ['1.15', 'Main reason for loss', ({ kept, one }) => one.assessment?.reason ?? kept.facts.situation.reason],
  ['1.16', 'Why an assured shorthold tenancy ended', ({ one }) => one.assessment?.astReason],
  ['1.17', 'Why a social tenancy ended', ({ one }) => one.assessment?.socialReason],
  ['1.18', 'Why supported housing ended', ({ one }) => one.assessment?.supportedReason],
  ['1.19', 'Referred', ({ one }) => one.assessment?.referred],
  ['1.20', 'Agency', ({ one }) => one.assessment?.agency],
  ['1.21', 'Referred by another authority', ({ one }) => one.assessment?.referredBy],
  ['1.22', 'Date of application', ({ kept }) => kept.facts.appliedOn],
  ['1.23', 'Employment of the partner', (of) => circumstances(of).partnerEmployment],
  ['1.24', 'Gender as registered', (of) => circumstances(of).genderAsRegistered],
  ['2.3', 'Sex of the applicant', (of) => circumstances(of).sex],
  ['2.4', 'Age at application', ({ kept }) => ageOn(kept.facts.dateOfBirth, kept.facts.appliedOn)],
  ['2.5', 'Relationships', relationships],
  ['2.6', 'Date joined', (of) => circumstances(of).dateJoined],
  ['2.8', 'Age at the end of the quarter', ({ kept, quarter }) => ageOn(kept.facts.dateOfBirth, quarter.to)],
  ['3.2', 'Support needs', ({ kept, one }) => one.assessment?.support ?? kept.facts.support],
];

/** The duties to prevent and to relieve are told alike, under 4 and 5. */
const stage = (section: 4 | 5, name: 'PREVENTION' | 'RELIEF'): readonly Column[] => {
  const words = name === 'PREVENTION' ? 'prevention duty' : 'relief duty';
  const placed = (of: Of): boolean | undefined => {
    const each = duty(of, name);
    if (!each?.end) return undefined;
    const since = name === 'PREVENTION' ? each.end : each.start;
    return of.one.placements.some(({ in: from, out }) => from >= since || out === undefined || out > since);
  };
  return [
    [`${section}.2`, `Date the ${words} started`, (of) => duty(of, name)?.start],
    [`${section}.3`, `Activity under the ${words}`, (of) => duty(of, name)?.said?.activity],
    [`${section}.4`, `Support needs engaged under the ${words}`, (of) => duty(of, name)?.said?.needsEngaged],
    [`${section}.5`, `Date the ${words} ended`, (of) => duty(of, name)?.end],
    [`${section}.6`, `Reason the ${words} ended`, (of) => duty(of, name)?.because],
    [`${section}.7`, `Temporary accommodation with the ${words}`, placed],
    [`${section}.8`, `Accommodation when the ${words} ended`, (of) => duty(of, name)?.said?.accommodation],
    [`${section}.9`, `Authority of that accommodation`, (of) => whereHoused(duty(of, name))],
  ];
};

/** Where a home was found: here, unless it was said. */
function whereHoused(each: Duty | undefined): string | undefined {
  const said = each?.said;
  return said && (said.authority ?? (endingOf(said.reason).housed ? AUTHORITY : undefined));
}

const rest: readonly Column[] = [
  [
    '5.10',
    'Authority referred to',
    ({ one }) => (one.ended?.because === 'LOCAL_CONNECTION' ? one.ended.said?.authority : undefined),
  ],
  ['6.2', 'Assistance with support needs', ({ one }) => one.ended?.said?.assistance],
  ['7.1', 'Date of the decision on the main duty', ({ one }) => one.main?.decided],
  ['7.2', 'Date it takes effect', ({ one }) => one.main?.effective],
  ['7.3', 'Outcome', ({ one }) => one.main?.outcome],
  ['7.5', 'Priority need', ({ one }) => one.main?.priorityNeed],
  [
    '7.6',
    'Temporary accommodation under s.193',
    ({ one }) => (one.main ? one.placements.some((each) => each.duty === 's193') : undefined),
  ],
  ['8.2', 'Date the main duty ended', (of) => duty(of, 'MAIN_DUTY')?.end],
  ['8.3', 'Reason the main duty ended', (of) => duty(of, 'MAIN_DUTY')?.because],
  ['8.4', 'Accommodation when the main duty ended', (of) => duty(of, 'MAIN_DUTY')?.said?.accommodation],
  ['8.5', 'Authority of that accommodation', (of) => whereHoused(duty(of, 'MAIN_DUTY'))],
  ['9.2', 'Entry to temporary accommodation', ({ one }) => one.placements[0]?.in],
  ['9.3', 'Placements: in', ({ one }) => one.placements.map((each) => each.in)],
  ['9.4', 'Placements: out', ({ one }) => one.placements.map((each) => each.out)],
  ['9.5', 'Placements: type', ({ one }) => one.placements.map(({ type }) => type)],
  ['9.6', 'Placements: bedrooms', ({ one }) => one.placements.map(({ bedrooms }) => bedrooms)],
  ['9.7', 'Placements: duty', ({ one }) => one.placements.map((each) => each.duty)],
  ['9.9', 'Exit from temporary accommodation', ({ one }) => one.placements.at(-1)?.out],
  ['10.2', 'Reviews: started', ({ one }) => one.reviews.map(({ requestedOn }) => requestedOn)],
  ['10.3', 'Reviews: ended', ({ one }) => one.reviews.map(({ decidedOn }) => decidedOn)],
  ['10.4', 'Reviews: of which decision', ({ one }) => one.reviews.map(({ decision }) => decision)],
  ['10.6', 'Reviews: outcome', ({ one }) => one.reviews.map(({ outcome }) => outcome)],
];

export const COLUMNS: readonly Column[] = [...main, ...stage(4, 'PREVENTION'), ...stage(5, 'RELIEF'), ...rest];

/** What H-CLIC asks for and this return has not, with why. */
export const LEFT_OUT = {
  'A1.3, A1.5 to A1.8':
    'Date of birth, surname, National Insurance number and addresses: they name a person, so none is exported, not even as a hash',
  '7.4, 7.7 to 7.9, 9.8, 10.5': 'Legacy cases, referrals of the main duty and appeals: this council has none',
} as const;
