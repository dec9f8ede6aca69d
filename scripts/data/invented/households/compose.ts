// The households of each council: reasons, accommodation, ages, work and needs dealt so that their totals are those
// published, to the nearest household; the rest drawn one by one.
import type { Accommodation, Reason } from '../../../../src/cases/application/schema/options.ts';
import { chance, shuffled } from '../base/chance.ts';
import { COUNCILS, type Council } from '../base/councils.ts';
import { countsBy, deal, rake, type Weights } from '../base/rake.ts';
import { ageAndEmployment, reasonAndAccommodation, reasonAndAge, reasonAndNeeds } from './affinity.ts';
import type { DutyOwed, Household } from './household.ts';
import { dayFor } from './when.ts';
import { agencyOf, ageWithin, ethnicityOf, needsOf, peopleOf } from './who.ts';

interface Draft {
  duty: DutyOwed;
  reason: string;
  accommodation: string;
}

const SEPARATOR = '|';

/** Reason and accommodation together, for so many households owed a duty. */
function lossesOf(council: Council, duty: DutyOwed, count: number): Draft[] {
  // Nobody publishes why those came who are owed nothing; they are taken to be like those threatened.
  const like = duty === 'NONE' ? 'PREVENTION' : duty;
  const { reason, accommodation } = council.targets;
  const joint = rake(reason[like], accommodation[like], reasonAndAccommodation);
  const flat = Object.fromEntries(
    Object.entries(joint).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, share]) => [`${row}${SEPARATOR}${column}`, share]),
    ),
  );
  return deal(flat, count, chance(council.id, duty, 'losses')).map((pair) => {
    const [why = '', where = ''] = pair.split(SEPARATOR);
    return { duty, reason: why, accommodation: where };
  });
}

/** Gives each item a name, so that within each group they are in the proportions of its row. */
function dealWithin<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  weights: (group: string) => Weights,
  name: string,
): Map<T, string> {
  const given = new Map<T, string>();
  for (const [group, members] of Object.entries(Object.groupBy(items, groupOf))) {
    const dealt = deal(weights(group), members!.length, chance(name, group));
    members!.forEach((member, index) => {
      given.set(member, dealt[index]!);
    });
  }
  return given;
}

function householdsOf(council: Council): Household[] {
  const { id, targets, approaches } = council;
  const duties = countsBy(deal(targets.duty, approaches, chance(id, 'duties')), (duty) => duty);
  const drafts = (Object.keys(duties) as DutyOwed[]).flatMap((duty) => lossesOf(council, duty, duties[duty]!));
  const reasons = countsBy(drafts, ({ reason }) => reason);

  const byAge = rake(reasons, targets.age, reasonAndAge);
  const bands = dealWithin(
    drafts,
    ({ reason }) => reason,
    (reason) => byAge[reason]!,
    `${id}/age`,
  );
  const bandOf = (draft: Draft): string => bands.get(draft)!;
  const byWork = rake(countsBy(drafts, bandOf), targets.employment, ageAndEmployment);
  const work = dealWithin(drafts, bandOf, (band) => byWork[band]!, `${id}/employment`);
  const byNeeds = rake(reasons, targets.needs, reasonAndNeeds);
  const needs = dealWithin(
    drafts,
    ({ reason }) => reason,
    (reason) => byNeeds[reason]!,
    `${id}/needs`,
  );

  const made = drafts.map((draft, index) => {
    const by = chance(id, 'household', index);
    const { duty, reason, accommodation } = draft;
    const age = ageWithin(bandOf(draft), by);
    const employment = work.get(draft)!;
    return {
      council: id,
      applied: dayFor(id, duty, reason, by),
      duty,
      age,
      ...peopleOf(reason, accommodation, bandOf(draft), by),
      ethnicity: ethnicityOf(council, by),
      employment: employment === 'NOT_KNOWN' ? undefined : employment,
      accommodation: accommodation as Accommodation,
      reason: reason as Reason,
      agency: agencyOf(reason, by),
      support: needsOf(needs.get(draft)!, council, reason, age, by),
    };
  });
  // Of one day in no order, or the first of each day would all be owed the same.
  return shuffled(made, chance(id, 'order'))
    .toSorted((a, b) => (a.applied < b.applied ? -1 : a.applied > b.applied ? 1 : 0))
    .map((household, index) => ({ id: `${council.letter}${String(index + 1).padStart(5, '0')}`, ...household }));
}

/** All households, council by council, each in the order in which they came. */
export const composeHouseholds = (): Household[] => COUNCILS.flatMap(householdsOf);
